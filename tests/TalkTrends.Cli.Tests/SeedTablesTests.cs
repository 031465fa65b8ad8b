using System.Diagnostics;
using TalkTrends.Store.ParquetFiles;
using TalkTrends.Store.Runs;
using TalkTrends.Store.Tables;

namespace TalkTrends.Cli.Tests;

/// <summary>The tables of the main job: all there, in both forms, and true to each other.</summary>
public class SeedTablesTests(SeedsRun seeds)
{
    [Fact]
    public void Every_table_is_written_in_both_forms_and_nothing_else() =>
        FolderContent.Of(seeds.Tables).IsSameFiles(TableCatalogue.All.SelectMany(table => (string[])[table.Name + ".csv", table.Name + ".parquet"]));

    [Fact]
    public void Hyparquet_reads_every_table_and_agrees_with_the_CSV()
    {
        var readers = Path.Combine(Repository.Root, "tests", "readers");
        var node = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(place => Path.Combine(place, "node")).FirstOrDefault(File.Exists);
        Shell.Needs(node is not null, "The other readers run on Node, and there is no 'node' on the PATH.");
        Shell.Needs(Directory.Exists(Path.Combine(readers, "node_modules")), "The other readers are not installed: run 'npm ci' in tests/readers.");
        using var process = Process.Start(new ProcessStartInfo(node!, [Path.Combine(readers, "compare.mjs"), seeds.Tables]) { RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEnd();
        Talktrends.WaitFor(process);
        Assert.True(process.ExitCode == 0, said);
        Assert.Contains($"\"files\":{TableCatalogue.All.Count},", said, StringComparison.Ordinal);
        Assert.EndsWith("\"differences\":0}\n", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_id_refers_to_a_row_of_its_own_table()
    {
        var homes = TableCatalogue.All.Where(table => table.KeyColumns == 1 && table.Shape[0].Definition.Name.EndsWith("_id", StringComparison.Ordinal) && table.Name == table.Shape[0].Definition.Name[..^3] + "s")
            .ToDictionary(table => table.Shape[0].Definition.Name, table => Texts(table, table.Shape[0].Definition.Name).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(["document_id", "event_id", "talk_id", "term_id", "theme_id", "topic_id"], homes.Keys.Order(StringComparer.Ordinal));
        homes["duplicate_of"] = homes["talk_id"];
        homes["covered_by_theme"] = homes["theme_id"];
        var checkedIds = 0;
        foreach (var table in TableCatalogue.All)
            foreach (var column in table.Shape.Select(column => column.Definition.Name).Where(homes.ContainsKey))
                foreach (var id in Texts(table, column))
                {
                    Assert.True(homes[column].Contains(id), $"{table.Name}.{column}: no row '{id}'");
                    checkedIds++;
                }
        Assert.True(checkedIds > 1_000, $"only {checkedIds} ids");
    }

    [Fact]
    public void Every_share_is_its_counted_talks_by_its_total_inside_its_interval()
    {
        foreach (var table in TableCatalogue.All.Where(table => table.Shape.Any(column => column.Definition.Name == "talks_counted")))
        {
            var data = TableData.Read(seeds.Tables, table);
            for (var row = 0; row < data.RowCount; row++)
            {
                var (counted, total, share) = (data.Int(row, "talks_counted"), data.Int(row, "talks_total"), data.Number(row, "share"));
                Assert.Equal(total is > 0, share is not null);
                if (share is null)
                    continue;
                Assert.Equal((double)counted!.Value / total!.Value, share.Value, 1e-9);
                Assert.InRange(share.Value, data.Number(row, "share_low")!.Value - 1e-9, data.Number(row, "share_high")!.Value + 1e-9);
            }
        }
    }

    [Fact]
    public void Counts_of_events_and_themes_are_those_of_the_talks()
    {
        var talks = FinishedRun.Open(seeds.Tables).Talks;
        var themes = TableData.Read(seeds.Tables, ThemeTables.Themes);
        for (var row = 0; row < themes.RowCount; row++)
        {
            var id = themes.Text(row, "theme_id");
            Assert.Equal(talks.Count(talk => talk.DuplicateOf is null && talk.Themes.Any(theme => theme.ThemeId == id && theme.IsAbout)), themes.Int(row, "talks_about"));
        }
        foreach (var talk in talks)
        {
            Assert.True(talk.LineStart <= talk.LineEnd, talk.Id);
            Assert.All(talk.Themes, theme => Assert.NotEmpty(theme.Evidence));
            Assert.All(talk.Themes, theme => Assert.Equal(theme.Score >= 0.5, theme.IsAbout));
            if (talk.Topics.Count > 0)
                Assert.Equal(1, talk.Topics.Sum(topic => topic.Weight), 1e-6);
        }
    }

    private IEnumerable<string> Texts(Table table, string column)
    {
        Assert.Equal(ParquetType.String, table.Shape.Single(one => one.Definition.Name == column).Definition.Type);
        var data = TableData.Read(seeds.Tables, table);
        return Enumerable.Range(0, data.RowCount).Select(row => data.Text(row, column)).OfType<string>();
    }
}
