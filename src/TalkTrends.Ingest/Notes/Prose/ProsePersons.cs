using System.Text.RegularExpressions;
using TalkTrends.Ingest.Notes.Blocks;
using TalkTrends.Ingest.Notes.Heads;
using TalkTrends.Store.Background;

namespace TalkTrends.Ingest.Notes.Prose;

/// <summary>Finds the persons in one paragraph after the other, and knows again by a part of the name who was introduced before.</summary>
internal sealed partial class ProsePersons(NameTokens names)
{
    private const double SureName = 0.3;
    private const double LeastName = -2;
    private readonly Dictionary<string, string> introduced = new(StringComparer.Ordinal);

    /// <summary>The persons of the next paragraph, in order.</summary>
    public IReadOnlyList<PersonInProse> Next(NoteBlock block)
    {
        var found = new List<PersonInProse>();
        foreach (var span in block.Spans)
            if (span.Kind == SpanKind.Link && ProfileLinks.Name(block.TextOf(span), span.Target) is { } name)
                found.Add(new PersonInProse(name, span.Start, span.Start + name.Length, true));
        // "- [Xyrq](https://example.org) gave a talk": whoever is linked at the beginning and tells is a person.
        if (block.Spans.FirstOrDefault(span => span is { Kind: SpanKind.Link, Start: 0 }) is { Length: > 1 and <= 40 } linked && found.Count == 0 && Tells().IsMatch(block.Flat[Math.Min(linked.Length, block.Flat.Length)..])
            && block.TextOf(linked).Split(' ') is { Length: <= 4 } words && words.All(word => word.Length > 1 && (NameTokens.HasNameShape(word) || NameTokens.IsParticle(word))))
            found.Add(new PersonInProse(block.TextOf(linked), 0, linked.Length, true));
        // The sure ones first: what only may be a name must not take a word from one that is.
        foreach (var mention in Presenters.Mentions(block.Flat, names, SureName).Concat(Presenters.Mentions(block.Flat, names, LeastName)))
        {
            // "From Jane Roe", "Mr. Roe": neither word is of the name.
            var before = Before().Match(mention.Name).Length;
            before += Camel().Match(mention.Name[before..]).Length;
            var person = new PersonInProse(mention.Name[before..], mention.Start + before, mention.End, (before == 0 ? mention.LogOdds : names.PersonLogOdds(mention.Name[before..])) > SureName);
            if (person.Name.Contains(' ', StringComparison.Ordinal) && !person.Name.Split(' ').Any(Vocabulary.IsRole) && !Overlaps(found, person))
                found.Add(person);
        }
        foreach (Match title in Titled().Matches(block.Flat))
            if (title.Groups[1] is var named && new PersonInProse(named.Value, named.Index, named.Index + named.Length, true) is var somebody && !Overlaps(found, somebody))
                found.Add(somebody);
        // "Rajni and Xyrq from Acme": at the beginning of a sentence and with a company.
        foreach (Match pair in FromCompany().Matches(block.Flat))
            foreach (var group in new[] { pair.Groups[1], pair.Groups[2] })
                if (group.Success && new PersonInProse(group.Value, group.Index, group.Index + group.Length, false) is var alone && !Overlaps(found, alone) && !introduced.ContainsKey(group.Value))
                    found.Add(alone);
        // In order, so that a part of a name leads to whom the text introduced last.
        var full = found.Where(person => person.IsSure).OrderBy(person => person.Start).ToList();
        var next = 0;
        foreach (Match word in CapitalWord().Matches(block.Flat))
        {
            for (; next < full.Count && full[next].Start <= word.Index; next++)
                Introduce(full[next].Name);
            var alone = new PersonInProse(word.Value, word.Index, word.Index + word.Length, false);
            if (Overlaps(found, alone))
                continue;
            if (introduced.TryGetValue(word.Value, out var name))
                found.Add(alone with { Name = name, IsSure = true });
            else if (names.PersonLogOdds(word.Value) >= NameTokens.GivenNameAlone)
                found.Add(alone);
        }
        for (; next < full.Count; next++)
            Introduce(full[next].Name);
        return [.. found.OrderBy(person => person.Start)];
    }

    private void Introduce(string name)
    {
        var parts = name.Split(' ');
        foreach (var part in new[] { parts[0], parts[^1] })
            if (part.Length > 2 && NameTokens.HasNameShape(part))
                introduced[part] = name;
    }

    private static bool Overlaps(List<PersonInProse> found, PersonInProse person) =>
        found.Any(other => person.Start < other.End && other.Start < person.End);

    [GeneratedRegex(@"(?<![\w'’.-])\p{Lu}\p{Ll}[\p{L}-]+(?![\w-])")]
    private static partial Regex CapitalWord();

    [GeneratedRegex(@"^,? (?:(?:also|then|next|who) )?(?:spoke|speaking|talk(?:ed|ing)|gave an?\b[^.]{0,30} (?:talk|presentation|keynote)|presented on|presenting on|lectured)\b")]
    private static partial Regex Tells();

    // "Mr Xyrq": whoever is addressed so is somebody.
    [GeneratedRegex(@"\b(?:Mr|Mrs|Ms|Dr|Prof)\.? (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,3})")]
    private static partial Regex Titled();

    // "CodeWorks Jane Roe": the company before the name.
    [GeneratedRegex(@"^(?!Mc|Mac|De|Di|La|Le|O['’])\p{Lu}\p{Ll}+\p{Lu}\p{L}* (?=\p{Lu}\S* \p{Lu})")]
    private static partial Regex Camel();

    [GeneratedRegex(@"(?<=^|[.!?] )(\p{Lu}\p{Ll}{2,})(?: (?:and|&) (\p{Lu}\p{Ll}{2,}))? (?:from|of) \p{Lu}")]
    private static partial Regex FromCompany();

    [GeneratedRegex(@"^(?:(?:(?:Mr|Mrs|Ms|Dr|Prof|Professor|Sir)\.?|From|By|With|In|At|After|Before|Then|And|But|When|While|During|As|For|Both|Also|Finally|Thanks|To|The|Later|Next|Afterwards|First|Here|There|Today|Yesterday|Now|Soon|So) )+")]
    private static partial Regex Before();
}
