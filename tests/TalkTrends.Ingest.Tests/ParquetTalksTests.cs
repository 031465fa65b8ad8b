using TalkTrends.Store.Tables;

namespace TalkTrends.Ingest.Tests;

public class ParquetTalksTests
{
    [Fact]
    public void The_talks_of_an_earlier_run_come_back_as_they_were()
    {
        var folder = Path.Combine(SharedFolder.Root(), "data", "seeds");
        var table = TableData.Read(folder, TalkTables.Talks);
        var reading = Assert.Single(IngestFixture.ReadAll(Path.Combine(folder, "talks.parquet")));
        Assert.Equal("parquet", reading.Document.Format);
        Assert.Equal(Rows("title"), reading.Talks.Select(talk => talk.Title));
        Assert.Equal(Rows("text"), reading.Talks.Select(talk => talk.Text));
        Assert.Equal(Enumerable.Range(0, table.RowCount).Select(row => table.Flag(row, "title_given")), reading.Talks.Select(talk => talk.TitleGiven));
        Assert.Equal(Rows("speakers"), reading.Talks.Select(talk => string.Join("; ", talk.Speakers.Select(speaker => speaker.Name))));
        Assert.Equal(Rows("event").Distinct().Order(StringComparer.Ordinal), reading.Events.Select(e => e.Name).Order(StringComparer.Ordinal));
        // What a table of talks cannot say is said.
        Assert.Contains("coverage", Assert.Single(reading.Warnings).Problem, StringComparison.Ordinal);

        IEnumerable<string> Rows(string column) => Enumerable.Range(0, table.RowCount).Select(row => table.Text(row, column) ?? "");
    }
}
