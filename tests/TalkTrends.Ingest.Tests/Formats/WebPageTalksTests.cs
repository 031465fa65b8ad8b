using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Tests.Formats;

public sealed class WebPageTalksTests : IDisposable
{
    private readonly IngestFixture _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Sessions_of_WordPress_are_talks()
    {
        var reading = _files.Read("sessions.json", """
            [{"id": 1, "date": "2018-11-05T10:00:00", "link": "https://riga.wordcamp.org/2019/session/bees/", "type": "wcb_session", "title": {"rendered": "Bees &#8211; and wax"}, "content": {"rendered": "<p>On bees.</p>"},
              "meta": {"_wcpt_session_time": 1557000000, "_wcpt_session_type": "session"}, "session_speakers": [{"id": "3", "name": "Hanna Berger"}]},
             {"id": 2, "date": "2018-11-05T10:00:00", "link": "https://riga.wordcamp.org/2019/session/soup/", "type": "wcb_session", "title": {"rendered": "Soup"}, "content": {"rendered": ""},
              "meta": {"_wcpt_session_type": "custom"}, "session_speakers": []}]
            """);
        Assert.Equal("wordpress", reading.Document.Format);
        Assert.Equal([("Bees – and wax", TalkKind.Talk), ("Soup", TalkKind.Break)], reading.Talks.Select(talk => (talk.Title, talk.Kind)));
        Assert.Equal(("On bees.", "Hanna Berger"), (reading.Talks[0].Text, reading.Talks[0].Speakers[0].Name));
        Assert.Equal(("WordCamp", 2019), (reading.Events[0].Conference, Assert.Single(reading.Events).Year));
    }

    [Fact]
    public void Published_sessions_of_a_WordPress_export_are_talks()
    {
        var reading = _files.Read("export.xml", """
            <?xml version="1.0" encoding="UTF-8" ?>
            <!-- generator -->
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Honey Moot</title>
            <item><title>Hanna Berger</title><wp:post_id>9</wp:post_id><wp:status>publish</wp:status><wp:post_type>wcb_speaker</wp:post_type></item>
            <item><title>On bees</title><content:encoded><![CDATA[<p>Smoke & frames.</p>]]></content:encoded><wp:post_id>1</wp:post_id><wp:post_date>2018-11-05 10:00:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>wcb_session</wp:post_type>
              <category domain="wcb_track" nicename="insects">Insects</category>
              <wp:postmeta><wp:meta_key>_wcpt_session_time</wp:meta_key><wp:meta_value>1557000000</wp:meta_value></wp:postmeta><wp:postmeta><wp:meta_key>_wcpt_speaker_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta></item>
            <item><title>Not yet</title><wp:post_id>2</wp:post_id><wp:status>draft</wp:status><wp:post_type>wcb_session</wp:post_type></item>
            </channel></rss>
            """);
        Assert.Equal("wxr", reading.Document.Format);
        var talk = Assert.Single(reading.Talks);
        Assert.Equal(("On bees", "Insects", "Smoke & frames."), (talk.Title, talk.Track, talk.Text));
        Assert.Equal("Hanna Berger", Assert.Single(talk.Speakers).Name);
        Assert.Equal(2019, Assert.Single(reading.Events).Year);
    }

    [Fact]
    public void Events_inside_an_event_of_linked_data_are_talks()
    {
        var reading = _files.Read("programme.html", """
            <!DOCTYPE html><html><head><title>Moot</title>
            <script type="application/ld+json">{ broken </script>
            <script type='application/ld+json'>
            {"@context": "https://schema.org", "@type": "Event", "name": "Honey Moot", "startDate": "2019-05-04", "subEvent": [
              {"@type": "Event", "name": "Bees &amp; wax", "description": "On bees.", "performer": {"@type": "Person", "name": "Hanna Berger", "worksFor": {"name": "Hive Ltd"}}, "location": {"name": "Barn"}},
              {"@type": ["Event"], "name": "On smoke", "description": "On smoke.", "performers": [{"name": "Peter Larsen"}, {"name": "Sara Lind"}]}]}
            </script></head><body><p>Hello</p></body></html>
            """);
        Assert.Equal("json-ld", reading.Document.Format);
        Assert.Equal(["Bees & wax", "On smoke"], reading.Talks.Select(talk => talk.Title));
        Assert.Equal(("Hanna Berger", "Hive Ltd", "Barn"), (reading.Talks[0].Speakers[0].Name, reading.Talks[0].Speakers[0].Affiliation, reading.Talks[0].Room));
        Assert.Equal(5, reading.Talks[0].LineStart);
        Assert.Equal("Honey Moot 2019", Assert.Single(reading.Events).Name);
        Assert.EndsWith("(JSON-LD)", Assert.Single(reading.Warnings).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_whose_linked_data_tells_of_the_conference_alone_is_notes() => Assert.Equal("notes", _files.Read("moot.html",
        """<html><head><script type="application/ld+json">{"@context": "https://schema.org", "@type": "Event", "name": "Honey Moot", "performer": {"name": "All"}}</script></head><body># On bees</body></html>""").Document.Format);
}
