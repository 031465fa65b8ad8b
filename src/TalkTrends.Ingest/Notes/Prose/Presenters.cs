using System.Text.RegularExpressions;
using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Notes.Blocks;
using TalkTrends.Store.Background;

namespace TalkTrends.Ingest.Notes.Prose;

/// <summary>Persons named in prose, and how likely each is the one who gave the talk.</summary>
internal static partial class Presenters
{
    private const int Look = 1200;

    /// <summary>A person in prose.</summary>
    /// <param name="Name">As written, without a possessive.</param>
    /// <param name="Start">Index in the text.</param>
    /// <param name="Length">Characters.</param>
    /// <param name="LogOdds">That it is a person's name.</param>
    internal readonly record struct Mention(string Name, int Start, int Length, double LogOdds)
    {
        public int End => Start + Length;
    }

    /// <summary>True where the words that follow a name say that this person presents.</summary>
    public static bool Speaks(string after) => SpeechVerb().IsMatch(after);

    /// <summary>The presenters that the first paragraphs below a title name; null where nobody is likely enough.</summary>
    public static (IReadOnlyList<Speaker> Speakers, double Score)? Find(IReadOnlyList<NoteBlock> below, string title, NameTokens names)
    {
        (Mention Mention, string Text, double Score)? best = null;
        var later = string.Join('\n', below.Select(block => block.Flat));
        for (var i = 0; i < Math.Min(2, below.Count); i++)
        {
            var text = below[i].Flat.Length > Look ? below[i].Flat[..Look] : below[i].Flat;
            foreach (var mention in Mentions(text, names, 0.3))
            {
                if (title.Contains(mention.Name, StringComparison.Ordinal))
                    continue;
                var score = Score(mention, text, below[i], later) - (i > 0 ? 1 : 0);
                if (score > (best?.Score ?? 0))
                    best = (mention, text, score);
            }
        }
        if (best is not { Score: >= 4.2 } found)
            return null;
        var speakers = new List<Speaker> { new(found.Mention.Name, Company(found.Text[found.Mention.End..])) };
        // "Jane Roe and John Doe presented": joined by nothing but the conjunction.
        foreach (var other in Mentions(found.Text, names).Where(other => other.Start > found.Mention.End))
            if (found.Text[found.Mention.End..other.Start].Trim() is "and" or "&" or "," or ", and")
            {
                speakers.Add(new Speaker(other.Name, Company(found.Text[other.End..])));
                found.Mention = other;
            }
            else
            {
                break;
            }
        return (speakers, found.Score);
    }

    /// <summary>Persons' names in a text, in order, without overlaps.</summary>
    /// <param name="text">Running text.</param>
    /// <param name="names">What is known of names.</param>
    /// <param name="least">Log-odds from which a run of capitals is taken for a name.</param>
    public static IReadOnlyList<Mention> Mentions(string text, NameTokens names, double least = 1.2)
    {
        var mentions = new List<Mention>();
        foreach (Match run in CapitalRun().Matches(text))
        {
            var words = WordPattern().Matches(run.Value);
            for (var first = 0; first < words.Count;)
            {
                Mention? best = null;
                for (var count = Math.Min(4, words.Count - first); count >= 2; count--)
                {
                    // A full stop after a whole word ends a sentence, not a name.
                    if (Enumerable.Range(first, count - 1).Any(i => words[i].Length > 3 && words[i].Value[^1] == '.')
                        || Enumerable.Range(first, count).Select(i => words[i].Value).Distinct(StringComparer.Ordinal).Count() < count)
                        continue;
                    var (start, last) = (run.Index + words[first].Index, words[first + count - 1]);
                    var end = run.Index + last.Index + last.Length;
                    var name = Possessive().Replace(text[start..end], "").TrimEnd('.');
                    var odds = names.PersonLogOdds(name);
                    if (odds > least && (best is null || odds > best.Value.LogOdds + 0.5))
                        best = new Mention(name, start, name.Length, odds);
                }
                if (best is { } found)
                    mentions.Add(found);
                first += best is { } taken ? taken.Name.Count(c => c == ' ') + 1 : 1;
            }
        }
        return mentions;
    }

    private static double Score(Mention mention, string text, NoteBlock block, string later)
    {
        var (before, after) = (text[Math.Max(0, mention.Start - 30)..mention.Start], text[mention.End..Math.Min(text.Length, mention.End + 90)]);
        var score = Math.Min(mention.LogOdds, 3);
        score += mention.Start <= 3 ? 1.5 : mention.Start < 250 ? 0.5 : 0;
        score += Preposition().IsMatch(before) ? 1.8 : 0;
        score += block.Spans.Any(span => span.Kind == SpanKind.Link && span.Start <= mention.Start && span.Start + span.Length >= mention.End) ? 0.8 : 0;
        score += Speaks(after) ? 1.5 : 0;
        var parts = mention.Name.Split(' ');
        score += new[] { parts[0], parts[^1] }.Any(part => part.Length > 2 && Count(later, part) > 1) ? 1.2 : 0;
        return score;
    }

    private static int Count(string text, string word)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            count++;
        return count;
    }

    /// <summary>The company that the words after a name give (" from Acme"); null where they give none.</summary>
    public static string? Company(string after) => FromCompany().Match(after) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"\p{Lu}[\p{L}'’.-]*(?:[ ](?:(?:van|von|de|der|den|del|di|da|la|le|el|al|bin|ten)[ ]){0,2}\p{Lu}[\p{L}'’.-]*){1,7}")]
    private static partial Regex CapitalRun();

    [GeneratedRegex(@"\S+")]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"['’]s?$")]
    private static partial Regex Possessive();

    [GeneratedRegex(@"(?:\bby|(?<!\b(?:worked|work|team|met|meet|chat|chatted|talked|sat|hung out|dinner|lunch)(?: \w+){0,3} )\bwith|\bspeaker (?:was|is)|\bpresented by|\bfrom)\s*[\[(]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Preposition();

    [GeneratedRegex(@"^\)?(?:,? (?:also|then|first|next|briefly|primarily|recently|of [A-Z]\S*|from [A-Z]\S*(?: [A-Z]\S*)?|at [A-Z]\S*|who [^,.]{1,60},|and [A-Z]\S*(?: [A-Z]\S*)?))*,? (?:also |then |first |next |both |continued |gracefully |really |has |is |was )*(?:spoke|spoken|speaks|talk(?:ed|s|ing)?|said|says|gave|gives|giving|given|present(?:s|ed|ing)?|offer(?:ed|s)|walk(?:ed|s)|show(?:ed|s|ing|cased)|argu(?:ed|es)|shar(?:ed|es|ing)|cover(?:ed|s|ing)|discuss(?:ed|es|ing)|explain(?:ed|s)|describ(?:ed|es)|mention(?:ed|s)|start(?:ed|s)|propos(?:ed|es)|raised|demo(?:ed|nstrated)|introduc(?:ed|es|ing)|outlin(?:ed|es)|led|leads|ran|runs|opened|closed|kicked|took|takes|began|did|told|tells|made|works?|worked|suggest(?:ed|s)|delivered|lectured|asked|pointed|went|built|in the literary|took us)\b")]
    private static partial Regex SpeechVerb();

    [GeneratedRegex(@"^,? (?:from|of|at) ([A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,2})")]
    private static partial Regex FromCompany();
}
