namespace TalkTrends.Ingest.Tests.Formats;

public sealed class IndicoTalksTests : IDisposable
{
    private readonly IngestFixture _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Contributions_are_talks_and_the_conference_is_none()
    {
        var reading = _files.Read("export.json", """
            {"count": 1, "results": [{"_type": "Conference", "id": "7", "title": "Honey Moot", "startDate": {"date": "2019-05-04"},
              "sessions": [{"contributions": [{"_type": "Contribution", "id": "2", "title": "On wax", "speakers": [], "primaryauthors": [{"fullName": "Larsen, Peter", "affiliation": ""}]}]}],
              "contributions": [
                {"_type": "Contribution", "id": "1", "title": "On bees", "description": "<p>Bees &amp; hives.</p>", "track": "Insects", "type": "Poster", "keywords": ["bee"],
                 "speakers": [{"first_name": "Hanna", "last_name": "Berger", "fullName": "Berger, Hanna", "affiliation": "Hive Institute"}], "primaryauthors": [{"fullName": "Other, An"}]},
                {"_type": "Contribution", "id": "2", "title": "On wax", "speakers": [], "primaryauthors": [{"fullName": "Larsen, Peter"}]},
                {"_type": "Contribution", "id": "3", "title": ""}
              ]}]}
            """);
        Assert.Equal("indico", reading.Document.Format);
        Assert.Equal(["On bees", "On wax"], reading.Talks.Select(talk => talk.Title));
        Assert.Equal(("Hanna Berger", "Hive Institute"), (reading.Talks[0].Speakers[0].Name, reading.Talks[0].Speakers[0].Affiliation));
        Assert.Equal(("Insects", "Bees & hives."), (reading.Talks[0].Track, reading.Talks[0].Text));
        Assert.Equal("Peter Larsen", Assert.Single(reading.Talks[1].Speakers).Name);
        Assert.Equal("Honey Moot 2019", Assert.Single(reading.Events).Name);
        Assert.Equal("a contribution without a title; wanted one", Assert.Single(reading.Warnings).Problem);
    }

    [Fact]
    public void An_event_without_contributions_says_what_to_ask_for() => Assert.Equal(
        "an Indico event without contributions; wanted its export with ?detail=contributions",
        IngestFixture.Refusal(_files.Read("e.json", """{"count": 1, "results": [{"_type": "Conference", "title": "Honey Moot"}]}""")));
}
