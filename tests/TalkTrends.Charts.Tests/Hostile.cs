using TalkTrends.Charts.Description;

namespace TalkTrends.Charts.Tests;

/// <summary>Names that people and machines really put into programmes.</summary>
internal static class Hostile
{
    private static readonly string[] Names =
    [
        "<script>alert(1)</script>", "\"quoted\" & 'single' ]]> <!-- -->", "الأمن السيبراني وإدارة الحوادث في الأنظمة الموزعة", "אבטחה ותצפיתיות",
        "可观测性与大规模分布式系统中的事件管理实践经验分享", "セキュリティとサプライチェーン", "Безопасность и наблюдаемость распределённых систем", "👩‍💻🚀🔥👨‍👩‍👧‍👦🏳️‍🌈 emoji talk",
        "\u202Eoverride\u202C \u0000\u0001\u001F\u007F control", "half \uD800 surrogate \uDC00", "W", "", "   ", "e\u0301\u0301\u0301\u0301 Zalgo\u0336\u0336",
        "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung", "=HYPERLINK(\"http://example.invalid\")", "](javascript:alert(1))",
        "Two\nlines\tand a tab", string.Join(' ', Enumerable.Repeat("reliability", 340)), new string('W', 4000), "Ελληνικά ονόματα θεμάτων", "Ünïcödé ąęśćż",
    ];

    public static string Name(Random random) => Names[random.Next(Names.Length)];

    /// <summary>The chart with every word replaced.</summary>
    public static Chart Version(Chart chart)
    {
        var random = new Random(5);
        var dressed = chart switch
        {
            HeatMapChart heat => heat with { Grid = Dressed(heat.Grid, random) },
            ShareComparisonChart shares => shares with { Grid = Dressed(shares.Grid, random) },
            TermBarsChart bars => bars with
            {
                Topics = [.. bars.Topics.Select(topic => topic with
                {
                    Label = Name(random), Terms = [.. topic.Terms.Select(term => new WeightedTerm(Name(random), random.Next(3) * 1e300))],
                })],
            },
            MapChart map => map with
            {
                Topics = [.. map.Topics.Select(topic => topic with { Label = Name(random) })],
                Points = [.. map.Points.Select((point, i) => new MapPoint(Name(random), i % 7 == 0 ? double.MaxValue : point.X, i % 5 == 0 ? -1e308 : point.Y, point.Topic))],
            },
            DumbbellChart bells => bells with
            {
                Before = Name(random),
                After = Name(random),
                Rows = [.. bells.Rows.Select(row => row with { Theme = row.Theme with { Name = Name(random) }, Note = row.Note is null ? null : Name(random) })],
            },
            SmallMultiplesChart multiples => multiples with { Series = [.. multiples.Series.Select(series => Dressed(series, random))] },
            LineChart line => line with
            {
                Whole = line.Whole is { } whole ? Dressed(whole, random) : null,
                Lines = [.. line.Lines.Select(series => Dressed(series, random))],
                Notes = [.. line.Notes.Select(note => new YearNote(note.From, note.To, Name(random)))],
                LineName = Name(random),
                Peak = line.Peak is { } peak ? new YearNote(peak.From, peak.To, Name(random)) : null,
            },
            TalkCountsChart counts => counts with
            {
                Rows = [.. counts.Rows.Select(row => new TalkCount(Name(random), row.Talks, row.WithText, row.Complete, row.Note is null ? null : Name(random)))],
            },
            ShareGrowthChart growth => growth with
            {
                Before = Name(random),
                After = Name(random),
                Points = [.. growth.Points.Select(point => point with { Theme = point.Theme with { Name = Name(random) } })],
            },
            ThemePairsChart pairs => pairs with
            {
                Pairs = [.. pairs.Pairs.Select(pair => new ThemePairRow(
                    pair.First with { Name = Name(random) }, pair.Second with { Name = Name(random) }, random.Next(2) * int.MaxValue, random.Next(3) * 1e9))],
            },
            TopicTreeChart tree => tree with
            {
                Nodes = [.. tree.Nodes.Select(node => new TreeNode(Name(random), node.Parent, node.Height, node.Talks, node.Hue))],
            },
            DifferenceBarsChart bars => bars with
            {
                Left = bars.Left with { Name = Name(random) },
                Right = bars.Right with { Name = Name(random) },
                Rows = [.. bars.Rows.Select(row => new DifferenceRow(row.Theme with { Name = Name(random) }, row.Difference, row.Low, row.High))],
            },
            _ => chart,
        };
        return dressed with { Id = "<1 \"id\">", Finding = Name(random), Measure = Names[^4], Source = Names[^3], Summary = Name(random) };
    }

    private static ThemeSeries Dressed(ThemeSeries series, Random random) =>
        series with { Theme = series.Theme with { Name = Name(random) }, Verdict = Name(random) };

    private static ThemeEventGrid Dressed(ThemeEventGrid grid, Random random) => new(
        [.. grid.Themes.Select(theme => theme with { Name = Name(random) })],
        [.. grid.Events.Select(label => label with { Name = Name(random), Note = label.Note is null ? null : Name(random) })], grid.Cells);
}
