using TalkTrends.Core.Trends.Statistics;

namespace TalkTrends.Core.Trends.Adjustment;

/// <summary>The complete years that can be compared and the conferences that took place in them, as every item counted at the same events meets them.</summary>
internal sealed class TrendFrame
{
    /// <summary>Complete years of a window.</summary>
    public const int WindowLength = 3;

    private const int RecentLength = 6;

    /// <param name="events">Complete events with talks; their counts are not looked at.</param>
    public TrendFrame(IReadOnlyList<Observation> events)
    {
        Years = YearConnectivity.LargestGroup(events);
        RecentYears = [.. Years.TakeLast(RecentLength)];
        if (Years.Count == 0)
            return;
        var years = Years.ToHashSet();
        Cells = new([.. events.Where(row => years.Contains(row.Year))]);
        RecentCells = new([.. events.Where(row => years.Contains(row.Year) && row.Year >= RecentYears[0])]);
    }

    /// <summary>Ascending: the largest group of years connected through conferences.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>The last six of them.</summary>
    public IReadOnlyList<int> RecentYears { get; }

    /// <summary>Null where there is no year.</summary>
    public PoststratificationFrame? Cells { get; }

    /// <summary>Those of the last six years.</summary>
    public PoststratificationFrame? RecentCells { get; }

    /// <summary>True where several conferences are pooled, so that shares must be adjusted.</summary>
    public bool Several => Cells is { ConferenceCount: > 1 };
}
