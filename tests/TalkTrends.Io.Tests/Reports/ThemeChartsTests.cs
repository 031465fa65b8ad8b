using TalkTrends.Charts.Description;
using TalkTrends.Core.Trends;
using TalkTrends.Io.Reports;

namespace TalkTrends.Io.Tests.Reports;

/// <summary>What the charts of themes are headed with.</summary>
public sealed class ThemeChartsTests(MadeUpReport report) : IClassFixture<MadeUpReport>
{
    [Theory]
    [InlineData(36, "off its peak of 6.9%, 3.6% of talks in 2023, from 1.0% in 2018–2020")]
    [InlineData(66, "rising to 6.5% of talks in 2021–2023, from 1.0% in 2018–2020")]
    public void A_rise_that_fell_back_in_its_last_year_is_not_called_rising(int lastYear, string finding)
    {
        var theme = report.Model.Analysis.Themes[0];
        ThemeYear[] years = [.. new[] { (2020, 69), (2021, 69), (2022, 69), (2023, lastYear) }.Select(year => Year(theme.Theme.Id, year.Item1, year.Item2))];
        var trend = new ThemeTrend(theme.Theme.Id) { Verdict = Verdict.Rising, First = Window(2018, 0.010), Peak = Window(2020, 0.069), Last = Window(2021, 0.065) };
        var line = new ThemeLine(theme, trend, years, new ThemeSeries(ThemeLines.Label(theme), null, ThemeLines.Points(years, [])), []);
        Assert.Equal($"{theme.Theme.Name}: {finding}", ThemeCharts.Of(report.Model, [line], "")[0].Finding);
        Assert.Equal(lastYear == 36 ? "rising, off its peak" : "rising", ThemeLines.VerdictAt(trend, 2023, lastYear / 1000.0));
    }

    [Theory]
    [InlineData("DevOpsDays ", "DevOpsDays New York 2013", "DevOpsDays New Zealand 2014", "DevOpsDays Paris 2013")]
    [InlineData("", "LISA 2019", "SREcon 2019")]
    [InlineData("", "LISA 2019")]
    [InlineData("", "LISA", "LISA 2019")]
    public void Heads_of_columns_leave_out_what_all_of_them_begin_with(string prefix, params string[] names) => Assert.Equal(prefix, ReportCharts.CommonPrefix(names));

    private static ThemeYear Year(string theme, int year, int counted) =>
        new(theme, year, counted, counted, 1000, counted / 1000.0, Wilson.Of(counted, 1000), null, null, 0, true);

    private static WindowShare Window(int year, double share) =>
        new([year, year + 1, year + 2], (int)(3000 * share), 3000, share, Wilson.Of((int)(3000 * share), 3000)!.Value, false);
}
