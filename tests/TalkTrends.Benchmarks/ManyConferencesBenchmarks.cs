using BenchmarkDotNet.Attributes;
using TalkTrends.Core.Comparisons.Terms;
using TalkTrends.Core.Comparisons;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Trends;

namespace TalkTrends.Benchmarks;

/// <summary>The statistics of 35,000 talks at 170 conferences, most of which take place two to five times: 48 themes, 40 topics, 1,000 terms.</summary>
[MemoryDiagnoser]
public class ManyConferencesBenchmarks
{
    private const int Talks = 35_000, Conferences = 170, Items = 1_088, Themes = 48, Topics = 40;

    private ComparedCorpus _corpus = null!;
    private ThemeEventCounts[] _themes = [];
    private ThemeEventCounts[] _topics = [];

    [GlobalSetup]
    public void MakeUp()
    {
        var random = new Random(20260101);
        var events = new List<EventCounts>();
        for (var c = 0; c < Conferences; c++)
        {
            var length = random.Next(5) > 0 ? random.Next(2, 6) : random.Next(6, 19);
            var start = 2008 + random.Next(20 - length);
            for (var year = start; year < start + length; year++)
                events.Add(new(FormattableString.Invariant($"c{c:000}-{year}"), FormattableString.Invariant($"c{c:000}"), year, Coverage.Programme, true, null, 1 + random.Next(100)));
        }
        var all = events.Sum(e => (double)e.TalksWithText);
        EventCounts[] sized = [.. events.Select(e => e with { TalksWithText = Math.Max(1, (int)Math.Round(e.TalksWithText / all * Talks)) })];
        // Each talk carries ten items, low numbers more often than high ones.
        var talks = sized.SelectMany((e, i) => Enumerable.Range(0, e.TalksWithText).Select(_ => new TalkItems(i, [],
            [.. Enumerable.Range(0, 10).Select(_ => (int)(Items * Math.Pow(random.NextDouble(), 2))).Distinct().Order()]))).ToArray();
        _corpus = ComparedCorpus.Of(
            sized, [.. sized.Select(e => e.EventId)], [], [.. Enumerable.Range(0, Items).Select(i => FormattableString.Invariant($"i{i:0000}")).Select(id => new ItemName(id, id))], talks);
        ThemeEventCounts[] Of(int from, int count) => [.. _corpus.Terms.Skip(from).Take(count).SelectMany(item =>
            item.Events.Select(e => new ThemeEventCounts(item.Id, sized[e.Event].EventId, e.Counted, e.Counted, 0)))];
        (_themes, _topics) = (Of(0, Themes), Of(Themes, Topics));
    }

    [Benchmark]
    public int ThemesTopicsAndTerms() =>
        TrendAnalysis.Analyse(_corpus.Events, _themes, new()).Trends.Count + TrendAnalysis.Analyse(_corpus.Events, _topics, new()).Trends.Count + TermTrends.Of(_corpus, new(), workers: 1).Count;
}
