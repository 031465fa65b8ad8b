using BenchmarkDotNet.Attributes;
using TalkTrends.Core.Comparisons;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Trends;

namespace TalkTrends.Benchmarks;

/// <summary>Trends, comparisons, distances, pairs and terms of 35,000 made-up talks and 40 themes: twenty years of one conference, ten of six, ten of 300.</summary>
[MemoryDiagnoser]
public class ComparisonBenchmarks
{
    private const int Talks = 35_000;
    private const int Themes = 40;
    private const int Terms = 8_000;

    private ComparedCorpus? _corpus;
    private ThemeEventCounts[] _counts = [];

    /// <summary>Conferences and years.</summary>
    [Params("1 × 20", "6 × 10", "300 × 10")]
    public string Editions { get; set; } = "1 × 20";

    [GlobalSetup]
    public void MakeUp()
    {
        var random = new Random(20260101);
        var (conferences, years) = Editions switch
        {
            "1 × 20" => (1, 20),
            "6 × 10" => (6, 10),
            _ => (300, 10),
        };
        var totals = new int[conferences * years];
        var talks = new TalkItems[Talks];
        for (var i = 0; i < Talks; i++)
        {
            SortedSet<int> themes = [];
            while (random.NextDouble() < 0.5)
                themes.Add(Math.Min(random.Next(Themes), random.Next(Themes)));
            SortedSet<int> terms = [];
            for (var k = 0; k < 30; k++)
                terms.Add((int)(Terms * Math.Pow(random.NextDouble(), 2.5)));
            talks[i] = new TalkItems(random.Next(totals.Length), [.. themes], [.. terms]);
            totals[talks[i].Event]++;
        }
        EventCounts[] events = [.. totals.Select((total, e) => new EventCounts(
            FormattableString.Invariant($"e{e:0000}"), FormattableString.Invariant($"c{e % conferences:000}"), 2007 + (e / conferences), Coverage.Programme, true, null, total))];
        _corpus = ComparedCorpus.Of(events, [.. events.Select(e => e.EventId)], Names("theme", Themes), Names("term", Terms), talks);
        _counts = [.. _corpus.Themes.SelectMany(theme => theme.Events.Select(count => new ThemeEventCounts(theme.Id, events[count.Event].EventId, count.Counted, count.Counted, 0)))];
    }

    [Benchmark]
    public int Everything() =>
        TrendAnalysis.Analyse(_corpus!.Events, _counts, new TrendOptions()).Trends.Count + ComparisonResult.Of(_corpus, new TrendOptions(), 20260101).Terms.Count;

    private static ItemName[] Names(string word, int count) =>
        [.. Enumerable.Range(0, count).Select(i => new ItemName(FormattableString.Invariant($"{word}-{i:0000}"), FormattableString.Invariant($"{word} {i}")))];
}
