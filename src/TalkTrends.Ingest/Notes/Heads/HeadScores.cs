using TalkTrends.Ingest.Notes.Prose;
using TalkTrends.Store.Background;

namespace TalkTrends.Ingest.Notes.Heads;

/// <summary>How much a string looks like a title, and how much the text below speaks of the person above it.</summary>
internal static class HeadScores
{
    /// <summary>Log-odds in about [-4, 3] that the string is a talk's title.</summary>
    public static double Title(string text, NameTokens names)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !text.Any(char.IsLetter))
            return -4;
        var score = words.Length switch { 1 => -0.6, 2 => 0.1, <= 16 => 1, <= 25 => 0, _ => -3 };
        score += words.Skip(1).Any(NameTokens.IsFunctionWord) ? 0.7 : 0;
        score += text.AsSpan().IndexOfAny(":?!") >= 0 ? 0.4 : 0;
        score -= char.IsLower(text[0]) ? words.Length == 1 ? 2 : 0.6 : 0;
        score -= text[^1] is ',' or ';' ? 1.5 : text[^1] == ':' ? 0.7 : text[^1] == '.' && words.Length > 9 ? 0.7 : 0;
        score -= Vocabulary.IsPart(text) ? Vocabulary.KindOf(text) is null ? 3 : 0.5 : 0;
        // "Prin SRE - Acme" is what somebody is, not what was said.
        score -= words.Length <= 4 && words.Any(Vocabulary.IsRole) && !words.Any(NameTokens.IsFunctionWord) ? 1.5 : 0;
        score -= words.Length <= 4 && names.PersonLogOdds(text) > 1 ? 2 : 0;
        // "Jane Roe - Engineer @ Acme" is a second speaker.
        score -= words.Length is > 4 and <= 12 && text.Contains(" - ", StringComparison.Ordinal) && SpeakerLine.Read(text, names) is { Persons.LogOdds: > 0.8 } ? 3 : 0;
        score -= text.Contains(". ", StringComparison.Ordinal) && words.Length > 14 ? 2 : 0;
        return score;
    }

    /// <summary>True where two titles are the same but for punctuation, or one begins the other.</summary>
    public static bool SameWords(string left, string right)
    {
        var (one, two) = (Letters(left), Letters(right));
        return one.Length > 3 && two.Length > 3 && (one.StartsWith(two, StringComparison.Ordinal) || two.StartsWith(one, StringComparison.Ordinal));

        static string Letters(string text) => string.Concat(text.ToLowerInvariant().Where(char.IsLetterOrDigit));
    }

    /// <summary>Bonus in [0, 2.5] where the text below speaks of one of the persons by a part of the name ("Kim spoke", "Roe's talk").</summary>
    public static double Echo(SpeakerList persons, string below)
    {
        var best = 0.0;
        foreach (var speaker in persons.Speakers)
            foreach (var word in speaker.Name.Split(' '))
                if (word.Length > 2)
                    best = Math.Max(best, Echo(word, below));
        return best;
    }

    private static double Echo(string word, string below)
    {
        var best = 0.0;
        for (var at = below.IndexOf(word, StringComparison.Ordinal); at >= 0; at = below.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if (at > 0 && char.IsLetterOrDigit(below[at - 1]) || end < below.Length && char.IsLetterOrDigit(below[end]))
                continue;
            var after = below[end..Math.Min(below.Length, end + 40)];
            if (after.StartsWith("’s", StringComparison.Ordinal) || after.StartsWith("'s", StringComparison.Ordinal) || Presenters.Speaks(after))
                return 2.5;
            best = 0.8;
        }
        return best;
    }
}
