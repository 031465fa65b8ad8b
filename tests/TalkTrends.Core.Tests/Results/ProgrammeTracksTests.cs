using TalkTrends.Core.Results;
using TalkTrends.Core.Talks;

namespace TalkTrends.Core.Tests.Results;

public class ProgrammeTracksTests
{
    [Fact]
    public void A_theme_that_fills_a_numbered_track_has_no_track_of_its_own()
    {
        var (analysis, details) = Programme((_, isBee) => isBee ? "Track 1" : "Track 2", year => 10);
        Assert.All(analysis.Trends.Years, row => Assert.Equal(0, row.TalksInOwnTrack));
        Assert.Empty(analysis.Compared.Tracks);
        Assert.All(Enumerable.Range(0, details.Corpus.Talks.Count), i => Assert.Null(details.Tracks[i]));
        Assert.Contains(analysis.Caveats, caveat => caveat.StartsWith("The tracks of Moot are rooms (Track 2, Track 1): ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_theme_that_comes_and_goes_with_a_track_of_its_name_still_is_a_programme_change()
    {
        var (analysis, _) = Programme((_, isBee) => isBee ? "Bees" : "Crafts", year => year == 2019 ? 0 : 10);
        Assert.Equal(10, analysis.Trends.Years.Single(row => row is { ThemeId: "beekeeping", Year: 2018 }).TalksInOwnTrack);
        Assert.NotNull(analysis.Trends.Trends.Single(trend => trend.ThemeId == "beekeeping").ProgrammeChange);
        Assert.DoesNotContain(analysis.Caveats, caveat => caveat.Contains("are rooms", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_that_say_nothing_are_rooms_where_each_holds_everything()
    {
        string[] halls = ["Janson", "Lameere", "Ferrer"];
        var (analysis, _) = Programme((number, _) => halls[number % 3], _ => 10);
        Assert.Equal(["Ferrer", "Janson", "Lameere"], Assert.Single(analysis.Rooms).Names.Order(StringComparer.Ordinal));
        Assert.Empty(analysis.Compared.Tracks);
    }

    [Fact]
    public void A_track_that_the_room_field_repeats_is_a_room()
    {
        var (analysis, _) = Programme((number, _) => "Hall of " + (char)('A' + (number % 20)), _ => 10, talk => talk with { Room = talk.Track });
        Assert.Equal(20, Assert.Single(analysis.Rooms).Names.Count);
    }

    [Fact]
    public void A_stage_with_a_subject_is_a_track()
    {
        var (analysis, _) = Programme((_, isBee) => isBee ? "Bees Stage" : "Crafts", _ => 10);
        Assert.Empty(analysis.Rooms);
        Assert.Equal(10, analysis.Trends.Years.Single(row => row is { ThemeId: "beekeeping", Year: 2018 }).TalksInOwnTrack);
    }

    [Theory]
    [InlineData(6, 10, 8, 60, true)]
    [InlineData(4, 10, 8, 60, false)]
    [InlineData(8, 10, 48, 60, false)]
    [InlineData(10, 10, 10, 10, false)]
    [InlineData(2, 2, 2, 60, false)]
    public void A_track_is_a_themes_own_where_half_of_it_is_and_the_rest_of_the_event_is_not(int counted, int size, int allCounted, int all, bool isOwn) =>
        Assert.Equal(isOwn, ProgrammeTracks.IsOwn(counted, size, allCounted, all));

    /// <summary>Ten years of sixty talks, some about beekeeping.</summary>
    private static (Analysis Analysis, TalkDetails Details) Programme(Func<int, bool, string> track, Func<int, int> bees, Func<Talk, Talk>? with = null)
    {
        var corpus = new SmallCorpus();
        for (var year = 2010; year < 2020; year++)
            for (var i = 0; i < 60; i++)
            {
                var isBee = i < bees(year);
                corpus.Add(SmallCorpus.Event("Moot", year), $"{(isBee ? "Beekeeping" : "Something")} {year} {i}", SmallCorpus.Filler,
                    talk => (with ?? (same => same))(talk with { Track = track(i, isBee) }));
            }
        return corpus.Analyse(topics: 2);
    }
}
