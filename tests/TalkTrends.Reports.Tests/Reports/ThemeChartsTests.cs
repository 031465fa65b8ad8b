using TalkTrends.Charts.Description;
using TalkTrends.Core.Trends;
using TalkTrends.Core.Trends.Statistics;
using TalkTrends.Core.Trends.Verdicts;
using TalkTrends.Reports.Pictures;

namespace TalkTrends.Reports.Tests.Reports;

/// <summary>What the charts of themes are headed with.</summary>
public sealed class ThemeChartsTests(MadeUpReport report) : IClassFixture<MadeUpReport>
{
    [Theory]
    [InlineData(true, "rising, off its peak of 6.9%, 5.8% of talks in 2021–2023, from 1.0% in 2018–2020", "rising, off its peak")]
    [InlineData(false, "rising to 5.8% of talks in 2021–2023, from 1.0% in 2018–2020", "rising")]
    public void A_title_says_the_verdict_and_the_share_where_the_line_ends(bool offPeak, string finding, string verdict)
    {
        var theme = report.Model.Analysis.Themes[0];
        ThemeYear[] years = [.. new[] { (2020, 69), (2021, 69), (2022, 69), (2023, 36) }.Select(year => Year(theme.Theme.Id, year.Item1, year.Item2))];
        var last = Window(2021, 174);
        years[^1] = years[^1] with { Window = last };
        var trend = new ThemeTrend(theme.Theme.Id) { Verdict = Verdict.Rising, OffPeak = offPeak, First = Window(2018, 30), Peak = Window(2020, 207), Last = last };
        var line = new ThemeLine(theme, trend, years, new ThemeSeries(ThemeLines.Label(theme), trend.Words(), ThemeLines.Points(years)));
        var chart = ThemeCharts.Of(report.Model, [line], "")[0];
        Assert.Equal($"{theme.Theme.Name}: {finding}", chart.Finding);
        Assert.Equal((verdict, "mean of 2021–2023", 0.058), (chart.Lines[0].Verdict, chart.LineName, chart.Lines[0].Latest!.Share));
    }

    [Theory]
    [InlineData("DevOpsDays ", "DevOpsDays New York 2013", "DevOpsDays New Zealand 2014", "DevOpsDays Paris 2013")]
    [InlineData("", "LISA 2019", "SREcon 2019")]
    [InlineData("", "LISA 2019")]
    [InlineData("", "LISA", "LISA 2019")]
    public void Heads_of_columns_leave_out_what_all_of_them_begin_with(string prefix, params string[] names) => Assert.Equal(prefix, ReportCharts.CommonPrefix(names));

    private static ThemeYear Year(string theme, int year, int counted) =>
        new(theme, year, counted, counted, 1000, counted / 1000.0, Wilson.Of(counted, 1000), null, null, 0, true);

    private static WindowShare Window(int year, int counted) =>
        new([year, year + 1, year + 2], counted, 3000, counted / 3000.0, Wilson.Of(counted, 3000)!.Value, false);
}
