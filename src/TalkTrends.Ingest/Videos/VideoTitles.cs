using System.Text.RegularExpressions;
using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Events;
using TalkTrends.Ingest.Notes.Heads;
using TalkTrends.Store.Background;

namespace TalkTrends.Ingest.Videos;

/// <summary>Takes apart the titles of videos: "Name - Title - Event", "Event | Title by Name", in whatever order a channel keeps.</summary>
/// <remarks>
/// What a part is, is told by evidence: the event is the part that the playlist or most titles have; the speakers are the part that reads as persons
/// in most titles, or, in one title alone, without doubt. What no evidence names is the title.
/// </remarks>
internal static partial class VideoTitles
{
    // In one title alone two capitalised words may be anything.
    private const double LeastLogOddsAlone = 2.5;
    private const int FewestTitles = 3;

    /// <summary>What a title holds.</summary>
    /// <param name="Title">Never empty.</param>
    /// <param name="Speakers">In order.</param>
    /// <param name="Event">As the title names it; null where it does not.</param>
    internal sealed record Reading(string Title, IReadOnlyList<Speaker> Speakers, string? Event);

    /// <summary>Reads all titles of a document.</summary>
    /// <param name="titles">As they are.</param>
    /// <param name="lists">Titles of the playlists.</param>
    /// <param name="names">What is known of names.</param>
    public static IReadOnlyList<Reading> Read(IReadOnlyList<string> titles, IReadOnlyList<string> lists, NameTokens names)
    {
        var parts = titles.Select(Parts).ToList();
        var listKeys = lists.Select(EventKey).Where(key => key.Length > 3).ToHashSet(StringComparer.Ordinal);
        var often = titles.Count < FewestTitles ? []
            : parts.SelectMany(all => all.Select(EventKey).Distinct(StringComparer.Ordinal)).CountBy(key => key, StringComparer.Ordinal).Where(count => count.Key.Length > 1 && count.Value * 2 > titles.Count).Select(count => count.Key).ToHashSet(StringComparer.Ordinal);
        var events = parts.ConvertAll(all => all.Count < 2 ? -1 : all.FindIndex(part => EventKey(part) is var key && (often.Contains(key) || listKeys.Contains(key) || (key.Length > 3 && listKeys.Any(list => list.StartsWith(key, StringComparison.Ordinal) && HasYear(part))))));
        var rest = parts.Select((all, i) => all.Where((_, at) => at != events[i]).ToList()).ToList();
        var fromEnd = Choose(rest, names);
        return [.. titles.Select((title, i) => Of(rest[i], events[i] < 0 ? null : parts[i][events[i]].Trim(), fromEnd, titles.Count, names) ?? new Reading(title.Trim(), [], null))];
    }

    private static Reading? Of(List<string> rest, string? place, bool? fromEnd, int titles, NameTokens names)
    {
        if (rest.Count == 0)
            return null;
        if (fromEnd is { } end && rest.Count > 1 && Persons(end ? rest[^1] : rest[0], titles, names) is { } speakers)
            return new Reading(string.Join(": ", end ? rest.SkipLast(1) : rest.Skip(1)), speakers, place);
        // "Title by Name", "Title (Name)"
        if (Byline().Match(rest[^1]) is { Success: true } byline && Persons(byline.Groups["names"].Value, titles, names) is { } named)
            return new Reading(string.Join(": ", [.. rest.SkipLast(1), byline.Groups["title"].Value.Trim()]), named, place);
        return new Reading(string.Join(": ", rest), [], place);
    }

    /// <summary>On which side of the titles the speakers stand; null where they stand on neither.</summary>
    private static bool? Choose(List<List<string>> rest, NameTokens names)
    {
        var cut = rest.Where(parts => parts.Count > 1).ToList();
        var (first, last) = (Sum(cut.Select(parts => parts[0]), names), Sum(cut.Select(parts => parts[^1]), names));
        var best = Math.Max(first.Count, last.Count);
        return best == 0 || best * 2 < cut.Count ? null : last.Count != first.Count ? last.Count > first.Count : last.Sum > first.Sum;
    }

    private static (int Count, double Sum) Sum(IEnumerable<string> parts, NameTokens names)
    {
        var found = parts.Select(part => SpeakerList.Parse(part, names)).OfType<SpeakerList>().Select(list => list.LogOdds).ToList();
        return (found.Count, found.Sum());
    }

    private static IReadOnlyList<Speaker>? Persons(string part, int titles, NameTokens names) =>
        SpeakerList.Parse(part, names) is { } list && (titles >= FewestTitles || list.LogOdds >= LeastLogOddsAlone) ? list.Speakers : null;

    private static List<string> Parts(string title)
    {
        var parts = Mark().Split(title.Trim()).Select(part => part.Trim()).Where(part => part.Length > 0).ToList();
        // "Title [Event 2019]"
        if (parts.Count > 0 && Bracket().Match(parts[^1]) is { Success: true } bracket)
            parts = [.. parts.SkipLast(1), bracket.Groups["title"].Value.Trim(), bracket.Groups["place"].Value.Trim()];
        return parts;
    }

    // An edition's name without its year and number.
    private static string EventKey(string part) => string.Concat(NameWords.Of(part).Where(word => !word.IsNumber).Select(word => word.Key));

    private static bool HasYear(string part) => NameWords.Of(part).Any(word => Years.IsYear(word.Key, out _));

    [GeneratedRegex(@"\s+(?:-{1,3}|[–—―•·／/])\s+|\s*[|｜]+\s*|:\s+(?=[""“])", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(?<title>.{8,}?)\s*[\[(](?<place>[^\[\]()]*\b(?:19|20)\d\d\b[^\[\]()]*)[\])]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^(?<title>.{4,}?)(?:,? by (?<names>[^()]{3,80})|\s*\((?:by )?(?<names>[^()]{3,80})\))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Byline();
}
