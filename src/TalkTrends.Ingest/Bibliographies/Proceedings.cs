using System.Text.RegularExpressions;

namespace TalkTrends.Ingest.Bibliographies;

/// <summary>The conference in the title of its proceedings.</summary>
internal static partial class Proceedings
{
    private const int LongestTitle = 500;

    /// <summary>"Proceedings of ExampleConf 2017" as "ExampleConf 2017"; of a long title the short name that it gives: "…, LISA 2010, San Jose", "… (LISA 10)".</summary>
    public static string Conference(string title)
    {
        var text = string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length > LongestTitle)
            text = text[..LongestTitle];
        text = Prefix().Replace(text, "");
        if (Bracketed().Match(text) is { Success: true } bracket && text.Length > bracket.Length + 15)
            return Numbered(bracket.Groups["name"].Value);
        if (Listed().Match(text) is { Success: true } listed)
            return Numbered(listed.Groups["name"].Value);
        return Numbered(text);
    }

    /// <summary>The conference where the text is a title of proceedings; the text itself where it is none.</summary>
    public static string ConferenceIfTitle(string text) => Prefix().IsMatch(text) ? Conference(text) : text;

    // "LISA '10", "LISA 10": the year in full stands in a field of its own.
    private static string Numbered(string name) => ShortYear().Replace(name.Trim(), "");

    [GeneratedRegex(@"^(?:(?:online |companion |extended |adjunct |revised )?(?:proceedings|proc\.?|abstracts|companion)(?: volume)?(?: of)?(?: the)?[ :]+|in: )", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"\((?<name>[A-Z][\w+&/@. '’-]{1,25})\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@", (?<name>[A-Z][\w+&/@-]{1,15}(?: [A-Z][\w+&/@-]{1,15})?(?: ?['’]\d\d| (?:19|20)\d\d))(?:,|\.|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Listed();

    [GeneratedRegex(@"\s?['’]\d\d$|\s\d\d$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortYear();
}
