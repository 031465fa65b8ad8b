using System.Text.RegularExpressions;
using TalkTrends.Core.Talks;
using TalkTrends.Store.Background;

namespace TalkTrends.Ingest.Notes.Heads;

/// <summary>Persons read from a string that holds nothing else than persons, their roles and their companies.</summary>
/// <param name="Speakers">At least one, in order.</param>
/// <param name="LogOdds">Of the least certain of them.</param>
internal sealed partial record SpeakerList(IReadOnlyList<Speaker> Speakers, double LogOdds)
{
    /// <summary>Null where something in the string is neither a person nor a role or company after one.</summary>
    public static SpeakerList? Parse(string text, NameTokens names)
    {
        if (text.Length > 300)
            return null;
        var cleaned = Noise().Replace(text, " ");
        var speakers = new List<Speaker>();
        var worst = double.MaxValue;
        var closed = 0;
        // "Jane Roe, Weill Cornell": of two and a comma the second is a person only where the name leaves no doubt.
        var segments = Segments(cleaned).ToList();
        var pair = segments.Count == 2 && cleaned.Contains(',', StringComparison.Ordinal) && !cleaned.Contains(" and ", StringComparison.Ordinal)
            && !cleaned.Contains('&', StringComparison.Ordinal);
        foreach (var segment in segments)
        {
            var person = Person(segment, names);
            if (person is not null && pair && !segment.Contains('(', StringComparison.Ordinal) && speakers.Count == 1 && person.Value.LogOdds < 3 && !names.IsGivenName(segment.Split(' ')[0]) && Affiliation(segment, out _))
                person = null;
            if (person is null && IsJoined(cleaned, segment))
                person = Joined(segment, names);
            if (person is { } found)
            {
                speakers.Add(found.Speaker);
                worst = Math.Min(worst, found.LogOdds);
            }
            else if (speakers.Count > 0 && Affiliation(segment, out var company))
            {
                Attach(speakers, closed, company);
                closed = speakers.Count;
            }
            else
            {
                return null;
            }
        }
        return speakers.Count is > 0 and <= 8 ? new SpeakerList(speakers, worst) : null;
    }

    // "Jane Roe and Selena Small": who is joined to others by "and" is a person though the surname is a word or unknown.
    private static bool IsJoined(string text, string segment)
    {
        var at = text.IndexOf(segment, StringComparison.Ordinal);
        return JoinedBefore().IsMatch(text[Math.Max(0, at - 6)..at]) || JoinedAfter().IsMatch(text[(at + segment.Length)..Math.Min(text.Length, at + segment.Length + 6)]);
    }

    private static (Speaker Speaker, double LogOdds)? Joined(string segment, NameTokens names)
    {
        var (name, company) = Parenthesis().Match(segment) is { Success: true } parens && Affiliation(parens.Groups[2].Value, out var of) ? (parens.Groups[1].Value.Trim(), of) : (segment.Trim(), null);
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 2 or 3 && words.All(word => NameTokens.HasNameShape(word) && !NameTokens.IsCompanyWord(word) && !Vocabulary.IsRole(word) && !NameTokens.IsFunctionWord(word.ToLowerInvariant()))
            && (names.IsGivenName(words[0]) || names.PersonLogOdds(name) > -3)
            ? (new Speaker(name, company), 0.4)
            : null;
    }

    /// <summary>The same persons, those without a company given this one.</summary>
    public SpeakerList At(string? company)
    {
        var speakers = Speakers.ToList();
        Attach(speakers, 0, company);
        return this with { Speakers = speakers };
    }

    /// <summary>The company in a string of roles and a company ("Developer Advocate @Acme", "CTO at Acme", "Acme"); false where it is neither.</summary>
    public static bool Affiliation(string text, out string? company)
    {
        company = null;
        var trimmed = Former().Replace(text.Trim(' ', ',', '.', ':', '[', ']'), "");
        if (trimmed.Length > 1 && trimmed[0] == '(' && trimmed[^1] == ')')
            trimmed = trimmed[1..^1];
        if (trimmed.Length == 0 || HeadReader.IsClock(trimmed) || Vocabulary.IsResources(trimmed) || Credential().IsMatch(trimmed) || Vocabulary.KindOf(trimmed) is not null && Vocabulary.IsPart(trimmed))
            return true;
        var words = trimmed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (Dated().IsMatch(trimmed))
            return false;
        if (trimmed.Length > 90 || words.Length > 12 || trimmed.IndexOfAny(['!', '?', '“', '”']) >= 0)
            return false;
        var at = AtCompany().Match(trimmed);
        if (at.Success && words.Length > 1 && (at.Groups[1].Value.Contains('@', StringComparison.Ordinal) || words.Any(Vocabulary.IsRole)))
        {
            company = at.Groups[2].Value.Trim().TrimStart('@');
            return true;
        }
        if (trimmed[0] == '@')
            return true;
        if (words.Any(Vocabulary.IsRole))
        {
            // "Acme, Senior Manager" and "Senior Manager, Acme" name the company beside the role.
            var pieces = trimmed.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            company = pieces.Length < 2 ? null : pieces.FirstOrDefault(piece => !piece.Split(' ').Any(Vocabulary.IsRole) && !Credential().IsMatch(piece));
            // "head of OS Strategy", "Prin SRE": a role; "Verizon Digital Media Services": none of its words is one.
            return words.Length <= 8;
        }
        var small = words.Count(word => NameTokens.IsFunctionWord(word) && word is not ("of" or "and" or "the" or "for" or "on" or "at"));
        if (small > 0 || words.Length > 7 || !(char.IsUpper(words[0][0]) || char.IsDigit(words[0][0]) || words.Length == 1))
            return false;
        company = trimmed;
        return true;
    }

    private static void Attach(List<Speaker> speakers, int from, string? company)
    {
        for (var i = from; company is not null && i < speakers.Count; i++)
            if (speakers[i].Affiliation is null)
                speakers[i] = speakers[i] with { Affiliation = company };
    }

    private static (Speaker Speaker, double LogOdds)? Person(string segment, NameTokens names)
    {
        string? company = null;
        var name = segment;
        if (Parenthesis().Match(name) is { Success: true } parens)
        {
            var inside = parens.Groups[2].Value;
            // "Michael (Stu) Roe" is called Stu.
            if (parens.Groups[1].Length > 0 && parens.Groups[3].Value.Trim().Length > 0 && !inside.Contains(' ', StringComparison.Ordinal)
                && names.PersonLogOdds($"{parens.Groups[1].Value.Trim()} {parens.Groups[3].Value.Trim()}") is > 0 and var called)
                return (new Speaker(segment.Trim(), null), called);
            if (Pronouns().IsMatch(inside) || Affiliation(inside, out company))
                name = parens.Groups[1].Value + parens.Groups[3].Value;
            else
                return null;
        }
        name = Honorific().Replace(name.Trim(), "").Trim(' ', ',', '.', ':', '*', '_');
        if (Plain(name) is { } plain)
            return plain;
        foreach (Match preposition in Preposition().Matches(name))
            if (Plain(name[..preposition.Index]) is not { } before)
                continue;
            else if (IsOwnHandle(name[preposition.Index..], before.Speaker.Name))
                return before;
            else if (Affiliation(name[(preposition.Index + preposition.Length)..], out var of))
                return (before.Speaker with { Affiliation = company ?? of ?? name[(preposition.Index + preposition.Length)..].Trim() }, before.LogOdds);
        return NameThenRole(name);

        (Speaker Speaker, double LogOdds)? Plain(string text)
        {
            var odds = names.PersonLogOdds(text.Trim());
            return odds > 0 ? (new Speaker(text.Trim(), company), odds) : null;
        }

        // "Graham Roe Infrastructure Lead @Acme": the likeliest name at the start of what goes on as a role.
        (Speaker Speaker, double LogOdds)? NameThenRole(string text)
        {
            var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            (string Name, string Role, double Odds)? best = null;
            for (var length = 2; length <= Math.Min(4, words.Length - 1); length++)
            {
                var odds = names.PersonLogOdds(string.Join(' ', words[..length]));
                if (words[length..].Any(word => Vocabulary.IsRole(word) || word[0] == '@') && odds > (best?.Odds ?? 0) - (length == 3 ? 0.5 : 0))
                    best = (string.Join(' ', words[..length]), string.Join(' ', words[length..]), odds);
            }
            if (best is not { Odds: > 0 } found || !Affiliation(found.Role, out var of))
                return null;
            if (of is null && found.Role[0] == '@' && found.Role.Length > 1 && char.IsUpper(found.Role[1]))
                of = found.Role[1..];
            return (new Speaker(found.Name, company ?? of), found.Odds);
        }
    }

    // "Jane Roe @JaneRoe" names herself twice, "Jane Roe @Acme" her company.
    private static bool IsOwnHandle(string text, string name) =>
        text.Trim() is { Length: > 1 } handle && handle[0] == '@'
        && name.Split(' ').Any(word => word.Length > 2 && handle.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Segments(string text)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' && depth > 0 ? -1 : 0;
            if (depth > 0)
                continue;
            var length = text[i] switch
            {
                ';' or '|' or ',' or '\n' => 1,
                ' ' => Joiner().Match(text, i) is { Success: true } match && match.Index == i ? match.Length : 0,
                _ => 0,
            };
            if (length == 0)
                continue;
            if (text[start..i].Trim() is { Length: > 0 } segment)
                yield return segment;
            start = i + length;
            i = start - 1;
        }
        if (text[Math.Min(start, text.Length)..].Trim() is { Length: > 0 } last)
            yield return last;
    }

    // Handles, addresses and bracketed links; "@" with a capital stays, since it may be a company.
    [GeneratedRegex(@"https?://\S+|[\w.+-]+@[\w-]+\.[\w.]+|\(@[^)]{1,40}\)|\[[^\]]{0,40}\]|(?<=\s)@[a-z_][\w-]*|(?<=\s)@[A-Z]\w*[_\d]\w*|^\s*(?:[Pp]anel|[Ff]ireside [Cc]hat|[Ii]nterview)(?: [Dd]iscussion)? [Ww]ith\s+|^\s*(?:[Ss]peakers?|[Pp]resenters?|[Pp]resented by|[Bb]y|[Ww]ith|[Ff]rom)\b\s*:?\s+")]
    private static partial Regex Noise();

    [GeneratedRegex(@" (?:and|&|\+|und|et) $")]
    private static partial Regex JoinedBefore();

    [GeneratedRegex(@"^,? (?:and|&|\+|und|et) ")]
    private static partial Regex JoinedAfter();

    [GeneratedRegex(@"\G (?:and|&|\+|/|with|und|et) ")]
    private static partial Regex Joiner();

    [GeneratedRegex(@"^([^()]*)\(([^()]*)\)([^()]*)$")]
    private static partial Regex Parenthesis();

    [GeneratedRegex(@"^(?:me!?|myself|s?he/\w+|they/\w+|remote|moderator|host|mc|keynote|@\w+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Pronouns();

    [GeneratedRegex(@"^(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Sir)\.? )+|,? (?:Ph\.? ?D\.?|MD|MBA|Esq\.?)$")]
    private static partial Regex Honorific();

    [GeneratedRegex(@"^(?:Ph\.? ?D\.?|MD|MBA|MSc|Jr\.?|Esq\.?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Credential();

    [GeneratedRegex(@"^(?:formerly|ex-|previously)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Former();

    // A byline's date is no company.
    [GeneratedRegex(@"\b(?:19|20)\d\d\b|\bmin(?:utes?)? read\b")]
    private static partial Regex Dated();

    [GeneratedRegex(@" (?:from|of|at|@|in) ?")]
    private static partial Regex Preposition();

    [GeneratedRegex(@"^(.*?(?:\bat |\bof @|\bfrom |@ ?))(\S.*)$")]
    private static partial Regex AtCompany();
}
