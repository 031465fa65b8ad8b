using BenchmarkDotNet.Attributes;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Trends;

namespace TalkTrends.Benchmarks;

/// <summary>All trends of 48 themes at 3,000 events of 300 conferences.</summary>
[MemoryDiagnoser]
public class TrendBenchmarks
{
    private EventCounts[] _events = [];
    private ThemeEventCounts[] _counts = [];

    [GlobalSetup]
    public void MakeUp()
    {
        var random = new Random(20260101);
        _events = [.. Enumerable.Range(0, 3000).Select(i => new EventCounts(
            FormattableString.Invariant($"event-{i:0000}"), FormattableString.Invariant($"conference-{i % 300}"), 2010 + (i / 300), Coverage.Programme, true, null, random.Next(5, 60)))];
        _counts = [.. _events.SelectMany(e => Enumerable.Range(0, 48).Select(theme =>
        {
            var counted = random.Next(1 + (e.TalksWithText / 10));
            return new ThemeEventCounts(FormattableString.Invariant($"theme-{theme:00}"), e.EventId, counted, counted, 0);
        }))];
    }

    [Benchmark]
    public int AllTrends() => TrendAnalysis.Analyse(_events, _counts, new TrendOptions()).Trends.Count;
}
