namespace TalkTrends.Ingest.Tests.Formats;

public sealed class TwoFilesTests : IDisposable
{
    private readonly IngestFixture _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Sessions_find_their_speakers_in_the_file_beside_them()
    {
        _files.Write("data/speakers.json", """{"hanna": {"name": "Hanna Berger", "company": "Hive Ltd"}, "peter": {"name": "Peter Larsen"}}""");
        _files.Write("data/sessions.json", """{"101": {"title": "On bees", "description": "Warm.", "date": "2019-05-04", "speakers": ["hanna", "peter"]}, "102": {"title": "On wax", "description": "Cold.", "date": "2019-05-04", "speakers": ["peter"]}}""");
        var readings = IngestFixture.ReadAll(_files.Folder);
        var sessions = readings.Single(reading => reading.Talks.Count > 0);
        Assert.Equal([("Hanna Berger", "Hive Ltd"), ("Peter Larsen", null)], sessions.Talks[0].Speakers.Select(speaker => (speaker.Name, speaker.Affiliation)));
        Assert.Equal("Peter Larsen", Assert.Single(sessions.Talks[1].Speakers).Name);
        Assert.All(readings, reading => Assert.Empty(reading.Warnings));
    }

    [Fact]
    public void Names_in_two_parts_are_put_together()
    {
        _files.Write("_data/speakers.yml", "- id: 1\n  name: Hanna\n  surname: Berger\n  company: Hive Ltd\n  title: Head of Hives\n");
        _files.Write("_data/sessions.yml", "- id: 7\n  title: On bees\n  description: Warm.\n  speakers: [1]\n");
        var talk = Assert.Single(IngestFixture.ReadAll(_files.Folder).SelectMany(reading => reading.Talks));
        Assert.Equal(("Hanna Berger", "Hive Ltd"), (Assert.Single(talk.Speakers).Name, talk.Speakers[0].Affiliation));
    }
}
