using System.Collections.Frozen;
using System.Text.RegularExpressions;
using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Notes;

/// <summary>The words by which notes name what is no talk, what sort a talk is, what a person does, and who presents.</summary>
internal static partial class Vocabulary
{
    // A heading made of these alone names a part of the notes or of the day.
    private static readonly FrozenSet<string> PartWords = WordLists.Set("notes", "parts");

    private static readonly FrozenSet<string> Roles = WordLists.Set("notes", "roles");

    private static readonly FrozenSet<string> Resources = WordLists.Set("notes", "resources");

    public static bool IsRole(string word) => Roles.Contains(word.Trim(',', '.', '&').ToLowerInvariant());

    /// <summary>A heading that names a part of the notes or of the day ("Day 2", "Takeaways", "Open Spaces").</summary>
    public static bool IsPart(string text)
    {
        var words = Words(text);
        return words.Count is > 0 and <= 9 && words.All(word => PartWords.Contains(word) || word.All(c => char.IsAsciiDigit(c) || c == '-') || Ordinal().IsMatch(word));
    }

    /// <summary>A heading that opens a part in which no talk's text goes on ("Open Spaces", "Meetup", "Final thoughts").</summary>
    public static bool OpensPart(string text) => IsPart(text) && SessionPart().IsMatch(text);

    /// <summary>"Open Spaces: Feature flags": a discussion that nobody gives.</summary>
    public static bool IsOpenSpace(string text) => OpenSpace().IsMatch(text);

    /// <summary>"Day 2", "Thursday": a time, and no track.</summary>
    public static bool IsTime(string text) => IsPart(text) && TimePart().IsMatch(text);

    /// <summary>True for a line that only leads to slides, recordings and the like.</summary>
    public static bool IsResources(string text) => Words(text) is { Count: > 0 and <= 12 } words && words.All(Resources.Contains);

    /// <summary>A document's title that announces a report on a conference ("Notes from AcmeConf 2019", "Day one").</summary>
    public static bool IsReport(string title) => Report().IsMatch(title);

    /// <summary>"See also:", "References": what follows leads elsewhere.</summary>
    public static bool IsSeeAlso(string text) => SeeAlso().IsMatch(text);

    /// <summary>What a heading or title says about the sort of session; null where it says nothing.</summary>
    public static TalkKind? KindOf(string? heading) =>
        heading is null ? null
        : LightningWord().IsMatch(heading) ? TalkKind.Lightning
        : KeynoteWord().IsMatch(heading) ? TalkKind.Keynote
        : WorkshopWord().IsMatch(heading) ? TalkKind.Workshop
        : PanelWord().IsMatch(heading) ? TalkKind.Panel
        : null;

    /// <summary>What the first words of a talk's own text say about its sort.</summary>
    public static TalkKind? KindOfText(string opening) =>
        WorkshopText().IsMatch(opening) ? TalkKind.Workshop : KeynoteText().IsMatch(opening) ? TalkKind.Keynote : null;

    /// <summary>The sort that stands in front of a title ("Keynote: …"), and the title without it.</summary>
    public static (TalkKind? Kind, string Title) TakePrefix(string title)
    {
        // "Why pagers lie - Keynote"
        if (KindSuffix().Match(title) is { Success: true, Index: > 0 } suffix)
            return (KindOf(suffix.Value), title[..suffix.Index]);
        var match = KindPrefix().Match(title);
        return match.Success && match.Length < title.Length ? (KindOf(match.Value), title[match.Length..].Trim()) : (null, title);
    }

    private static List<string> Words(string text) =>
        [.. WordPattern().Matches(text.ToLowerInvariant().Replace("’", "'", StringComparison.Ordinal)).Select(match => match.Value)];


    [GeneratedRegex(@"[\p{L}\p{Nd}][\p{L}\p{Nd}'-]*")]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"^\d{1,4}(?:st|nd|rd|th|am|pm)$")]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\b(?:talks?|sessions?|keynotes?|ignites?|light(?:n)?ing|workshops?|tutorials?|panels?|open ?spaces?|meetup|hackathon|bofs?|unconference|thoughts|conclusions?|wrap|summary|closing|hallway|party|social|sponsors?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SessionPart();

    [GeneratedRegex(@"\b(?:day|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)|morning|afternoon|evening)\b|^\d[\d./-]*$", RegexOptions.IgnoreCase)]
    private static partial Regex TimePart();

    [GeneratedRegex(@"\b(?:notes|report|recap|summary|trip|sessions?|conf|conference|summit|days?|meetup|\w+con[f]?|20\d\d|'\d\d)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Report();

    [GeneratedRegex(@"^\W{0,3}(?:open ?spaces?|bofs?|birds of a feather)(?: session| discussion)?\s*(?:[:—–]|\s-)\s*\S", RegexOptions.IgnoreCase)]
    private static partial Regex OpenSpace();

    [GeneratedRegex(@"^(?:see also|references|further reading|related|links)\s*:?$", RegexOptions.IgnoreCase)]
    private static partial Regex SeeAlso();

    [GeneratedRegex(@"\b(?:light(?:n)?ing talks?|ignites?(?: talks?)?|light(?:n)?ing sessions?|pecha ?kucha)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LightningWord();

    [GeneratedRegex(@"\b(?:keynotes?|plenary)\b", RegexOptions.IgnoreCase)]
    private static partial Regex KeynoteWord();

    [GeneratedRegex(@"\b(?:workshops?|tutorials?|trainings?|hands-on lab)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WorkshopWord();

    [GeneratedRegex(@"\b(?:panels?|fishbowl|round ?table)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PanelWord();

    [GeneratedRegex(@"\bthis (?:was a )?(?:half-day |full-day |hands-on )?(?:workshop|tutorial)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WorkshopText();

    [GeneratedRegex(@"\b(?:opening|closing|first|second|last|final|morning|evening|inspiring|sponsored|invited|this|day's) keynote\b|\bkeynote (?:was |given |delivered )*(?:by|from|with)\b", RegexOptions.IgnoreCase)]
    private static partial Regex KeynoteText();

    [GeneratedRegex(@"(?:\s+[—–-]\s+|\s*\()(?:(?:opening|closing|morning|evening|invited) )?(?:keynote|plenary|lightning talk|ignite|workshop|tutorial|panel)\)?$", RegexOptions.IgnoreCase)]
    private static partial Regex KindSuffix();

    [GeneratedRegex(@"^\s*(?:(?:opening|closing|morning|evening|invited|sponsored|lunch)\s+)?(?:keynote(?: talk| speech)?|plenary|light(?:n)?ing talk|ignite(?: talk)?|workshop|tutorial|panel(?: discussion)?|talk|session)\s*(?:#?\d+)?(?:\s*[:—–]|\s+-)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex KindPrefix();
}
