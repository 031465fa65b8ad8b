using System.Xml.Linq;
using TalkTrends.Charts.Description;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Tests;

public class LayoutTests
{
    public static IEnumerable<TheoryDataRow<string>> Names() => Gallery.All().Select(entry => new TheoryDataRow<string>(entry.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void No_text_of_a_chart_overlaps_is_small_is_cut_or_stands_on_a_line(string name)
    {
        var chart = Gallery.All().Single(entry => entry.Name == name).Chart;
        SvgChecker.Check(ChartRenderer.Svg(chart, ChartTheme.Light));
        SvgChecker.Check(ChartRenderer.Svg(chart, ChartTheme.Dark));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Hostile_names_break_no_chart(string name)
    {
        var chart = Hostile.Version(Gallery.All().Single(entry => entry.Name == name).Chart);
        var document = SvgChecker.Check(ChartRenderer.Svg(chart, ChartTheme.Light));
        Assert.DoesNotContain(document.Descendants(), element => element.Name.LocalName == "script");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_chart_gives_the_same_bytes(string name)
    {
        var (first, second) = (Gallery.All(), Gallery.All());
        Assert.Equal(
            ChartRenderer.Svg(first.Single(entry => entry.Name == name).Chart, ChartTheme.Light),
            ChartRenderer.Svg(second.Single(entry => entry.Name == name).Chart, ChartTheme.Light));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_culture_changes_a_chart(string name)
    {
        var chart = Gallery.All().Single(entry => entry.Name == name).Chart;
        var invariant = In("", () => ChartRenderer.Svg(chart, ChartTheme.Dark));
        foreach (var culture in (string[])["tr-TR", "de-DE", "ar-SA", "fr-FR"])
            Assert.Equal(invariant, In(culture, () => ChartRenderer.Svg(chart, ChartTheme.Dark)));
    }

    [Fact]
    public void Forty_themes_all_have_a_row_beside_one_and_beside_thirty_events()
    {
        foreach (var chart in (Chart[])[Samples.HeatMap(40, Samples.Events(1)), Samples.HeatMap(40, Samples.Events(30)), Samples.Comparison(40, Samples.Events(6))])
            Assert.DoesNotContain("more themes", ChartRenderer.Svg(chart, ChartTheme.Light), StringComparison.Ordinal);
    }

    [Fact]
    public void What_finds_no_room_is_counted_in_the_footer()
    {
        var svg = ChartRenderer.Svg(Samples.HeatMap(90, Samples.Events(60)), ChartTheme.Light);
        Assert.Matches("[0-9]+ more themes are in the table", svg);
        Assert.Matches("[0-9]+ more events are in the table", svg);
    }

    [Fact]
    public void A_shortened_name_says_the_whole_when_pointed_at()
    {
        var name = string.Join(' ', Enumerable.Repeat("reliability", 30));
        var chart = Samples.HeatMap() with { Grid = new ThemeEventGrid([new ThemeLabel(name, Hue.Platforms)], [new EventLabel("LISA 2019", 19)], [[Samples.Wilson(3, 19)]]) };
        Assert.Contains($"<title>{name}</title>", ChartRenderer.Svg(chart, ChartTheme.Light), StringComparison.Ordinal);
    }

    [Fact]
    public void Light_and_dark_of_one_chart_share_no_id_so_that_a_page_can_hold_both()
    {
        var ids = ((ChartTheme[])[ChartTheme.Light, ChartTheme.Dark]).SelectMany(theme =>
            SvgChecker.Check(ChartRenderer.Svg(Samples.HeatMap(), theme)).Descendants().Attributes("id").Select(id => id.Value)).ToArray();
        Assert.Equal(4, ids.Distinct().Count());
    }

    [Fact]
    [Trait("Length", "Long")]
    public void Charts_of_any_size_keep_the_rules()
    {
        var random = new Random(20260101);
        for (var round = 0; round < 8; round++)
        {
            var events = Enumerable.Range(0, Size(random, round, 1, 31)).Select(i => new EventLabel(
                Hostile.Name(random), random.Next(4) == 0 ? random.Next(3) : random.Next(1, 60_000), random.Next(3) == 0 ? Hostile.Name(random) : null)).ToArray();
            var chart = Samples.HeatMap(Size(random, round, 1, 41), events) with { Finding = Hostile.Name(random), Measure = Hostile.Name(random), Source = Hostile.Name(random) };
            SvgChecker.Check(ChartRenderer.Svg(chart, ChartTheme.Light));
            SvgChecker.Check(ChartRenderer.Svg(
                Samples.Comparison() with { Grid = Samples.Grid(Size(random, round, 1, 41), events, round, random.Next(3)) }, ChartTheme.Light));
            SvgChecker.Check(ChartRenderer.Svg(Samples.TermBars(Size(random, round, 1, 60), Size(random, round, 0, 20)), ChartTheme.Light));
            SvgChecker.Check(ChartRenderer.Svg(Samples.Map(Size(random, round, 1, 900), Size(random, round, 1, 40)), ChartTheme.Light));
        }
    }

    [Fact]
    [Trait("Length", "Long")]
    public void Charts_over_the_years_keep_the_rules_at_any_size()
    {
        var random = new Random(20260102);
        for (var round = 0; round < 5; round++)
        {
            foreach (var chart in (Chart[])[
                Samples.Multiples(Size(random, round, 1, 41), Size(random, round, 1, 21)), Samples.Line(Size(random, round, 1, 45)), Samples.Dumbbell(Size(random, round, 1, 41), random.Next(5)),
                Samples.Differences(Size(random, round, 1, 41)), Samples.Annotated(Size(random, round, 9, 45)), Samples.Conferences(Size(random, round, 1, 5), Size(random, round, 5, 21)),
                Samples.Counts(Size(random, round, 1, 60)), Samples.Growth(Size(random, round, 1, 60)), Samples.Pairs(Size(random, round, 1, 60)), Samples.Tree(Size(random, round, 1, 80)),])
            {
                SvgChecker.Check(ChartRenderer.Svg(chart, ChartTheme.Light));
                SvgChecker.Check(ChartRenderer.Svg(Hostile.Version(chart), ChartTheme.Light));
            }
        }
    }

    /// <summary>The smallest of sizes first, then the largest, then any: faults hide at the ends.</summary>
    private static int Size(Random random, int round, int least, int end) => round switch { 0 => least, 1 => end - 1, _ => random.Next(least, end) };

    [Fact]
    public void Nothing_but_zeros_and_gaps_still_makes_charts()
    {
        var theme = new ThemeLabel("Rust", Hue.Languages);
        var zero = Samples.Wilson(0, 9);
        Chart[] charts =
        [
            Samples.HeatMap() with { Grid = new ThemeEventGrid([theme], [new EventLabel("LISA", 0)], [[null]]) },
            Samples.HeatMap() with { Grid = new ThemeEventGrid([theme], [new EventLabel("LISA", 9)], [[new ShareEstimate(0, null, null, 0, 9)]]) },
            Samples.HeatMap() with { Grid = new ThemeEventGrid([], [], []) },
            Samples.Comparison() with { Grid = new ThemeEventGrid([theme], [new EventLabel("LISA", 0)], [[null]]) },
            Samples.Comparison() with { Grid = new ThemeEventGrid([theme], [], [[]]) },
            Samples.TermBars() with { Topics = [] },
            Samples.TermBars() with { Topics = [new TopicTerms("", Hue.Others, 0, [])] },
            Samples.Map() with { Points = [] },
            Samples.Map() with { Points = [new MapPoint("One", 5, 5, null), new MapPoint("Two", 5, 5, 0)] },
            Samples.Dumbbell() with { Rows = [] },
            Samples.Dumbbell() with { Rows = [new DumbbellRow(theme, null, null)] },
            Samples.Multiples() with { Series = [] },
            Samples.Multiples() with { Series = [new ThemeSeries(theme, null, [new YearPoint(2020, null), new YearPoint(2024, zero)]), new ThemeSeries(theme, null, [])] },
            Samples.Line() with { Lines = [new ThemeSeries(theme, null, [])] },
            Samples.Line() with { Lines = [new ThemeSeries(theme, null, [new YearPoint(2020, null)])] },
            Samples.Differences() with { Rows = [new DifferenceRow(theme, 0, null, null)] },
            Samples.Differences() with { Rows = [] },
            Samples.Counts() with { Rows = [] },
            Samples.Counts() with { Rows = [new TalkCount("2020", 0, 0)] },
            Samples.Growth() with { Points = [] },
            Samples.Growth() with { Points = [new GrowthPoint(theme, zero, zero), new GrowthPoint(theme, Samples.Wilson(9, 9), zero)] },
            Samples.Pairs() with { Pairs = [] },
            Samples.Pairs() with { Pairs = [new ThemePairRow(theme, theme, 0, 0)] },
            Samples.Tree() with { Nodes = [] },
            Samples.Tree() with { Nodes = [new TreeNode(null, null, 0, 0, Hue.Others)] },
            Samples.Conferences() with { Lines = [new ThemeSeries(theme, null, []), new ThemeSeries(theme, null, [new YearPoint(2020, zero)])] },
        ];
        foreach (var chart in charts)
            SvgChecker.Check(ChartRenderer.Svg(chart, ChartTheme.Dark));
    }

    [Fact]
    public void A_missing_year_makes_a_gap_in_the_line()
    {
        var line = Palette.Of(ChartTheme.Light)[Samples.Line().Lines[0].Theme.Hue];
        var paths = SvgChecker.Check(ChartRenderer.Svg(Samples.Line(), ChartTheme.Light)).Descendants().Count(element => element.Name.LocalName == "path" && SvgChecker.Look(element, "stroke") == line);
        Assert.Equal(2, paths);
    }

    [Fact]
    public void A_point_is_in_colour_only_where_it_is_emphasised_though_none_be()
    {
        var chart = Samples.Growth();
        var svg = ChartRenderer.Svg(chart with { Points = [.. chart.Points.Select(point => point with { Theme = point.Theme with { Emphasised = false } })] }, ChartTheme.Light);
        foreach (var hue in chart.Points.Select(point => point.Theme.Hue).Distinct().Where(hue => hue != Hue.Others))
            Assert.DoesNotContain($"\"{Palette.Of(ChartTheme.Light)[hue]}\"", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_does_not_stand_nearer_to_another_point_than_to_its_own()
    {
        var place = new ClearPlace(new Box(0, 0, 400, 40));
        place.Mark(200, 20, 5);
        place.Mark(120, 20, 5);
        var box = place.Take(200, 20, 60, 12, 8, 40)!.Value;
        Assert.True(box.X > 200 || 200 - box.Right < box.X - 120, $"{box.X} to {box.Right}");
    }

    [Fact]
    public void A_slanted_head_that_is_too_long_keeps_its_star_and_its_number()
    {
        EventLabel[] events = [.. Enumerable.Range(0, 24).Select(i => new EventLabel($"A conference of a very long name indeed {i}", 17, "incomplete"))];
        var svg = ChartRenderer.Svg(Samples.HeatMap(12, events), ChartTheme.Light);
        Assert.Contains("…* · 17<", svg, StringComparison.Ordinal);
        Assert.Contains("* incomplete.", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void One_talk_of_an_early_year_and_a_wide_interval_set_no_axis_and_are_cut_with_a_mark()
    {
        var theme = new ThemeLabel("Theme", Hue.Platforms);
        ThemeSeries series = new(theme, null,
        [
            new(2008, new ShareEstimate(1, 0.2, 1, 1, 1)), new(2009, Samples.Wilson(10, 200), new ShareEstimate(0.04, 0.01, 0.6, null, 300)),
            new(2010, Samples.Wilson(8, 200), new ShareEstimate(0.05, 0.03, 0.07, null, 600)),
        ]);
        Assert.Equal(0.075, series.AxisReach, 1e-12);
        foreach (var chart in (Chart[])[Samples.Line() with { Lines = [series] }, Samples.Multiples() with { Series = [series] }])
        {
            var svg = ChartRenderer.Svg(chart, ChartTheme.Light);
            SvgChecker.Check(svg);
            Assert.Contains("Dotted edge, arrow: beyond the scale.", svg, StringComparison.Ordinal);
            // The year that is cut is still said when pointed at.
            Assert.Contains("2008: 1 of 1\u00A0talk, 100%", svg, StringComparison.Ordinal);
        }

        // Where nothing is known better, what there is sets the axis.
        Assert.Equal(1, new ThemeSeries(theme, null, [series.Years[0]]).AxisReach);
        Assert.Equal(0.02, new ThemeSeries(theme, null, [new(2009, Samples.Wilson(0, 200), new ShareEstimate(0, 0, 0.02, 0, 200))]).AxisReach);
    }

    [Fact]
    public void An_event_of_one_talk_has_a_number_and_no_shade()
    {
        EventLabel[] events = [new("LISA 2019", 100), new("A meetup", 1)];
        var svg = ChartRenderer.Svg(
            Samples.HeatMap() with { Grid = new ThemeEventGrid([new("Rust", Hue.Languages)], events, [[Samples.Wilson(9, 100), Samples.Wilson(1, 1)]]) }, ChartTheme.Light);
        var fills = SvgChecker.Check(svg).Descendants().Where(element => element.Name.LocalName == "rect" && element.Elements().Any(title => title.Value.StartsWith("Rust, ", StringComparison.Ordinal)))
            .Select(element => SvgChecker.Look(element, "fill")).ToArray();
        Assert.Equal([Palette.Of(ChartTheme.Light)[Hue.Languages], Palette.Of(ChartTheme.Light).Wash], fills);
        Assert.Contains("Without a shade: events of fewer than 20\u00A0talks.", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_one_corpus_have_one_row_of_talks_and_those_of_conferences_one_each()
    {
        LineChart words = Samples.Line() with { Lines = [Samples.Series(0, 12), Samples.Series(3, 12), Samples.Series(6, 12)], ShowsIntervals = false };
        var svg = ChartRenderer.Svg(words, ChartTheme.Light);
        SvgChecker.Check(svg);
        Assert.Contains(">talks<", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("fill-opacity", svg, StringComparison.Ordinal);
        Assert.Contains(">talks, LISA<", ChartRenderer.Svg(Samples.Conferences(4, 5), ChartTheme.Light), StringComparison.Ordinal);
    }

    [Fact]
    public void The_number_of_a_panel_is_where_its_line_ends_and_without_a_line_its_last_complete_year()
    {
        var theme = new ThemeLabel("Theme", Hue.Platforms);
        YearPoint[] years =
        [
            new(2020, Share(10), null, null, true), new(2021, Share(20), null, null, true), new(2022, Share(30), Share(20), null, true), new(2023, Share(70), null, null, false),
        ];
        var svg = ChartRenderer.Svg(Samples.Multiples(1) with { Series = [new ThemeSeries(theme, null, years)] }, ChartTheme.Light);
        Assert.Contains(">20%<", svg, StringComparison.Ordinal);
        Assert.DoesNotContain(">30%<", svg, StringComparison.Ordinal);
        Assert.DoesNotContain(">70%<", svg, StringComparison.Ordinal);
        Assert.Equal(0.3, new ThemeSeries(theme, null, [.. years.Select(year => new YearPoint(year.Year, year.Share, null, null, year.Complete))]).Latest!.Share);

        static ShareEstimate Share(int counted) => new(counted / 100.0, null, null, counted, 100);
    }

    [Fact]
    public void An_incomplete_year_is_hollow_and_says_so()
    {
        var svg = SvgChecker.Check(ChartRenderer.Svg(Samples.Line(), ChartTheme.Light));
        var hollow = Assert.Single(svg.Descendants(), element =>
            element.Name.LocalName == "circle" && (string?)element.Attribute("fill") == Palette.Of(ChartTheme.Light).Ground);
        Assert.EndsWith("year incomplete", hollow.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_talk_of_the_map_is_there_with_its_title_and_twelve_thousand_stay_small()
    {
        var svg = ChartRenderer.Svg(Samples.Map(12_000, 40), ChartTheme.Light);
        var circles = XDocument.Parse(svg).Descendants().Where(element => element.Name.LocalName == "circle").ToArray();
        Assert.Equal(12_000, circles.Length);
        Assert.Equal(12_000, circles.Select(circle => circle.Value).Distinct().Count());
        Assert.True(svg.Length < 1_200_000);
    }

    private static string In(string culture, Func<string> render)
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(culture);
            return render();
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }
}
