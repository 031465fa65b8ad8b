using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Tests;

/// <summary>Shapes that programme systems give their records.</summary>
public sealed class RecordShapesTests : IDisposable
{
    private readonly IngestFixture _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Room_and_track_ids_are_looked_up_and_never_shown()
    {
        var reading = _files.Read("all.json", "{\"sessions\":[{\"id\":\"1\",\"title\":\"On Tea\",\"roomId\":7,\"speakers\":[\"u1\"]},{\"id\":\"2\",\"title\":\"On Milk\",\"roomId\":9,\"track_id\":3}],\"speakers\":[{\"id\":\"u1\",\"fullName\":\"Ann Lee\"}],\"rooms\":[{\"id\":7,\"name\":\"Hall\"}],\"tracks\":[{\"id\":3,\"name\":\"Cold\"}]}");
        Assert.Equal([("Hall", null), (null, "Cold")], reading.Talks.Select(talk => (talk.Room, talk.Track)));
        Assert.Equal("Ann Lee", Assert.Single(reading.Talks[0].Speakers).Name);
    }

    [Fact]
    public void A_plenary_that_stands_in_the_list_of_every_room_is_one_talk_and_one_given_again_is_two()
    {
        const string Session = "{\"id\":\"%\",\"title\":\"On Tea\",\"description\":\"About tea.\",\"startsAt\":\"2031-05-06T09:00:00\",\"speakers\":[{\"id\":\"u1\",\"name\":\"Ann Lee\"}]}";
        string Grid(string left, string right) => "[{\"date\":\"2031-05-06T00:00:00\",\"rooms\":[{\"id\":1,\"name\":\"Hall\",\"sessions\":[" + Session.Replace("%", left, StringComparison.Ordinal)
            + "]},{\"id\":2,\"name\":\"Loft\",\"sessions\":[" + Session.Replace("%", right, StringComparison.Ordinal) + "]}]}]";
        Assert.Equal("Ann Lee", Assert.Single(Assert.Single(_files.Read("grid.json", Grid("7", "7")).Talks).Speakers).Name);
        Assert.Equal(2, _files.Read("twice.json", Grid("7", "8")).Talks.Count);
    }

    [Fact]
    public void The_second_version_of_the_schedule_names_participants_and_tracks_by_slug()
    {
        var reading = _files.Read("s.json", "{\"schedule\":{\"conference\":{\"title\":\"Moot 2031\",\"tracks\":[{\"name\":\"Hot & Cold\",\"slug\":\"hot\"}],\"rooms\":[{\"name\":\"Hall\"}],\"days\":[{\"index\":1,\"date\":\"2031-05-01\"}]},"
            + "\"events\":[{\"guid\":\"g\",\"title\":\"On Tea\",\"room\":{\"name\":\"Hall\"},\"track\":{\"slug\":\"hot\"},\"abstract\":\"Hot.\",\"participants\":[{\"name\":\"Ann Lee\",\"role\":\"SPEAKER\"},{\"name\":\"Bo Ek\",\"role\":\"HERALD\"}]}],\"persons\":[{\"name\":\"Ann Lee\"}]}}");
        var talk = Assert.Single(reading.Talks);
        Assert.Equal(("On Tea", "Hall", "Hot & Cold", "Ann Lee"), (talk.Title, talk.Room, talk.Track, Assert.Single(talk.Speakers).Name));
        Assert.Equal(2031, Assert.Single(reading.Events).Year);
    }

    [Fact]
    public void A_record_in_two_languages_is_one_talk()
    {
        var reading = _files.Read("s.json", "{\"sessions\":[{\"id\":\"a\",\"type\":\"hot\",\"room\":\"R\",\"start\":\"2031-05-01T10:00\",\"language\":\"中文\",\"zh\":{\"title\":\"茶\",\"description\":\"茶很熱。\"},\"en\":{\"title\":\"On Tea\",\"description\":\"Tea is hot.\"},\"speakers\":[\"p\"]}],"
            + "\"speakers\":[{\"id\":\"p\",\"zh\":{\"name\":\"李安\"},\"en\":{\"name\":\"Ann Lee\"}}],\"rooms\":[{\"id\":\"R\",\"zh\":{\"name\":\"一\"},\"en\":{\"name\":\"Hall\"}}]}");
        var talk = Assert.Single(reading.Talks);
        Assert.Equal(("On Tea", "Tea is hot.", "Ann Lee", "Hall", "en", 2031), (talk.Title, talk.Text, Assert.Single(talk.Speakers).Name, talk.Room, talk.Language, Assert.Single(reading.Events).Year));

        _files.Write("zh.json", "[{\"id\":\"a\",\"zh\":{\"title\":\"茶\"},\"en\":{\"title\":\"On Tea\"},\"speakers\":[\"Ann Lee\"]}]");
        var chosen = _files.Write("corpus.yaml", "inputs:\n  - {path: zh.json, language: zh}\n");
        Assert.Equal(("茶", "zh"), (IngestFixture.ReadAll(chosen)[0].Talks[0].Title, IngestFixture.ReadAll(chosen)[0].Talks[0].Language));
    }

    [Theory]
    [InlineData("type: session\ntitle: \"On Tea\"\nslug: \"tea\"\n---\n\n### Anna Schmidt\n\nLeaves and water, and how long to wait.\n", "Anna Schmidt")]
    [InlineData("title: On Tea\nauthor: Anna Schmidt\ntype: talk\n\nLeaves and water, and how long to wait.\n", "Anna Schmidt")]
    [InlineData("type: session\ntitle: \"On Tea\"\nslug: \"tea\"\n---\n\n### Brief description\n\nLeaves and water, and how long to wait.\n", "")]
    public void Fields_on_top_of_a_page_need_no_fence_and_the_first_heading_may_name_the_speaker(string page, string speaker)
    {
        var talk = Assert.Single(_files.Read("tea.md", page).Talks);
        Assert.Equal("On Tea", talk.Title);
        Assert.Equal(speaker, string.Join("; ", talk.Speakers.Select(one => one.Name)));
        Assert.EndsWith("Leaves and water, and how long to wait.", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CANCELLED: On Tea", false)]
    [InlineData("[Canceled] On Tea", false)]
    [InlineData("On Tea (cancelled)", false)]
    [InlineData("Abgesagt: On Tea", false)]
    [InlineData("ANNULÉ – On Tea", false)]
    [InlineData("On Tea - CANCELLED", false)]
    [InlineData("Cancelled flights and what they cost", true)]
    [InlineData("Why my talk was cancelled", true)]
    public void A_title_that_says_so_was_called_off_in_every_format(string title, bool accepted)
    {
        var status = accepted ? TalkStatus.Accepted : TalkStatus.Proposed;
        Assert.Equal(status, _files.Read("t.csv", $"title,speaker\n{title},Ann Lee\n").Talks[0].Status);
        Assert.Equal(status, _files.Read("t.json", $"[{{\"title\":\"{title}\",\"speakers\":[\"Ann Lee\"]}}]").Talks[0].Status);
        Assert.Equal(status, _files.Read("s.xml", $"<schedule><day date='2031-05-01'><room name='A'><event><title>{title}</title></event></room></day></schedule>").Talks[0].Status);
        Assert.Equal(title, _files.Read("t.csv", $"title,speaker\n{title},Ann Lee\n").Talks[0].Title);
    }

    [Theory]
    [InlineData("accept", true)]
    [InlineData("Accepted (poster)", true)]
    [InlineData("confirmed", true)]
    [InlineData("reject", false)]
    [InlineData("waitlisted", false)]
    [InlineData("not accepted", false)]
    [InlineData("Abgelehnt", false)]
    [InlineData("withdrawn by author", false)]
    public void Decisions_are_read_in_the_words_of_their_systems(string decision, bool accepted) =>
        Assert.Equal(accepted ? TalkStatus.Accepted : TalkStatus.Proposed, _files.Read("t.csv", $"#,authors,title,decision\n1,Ann Lee,On Tea,{decision}\n").Talks[0].Status);

    [Fact]
    public void Flags_say_what_was_not_held()
    {
        var reading = _files.Read("t.json", "[{\"title\":\"A\",\"accepted\":true},{\"title\":\"B\",\"accepted\":false},{\"title\":\"C\",\"is_cancelled\":true},{\"title\":\"D\"}]");
        Assert.Equal([TalkStatus.Accepted, TalkStatus.Proposed, TalkStatus.Proposed, TalkStatus.Accepted], reading.Talks.Select(talk => talk.Status));
        Assert.Equal(TalkStatus.Proposed, _files.Read("t.csv", "title,accepted\nOn Tea,no\n").Talks[0].Status);
    }

    [Fact]
    public void The_people_of_a_site_are_no_talks()
    {
        var team = "- id: 1\n  name: Ann\n  surname: Lee\n  title: Head of Kettles\n  company: Kettle Ltd\n  thumbnailUrl: ann.jpg\n  social: [{title: Post, abbr: x}]\n- id: 2\n  name: Bo\n  surname: Ek\n  title: Pourer\n  social: [{name: x}]\n";
        Assert.Equal("YAML without talks; wanted a list of them, each with a title", IngestFixture.Refusal(_files.Read("team.yml", team)));
        var sessions = "- id: 7\n  title: Check-in\n  service: true\n- id: 8\n  title: On Tea\n  place: Hall\n  speakers: [Ann Lee]\n";
        var reading = _files.Read("sessions.yml", sessions);
        Assert.Equal([TalkKind.Break, TalkKind.Talk], reading.Talks.Select(talk => talk.Kind));
        Assert.Equal("Hall", reading.Talks[1].Room);
    }

    [Fact]
    public void Quoted_text_that_goes_on_at_the_start_of_a_line_is_read_as_sites_read_it()
    {
        var reading = _files.Read("talks.yml", "- title: \"On\n\nTea\"\n  abstract: \"Hot: very.\n\nSweet - \\\"too\\\".\nGood.\"\n  speakers: [Ann Lee]\n- title: On Milk\n  speakers: [Bo Ek]\n");
        Assert.Equal(["On Tea", "On Milk"], reading.Talks.Select(talk => talk.Title));
        Assert.Equal((1, 9), (reading.Talks[0].LineStart, reading.Talks[1].LineStart));
        Assert.Contains("Sweet - \"too\". Good.", reading.Talks[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schedule_of_entries_is_read_and_an_empty_one_is_told()
    {
        var reading = _files.Read("s.xml", "<schedule><day date='2014-07-21'><entry id='1'><category>Keynote</category><room id='1'>Hall</room><title>On Tea</title><abstract>Hot.</abstract><speakers><speaker id='9'><name>Ann Lee</name><profile>https://x.example/ann</profile></speaker><speaker>Bo Ek</speaker></speakers></entry></day></schedule>");
        var talk = Assert.Single(reading.Talks);
        Assert.Equal(("On Tea", "Hall", TalkKind.Keynote, 2014), (talk.Title, talk.Room, talk.Kind, Assert.Single(reading.Events).Year));
        Assert.Equal(["Ann Lee", "Bo Ek"], talk.Speakers.Select(speaker => speaker.Name));
        Assert.Equal("a schedule without a session; wanted an <event> for each", Assert.Single(_files.Read("e.xml", "<schedule><day date='2014-07-21'/></schedule>").Warnings).Problem);
    }
}
