using System.Globalization;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Trends;

namespace TalkTrends.Core.Tests.Trends;

public class CompletenessTests
{
    private static readonly Dictionary<string, int> Nothing = [];

    [Fact]
    public void A_year_under_60_percent_of_the_three_before_is_incomplete()
    {
        int[] sizes = [100, 120, 90, 59, 60];
        EventCounts[] events = [.. sizes.Select((talks, i) => Example.Event("Conf", 2015 + i, talks))];
        var settled = CompletenessRules.Apply(events, []);
        Assert.Equal([true, true, true, false, true], settled.Select(e => e.Complete));
        Assert.Equal("It has 59 talks, under 60% of the 100 that are the median of the three years before.", settled[3].IncompleteReason);
    }

    [Theory]
    [InlineData("1 28 34 60 80", "- + + + +", "It has 1 talk, under a quarter of the 34 that are the median of the three years after.")]
    // Two thin years: the second has no complete year before it either.
    [InlineData("1 4 40 60 50", "- - + + +", "It has 1 talk, under a quarter of the 40 that are the median of the three years after.")]
    [InlineData("5 21 22", "- + +", "It has 5 talks, under a quarter of the 21.5 that are the median of the two years after.")]
    [InlineData("2 1200", "- +", "It has 2 talks, under a quarter of the 1,200 of the year after.")]
    // A quarter, as a young conference grows; and the first of one that was large from the start.
    [InlineData("20 78 80 90", "+ + + +", null)]
    [InlineData("162 166 220 430 430", "+ + + + +", null)]
    // After three complete years the conference may grow as it likes.
    [InlineData("20 24 28 32 36 180 190 200", "+ + + + + + + +", null)]
    [InlineData("1", "+", null)]
    public void A_first_year_with_hardly_a_talk_is_incomplete(string sizes, string complete, string? reason)
    {
        EventCounts[] events = [.. sizes.Split(' ').Select((talks, i) => Example.Event("Conf", 2011 + i, int.Parse(talks, CultureInfo.InvariantCulture)))];
        var settled = CompletenessRules.Apply(events, []);
        Assert.Equal(complete, string.Join(' ', settled.Select(e => e.Complete ? "+" : "-")));
        Assert.Equal(reason, settled[0].IncompleteReason);
    }

    [Fact]
    public void A_listed_room_without_talks_that_most_earlier_editions_filled_is_a_hole()
    {
        EventCounts[] events = [.. Enumerable.Range(2015, 6).Select(year => Example.Event("Conf", year, 100))];
        EventProgramme[] programmes = [.. events.Select((e, i) => new EventProgramme(
            e.EventId,
            100,
            // The great hall is not listed in the fourth edition, held online, and is empty in the last.
            i == 3 ? new Dictionary<string, int> { ["Online"] = 100 } : new() { ["Attic"] = i == 0 ? 10 : 0, ["Great hall"] = i == 5 ? 0 : 40 },
            Nothing))];
        var settled = CompletenessRules.Apply(events, programmes);
        Assert.Equal([true, true, true, true, true, false], settled.Select(e => e.Complete));
        Assert.Equal("The room Great hall is listed without a talk; 4 of 5 earlier editions filled it.", settled[5].IncompleteReason);
    }

    [Fact]
    public void A_hole_in_one_edition_does_not_excuse_the_same_hole_in_the_next()
    {
        EventCounts[] events = [.. Enumerable.Range(2015, 6).Select(year => Example.Event("Conf", year, 100))];
        EventProgramme[] programmes = [.. events.Select((e, i) => new EventProgramme(
            e.EventId, 100, new Dictionary<string, int> { ["Attic"] = 10, ["Great hall"] = i is 3 or 4 ? 0 : 40 }, Nothing))];
        Assert.Equal([true, true, true, false, false, true], CompletenessRules.Apply(events, programmes).Select(e => e.Complete));
    }

    [Fact]
    public void A_kind_that_most_earlier_editions_had_is_missed_unless_it_was_small()
    {
        EventCounts[] events = [.. Enumerable.Range(2015, 4).Select(year => Example.Event("Conf", year, 100))];
        EventProgramme[] programmes = [.. events.Select((e, i) => new EventProgramme(
            e.EventId, 100, Nothing, i == 3 ? new Dictionary<string, int> { ["talk"] = 100 } : new() { ["keynote"] = 2, ["lightning"] = 18, ["talk"] = 80 }))];
        Assert.Equal(
            "It has no talk of the kind lightning; 3 of 3 earlier editions had some.",
            CompletenessRules.Apply(events, programmes)[3].IncompleteReason);
        programmes[3] = programmes[3] with { Kinds = new Dictionary<string, int> { ["lightning"] = 20, ["talk"] = 80 } };
        Assert.True(CompletenessRules.Apply(events, programmes)[3].Complete);
    }

    [Fact]
    public void Parts_are_incomplete_selections_have_no_size_to_keep_and_the_corpus_file_has_the_last_word()
    {
        EventCounts[] events =
        [
            .. Enumerable.Range(2015, 3).Select(year => Example.Event("Conf", year, 100) with { Coverage = Coverage.Selection }),
            Example.Event("Conf", 2018, 5) with { Coverage = Coverage.Selection },
            Example.Event("Other", 2018, 20) with { Coverage = Coverage.Partial },
            Example.Event("Third", 2018, 5, complete: false),
        ];
        var settled = CompletenessRules.Apply(events, []);
        Assert.Equal([true, true, true, true, false, false], settled.Select(e => e.Complete));
        Assert.Equal("Made up.", settled[5].IncompleteReason);
    }

    [Fact]
    public void Editions_in_two_cities_are_one_year()
    {
        EventCounts[] events = [.. Enumerable.Range(2015, 4).SelectMany(year => new[]
        {
            Example.Event("Conf", year, 50) with { EventId = $"a{year}" },
            Example.Event("Conf", year, year == 2018 ? 5 : 50) with { EventId = $"b{year}" },
        })];
        Assert.Equal(["a2018", "b2018"], CompletenessRules.Apply(events, []).Where(e => !e.Complete).Select(e => e.EventId));
    }

    [Fact]
    public void A_year_of_hardly_a_talk_is_no_year_to_compare_though_it_be_the_first_and_its_event_whole()
    {
        EventCounts[] events =
        [
            Example.Event("Early", 2008, 1),
            .. Enumerable.Range(2009, 8).Select(year => Example.Event("Conf", year, 100)),
        ];
        var settled = CompletenessRules.Apply(events, []);
        Assert.Equal([2008], settled.Where(e => !e.Complete).Select(e => e.Year));
        Assert.Equal("The year 2008 has 1 talk with text; shares of a year need 20.", settled[0].IncompleteReason);
    }

    [Fact]
    public void A_year_whose_conferences_are_a_small_part_of_all_cannot_speak_for_them()
    {
        EventCounts[] events =
        [
            Example.Event("Small", 2010, 40), Example.Event("Small", 2011, 40),
            .. Enumerable.Range(2011, 8).Select(year => Example.Event("Large", year, 200)),
        ];
        var settled = CompletenessRules.Apply(events, []);
        Assert.Equal(["Small-2010"], settled.Where(e => !e.Complete).Select(e => e.EventId));
        Assert.Equal("The conferences of 2010 hold 5% of the talks of all years; shares of a year need 10%.", settled[0].IncompleteReason);
    }

    [Fact]
    public void Where_no_years_can_be_compared_small_ones_are_left_as_they_are() =>
        Assert.All(CompletenessRules.Apply([Example.Event("A", 2017, 10), Example.Event("B", 2018, 12), Example.Event("C", 2019, 9)], []), e => Assert.True(e.Complete));
}
