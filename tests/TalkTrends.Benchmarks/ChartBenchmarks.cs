using BenchmarkDotNet.Attributes;
using TalkTrends.Charts;
using TalkTrends.Charts.Description;

namespace TalkTrends.Benchmarks;

/// <summary>Drawing fifty themes over twenty years, light and dark, and a map of 12,000 talks.</summary>
[MemoryDiagnoser]
public class ChartBenchmarks
{
    private LineChart[] _themes = [];
    private MapChart _map = null!;

    [GlobalSetup]
    public void MakeUp()
    {
        var random = new Random(20260101);
        _themes = [.. Enumerable.Range(0, 50).Select(theme => new LineChart
        {
            Id = FormattableString.Invariant($"theme-{theme}"), Finding = "A made-up theme: rising to 7% of talks", Measure = "Share of each year’s talks", Source = "Source: made up.",
            Lines = [new ThemeSeries(new ThemeLabel("Made up", Palette.HueOf(theme)), "rising", [.. Enumerable.Range(2007, 20).Select(year => Point(year, random))])],
            Notes = [new YearNote(2012, 2014, "burst: twice its usual rate or more")],
            Peak = new YearNote(2015, 2015, "peak 9.1%, 2013–2015"),
        })];
        _map = new MapChart
        {
            Id = "map",
            Finding = "Made up",
            Measure = "Made up",
            Source = "Source: made up.",
            Topics = [.. Enumerable.Range(0, 40).Select(topic => new MapTopic(FormattableString.Invariant($"topic {topic}"), Palette.HueOf(topic)))],
            Points = [.. Enumerable.Range(0, 12_000).Select(i => new MapPoint(FormattableString.Invariant($"Talk number {i}"), (i % 40 % 8) + random.NextDouble(), (i % 40 / 8) + random.NextDouble(), i % 40))],
        };
    }

    [Benchmark]
    public int FiftyThemes() => _themes.Sum(chart => ChartRenderer.Svg(chart, ChartTheme.Light).Length + ChartRenderer.Svg(chart, ChartTheme.Dark).Length);

    [Benchmark]
    public int Map() => ChartRenderer.Svg(_map, ChartTheme.Light).Length + ChartRenderer.Svg(_map, ChartTheme.Dark).Length;

    private static YearPoint Point(int year, Random random)
    {
        var share = random.NextDouble() * 0.1;
        return new YearPoint(
            year, new ShareEstimate(share, share * 0.7, share * 1.4, null, 400), new ShareEstimate(share, share * 0.8, share * 1.2, null, 1200), share / 2, year is not (2024 or 2025));
    }
}
