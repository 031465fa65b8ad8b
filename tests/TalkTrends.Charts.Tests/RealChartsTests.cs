using System.Net;
using System.Text.RegularExpressions;

namespace TalkTrends.Charts.Tests;

public partial class RealChartsTests(RealCharts real) : IClassFixture<RealCharts>
{
    [Fact]
    public void No_chart_of_the_seeds_breaks_a_rule_of_layout() => CheckAll(real.Seeds);

    [Fact]
    public void No_chart_of_twenty_years_of_a_conference_breaks_a_rule_of_layout() => CheckAll(real.Fosdem);

    [Fact]
    public void Twenty_years_give_a_large_chart_for_each_theme_with_enough_talks()
    {
        var themes = Directory.GetFiles(real.Fosdem, "theme-*.svg").Count(path => !path.EndsWith("-dark.svg", StringComparison.Ordinal));
        Assert.InRange(themes, 30, 80);
        foreach (var leading in (string[])["last-year", "themes-over-the-years", "last-year-differences", "themes-by-event", "share-growth", "talks-by-year", "topic-tree"])
            Assert.True(File.Exists(Path.Combine(real.Fosdem, leading + ".svg")), leading);
    }

    [Fact]
    public void Five_documents_give_no_chart_over_the_years() =>
        Assert.DoesNotContain(Directory.GetFiles(real.Seeds, "*.svg"), path => Path.GetFileName(path).StartsWith("theme-", StringComparison.Ordinal) && !path.Contains("theme-shares", StringComparison.Ordinal));

    [Fact]
    public void Beside_each_chart_lie_its_numbers_and_the_page_shows_it_and_links_only_to_what_is_there()
    {
        var page = File.ReadAllText(Path.Combine(real.Seeds, "index.html"));
        var links = Links().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).ToArray();
        foreach (var path in Directory.GetFiles(real.Seeds, "*.svg").Where(path => !path.EndsWith("-dark.svg", StringComparison.Ordinal)))
            foreach (var beside in (string[])[".svg", "-dark.svg", ".csv", ".xlsx"])
            {
                var name = Path.GetFileNameWithoutExtension(path) + beside;
                Assert.True(File.Exists(Path.Combine(real.Seeds, name)), name);
                Assert.Contains(name, links);
            }

        // No picture is linked: it is there only where the rasteriser was, and the page is the same everywhere.
        foreach (var link in links)
            Assert.True(File.Exists(Path.Combine(real.Seeds, link)), link);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_numbers_beside_a_chart_have_a_header_and_as_many_cells_in_every_row()
    {
        foreach (var path in Directory.GetFiles(real.Seeds, "*.csv").Where(path => !path.EndsWith("talk-map.csv", StringComparison.Ordinal)))
        {
            var rows = File.ReadAllLines(path).Select(line => Quoted().Replace(line, "").Count(c => c == ',')).ToArray();
            Assert.True(rows.Length > 1, path);
            Assert.Single(rows.Distinct());
        }
    }

    [GeneratedRegex("(?:href|src|srcset)=\"([^\"]*)\"")]
    private static partial Regex Links();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();

    private static void CheckAll(string folder)
    {
        var charts = Directory.GetFiles(folder, "*.svg").Order(StringComparer.Ordinal).ToArray();
        Assert.True(charts.Length >= 10, $"{charts.Length} charts are few.");
        foreach (var path in charts)
        {
            try
            {
                var labels = SvgChecker.Labels(SvgChecker.Check(File.ReadAllText(path)));
                // A finding of ours is never too long for its own title.
                Assert.DoesNotContain(labels, label => label.Size >= 34 && label.Text.EndsWith('…'));
            }
            catch (Exception problem) when (problem is Xunit.Sdk.XunitException)
            {
                Assert.Fail($"{Path.GetFileName(path)}: {problem.Message}");
            }
        }
    }
}
