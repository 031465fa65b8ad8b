using System.Text.RegularExpressions;

namespace TalkTrends.Ingest.Notes.Prose;

/// <summary>Makes a title of what running text says a talk was about.</summary>
internal static partial class ProseTopic
{
    private const int MostWords = 14;

    /// <summary>The title, and whether the words are the author's own title for the talk; null where the text says nothing that could be one.</summary>
    /// <param name="about">What follows "spoke about", or the subject of "was covered by".</param>
    public static (string Title, bool IsOwn)? Read(string about)
    {
        var clause = ClauseEnd().Split(about.Trim(), 2)[0].Trim(' ', ',', ':', '-', '—', '–', '"', '“', '”', '‘', '’');
        // "doing Graphs and More in SQL": the words with capitals are the title.
        if (Capitals().Match(clause) is { Success: true } capitals && capitals.Value.Contains(' ', StringComparison.Ordinal) && capitals.Index + capitals.Length == clause.Length && clause.Count(c => c == ' ') <= capitals.Value.Count(c => c == ' ') + 3)
            return (capitals.Value, true);
        clause = Lead().Replace(clause, "");
        var words = clause.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || clause.Length < 3 || !clause.Any(char.IsLetter) || words.Length == 1 && Empty().IsMatch(clause))
            return null;
        if (words.Length > MostWords)
            words = [.. words.Take(MostWords), "…"];
        var title = string.Join(' ', words);
        return (char.ToUpperInvariant(title[0]) + title[1..], false);
    }

    [GeneratedRegex(@", +(?:I|we|or|the|a|an|which|who|where|and|but|as|so|with|because|although|though|while|in)\b| (?:which|because|although|while|whereas) | (?:as|after|before) (?:he|she|they|we|I)\b| in (?:a|his|her|their|the) (?:\w+ )?(?:talk|presentation|session|keynote)\b|:(?= )|(?<=\w) [—–-]+ |—| \(")]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(@"\p{Lu}[\p{L}\p{Nd}+#./:'’&-]*(?: (?:(?:a|an|the|of|and|or|to|for|in|on|with|from|by|vs|&|is|your|you) ){0,2}(?:\p{Lu}[\p{L}\p{Nd}+#./:'’&-]*|\d+))+$")]
    private static partial Regex Capitals();

    [GeneratedRegex(@"^(?:the (?:fact|idea|question) (?:that|of) |how important it is to )", RegexOptions.IgnoreCase)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^(?:it|this|that|them|things?|topics?|stuff|how|what|many|some|here|there|all|about|was|is|good|great|interesting)$", RegexOptions.IgnoreCase)]
    private static partial Regex Empty();
}
