using TalkTrends.Core.Talks;

namespace TalkTrends.Core.Tests.Results;

public class ThemeCountsTests
{
    private static readonly Event Moot = SmallCorpus.Event("Moot", 2020);

    [Fact]
    public void Only_accepted_talks_with_text_enter_the_denominator()
    {
        var (analysis, _) = new SmallCorpus()
            .Add(Moot, "Beekeeping at scale", SmallCorpus.Filler)
            .Add(Moot, "Too short", "six words are not quite enough")
            .Add(Moot, "A proposal on beekeeping", SmallCorpus.Filler, talk => talk with { Status = TalkStatus.Proposed })
            .Add(Moot, "The beekeeping stand", SmallCorpus.Filler, talk => talk with { Kind = TalkKind.Stand })
            .Add(Moot, "Lunch", SmallCorpus.Filler, talk => talk with { Kind = TalkKind.Break })
            .Add(Moot, "Imkerei", SmallCorpus.Filler, talk => talk with { Language = "de" })
            .Analyse();
        var row = analysis.Trends.Events.Single(row => row.ThemeId == "beekeeping");
        Assert.Equal((1, 1), (row.TalksCounted, row.TalksTotal));
        Assert.Equal(1, analysis.Totals.Proposals);
        Assert.Equal(2, analysis.Totals.NonTalks);
        Assert.Equal(1, analysis.Totals.TalksInOtherLanguages);
        Assert.Equal(1, analysis.Totals.TalksWithoutText);
    }

    [Fact]
    public void A_theme_that_comes_up_after_the_opening_is_not_counted()
    {
        var late = string.Join(' ', Enumerable.Repeat("plain", 80)) + ". Beekeeping. Beekeeping. Beekeeping. Beekeeping.";
        var (analysis, _) = new SmallCorpus().Add(Moot, "Something else", late).Add(Moot, "Beekeeping", SmallCorpus.Filler).Analyse();
        Assert.Equal(1, analysis.Trends.Events.Single(row => row.ThemeId == "beekeeping").TalksCounted);
    }

    [Fact]
    public void Sections_of_an_essay_have_themes_and_no_share()
    {
        var essay = SmallCorpus.Event("Moot", 2021, Coverage.Essay);
        var (analysis, _) = new SmallCorpus().Add(essay, "Beekeeping", SmallCorpus.Filler, talk => talk with { Kind = TalkKind.Section }).Analyse();
        var row = analysis.Trends.Events.Single(row => row.ThemeId == "beekeeping");
        Assert.Equal(1, row.TalksAbout);
        Assert.Equal(0, row.TalksTotal);
        Assert.Null(row.Share);
        Assert.Equal(1, analysis.Totals.Sections);
        Assert.Equal(0, analysis.Totals.Talks);
    }

    [Fact]
    public void Undated_talks_count_at_their_event_and_in_no_year()
    {
        var undated = SmallCorpus.Event("Moot", null);
        var (analysis, _) = new SmallCorpus().Add(undated, "Beekeeping", SmallCorpus.Filler).Add(Moot, "Falconry", SmallCorpus.Filler).Analyse();
        Assert.Equal(1, analysis.Trends.Events.Single(row => row.ThemeId == "beekeeping" && row.EventId == undated.Id).TalksCounted);
        Assert.Equal([2020], analysis.Trends.Years.Select(row => row.Year).Distinct());
        Assert.Equal(0, analysis.Trends.Years.Single(row => row.ThemeId == "beekeeping").TalksCounted);
        Assert.Contains(analysis.Caveats, caveat => caveat.StartsWith("1 talk cannot be dated", StringComparison.Ordinal));
    }

    [Fact]
    public void A_track_of_which_half_is_about_a_theme_is_its_own_and_a_pair_of_talks_is_no_track()
    {
        var corpus = new SmallCorpus();
        // Most of the event is about something else: where all of it is about a theme, no track is its own.
        corpus.AddMany(Moot, 40, "Other matters", SmallCorpus.Filler);
        foreach (var (title, track) in new[] { ("Beekeeping one", "Bees"), ("Beekeeping two", "Bees"), ("Something", "Bees"), ("Else", "Bees"), ("Beekeeping three", "Tiny"), ("Beekeeping four", "Tiny") })
            corpus.Add(Moot, title, SmallCorpus.Filler + " " + Slug.Of(title).Replace('-', ' '), talk => talk with { Track = track });
        var (analysis, _) = corpus.Analyse();
        var row = analysis.Trends.Years.Single(row => row.ThemeId == "beekeeping");
        Assert.Equal((4, 2), (row.TalksCounted, row.TalksInOwnTrack));
    }

    [Fact]
    public void The_corpus_file_pins_a_theme_to_a_talk_and_denies_one()
    {
        var (analysis, details) = new SmallCorpus()
            .Add(Moot, "Nothing said", SmallCorpus.Filler, talk => talk with { PinnedThemes = ["falconry"] })
            .Add(Moot, "Beekeeping, not really", SmallCorpus.Filler, talk => talk with { DeniedThemes = ["beekeeping"] })
            .Analyse();
        Assert.Equal(1, analysis.Trends.Events.Single(row => row.ThemeId == "falconry").TalksCounted);
        Assert.Equal(0, analysis.Trends.Events.Single(row => row.ThemeId == "beekeeping").TalksCounted);
        Assert.Equal("(corpus file)", details.Themes[0].Single().Evidence[0].Term);
    }

    [Fact]
    public void A_repeat_inside_an_event_counts_once_and_at_another_event_again()
    {
        var other = SmallCorpus.Event("Moot", 2021);
        var text = string.Join(' ', Enumerable.Range(0, 45).Select(i => "hive" + (char)('a' + (i % 23)) + (char)('a' + (i % 7))));
        Talk By(Talk talk) => talk with { Speakers = [new Speaker("Alice Adams", null)] };
        var (analysis, details) = new SmallCorpus()
            .Add(Moot, "Beekeeping for everyone", text, By)
            .Add(Moot, "Beekeeping for Everyone!", text, By)
            .Add(other, "Beekeeping for everyone", text, By)
            .Analyse();
        Assert.Equal([1, 1], analysis.Trends.Events.Where(row => row.ThemeId == "beekeeping").Select(row => row.TalksCounted));
        Assert.Equal(2, analysis.Totals.Duplicates);
        Assert.Equal([null, details.Corpus.Talks[0].Talk.Id, details.Corpus.Talks[0].Talk.Id], details.Corpus.Talks.Select(talk => talk.DuplicateOf));
        Assert.Equal(1, analysis.Themes.Single(theme => theme.Theme.Id == "beekeeping").TalksAbout);
    }
}
