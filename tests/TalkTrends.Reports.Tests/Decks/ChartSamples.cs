using TalkTrends.Charts.Description;

namespace TalkTrends.Reports.Tests.Decks;

/// <summary>Charts of every kind, full of what breaks others: mark-up, formulas, letters that XML forbids, long names, gaps.</summary>
internal static class ChartSamples
{
    public static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "=HYPERLINK(\"https://example.org\",\"go\")", "](javascript:alert(1))", "ends \u0000\u0008\uD800 badly\uFFFE",
        "مقدمة في الشبكات", "👩‍🚀 rockets & <rust>", new string('w', 4_000), string.Join(' ', Enumerable.Repeat("endless", 500)), "\"quoted\" 'twice'", "",
    ];

    public static IReadOnlyList<Chart> OfEveryKind()
    {
        var random = new Random(20261121);
        return
        [
            Line(random, conferences: 0), Line(random, conferences: 3),
            new DumbbellChart { Id = "dumbbell", Finding = Hostile[0], Measure = Hostile[6], Source = Hostile[1], Before = "same", After = "same", Rows = [.. Labels(14).Select((label, i) => new DumbbellRow(label, i == 3 ? null : Share(random), i == 4 ? null : Share(random)))] },
            new SmallMultiplesChart { Id = "multiples", Finding = Hostile[7], Measure = Hostile[2], Source = Hostile[3], Series = [.. Labels(11).Select(label => Series(random, label))] },
            new HeatMapChart { Id = "heat", Finding = Hostile[4], Measure = Hostile[5], Source = Hostile[6], Grid = Grid(random, 30, 40) },
            new ShareComparisonChart { Id = "comparison", Finding = Hostile[6], Measure = Hostile[5], Source = Hostile[6], Grid = Grid(random, 12, 6) },
            new DifferenceBarsChart { Id = "differences", Finding = Hostile[1], Measure = Hostile[0], Source = "", Left = new("L", 10), Right = new(Hostile[6], 20), Rows = [.. Labels(20).Select((label, i) => new DifferenceRow(label, (i - 10) / 20.0, i == 2 ? null : -0.6, i == 2 ? null : 0.6))] },
            new TermBarsChart { Id = "terms", Finding = Hostile[3], Measure = "", Source = Hostile[5], Topics = [.. Hostile.Select(name => new TopicTerms(name, Hue.Security, 3, [.. Hostile.Select((term, i) => new WeightedTerm(term, i))]))] },
            new MapChart { Id = "map", Finding = Hostile[8], Measure = Hostile[4], Source = Hostile[0], Topics = [.. Hostile.Select(name => new MapTopic(name, Hue.Languages))], Points = [.. Enumerable.Range(0, 9_000).Select(i => new MapPoint(Hostile[i % 10], random.NextDouble(), random.NextDouble(), i % 11 == 10 ? null : i % 11))] },
            new ShareGrowthChart { Id = "growth", Finding = Hostile[2], Measure = Hostile[2], Source = Hostile[2], Before = "b", After = "a", Points = [.. Labels(30).Select(label => new GrowthPoint(label, Share(random), Share(random)))] },
            new TalkCountsChart { Id = "counts", Finding = Hostile[0], Measure = Hostile[0], Source = Hostile[0], Rows = [.. Enumerable.Range(0, 30).Select(i => new TalkCount(Hostile[i % 10], 100, 50, i % 4 > 0, Hostile[i % 10]))] },
            new ThemePairsChart { Id = "pairs", Finding = Hostile[0], Measure = Hostile[0], Source = Hostile[0], Pairs = [.. Labels(15).Select(label => new ThemePairRow(label, label, 3, 1.5))] },
            new TopicTreeChart { Id = "tree", Finding = Hostile[0], Measure = Hostile[0], Source = Hostile[0], Nodes = [.. Enumerable.Range(0, 79).Select(i => new TreeNode(i < 40 ? Hostile[i % 10] : null, i == 78 ? null : 40 + (i / 2), i < 40 ? 0 : i, 5, Hue.Platforms))] },
        ];
    }

    private static LineChart Line(Random random, int conferences) => new()
    {
        Id = "theme-x",
        Finding = Hostile[1],
        Measure = Hostile[7],
        Source = Hostile[4],
        Whole = conferences == 0 ? null : Series(random, new ThemeLabel(Hostile[0], Hue.Security)),
        Lines = conferences == 0 ? [Series(random, new ThemeLabel(Hostile[0], Hue.Security))]
            : [.. Enumerable.Range(0, conferences).Select(i => Series(random, new ThemeLabel(i == 2 ? "Conf 0" : $"Conf {i}", (Hue)(i + 1))))],
    };

    /// <summary>Years with gaps: one is missing, one has no share, one is incomplete, one has no interval.</summary>
    private static ThemeSeries Series(Random random, ThemeLabel label) => new(label, Hostile[6],
    [
        .. Enumerable.Range(2001, 22).Where(year => year != 2007).Select(year => new YearPoint(
            year, year == 2009 ? null : Share(random, hasInterval: year != 2011), year is < 2003 or 2009 ? null : Share(random), year % 3 == 0 ? 0.04 : null, year < 2020)),
    ]);

    private static ThemeEventGrid Grid(Random random, int themes, int events) => new(
        Labels(themes), [.. Enumerable.Range(0, events).Select(i => new EventLabel(Hostile[i % 10] + i, 20 + i, i == 1 ? Hostile[0] : null))],
        [.. Enumerable.Range(0, themes).Select(row => (IReadOnlyList<ShareEstimate?>)[.. Enumerable.Range(0, events).Select(column => (row + column) % 7 == 0 ? null : Share(random))])]);

    private static ThemeLabel[] Labels(int count) => [.. Enumerable.Range(0, count).Select(i => new ThemeLabel(Hostile[i % 10], (Hue)(i % 7), i % 5 == 0))];

    private static ShareEstimate Share(Random random, bool hasInterval = true)
    {
        var counted = random.Next(0, 100);
        return new ShareEstimate(counted / 300.0, hasInterval ? counted / 400.0 : null, hasInterval ? (counted + 20) / 300.0 : null, counted, 300);
    }
}
