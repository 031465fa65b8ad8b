using System.Text.RegularExpressions;

namespace TalkTrends.Ingest.Notes.Heads;

/// <content>The patterns of headings.</content>
internal sealed partial class HeadReader
{
    [GeneratedRegex(@"^\W{0,3}(?:topic|title|talk|session|subject|presentation)(?: title)?\W{0,3}:\W{0,3}\s*(\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex TitleLabel();

    // "### Session - Two taps"; "Session - Day 2" names a part.
    [GeneratedRegex(@"^(?:talk|session|presentation)(?: #?\d{1,2})? [-–—] (\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex HeadingLabel();

    [GeneratedRegex(@"^\W{0,3}(?:speakers?|presenters?|presented by|talk by|given by)\b", RegexOptions.IgnoreCase)]
    private static partial Regex StartsWithSpeaker();

    [GeneratedRegex(@"^\W{0,3}(?:speakers?|presenters?)\W{0,4}$", RegexOptions.IgnoreCase)]
    private static partial Regex SpeakersOnly();

    [GeneratedRegex(@"\b(?:session|talk|keynote|bof|tutorial|workshop|presentation)s?(?: \w+){0,3}\s*:$", RegexOptions.IgnoreCase)]
    private static partial Regex SessionLabel();

    [GeneratedRegex(@"^\W{0,3}(?:note|nb|update|edit)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Remark();

    [GeneratedRegex(@"\.(?= )|:(?= )|(?<=[\p{Ll})]) [–—-] (?=\p{Lu}\p{Ll}+ \p{Ll}+ )")]
    private static partial Regex RunInEnd();

    [GeneratedRegex(@"^(?:@\w+ - )?(?:(?:\d{1,2}|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|\p{L}+day)\p{L}*[ ,./-]*){1,4}(?:19|20)\d\d$", RegexOptions.IgnoreCase)]
    internal static partial Regex DateOnly();

    [GeneratedRegex(@"^(?:(?:@\w+|https?://\S+)[\s&,]*)+$")]
    private static partial Regex HandlesOnly();

    [GeneratedRegex(@"^(?:@\w+|[\w-]+\.(?:com|org|io|net|dev|co)\S*)$")]
    private static partial Regex HandleOrSite();

    // "Opening keynote - @jane": a handle is no title.
    [GeneratedRegex(@"\s+(?:[-–—|]|by)\s+@\w+$")]
    private static partial Regex Handle();

    [GeneratedRegex(@"\[[^\[\]]{0,20}\]")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"\s*\((?:organi[sz]er|speaker|presenter|slides?|video|recording|link|notes)s?\b[^()]{0,30}\)$", RegexOptions.IgnoreCase)]
    private static partial Regex Aside();

    [GeneratedRegex(@"^\(?\d{1,2}[:.h]\d{2}\)?\s*(?:am|pm|uhr|h)?\s*(?:[-–—]{1,2}\s*\d{1,2}[:.h]\d{2}\s*(?:am|pm|uhr|h)?)?\s*[:|–—-]*\s*", RegexOptions.IgnoreCase)]
    private static partial Regex ClockPrefix();

    // "(10:30)", "(9-10 am)", "(Hall 2, 10:30 - 11:00)"
    [GeneratedRegex(@"\s*[(\[](?:[\w .,]{1,25}[ ,](?=\d{1,2}[:.h]\d{2}\s*[-–—]))?\d{1,2}(?:[:.h]\d{2})?\s*(?:am|pm|h)?(?:\s*[-–—]\s*\d{1,2}(?:[:.h]\d{2})?\s*(?:am|pm|h)?)?[)\]]$", RegexOptions.IgnoreCase)]
    private static partial Regex ClockSuffix();

    // "B. Arrow for everybody" in a lettered list of sessions.
    [GeneratedRegex(@"^[A-Z]\.\s+(?=[\p{Lu}“""])")]
    private static partial Regex Enumerator();

    [GeneratedRegex(@"^\(?\d{1,2}(?:[:.h]\d{2})?\)?\s*(?:am|pm|h|min|minutes)?\s*(?:[-–—]{1,2}\s*\d{1,2}(?:[:.h]\d{2})?\s*(?:am|pm|h)?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^(?:room|track|where|when|time|location|date)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex RoomLine();
}
