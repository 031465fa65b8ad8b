using System.Globalization;
using TalkTrends.Core.Wording;

namespace TalkTrends.Core.Trends.Adjustment;

/// <summary>
/// Finds years too thin for a share: under twenty talks with text, or with conferences that hold under a tenth of the talks of all years together. A first
/// year is judged like any other. Their events are incomplete, for a reason that names the year.
/// </summary>
internal static class SparseYears
{
    /// <summary>Talks with text that a year needs.</summary>
    public const int FewestTalks = 20;

    /// <summary>Part of all talks that the conferences of a year need.</summary>
    public const double LeastOfMix = 0.1;

    /// <summary>The events, in the same order; as they are where no years can be compared.</summary>
    public static IReadOnlyList<EventCounts> Apply(IReadOnlyList<EventCounts> events)
    {
        EventCounts[] complete = [.. events.Where(e => TrendCorpus.HasYear(e) && e is { Complete: true, TalksWithText: > 0 })];
        if (!TrendCorpus.CanCompareYears(complete))
            return events;
        var talks = events.Where(TrendCorpus.HasYear).GroupBy(e => e.Year!.Value).ToDictionary(year => year.Key, year => year.Sum(e => e.TalksWithText));
        var ofConference = complete.GroupBy(NameOf, StringComparer.Ordinal).ToDictionary(rows => rows.Key, rows => rows.Sum(e => (long)e.TalksWithText), StringComparer.Ordinal);
        var all = ofConference.Values.Sum();
        var reasons = new Dictionary<int, string>();
        foreach (var year in complete.GroupBy(e => e.Year!.Value))
        {
            var present = year.Select(NameOf).Distinct(StringComparer.Ordinal).Sum(name => ofConference[name]);
            if (talks[year.Key] < FewestTalks)
                reasons[year.Key] = string.Create(CultureInfo.InvariantCulture,
                    $"The year {year.Key} has {Figures.Number(talks[year.Key], "talk")} with text; shares of a year need {FewestTalks}.");
            else if (present < LeastOfMix * all)
                reasons[year.Key] = string.Create(CultureInfo.InvariantCulture,
                    $"The conferences of {year.Key} hold {Figures.Percent((double)present / all, FewestTalks)} of the talks of all years; shares of a year need {LeastOfMix * 100:0}%.");
        }
        return reasons.Count == 0 ? events
            : [.. events.Select(e => TrendCorpus.HasYear(e) && e.Complete && reasons.TryGetValue(e.Year!.Value, out var reason) ? e with { Complete = false, IncompleteReason = reason } : e)];
    }

    /// <summary>An event without a conference is one of its own.</summary>
    private static string NameOf(EventCounts e) => e.Conference ?? "\n" + e.EventId;
}
