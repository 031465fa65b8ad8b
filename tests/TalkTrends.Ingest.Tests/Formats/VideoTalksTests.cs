namespace TalkTrends.Ingest.Tests.Formats;

public sealed class VideoTalksTests : IDisposable
{
    private readonly IngestFixture _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("{0} - {1} | Honey Moot 2019")]
    [InlineData("{1} - {0} - Honey Moot 2019")]
    [InlineData("Honey Moot 2019 | {1} by {0}")]
    [InlineData("Honey Moot 2019: \"{1}\" - {0}")]
    [InlineData("{1} ({0}) | Honey Moot 2019")]
    public void Name_title_and_event_are_told_apart_in_any_order(string form)
    {
        var talks = new[] { ("Hanna Berger", "Keeping bees warm in winter"), ("Peter Larsen", "Wax for beginners"), ("Laura Becker", "How to move a queen") };
        var entries = talks.Select((talk, i) => $$"""{"id": "v{{i}}", "title": "{{string.Format(null, form, talk.Item1, talk.Item2).Replace("\"", "\\\"", StringComparison.Ordinal)}}", "description": "On bees.", "upload_date": "20200105", "channel": "Beekeepers"}""");
        var reading = _files.Read("list.json", $$"""{"_type": "playlist", "title": "Honey Moot 2019", "entries": [{{string.Join(",", entries)}}]}""");
        Assert.Equal("yt-dlp", reading.Document.Format);
        Assert.Equal(talks.Select(talk => talk.Item2), reading.Talks.Select(talk => talk.Title.Trim('"')));
        Assert.Equal(talks.Select(talk => talk.Item1), reading.Talks.Select(talk => Assert.Single(talk.Speakers).Name));
        Assert.Equal("Honey Moot 2019", Assert.Single(reading.Events).Name);
    }

    [Fact]
    public void Where_only_the_upload_is_dated_a_line_says_so()
    {
        var reading = _files.Read("one.info.json", """{"id": "x", "title": "Keeping bees - a long story of winter", "upload_date": "20200105", "channel": "Beekeepers", "extractor_key": "Youtube"}""");
        Assert.Equal("Keeping bees: a long story of winter", Assert.Single(reading.Talks).Title);
        Assert.Empty(reading.Talks[0].Speakers);
        Assert.Equal(("Beekeepers", 2020), (reading.Events[0].Conference, reading.Events[0].Year));
        Assert.StartsWith("1 video is dated by the upload", Assert.Single(reading.Warnings).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Videos_that_are_away_are_counted()
    {
        var reading = _files.Read("l.json", """{"_type": "playlist", "title": "Honey Moot 2019", "entries": [{"title": "[Private video]"}, {"title": "On wax", "upload_date": "20190105"}, {"title": null}]}""");
        Assert.Equal(("On wax", 2), (Assert.Single(reading.Talks).Title, reading.Document.Skipped));
    }
}
