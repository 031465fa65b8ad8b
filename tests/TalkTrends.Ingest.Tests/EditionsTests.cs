using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Tests;

/// <summary>Which names are years of one series, and how a document without a name is called.</summary>
public sealed class EditionsTests : IDisposable
{
    private readonly IngestFixture _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("17. Kettle Moot")]
    [InlineData("18th Kettle Moot")]
    [InlineData("The 3rd Annual Kettle Moot")]
    [InlineData("Kettle Moot 2019")]
    [InlineData("Kettle Moot 20")]
    [InlineData("Kettle Moot XXI")]
    [InlineData("XIV Kettle Moot")]
    public void An_ordinal_a_number_and_a_year_are_the_edition(string name)
    {
        var one = Assert.Single(_files.Read("s.xml", $"<schedule><conference><title>{name}</title><start>2019-05-01</start></conference><day date='2019-05-01'><room name='A'><event><title>On Tea</title></event></room></day></schedule>").Events);
        Assert.Equal(("Kettle Moot", 2019), (one.Conference, one.Year));
    }

    [Theory]
    [InlineData("KettleConf19", "KettleConf")]
    [InlineData("41KC", "KC")]
    [InlineData("31. Chaos Communication Congress", "Chaos Communication Congress")]
    [InlineData("3D Kettle Summit", "3D Kettle Summit")]
    [InlineData("Python 3", "Python 3")]
    [InlineData("Kettles4Kids", "Kettles4Kids")]
    [InlineData("Mix Days", "Mix Days")]
    [InlineData("Code 4 Tea", "Code 4 Tea")]
    public void A_number_that_belongs_to_the_name_stays(string name, string series) =>
        Assert.Equal(series, Assert.Single(_files.Read("t.csv", $"title,event,year\nOn Tea,{name},2031\n").Events).Conference);

    [Fact]
    public void Conferences_that_differ_by_a_sign_are_not_one()
    {
        var reading = _files.Read("t.csv", "title,conference,year\nA,T++Now,2031\nB,T#Now,2031\nC,T Now,2031\nD,🫖,2031\nE,🥛,2031\n");
        Assert.Equal(5, reading.Events.Select(one => one.Id).Distinct().Count());
        Assert.Equal(["T++Now", "T#Now", "T Now", "🫖", "🥛"], reading.Talks.Select(talk => reading.Events.Single(one => one.Id == talk.EventId).Conference));
    }

    [Fact]
    public void A_plain_file_name_gives_way_to_its_folder_and_is_told_where_nothing_else_is_left()
    {
        _files.Write("Kettle Moot 2031/schedule.csv", "title,speaker,abstract\nOn Tea,Ann,Hot.\n");
        var reading = Assert.Single(IngestFixture.ReadAll(Path.Combine(_files.Folder, "Kettle Moot 2031")));
        Assert.Equal(("Kettle Moot", 2031), (Assert.Single(reading.Events).Conference, reading.Events[0].Year));
        Assert.Empty(reading.Warnings);
        var alone = Assert.Single(IngestFixture.ReadAll(Path.Combine(_files.Folder, "Kettle Moot 2031", "schedule.csv")));
        Assert.Equal("nothing in it names its event, which is called \"schedule\" after the file; \"conference\" and \"year\" in a corpus file can say it", Assert.Single(alone.Warnings).Problem);
    }

    [Fact]
    public void A_folder_of_pages_is_one_event_also_when_it_is_given_itself()
    {
        for (var i = 1; i <= 3; i++)
        {
            _files.Write($"moot.2031/_schedule/talks/2031-10-1{i}-talk.md", $"---\ntitle: Talk {i}\ndate: 2031-10-1{i} 10:00:00-04:00\nend_date: 2031-10-1{i} 10:45:00-04:00\npresenters:\n  - name: Ann Lee\n---\nHot.\n");
            _files.Write($"json/one-{i}.json", $"{{\"title\":\"Talk {i}\",\"speakers\":[\"Ann Lee\"],\"abstract\":\"Hot.\"}}");
        }
        foreach (var given in (string[])["moot.2031", "moot.2031/_schedule/talks"])
        {
            var events = IngestFixture.ReadAll(Path.Combine(_files.Folder, given)).SelectMany(reading => reading.Events).DistinctBy(one => one.Id).ToArray();
            Assert.Equal(2031, Assert.Single(events).Year);
        }
        Assert.Equal("moot", IngestFixture.ReadAll(Path.Combine(_files.Folder, "moot.2031"))[0].Events[0].Conference);
        Assert.Single(IngestFixture.ReadAll(Path.Combine(_files.Folder, "json")).SelectMany(reading => reading.Events).DistinctBy(one => one.Id));
    }

    [Fact]
    public void An_archive_says_itself_which_events_are_a_series()
    {
        _files.Write("data/leeds-tea/series.yml", "name: Leeds Tea\nkind: meetup\n");
        _files.Write("data/leeds-tea/tea-camp/event.yml", "title: Tea Camp 2031\nstart_date: \"2031-08-01\"\n");
        _files.Write("data/leeds-tea/evenings/event.yml", "title: Leeds Tea Evenings\n");
        _files.Write("data/leeds-tea/evenings/videos.yml", "- title: May evening\n  event_name: Leeds Tea Meetup - May 2031\n  date: \"2031-05-02\"\n  talks:\n    - title: Intro Leeds Tea\n      kind: intro\n      speakers: [Ann Lee]\n    - title: Stop Heating <kettle>\n      speakers: [Bo Ek]\n    - title: Surprise\n      speakers: [TODO]\n- title: What a Cup Costs\n  date: \"2031-06-06\"\n  event_name: Leeds Tea Meetup - June 2031\n  speakers: [Cy Dee]\n");
        var readings = IngestFixture.ReadAll(Path.Combine(_files.Folder, "data"));
        Assert.All(readings, reading => Assert.Equal("rubyevents", reading.Document.Format));
        var talks = readings.SelectMany(reading => reading.Talks).ToArray();
        Assert.Equal(["Intro Leeds Tea", "Stop Heating <kettle>", "Surprise", "What a Cup Costs"], talks.Select(talk => talk.Title));
        Assert.Equal(TalkKind.Break, talks[0].Kind);
        Assert.Empty(talks[2].Speakers);
        Assert.All(readings.SelectMany(reading => reading.Events), one => Assert.Equal(("Leeds Tea", 2031), (one.Conference, one.Year)));
    }

    [Fact]
    public void A_congress_of_numbered_editions_tells_its_kinds_and_its_streams()
    {
        string Event(string title) => $"<event><title>{title}</title><type>lecture</type></event>";
        var reading = _files.Read("s.xml", $"<schedule><conference><title>41. Kettle Congress</title></conference><day date='2031-12-27'><room name='A'>{Event("41KC Opening Event")}{Event("41KC Keynote")}{Event("Lightning Talks Day 2")}{Event("Boiling With Radios")}{Event("Boiling With Radios (Stream)")}{Event("Pouring (Stream)")}</room></day></schedule>");
        Assert.Equal([TalkKind.Break, TalkKind.Keynote, TalkKind.Lightning, TalkKind.Talk, TalkKind.Talk], reading.Talks.Select(talk => talk.Kind));
        Assert.Equal((1, "Pouring (Stream)"), (reading.Document.Skipped, reading.Talks[^1].Title));
    }
}
