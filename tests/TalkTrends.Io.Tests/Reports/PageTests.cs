using System.Text.Json;
using TalkTrends.Io.Reports;
using TalkTrends.Io.Reports.Page;

namespace TalkTrends.Io.Tests.Reports;

/// <summary>What the page holds, from a made-up run of eight years.</summary>
public sealed class PageTests(MadeUpReport report) : IClassFixture<MadeUpReport>
{
    private readonly ReportModel _model = report.Model;

    [Fact]
    public void Talks_in_shares_are_as_many_as_the_tables_count()
    {
        var talks = PageTalks.Of(_model);
        Assert.Equal(talks.All, talks.Listed.Count);
        foreach (var e in _model.Analysis.Events)
            Assert.Equal(e.TalksWithText, talks.Listed.Count(talk => talk.EventId == e.Event.Id && talks.InShares.Contains(talk.Id)));
        foreach (var row in _model.Analysis.Trends.Events)
            Assert.Equal(row.TalksCounted, talks.Listed.Count(talk => talk.EventId == row.EventId && talks.InShares.Contains(talk.Id) && talk.Themes.Any(theme => theme.ThemeId == row.ThemeId && theme.IsCounted)));
    }

    [Fact]
    public void Where_there_is_no_room_the_list_thins_evenly_and_the_talks_behind_shares_stay_longest()
    {
        var whole = PageTalks.Of(_model);
        var half = PageTalks.Of(_model, 20_000);
        Assert.InRange(half.Listed.Count, 50, whole.Listed.Count - 50);
        Assert.Equal(whole.All, half.All);
        var byYear = half.Listed.GroupBy(talk => talk.Year).Select(year => year.Count()).ToList();
        Assert.Equal(8, byYear.Count);
        Assert.True(byYear.Max() <= byYear.Min() * 2, string.Join(", ", byYear));
        Assert.Empty(PageTalks.Of(_model, 0).Listed);
        // So much room that only what stands behind a share has a place.
        Assert.All(PageTalks.Of(_model, 5_000).Listed, talk => Assert.Contains(talk.Themes, theme => theme.IsCounted));
    }

    [Fact]
    public void Addresses_come_back_whole_and_only_those_of_the_web()
    {
        using var json = JsonDocument.Parse(PageData.Render(_model, PageTalks.Of(_model), new HashSet<string>()));
        var parts = json.RootElement.GetProperty("talks").GetProperty("address");
        var (before, found) = ("", new List<string>());
        for (var i = 0; i < parts.GetArrayLength(); i += 2)
            found.Add(before = before[..parts[i].GetInt32()] + parts[i + 1].GetString());
        Assert.Equal(_model.Tables.Talks.Select(talk => talk.Url!.StartsWith("https:", StringComparison.Ordinal) ? talk.Url : ""), found);
    }

    [Fact]
    public void One_drawing_stands_for_both_grounds()
    {
        var chart = ReportCharts.Of(_model)[0];
        var drawn = new DrawnChart(chart, "<svg><title>the hue #c0ffee</title><rect fill=\"#ffffff\"/><rect fill=\"#0369a1\" stroke=\"#ffffff\"/></svg>", "<svg><title>the hue #c0ffee</title><rect fill=\"#12171d\"/><rect fill=\"#7fb8dc\" stroke=\"#12171d\"/></svg>");
        var inline = new InlineCharts([drawn], [chart.Id]);
        Assert.Contains("<rect fill=\"var(--c0)\"/><rect fill=\"var(--c1)\" stroke=\"var(--c0)\"/>", inline.Figure(chart.Id), StringComparison.Ordinal);
        Assert.Contains("the hue #c0ffee", inline.Figure(chart.Id), StringComparison.Ordinal);
        Assert.Equal("--c0:#ffffff;--c1:#0369a1;", inline.Colours(isDark: false));
        Assert.Equal("--c0:#12171d;--c1:#7fb8dc;", inline.Colours(isDark: true));
        Assert.Equal("", inline.Figure("no-such-chart"));
    }

    [Fact]
    public void Every_aggregate_comes_back_from_the_tables_as_it_went_in()
    {
        var analysis = _model.Analysis;
        Assert.NotEmpty(analysis.Trends.LastYear);
        Assert.All(analysis.Trends.LastYear, change => Assert.Equal(3, change.YearsBefore.Count));
        Assert.All(analysis.Trends.Trends.Where(trend => trend.Last is not null), trend => Assert.Equal(3, trend.Last!.Years.Count));
        Assert.All(analysis.Trends.Trends, trend => Assert.True(trend.ShareDispersion >= 1));
        Assert.Equal(analysis.Topics.Count, analysis.TopicTree.Parents.Count);
        Assert.All(analysis.TopicTree.Groups, group => Assert.InRange(group.Topics.Count, 2, analysis.Topics.Count));
        Assert.NotEmpty(analysis.Compared.Pairs);
        var comparison = Assert.Single(analysis.Compared.Comparisons);
        Assert.Equal(("ExampleConf 2017", "ExampleConf 2014–2016"), (comparison.Left.Label, comparison.Right.Label));
        Assert.Equal(comparison.LeftTotal, comparison.Left.Events.Sum(e => analysis.Events[e].TalksWithText));
    }

    [Theory]
    [InlineData("a\u202Eb", "ab")]
    [InlineData("](javascript:x)", "\\](javascript:x)")]
    [InlineData("<b> & |", "&lt;b\\> &amp; \\|")]
    public void Markdown_keeps_text_as_text(string text, string written) => Assert.Equal(written, Markup.Markdown(text));
}
