using System.Text.Json;
using TalkTrends.Core.Comparisons;
using TalkTrends.Core.Results;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Trends.Verdicts;
using TalkTrends.Reports.Page;
using TalkTrends.Reports.Pictures;

namespace TalkTrends.Reports.Tests.Reports;

/// <summary>What the page holds, from a made-up run of eight years.</summary>
[Trait("Length", "Long")]
public sealed class PageTests(MadeUpReport report) : IClassFixture<MadeUpReport>
{
    private readonly ReportModel _model = report.Model;

    [Fact]
    public void Talks_in_shares_are_as_many_as_the_tables_count()
    {
        var talks = PageTalks.Of(_model);
        Assert.Equal(talks.All, talks.Listed.Count);
        foreach (var e in _model.Analysis.Events)
            Assert.Equal(e.TalksWithText, talks.Listed.Count(talk => talk.EventId == e.Event.Id && talk.EntersShares));
        foreach (var row in _model.Analysis.Trends.Events)
            Assert.Equal(row.TalksCounted, talks.Listed.Count(talk => talk.EventId == row.EventId && talk.EntersShares && talk.Themes.Any(theme => theme.ThemeId == row.ThemeId && theme.IsCounted)));
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
    public void Words_of_the_page_count_as_many_talks_as_the_table_of_terms()
    {
        using var json = JsonDocument.Parse(PageData.Render(_model, PageTalks.Of(_model), new HashSet<string>(), report.Tables));
        var words = json.RootElement.GetProperty("words");
        var numbers = Unpacked(words.GetProperty("talks"));
        Dictionary<string, int> counted = [];
        var place = 0;
        foreach (var name in words.GetProperty("name").EnumerateArray())
        {
            var (size, at) = (numbers[place++], 0);
            counted[name.GetString()!] = size;
            var before = -1;
            for (var i = 0; i < size; i++, before = at)
                Assert.True((at += numbers[place++]) > before && at < _model.Tables.Talks.Count);
        }
        Assert.Equal(numbers.Count, place);
        Assert.NotEmpty(_model.Analysis.Compared.Terms);
        foreach (var term in _model.Analysis.Compared.Terms)
            Assert.Equal(term.TalksCounted, counted[term.Term]);
    }

    [Fact]
    public void A_page_that_lists_a_part_of_the_talks_counts_no_words_from_it()
    {
        using var json = JsonDocument.Parse(PageData.Render(_model, PageTalks.Of(_model, 20_000), new HashSet<string>(), report.Tables));
        Assert.Equal(0, json.RootElement.GetProperty("words").GetProperty("name").GetArrayLength());
    }

    [Fact]
    public void Packed_numbers_come_back_whatever_their_size_and_sign()
    {
        int[] numbers = [0, 1, -1, 63, 64, -64, -65, 8191, 8192, int.MaxValue, int.MinValue];
        Assert.Equal(numbers, Unpacked(PackedNumbers.Of(numbers)));
        Assert.Equal([5, 2, -7, 0], PackedNumbers.Steps([5, 7, 0, 0]));
    }

    [Fact]
    public void A_finding_says_in_few_words_what_changed_and_its_sentence_is_there_on_demand()
    {
        var page = new System.Text.StringBuilder();
        var trend = _model.Analysis.Trends.Trends.First(trend => trend is { First: not null, Last: not null, Peak: not null });
        var finding = new Finding(Finding.Rise, trend.ThemeId, "The whole sentence.", 3, 9, 0.3, 0.1, 0.5) { Q = 0.0001 };
        FindingsSection.Write(page, With(_model.Analysis with { Findings = [finding], Trends = _model.Analysis.Trends with { Trends = [trend with { Verdict = Verdict.Rising, OffPeak = false }] } }));
        Assert.Contains($" rose from {ShortFinding.Share(trend.First!)} to {ShortFinding.Share(trend.Last!)}", System.Text.RegularExpressions.Regex.Replace(page.ToString(), "<[^>]*>", ""), StringComparison.Ordinal);
        Assert.Contains("almost certain", page.ToString(), StringComparison.Ordinal);
        Assert.Contains("The whole sentence.", page.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Speakers_are_counted_once_a_talk_and_the_busiest_comes_first()
    {
        var page = new System.Text.StringBuilder();
        SpeakersSection.Write(page, _model, report.Tables);
        var most = _model.Tables.Talks.Where(talk => talk is { Status: TalkStatus.Accepted, DuplicateOf: null }).GroupBy(talk => talk.Speakers!).Max(talks => talks.Count());
        Assert.Contains("37 people spoke; 37 of them more than once", page.ToString(), StringComparison.Ordinal);
        Assert.Equal(most.ToString(System.Globalization.CultureInfo.InvariantCulture), System.Text.RegularExpressions.Regex.Match(page.ToString(), "<span class=\"static\">(\\d+)</span>").Groups[1].Value);
        Assert.Contains("First-timers and returners", page.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Addresses_come_back_whole_and_only_those_of_the_web()
    {
        using var json = JsonDocument.Parse(PageData.Render(_model, PageTalks.Of(_model), new HashSet<string>(), report.Tables));
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
        Assert.All(analysis.Compared.Terms, term => Assert.Equal(term.FirstShare!.Value, (double)term.FirstTalks!.Value.Counted / term.FirstTalks.Value.Total, 1e-9));
        var comparison = Assert.Single(analysis.Compared.Comparisons);
        Assert.Equal(("ExampleConf 2017", "ExampleConf 2014–2016"), (comparison.Left.Label, comparison.Right.Label));
        Assert.Equal(comparison.LeftTotal, comparison.Left.Events.Sum(e => analysis.Events[e].TalksWithText));
    }

    [Theory]
    [InlineData("0 of 512", 0.0, 0, 512)]
    [InlineData("1 of 3,000", 1 / 3000.0, 1, 3000)]
    [InlineData("1.3% (12 of 900)", 12 / 900.0, 12, 900)]
    [InlineData("2.5% (adjusted; 12 of 900)", 0.025, 12, 900)]
    public void A_term_has_its_share_with_n_and_no_share_is_written_as_zero(string written, double share, int counted, int total) =>
        Assert.Equal(written, CompanySection.Share(share, (counted, total)));

    [Fact]
    public void Under_a_topic_talks_of_equal_weight_stand_by_how_close_their_words_are()
    {
        foreach (var topic in _model.TalksByTopic())
        {
            var order = topic.Select(talk => (talk.Words >= 40, talk.Topics.Single(t => t.IsPrimary).Weight, talk.Topics.Single(t => t.IsPrimary).Closeness)).ToList();
            Assert.Equal(order.OrderByDescending(key => key), order);
            Assert.All(order, key => Assert.InRange(key.Closeness, 0, 1));
        }
        Assert.Contains(_model.TalksByTopic(), topic => topic.Select(talk => talk.Topics.Single(t => t.IsPrimary).Closeness).Distinct().Count() > 5);
        using var json = JsonDocument.Parse(PageData.Render(_model, PageTalks.Of(_model), new HashSet<string>(), report.Tables));
        Assert.Equal(_model.Tables.Talks.Count, Unpacked(json.RootElement.GetProperty("talks").GetProperty("near")).Count);
    }

    [Fact]
    public void A_finding_about_a_theme_without_talks_leads_nowhere()
    {
        var gone = _model.Analysis.Themes.First(theme => theme.TalksAbout == 0).Theme.Id;
        var (there, page) = (_model.ThemesPresent[0].Theme.Id, new System.Text.StringBuilder());
        FindingsSection.Write(page, With(_model.Analysis with { Findings = [new("since", gone, "It fell away.", null, null, null, null, null), new("since", there, "It stayed.", null, null, null, null, null)] }));
        Assert.DoesNotContain($"#theme-{gone}\"", page.ToString(), StringComparison.Ordinal);
        Assert.Contains($"#theme-{there}\"", page.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_inside_another_is_no_company_and_chart_and_table_agree()
    {
        var counted = _model.Analysis.Trends.Events.GroupBy(row => row.ThemeId).Select(rows => (Id: rows.Key, Talks: rows.Sum(row => row.TalksCounted))).Where(row => row.Talks >= 20).Take(3).ToList();
        Assert.Equal(3, counted.Count);
        var inside = new ThemePair(counted[0].Id, counted[1].Id, Math.Min(counted[0].Talks, counted[1].Talks), 2, 9, 1e-9, 1e-8);
        var beside = new ThemePair(counted[0].Id, counted[2].Id, 9, 3, 3, 1e-3, 1e-2);
        var apart = new ThemePair(counted[1].Id, counted[2].Id, 1, 12, 1.0 / 12, 1e-3, 1e-2);
        var analysis = _model.Analysis with { Compared = _model.Analysis.Compared with { Pairs = [inside, apart, beside] } };
        Assert.Equal([beside, apart], ReportWords.Pairs(analysis));
        var chart = PairCharts.Themes(With(analysis), "Source: made up");
        Assert.Equal([9, 1], chart!.Pairs.Select(pair => pair.Both));
    }

    [Fact]
    public void What_does_not_apply_is_left_out_of_the_Method_and_of_the_report()
    {
        var small = With(_model.Analysis with
        {
            Topics = [],
            Themes = [.. _model.Analysis.Themes.Select(theme => theme with { TalksAbout = 0, TalksMentioning = 0 })],
            Trends = _model.Analysis.Trends with { Events = [] },
            Compared = _model.Analysis.Compared with { Terms = [], Pairs = [] },
        });
        var text = MarkdownReport.Render(small, []);
        Assert.DoesNotContain("## Themes", text, StringComparison.Ordinal);
        Assert.DoesNotContain("## Topics", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Wilson", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
        var whole = MarkdownReport.Render(_model, []);
        Assert.Contains("\n\n## Themes\n\n", whole, StringComparison.Ordinal);
        Assert.Contains("\n\n## Topics\n\n", whole, StringComparison.Ordinal);
        Assert.Contains("widened by the scatter between years", whole, StringComparison.Ordinal);
    }

    private ReportModel With(TalkTrends.Core.Results.Analysis analysis) => new(analysis, _model.Tables, _model.Pages);

    [Theory]
    [InlineData("a\u202Eb", "ab")]
    [InlineData("](javascript:x)", "\\](javascript:x)")]
    [InlineData("<b> & |", "&lt;b\\> &amp; \\|")]
    public void Markdown_keeps_text_as_text(string text, string written) => Assert.Equal(written, Markup.Markdown(text));

    internal static List<int> Unpacked(JsonElement column) => Unpacked(column.GetString()!);

    internal static List<int> Unpacked(string column)
    {
        List<int> numbers = [];
        var (value, shift) = (0u, 0);
        foreach (var b in Convert.FromBase64String(column))
        {
            value |= (uint)(b & 127) << shift;
            shift += 7;
            if (b > 127)
                continue;
            numbers.Add((int)(value >> 1) ^ -(int)(value & 1));
            (value, shift) = (0, 0);
        }
        return numbers;
    }
}
