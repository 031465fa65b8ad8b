using TalkTrends.Core.Corpus.Identity;
using TalkTrends.Core.Talks;

namespace TalkTrends.Core.Tests.Corpus;

/// <summary>Which conferences of a corpus are one series, and what is said of those that only look like one.</summary>
public class SeriesNamesTests
{
    [Fact]
    public void Names_that_differ_in_case_alone_are_one_series_under_the_commonest_spelling()
    {
        var events = SeriesNames.Unified([Of("KettleConf", 2030), Of("kettleconf", 2031), Of("KettleConf", 2032), Of("Kettle Camp", 2032), new Event("x", null, "notes", null, Coverage.Selection)]);
        Assert.Equal(["KettleConf", "KettleConf", "KettleConf", "Kettle Camp", null], events.Select(one => one.Conference));
    }

    [Fact]
    public void Names_that_look_like_one_series_are_told_and_others_are_not()
    {
        var line = Assert.Single(SeriesNames.KeptApart([Of("KettleConf", 2030), Of("Kettle Conference", 2031), Of("Kettle Camp", 2031), Of("T++Now", 2031), Of("T#Now", 2031), Of("T Now", 2031)]));
        Assert.Equal("\"Kettle Conference\" and \"KettleConf\" look like one conference and are kept apart; \"conference\" in a corpus file can join them", line);
    }

    private static Event Of(string conference, int year) => new(FormattableString.Invariant($"{conference}-{year}"), conference, FormattableString.Invariant($"{conference} {year}"), year, Coverage.Programme);
}
