using System.Globalization;
using System.Text.Json;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Trends.Statistics;
using TalkTrends.Core.Trends.Verdicts;
using TalkTrends.Core.Trends;

namespace TalkTrends.Core.Tests.Trends;

public class TrendAnalysisTests
{
    [Fact]
    public void Four_events_of_four_conferences_in_four_years_tell_no_trend()
    {
        EventCounts[] events =
        [
            Example.Event("Alpha", 2017, 10), Example.Event("Beta", 2018, 0) with { Coverage = Coverage.Essay },
            Example.Event("Gamma", 2019, 9) with { Coverage = Coverage.Selection }, Example.Event("Delta", 2020, 16),
            new("undated", null, null, Coverage.Partial, true, null, 19),
        ];
        var result = TrendAnalysis.Analyse(
            events,
            [new("bpf", "Gamma-2019", 3, 3, 0), new("bpf", "Delta-2020", 1, 1, 0), new("bpf", "Beta-2018", 1, 1, 0), new("bpf", "undated", 2, 2, 0)],
            new() { Themes = ["chaos"] });
        Assert.Equal("No conference has three complete dated years, so year and conference cannot be separated.", result.CannotTell);
        Assert.All(result.Trends, trend => Assert.Equal((Verdict.CannotTell, result.CannotTell), (trend.Verdict, trend.Reason)));
        Assert.All(result.Trends, trend => Assert.Null(trend.First ?? trend.Peak ?? trend.Last));
        Assert.Equal((2019, 2020, 2019), (result.Trends[0].FirstYear, result.Trends[0].LastYear, result.Trends[0].PeakYear));
        Assert.Equal(["bpf", "chaos"], result.Trends.Select(trend => trend.ThemeId));
        Assert.Equal([2017, 2019, 2020], result.Years.Where(row => row.ThemeId == "bpf").Select(row => row.Year));
        Assert.All(result.Years, row => Assert.Null(row.Adjusted));
        Assert.Empty(result.Bursts);

        var essay = result.Events.Single(row => row is { ThemeId: "bpf", EventId: "Beta-2018" });
        Assert.Equal((1, 0, null, null), (essay.TalksAbout, essay.TalksTotal, essay.Share, essay.Lift));
        var gamma = result.Events.Single(row => row is { ThemeId: "bpf", EventId: "Gamma-2019" });
        // 3 of 9 against 6 of 54: the essay is in neither.
        Assert.Equal(3.0 / 9 / (6.0 / 54), gamma.Lift!.Value, 1e-12);
    }

    [Fact]
    public void A_year_of_one_event_has_one_interval_and_an_undated_event_is_not_widened()
    {
        int[] counted = [5, 60, 8, 70, 4, 66, 9, 58];
        EventCounts[] events = [.. counted.Select((_, i) => Example.Event("Conf", 2010 + i, 400)), new("undated", null, null, Coverage.Partial, true, null, 400)];
        var result = TrendAnalysis.Analyse(events, [.. counted.Select((r, i) => new ThemeEventCounts("t", events[i].EventId, r, r, 0)), new("t", "undated", 30, 30, 0)], new());
        Assert.True(result.Trends[0].ShareDispersion > 1.5);
        foreach (var year in result.Years)
            Assert.Equal(year.Bounds, result.Events.Single(row => row.EventId == Example.Id("Conf", year.Year)).Bounds);
        Assert.Equal(Wilson.Of(30, 400), result.Events.Single(row => row.EventId == "undated").Bounds);
    }

    [Fact]
    public void A_sure_slope_of_a_small_change_is_not_called_no_trend()
    {
        var trend = Example.Trend(2011, 40, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14);
        Assert.True(trend.Q <= VerdictRules.LargestQ);
        Assert.Equal(
            "Unclear: 55% (66 of 120) in 2011–2013, 38% (45 of 120) in 2018–2020; the slope is sure (q = 0.021), but the change is less than the third that a fall asks for.", trend.Reason.Split(" Over")[0]);
    }

    [Fact]
    public void Reasons_carry_their_figures()
    {
        Assert.Equal(
            "Rising: from 2.0% (18 of 900) in 2015–2017 to 8.0% (72 of 900) in 2021–2023; q below 0.001.",
            Example.Trend(2015, 300, 5, 6, 7, 10, 12, 15, 20, 24, 28).Reason.Split(" Over")[0]);
        Assert.Equal(
            "Faded: from its peak of 10.1% (91 of 900) in 2016–2018 to 0.2% (2 of 900) in 2021–2023.",
            Example.Trend(2015, 300, 10, 30, 31, 30, 18, 9, 1, 1, 0).Reason.Split(" Over")[0]);
        Assert.Equal(
            "Too few talks: 8 of 900 in dated years; a verdict needs 20.",
            Example.Trend(2015, 100, 1, 1, 1, 1, 1, 1, 1, 0, 1).Reason);
        Assert.Equal(
            "Too few years: 3 complete years can be compared (60 of 150 talks); a verdict needs 4.",
            Example.Trend(2015, 50, 20, 20, 20).Reason);
        Assert.Equal(
            "New: its second talk came in 2021; from 0 of 900 in 2013–2015 to 10.2% (92 of 900) in 2021–2023.",
            Example.Trend(2013, 300, 0, 0, 0, 0, 1, 0, 0, 0, 10, 30, 52).Reason.Split(" Over")[0]);
        Assert.StartsWith(
            "Steady: 20.0% (90 of 450) in 2015–2017, ", Example.Trend(2015, 150, 30, 30, 30, 31, 30, 29, 30, 30, 31).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_that_was_there_from_the_start_of_a_short_corpus_is_rising_and_not_new() =>
        Assert.Equal(Verdict.Rising, Example.Trend(2019, 300, 3, 9, 20, 35, 60).Verdict);

    [Fact]
    public void An_incomplete_year_is_shown_and_kept_out_of_the_verdict()
    {
        EventCounts[] events = [.. Enumerable.Range(2012, 10).Select(year => Example.Event("Conf", year, 400, year != 2021))];
        ThemeEventCounts[] counts =
            [.. events.Select(e => new ThemeEventCounts("t", e.EventId, 0, e.Year == 2021 ? 300 : 20, 0))];
        var result = TrendAnalysis.Analyse(events, counts, new());
        var year = result.Years.Single(row => row.Year == 2021);
        Assert.Equal((false, 0.75, null), (year.Complete, year.Share, year.Adjusted));
        Assert.Equal(Verdict.Steady, Assert.Single(result.Trends).Verdict);
        Assert.Equal([2018, 2019, 2020], result.Trends[0].Last!.Years);
        Assert.Empty(result.Bursts);
    }

    [Fact]
    public void A_missing_track_is_a_programme_change_and_not_a_fall()
    {
        EventCounts[] events = [.. Enumerable.Range(2012, 10).Select(year => Example.Event("Conf", year, 300))];
        ThemeEventCounts[] counts = [.. events.Select(e =>
            e.Year == 2021 ? new ThemeEventCounts("t", e.EventId, 5, 5, 0) : new("t", e.EventId, 25, 25, 20))];
        var trend = Assert.Single(TrendAnalysis.Analyse(events, counts, new()).Trends);
        Assert.Equal(Verdict.Steady, trend.Verdict);
        Assert.Equal((2021, false, true), (trend.ProgrammeChange!.Year, trend.ProgrammeChange.TrackCame, trend.ProgrammeChange.Isolated));
        Assert.EndsWith(
            "In 2021 at Conf its own track was absent, which held 60 of its 75 talks in the three editions before: a programme change, not a trend. That edition is kept out of the verdict.",
            trend.Reason,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_track_that_is_gone_for_good_counts()
    {
        EventCounts[] events = [.. Enumerable.Range(2012, 10).Select(year => Example.Event("Conf", year, 300))];
        ThemeEventCounts[] counts = [.. events.Select(e =>
            e.Year >= 2018 ? new ThemeEventCounts("t", e.EventId, 5, 5, 0) : new("t", e.EventId, 25, 25, 20))];
        var trend = Assert.Single(TrendAnalysis.Analyse(events, counts, new()).Trends);
        Assert.Equal((Verdict.Falling, 2018, false), (trend.Verdict, trend.ProgrammeChange!.Year, trend.ProgrammeChange.Isolated));
    }

    [Fact]
    public void Years_asked_for_bound_everything_and_now_bounds_verdicts()
    {
        var simulation = new Simulation(1);
        for (var year = 2005; year < 2021; year++)
            simulation.AddEvent("Conf", year, 200);
        simulation.AddTheme("t", 1, e => e.Year > 2015 ? 0.2 : 0.02);
        var cut = TrendAnalysis.Analyse(simulation.Events, simulation.Counts, new() { From = 2006, To = 2015 });
        Assert.Equal(Enumerable.Range(2006, 10), cut.Years.Select(row => row.Year));
        Assert.Equal(10, cut.Events.Count);
        var then = simulation.Analyse(asOf: 2015);
        Assert.Equal(16, then.Years.Count);
        Assert.Equal(2015, then.Trends[0].Last!.Years[^1]);
        Assert.All(then.Years, row => Assert.Equal(row.Year <= 2015, row.Adjusted is not null));
        Assert.Equal(Verdict.Rising, simulation.Analyse().Trends[0].Verdict);
        Assert.Throws<ArgumentException>(() => TrendAnalysis.Analyse([], [], new() { From = 2010, To = 2009 }));
    }

    [Fact]
    public void Little_data_gives_a_sentence()
    {
        Assert.Equal("No event is dated, so nothing can be said about years.", TrendAnalysis.Analyse([], [], new()).CannotTell);
        EventCounts undated = new("u", "Conf", null, Coverage.Programme, true, null, 5);
        var result = TrendAnalysis.Analyse([undated], [new("t", "u", 2, 2, 0)], new());
        Assert.Empty(result.Years);
        Assert.Equal(0.4, Assert.Single(result.Events).Share);
        Assert.Equal("No event is dated, so nothing can be said about years.", Assert.Single(result.Trends).Reason);
        Assert.Equal(
            "No dated event is complete and has talks with text, so nothing can be said about years.",
            TrendAnalysis.Analyse([Example.Event("Conf", 2019, 0)], [], new() { Themes = ["t"] }).CannotTell);
        Assert.Equal(Verdict.CannotTell, Example.Trend(2019, 50, 5).Verdict);
    }

    [Fact]
    public void A_theme_in_every_talk_is_steady_and_one_in_none_has_too_few()
    {
        Assert.Equal(Verdict.Steady, Example.Trend(2010, 100, 100, 100, 100, 100, 100, 100).Verdict);
        Assert.Equal(Verdict.TooFew, Example.Trend(2010, 100, 0, 0, 0, 0, 0, 0).Verdict);
        EventCounts[] events = [.. Enumerable.Range(2010, 8).Select(year => Example.Event("Conf", year, year == 2014 ? 1 : 100))];
        ThemeEventCounts[] counts = [.. events.Select(e => new ThemeEventCounts("t", e.EventId, 1, e.Year == 2014 ? 1 : 10, 0))];
        Assert.Contains(
            Assert.Single(TrendAnalysis.Analyse(events, counts, new()).Trends).Verdict, new[] { Verdict.Steady, Verdict.Unclear });
    }

    [Fact]
    public void Counts_that_contradict_each_other_are_refused()
    {
        EventCounts[] events = [Example.Event("Conf", 2010, 10)];
        Assert.Throws<ArgumentException>(() => TrendAnalysis.Analyse([.. events, .. events], [], new()));
        Assert.Throws<ArgumentException>(() => TrendAnalysis.Analyse(events, [new("t", "elsewhere", 1, 1, 0)], new()));
        Assert.Throws<ArgumentException>(() => TrendAnalysis.Analyse(events, [new("t", "Conf-2010", 11, 11, 0)], new()));
        Assert.Throws<ArgumentException>(() => TrendAnalysis.Analyse(events, [new("t", "Conf-2010", 1, 1, 2)], new()));
        Assert.Throws<ArgumentException>(() => TrendAnalysis.Analyse(
            events, [new("t", "Conf-2010", 1, 1, 0), new("t", "Conf-2010", 1, 1, 0)], new()));
    }

    [Fact]
    public void Neither_the_order_of_the_input_nor_the_culture_changes_a_byte()
    {
        var corpus = Wild(new Random(3), 40, 6);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            var expected = JsonSerializer.Serialize(TrendAnalysis.Analyse(corpus.Events, corpus.Counts, new()));
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            corpus.Events.Reverse();
            corpus.Counts.Reverse();
            Assert.Equal(expected, JsonSerializer.Serialize(TrendAnalysis.Analyse(corpus.Events, corpus.Counts, new())));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Whatever_the_counts_no_number_is_infinite_and_every_trend_has_a_reason()
    {
        var random = new Random(20260106);
        for (var round = 0; round < 150; round++)
        {
            var (events, counts) = Wild(random, random.Next(60), 1 + random.Next(5));
            var result = TrendAnalysis.Analyse(CompletenessRules.Apply(events, []), counts, new() { AsOf = random.Next(4) == 0 ? 2012 : null });
            // The serializer refuses NaN and infinities.
            Assert.NotEmpty(JsonSerializer.Serialize(result));
            Assert.All(result.Trends, trend => Assert.NotEmpty(trend.Reason));
            Assert.DoesNotContain(result.Trends, trend => trend.Reason.Contains("cannot be adjusted", StringComparison.Ordinal));
            Assert.All(result.Years, row => Assert.True(row.Adjusted is null or (>= 0 and <= 1)));
        }
    }

    [Fact]
    public void Three_thousand_events_and_48_themes_all_get_their_trends()
    {
        var random = new Random(20260107);
        var events = new List<EventCounts>();
        for (var i = 0; i < 3000; i++)
            events.Add(Example.Event($"C{i % 400}", 2005 + (i / 400 * 3 + i) % 20, 5 + random.Next(60)) with { EventId = $"e{i:0000}" });
        var counts = new List<ThemeEventCounts>();
        for (var theme = 0; theme < 48; theme++)
            foreach (var e in events)
                if (random.Next(3) == 0 && random.Next(1 + e.TalksWithText / 5) is > 0 and var r)
                    counts.Add(new($"t{theme:00}", e.EventId, r, r, random.Next(r + 1)));
        var result = TrendAnalysis.Analyse(events, counts, new());
        Assert.Equal(48, result.Trends.Count);
    }

    private static (List<EventCounts> Events, List<ThemeEventCounts> Counts) Wild(Random random, int size, int themes)
    {
        var (events, counts) = (new List<EventCounts>(), new List<ThemeEventCounts>());
        for (var i = 0; i < size; i++)
        {
            var talks = random.Next(5) switch { 0 => random.Next(3), 1 => random.Next(2000), _ => random.Next(100) };
            events.Add(new(
                $"e{i:00}",
                random.Next(8) == 0 ? null : $"C{random.Next(5)}",
                random.Next(10) == 0 ? null : 2000 + random.Next(16),
                random.Next(20) == 0 ? Coverage.Essay : Coverage.Programme,
                random.Next(12) != 0,
                null,
                talks));
            for (var theme = 0; theme < themes; theme++)
            {
                var r = random.Next(4) switch { 0 => 0, 1 => talks, _ => random.Next(1 + talks / (1 + theme * theme)) };
                if (random.Next(5) > 0)
                    counts.Add(new($"t{theme}", $"e{i:00}", random.Next(talks + 1), r, random.Next(r + 1)));
            }
        }
        return (events, counts);
    }
}
