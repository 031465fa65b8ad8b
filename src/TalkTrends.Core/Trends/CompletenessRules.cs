using System.Globalization;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Trends.Adjustment;

namespace TalkTrends.Core.Trends;

/// <summary>
/// Finds editions of which a part is missing. What the corpus file says (an event that comes in as incomplete) is never
/// overruled.
/// </summary>
/// <remarks>
/// An edition is incomplete when its document says that it is partial; when its talks are under 60 % of the median of its
/// conference's three years before; when a room that its document lists, and that at least 80 % of the earlier editions filled, is
/// empty (editions that lack a part themselves are no evidence); or when a kind of talk that 80 % of them had, with a tenth of their
/// talks or more, is missing (a smaller kind comes and goes with a year held online, and moves no share much). These rules need three
/// earlier years. An edition with fewer than three complete ones before it is incomplete when its talks are under a quarter of the median
/// of the (at most three) years after: of the first year that a corpus touches there may be a talk or two, which would stand for a window
/// of shares. A conference that young may double in a year, so the bar is lower. Events of one conference in one year are one edition.
/// Sizes tell of whole programmes only: an attendee's selection has no size to keep. Where years can be compared at all, those that hold too
/// little to speak for all conferences are incomplete too (<see cref="SparseYears"/>).
/// </remarks>
public static class CompletenessRules
{
    private const int EarlierYears = 3;
    private const int LaterYears = 3;

    /// <summary>The events, in the same order, with <see cref="EventCounts.Complete"/> and its reason settled.</summary>
    /// <param name="events">Any order.</param>
    /// <param name="programmes">Outlines, in any order; an event without one is judged by its talks with text alone.</param>
    public static IReadOnlyList<EventCounts> Apply(
        IReadOnlyList<EventCounts> events, IReadOnlyList<EventProgramme> programmes)
    {
        var outlines = programmes.ToDictionary(programme => programme.EventId, StringComparer.Ordinal);
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        var series = events
            .Where(e => e is { Conference: not null, Year: not null, Coverage: Coverage.Programme })
            .GroupBy(e => e.Conference, StringComparer.Ordinal);
        foreach (var conference in series)
        {
            Edition[] editions = [.. conference
                .GroupBy(e => e.Year!.Value)
                .OrderBy(year => year.Key)
                .Select(year => Edition.Of([.. year], outlines))];
            for (var i = 0; i < editions.Length; i++)
            {
                if ((Beginning(editions, i) ?? Problem(editions[i], editions[..i])) is not { } problem)
                    continue;
                editions[i] = editions[i] with { HasHole = true };
                foreach (var e in editions[i].Events)
                    reasons[e.EventId] = problem;
            }
        }
        return SparseYears.Apply([.. events.Select(e => Settle(e, reasons.GetValueOrDefault(e.EventId)))]);
    }

    private static EventCounts Settle(EventCounts e, string? reason)
    {
        if (!e.Complete)
            return e with { IncompleteReason = e.IncompleteReason ?? "The corpus file says so." };
        reason ??= e.Coverage == Coverage.Partial ? "Its document holds a part of the programme only." : null;
        return reason is null ? e : e with { Complete = false, IncompleteReason = reason };
    }

    /// <summary>Why the edition is no whole first year; null where it is one, or no first year.</summary>
    private static string? Beginning(Edition[] editions, int i)
    {
        int[] after = [.. editions.Skip(i + 1).Take(LaterYears).Select(e => e.Talks).Order()];
        if (after.Length == 0 || editions[..i].Count(e => !e.HasHole) >= EarlierYears)
            return null;
        var median = (after[(after.Length - 1) / 2] + after[after.Length / 2]) / 2.0;
        if (editions[i].Talks * 4.0 >= median)
            return null;
        var years = after.Length switch { 1 => "of the year after", 2 => "that are the median of the two years after", _ => "that are the median of the three years after" };
        return string.Create(CultureInfo.InvariantCulture,
            $"It has {editions[i].Talks:N0} {(editions[i].Talks == 1 ? "talk" : "talks")}, under a quarter of the {median:#,0.#} {years}.");
    }

    private static string? Problem(Edition edition, Edition[] earlier)
    {
        if (earlier.Length < EarlierYears)
            return null;
        int[] before = [.. earlier[^EarlierYears..].Select(e => e.Talks).Order()];
        if (edition.Talks * 10L < before[1] * 6L)
            return string.Create(CultureInfo.InvariantCulture,
                $"It has {edition.Talks:N0} talks, under 60% of the {before[1]:N0} that are the median of the three years before.");
        // That a room was empty in an edition with a hole does not show that the room was given up.
        if (Missing(edition.Rooms, [.. earlier.Where(e => !e.HasHole).Select(e => e.Rooms)], listedEmpty: true) is { } room)
            return string.Create(CultureInfo.InvariantCulture,
                $"The room {room.Name} is listed without a talk; {room.Had} of {room.Of} earlier editions filled it.");
        if (Missing(edition.Kinds, [.. earlier.Select(e => e.Kinds)], listedEmpty: false) is { } kind)
            return string.Create(CultureInfo.InvariantCulture,
                $"It has no talk of the kind {kind.Name}; {kind.Had} of {kind.Of} earlier editions had some.");
        return null;
    }

    /// <summary>The first name, in ordinal order, that at least 80 % of the earlier editions had and this one lacks.</summary>
    private static (string Name, int Had, int Of)? Missing(
        SortedDictionary<string, int> now, SortedDictionary<string, int>[] earlier, bool listedEmpty)
    {
        SortedDictionary<string, int>[] withNames = [.. earlier.Where(names => names.Values.Any(talks => talks > 0))];
        if (withNames.Length < EarlierYears || now.Count == 0)
            return null;
        IEnumerable<string> candidates = listedEmpty
            ? now.Where(name => name.Value == 0).Select(name => name.Key)
            : withNames.SelectMany(names => names.Keys).Distinct(StringComparer.Ordinal)
                .Where(name => now.GetValueOrDefault(name) == 0).Order(StringComparer.Ordinal);
        foreach (var name in candidates)
        {
            var had = withNames.Count(names => names.GetValueOrDefault(name) > 0);
            if (had * 10 >= withNames.Length * 8 && (listedEmpty || Weighs(name, withNames)))
                return (name, had, withNames.Length);
        }
        return null;
    }

    /// <summary>True where the name held a tenth of the talks in the median edition that had it.</summary>
    private static bool Weighs(string name, SortedDictionary<string, int>[] editions)
    {
        double[] parts = [.. editions
            .Where(names => names.GetValueOrDefault(name) > 0)
            .Select(names => names[name] / (double)names.Values.Sum())
            .Order()];
        return parts[parts.Length / 2] >= 0.1;
    }

    private sealed record Edition(
        EventCounts[] Events, int Talks, SortedDictionary<string, int> Rooms, SortedDictionary<string, int> Kinds)
    {
        /// <summary>True where a rule finds a part of it missing, or its document says so.</summary>
        public bool HasHole { get; init; } = Events.Any(e => !e.Complete);

        public static Edition Of(EventCounts[] events, Dictionary<string, EventProgramme> outlines)
        {
            var (talks, rooms, kinds) = (0, Empty(), Empty());
            foreach (var e in events)
            {
                var outline = outlines.GetValueOrDefault(e.EventId);
                talks += outline?.Talks ?? e.TalksWithText;
                Add(rooms, outline?.Rooms);
                Add(kinds, outline?.Kinds);
            }
            return new(events, talks, rooms, kinds);
        }

        private static SortedDictionary<string, int> Empty() => new(StringComparer.Ordinal);

        private static void Add(SortedDictionary<string, int> sums, IReadOnlyDictionary<string, int>? talks)
        {
            foreach (var (name, count) in talks ?? Empty())
                sums[name] = sums.GetValueOrDefault(name) + count;
        }
    }
}
