using System.Globalization;
using TalkTrends.Core.Comparisons;
using TalkTrends.Core.Talks;
using TalkTrends.Store.DataTrees;

namespace TalkTrends.Reports.Comparisons;

/// <summary>Reads the words that choose one side of a comparison: a conference, an event, a year, <c>conference:years</c>.</summary>
public static class SideReader
{
    private const int MostListed = 6;

    /// <summary>The side that <paramref name="words"/> name, whatever their capitals.</summary>
    /// <exception cref="ArgumentException">They name nothing here; the message says what is near.</exception>
    public static Side Read(ComparedCorpus corpus, string words)
    {
        if (Years(words) is { } years)
            return OfYears(corpus, null, years, words);
        if (words.TrimEnd() is [.. var before, ':'] && !Conferences(corpus).Contains(words, StringComparer.OrdinalIgnoreCase) && Conference(corpus, before) is { } bare)
            throw new ArgumentException($"'{words}': no year after the colon; wanted '{bare}' for all years, or '{bare}:' with years such as 2015-2017.");
        if (Conference(corpus, words) is { } conference)
            return Sides.Conference(corpus, conference);
        var colon = words.LastIndexOf(':');
        var filtered = colon > 0 ? Years(words[(colon + 1)..]) : null;
        // Before the events: an id such as "fosdem-2026" differs from "FOSDEM:2026" in nothing but the sign.
        if (filtered is not null && Conference(corpus, words[..colon]) is { } of)
            return OfYears(corpus, of, filtered, words);
        var events = Enumerable.Range(0, corpus.Events.Count).Where(e => IsSame(corpus.Events[e].EventId, words) || IsSame(corpus.EventNames[e], words)).ToList();
        if (events.Count > 0)
            return Sides.Event(corpus, events[0]);
        if (filtered is not null)
            throw Unknown(corpus, words[..colon], Conferences(corpus));
        if (Years(words[(colon + 1)..], eitherWay: true) is { Count: > 0 } turned)
            throw new ArgumentException(FormattableString.Invariant($"'{words}': years in the wrong order; wanted the earlier first, such as {turned.Min}-{turned.Max}."));
        throw Unknown(corpus, words, [.. Conferences(corpus), .. corpus.EventNames, .. corpus.Events.Select(e => e.EventId)]);
    }

    /// <summary>"2015", "2015-2017", "2015,2019-2021"; null where the words are no years, or the later stands first and may not.</summary>
    private static SortedSet<int>? Years(string words, bool eitherWay = false)
    {
        SortedSet<int> years = [];
        foreach (var span in words.Split(','))
        {
            var ends = span.Split(['-', '–']);
            if (ends.Length > 2 || Year(ends[0]) is not { } first || Year(ends[^1]) is not { } last || (last < first && !eitherWay))
                return null;
            for (var year = Math.Min(first, last); year <= Math.Max(first, last); year++)
                years.Add(year);
        }
        return years;
    }

    private static int? Year(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200 ? year : null;

    private static Side OfYears(ComparedCorpus corpus, string? conference, SortedSet<int> asked, string words)
    {
        var held = corpus.Events.Where(e => e.Year is not null && (conference is null || e.Conference == conference)).Select(e => e.Year!.Value).ToHashSet();
        int[] years = [.. asked.Where(held.Contains)];
        if (years.Length == 0)
            throw new ArgumentException(held.Count == 0
                ? $"'{words}': no event{(conference is null ? "" : " of " + conference)} has a year here."
                : string.Create(CultureInfo.InvariantCulture, $"'{words}': no event{(conference is null ? "" : " of " + conference)} of those years is here; there are events of {held.Min()}–{held.Max()}."));
        return conference is null && years.Length == 1 ? Sides.Year(corpus, years[0]) : Sides.Years(corpus, conference, years);
    }

    private static string? Conference(ComparedCorpus corpus, string words) => Conferences(corpus).FirstOrDefault(name => IsSame(name, words));

    private static List<string> Conferences(ComparedCorpus corpus) =>
        [.. corpus.Events.Select(e => e.Conference).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static bool IsSame(string name, string words) =>
        string.Equals(name, words.Trim(), StringComparison.OrdinalIgnoreCase) || (words.Any(char.IsLetterOrDigit) && Slug.Of(name) == Slug.Of(words));

    private static ArgumentException Unknown(ComparedCorpus corpus, string words, IReadOnlyList<string> names)
    {
        var part = words.Trim();
        List<string> near = [.. names.Where(name => part.Length >= 3 && name.Contains(part, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)];
        if (Spelling.Nearest(words, names) is { } nearest)
            near.Insert(0, nearest);
        near = [.. near.DistinctBy(Slug.Of, StringComparer.Ordinal)];
        var meant = near.Count > 0 ? $"did you mean {List(near)}?" : $"wanted one of {List(Conferences(corpus) is { Count: > 0 } conferences ? conferences : names)}, a year, or CONFERENCE:YEAR-YEAR.";
        return new ArgumentException($"no conference, event or year '{words}' in this run; {meant}");
    }

    private static string List(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(MostListed).Select(name => $"'{name}'")) + (names.Count > MostListed ? FormattableString.Invariant($" and {names.Count - MostListed} more") : "");
}
