using TalkTrends.Core.Talks;
using TalkTrends.Core.Trends;
using TalkTrends.Core.Trends.Statistics;

namespace TalkTrends.Core.Tests.Trends;

/// <summary>Made-up counts that several tests use.</summary>
internal static class Example
{
    public static Observation[] TwoConferences =>
    [
        new(0, 2010, 2, 80), new(0, 2011, 4, 90), new(0, 2012, 3, 85), new(0, 2013, 7, 95), new(0, 2014, 6, 100),
        new(0, 2015, 9, 90), new(1, 2013, 20, 100), new(1, 2014, 18, 90), new(1, 2015, 26, 110), new(1, 2016, 31, 105),
        new(1, 2018, 40, 120),
    ];

    public static string Id(string conference, int year) => EventIds.Of(conference, year);

    public static EventCounts Event(string conference, int year, int talks, bool complete = true) =>
        new(Id(conference, year), conference, year, Coverage.Programme, complete, complete ? null : "Made up.", talks);

    /// <summary>One theme at one conference, a year after another.</summary>
    public static ThemeTrend Trend(int firstYear, int talks, params int[] counted)
    {
        EventCounts[] events = [.. counted.Select((_, i) => Event("Conf", firstYear + i, talks))];
        ThemeEventCounts[] counts =
            [.. counted.Select((r, i) => new ThemeEventCounts("theme", Id("Conf", firstYear + i), r, r, 0))];
        return Assert.Single(TrendAnalysis.Analyse(events, counts, new()).Trends);
    }
}
