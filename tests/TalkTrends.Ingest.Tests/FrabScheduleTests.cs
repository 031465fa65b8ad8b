using System.Text;
using System.Text.RegularExpressions;
using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Tests;

public sealed partial class FrabScheduleTests : IDisposable
{
    private readonly IngestFixture _files = new();

    public void Dispose() => _files.Dispose();

    private static string Schedule(string events, string title = "Tea Camp 2019") =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <schedule>
          <conference><title>{title}</title><start>2019-05-01</start></conference>
          <day index="1" date="2019-05-01">
            <room name="Hall">
        {events}
            </room>
          </day>
        </schedule>
        """;

    [Fact]
    public void A_session_is_read_whole()
    {
        var reading = _files.Read("s.xml", Schedule(
            """
            <event id="1">
              <title>On &amp;c.</title><subtitle>a subtitle</subtitle><track>Pots</track><type>lightningtalk</type><language>de</language>
              <abstract>&lt;p&gt;Hot &lt;a href=&#34;x&#34;&gt;tea&lt;/a&gt;.&lt;/p&gt;&#xA;&lt;p&gt;&amp;#34;Quoted&amp;#34; &amp;amp; poured&lt;/p&gt;</abstract>
              <description><![CDATA[<ul><li>one</li><li>two</li></ul><script>alert(1)</script>]]></description>
              <persons><person id="3">Ann Lee</person><person name="Bo Ek"/></persons>
              <links><link href="x">not a title</link></links><url>https://example.org/1</url>
            </event>
            """));
        var talk = Assert.Single(reading.Talks);
        Assert.Equal(("On &c.", "Pots", "Hall", TalkKind.Lightning, "de", "https://example.org/1"), (talk.Title, talk.Track, talk.Room, talk.Kind, talk.Language, talk.Url));
        Assert.Equal(["Ann Lee", "Bo Ek"], talk.Speakers.Select(speaker => speaker.Name));
        Assert.Equal(["a subtitle", "Hot tea.", "\"Quoted\" & poured", "one", "two"], talk.Lines.Select(line => line.Text));
        Assert.Equal((6, 12), (talk.LineStart, talk.LineEnd));
        Assert.All(talk.Lines, line => Assert.InRange(line.Line, 6, 12));
        Assert.Equal(new Event("tea-camp-2019", "Tea Camp", "Tea Camp 2019", 2019, Coverage.Programme), Assert.Single(reading.Events) with { Rooms = [] });
        Assert.Equal(["Hall"], Assert.Single(reading.Events).Rooms);
        Assert.Equal("frab", reading.Document.Format);
    }

    [Fact]
    public void Empty_elements_say_nothing()
    {
        var talk = Assert.Single(_files.Read("s.xml", Schedule("<event id='1'><room/><title>On Tea</title><subtitle/><track></track><type/><language></language><abstract/><persons/></event>")).Talks);
        Assert.Equal((null, "Hall", null, TalkKind.Talk, ""), (talk.Track, talk.Room, talk.Language, talk.Kind, talk.Text));
    }

    [Fact]
    public void A_known_conference_comes_under_its_usual_name() =>
        Assert.Equal("chaos-communication-congress-2019", Assert.Single(_files.Read("s.xml", Schedule("<event><title>T</title></event>", "36C3")).Events).Id);

    [Fact]
    public void What_a_description_repeats_comes_once()
    {
        var talk = Assert.Single(_files.Read("s.xml", Schedule("<event><title>T</title><abstract>Tea is hot.</abstract><description>Tea is hot. Milk is not.</description></event>")).Talks);
        Assert.Equal("Tea is hot. Milk is not.", talk.Text);
    }

    [Theory]
    [InlineData("LPI exam session 1", null, TalkKind.Exam)]
    [InlineData("Tea Tasters certification exams", null, TalkKind.Exam)]
    [InlineData("Welcome", null, TalkKind.Break)]
    [InlineData("Welcome to the Kettle devroom!", "devroom", TalkKind.Break)]
    [InlineData("Kettle DevRoom Opening", null, TalkKind.Break)]
    [InlineData("Lunch break", null, TalkKind.Break)]
    [InlineData("Registration & coffee", null, TalkKind.Break)]
    [InlineData("To be announced", null, TalkKind.Break)]
    [InlineData("TBA", null, TalkKind.Break)]
    [InlineData("Q&A", null, TalkKind.Break)]
    [InlineData("Closing FOSDEM 2015", "keynote", TalkKind.Break)]
    [InlineData("Kettle BoF", null, TalkKind.Bof)]
    [InlineData("Anything", "bof", TalkKind.Bof)]
    [InlineData("PGP Keysigning", "keysigning", TalkKind.Bof)]
    [InlineData("Welcome to the stand for Kettles", "standtrack", TalkKind.Stand)]
    [InlineData("Kettle Technical Demo", "standtrack", TalkKind.Stand)]
    [InlineData("Keynote: On Tea", null, TalkKind.Keynote)]
    [InlineData("On Tea", "Keynote (60 min)", TalkKind.Keynote)]
    [InlineData("Panel: Hot or Not", "devroom", TalkKind.Panel)]
    [InlineData("Kettle lightning talks", "devroom", TalkKind.Lightning)]
    [InlineData("On Tea", "Long Talk", TalkKind.Talk)]
    [InlineData("Welcome to Libadwaita", null, TalkKind.Talk)]
    [InlineData("Is the Open door closing?", "maintrack", TalkKind.Talk)]
    [InlineData("How to break the kettle", null, TalkKind.Talk)]
    [InlineData("Breaking PostgreSQL at Scale", "devroom", TalkKind.Talk)]
    [InlineData("Introduction to the Kettle API", "devroom", TalkKind.Talk)]
    [InlineData("JSON By Example", null, TalkKind.Talk)]
    [InlineData("Improving Key Signing Parties", "lightningtalk", TalkKind.Lightning)]
    public void Sessions_that_are_no_talks_are_told_from_talks(string title, string? type, TalkKind kind)
    {
        var talk = Assert.Single(_files.Read("s.xml", Schedule($"<event><title>{System.Net.WebUtility.HtmlEncode(title)}</title><type>{type}</type></event>")).Talks);
        Assert.Equal(kind, talk.Kind);
    }

    [Fact]
    public void A_talk_that_was_called_off_enters_no_share() =>
        Assert.Equal(TalkStatus.Proposed, Assert.Single(_files.Read("s.xml", Schedule("<event><title>CANCELLED On Tea</title></event>")).Talks).Status);

    [Fact]
    public void Entity_bombs_and_external_entities_are_refused()
    {
        var bomb = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE schedule [<!ENTITY a0 \"tea\">");
        for (var i = 1; i < 30; i++)
            bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"<!ENTITY a{i} \"&a{i - 1};&a{i - 1};&a{i - 1};\">");
        bomb.Append("]>\n<schedule><day><event><title>&a29;</title></event></day></schedule>");
        // Unfolded, it would be half a billion words.
        Assert.Equal("a document type (DTD); wanted XML without one", IngestFixture.Refusal(_files.Read("bomb.xml", bomb.ToString())));
        Assert.Equal("a document type (DTD); wanted XML without one", IngestFixture.Refusal(_files.Read("external.xml", "<!DOCTYPE schedule [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><schedule><event><title>&x;</title></event></schedule>")));
    }

    [Fact]
    public void A_truncated_schedule_keeps_what_came_before()
    {
        var whole = Schedule("<event><title>On Tea</title></event>\n<event><title>On Milk</title></event>");
        var reading = _files.Read("s.xml", whole[..whole.IndexOf("<title>On Milk", StringComparison.Ordinal)]);
        Assert.Equal("On Tea", reading.Talks[0].Title);
        Assert.StartsWith("XML that breaks off or is not well formed; wanted a whole schedule; the ", Assert.Single(reading.Warnings, warning => warning.Problem.StartsWith("XML", StringComparison.Ordinal)).Problem, StringComparison.Ordinal);
        Assert.Equal("4: XML that breaks off or is not well formed; wanted a whole schedule", IngestFixture.Refusal(_files.Read("t.xml", whole[..whole.IndexOf("<day", StringComparison.Ordinal)])));
    }

    [Fact]
    public void Elements_nested_without_end_are_refused() =>
        Assert.EndsWith("elements more than 64 deep; wanted a schedule", IngestFixture.Refusal(_files.Read("s.xml", "<schedule>" + string.Concat(Enumerable.Repeat("<a>", 100_000)))), StringComparison.Ordinal);

    [Fact]
    public void Other_xml_is_named_by_its_root() =>
        Assert.Equal("XML with the root <rss>; wanted <schedule>", IngestFixture.Refusal(_files.Read("feed.xml", "<?xml version='1.0'?>\n<!-- a feed -->\n<rss version='2.0'></rss>")));

    [Fact]
    public void Damaged_schedules_throw_nothing()
    {
        var random = new Random(20260101);
        var good = Encoding.UTF8.GetBytes(Schedule("<event id='1'><title>On Tea</title><abstract>&lt;p&gt;a&lt;/p&gt;</abstract><persons><person>A</person></persons></event>"));
        for (var round = 0; round < 500; round++)
        {
            var bytes = good.ToArray();
            for (var change = random.Next(1, 6); change > 0; change--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var reading = _files.Read("s.xml", bytes[..random.Next(1, bytes.Length)]);
            Assert.All(reading.Talks, talk => Assert.NotEmpty(talk.Title));
        }
    }

    [Fact]
    public void Rooms_without_a_session_are_listed_too()
    {
        var reading = _files.Read("s.xml", Schedule("<event><title>On Tea</title></event></room><room name=\"Cellar\"/><room name=\"Attic\">"));
        Assert.Equal(["Attic", "Cellar", "Hall"], Assert.Single(reading.Events).Rooms);
    }

    [Fact]
    public void The_fosdem_schedules_give_every_session_with_its_title_and_persons()
    {
        var folder = SharedFolder.Find("corpora/fosdem");
        foreach (var reading in IngestFixture.ReadAll(folder))
        {
            var raw = File.ReadAllText(Path.Combine(folder, reading.Document.Source));
            Assert.Equal(EventStart().Count(raw), reading.Talks.Count);
            // All but a few that are a mail address, or a dash.
            Assert.InRange(PersonStart().Count(raw) - PersonStart().Count(raw[..raw.IndexOf("<event ", StringComparison.Ordinal)]) - reading.Talks.Sum(talk => talk.Speakers.Count), 0, 6);
            var titles = Title().Matches(raw).Skip(1).Select(match => Words(System.Net.WebUtility.HtmlDecode(match.Groups[1].Value)));
            Assert.Equal(titles, reading.Talks.Select(talk => talk.Title));
            var year = int.Parse(reading.Document.Source[..4], System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(new Event(FormattableString.Invariant($"fosdem-{year}"), "FOSDEM", FormattableString.Invariant($"FOSDEM {year}"), year, Coverage.Programme), Assert.Single(reading.Events) with { Rooms = [] });
            Assert.DoesNotContain(reading.Talks, talk => talk.Text.Contains("<p>", StringComparison.Ordinal) || talk.Text.Contains("&amp;", StringComparison.Ordinal));
        }
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is var words && text.Contains('\n', StringComparison.Ordinal) ? words : text.Trim();

    [GeneratedRegex("<event ")]
    private static partial Regex EventStart();

    [GeneratedRegex("<person ")]
    private static partial Regex PersonStart();

    [GeneratedRegex("<title>([^<]*)</title>")]
    private static partial Regex Title();
}
