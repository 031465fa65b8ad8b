using System.IO.Compression;
using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Tests;

[Trait("Length", "Long")]
public class SharedCorporaTests
{
    [Theory]
    [InlineData("fosdem.csv.gz")]
    [InlineData("pyvideo.csv.gz")]
    [InlineData("devopsdays.csv.gz")]
    public void The_corpora_give_every_record_with_its_title_speakers_and_year(string name)
    {
        var path = SharedFolder.Find("corpora/" + name);
        var rows = Rows(path).Skip(1).ToArray();
        var reading = Assert.Single(IngestFixture.ReadAll(path));
        Assert.Empty(reading.Warnings);
        Assert.Equal(rows.Length, reading.Talks.Count);
        var years = reading.Events.ToDictionary(one => one.Id, one => one.Year);
        var (titles, parted) = (0, 0);
        for (var i = 0; i < rows.Length; i++)
        {
            var talk = reading.Talks[i];
            titles += rows[i][4].Trim() == talk.Title ? 1 : 0;
            Assert.Equal(rows[i][3], years[talk.EventId!]?.ToString(System.Globalization.CultureInfo.InvariantCulture));
            parted += rows[i][5].Split(';').Count(speaker => speaker.Trim().Length > 0) == talk.Speakers.Count ? 0 : 1;
        }
        // Line breaks and entities in a title are put right, so that a few differ.
        // "TBD" is nobody, nor is a mail address; "A and B" in one entry are two.
        Assert.InRange(parted, 0, rows.Length / 500);
        Assert.InRange(titles, rows.Length * 99 / 100, rows.Length);
    }

    [Fact]
    public void Proposals_of_devopsdays_are_proposed_and_its_events_are_editions_of_one_conference()
    {
        var reading = Assert.Single(IngestFixture.ReadAll(SharedFolder.Find("corpora/devopsdays.csv.gz")));
        Assert.Equal(1681, reading.Talks.Count(talk => talk.Status == TalkStatus.Proposed));
        Assert.Equal(62, reading.Events.Count);
        Assert.All(reading.Events, one => Assert.Equal("DevOpsDays", one.Conference));
        Assert.Equal(424, reading.Talks.Count(talk => talk.Kind == TalkKind.Lightning));
    }

    // A reader of quoted cells as plain as can be, to count by.
    private static IEnumerable<string[]> Rows(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var text = reader.ReadToEnd();
        var (cells, cell, quoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (quoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[i++]);
            else if (text[i] == '"')
                quoted = !quoted;
            else if (!quoted && text[i] is ',' or '\n')
            {
                cells.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (text[i] == '\n')
                {
                    yield return [.. cells];
                    cells.Clear();
                }
            }
            else
                cell.Append(text[i]);
        }
    }
}
