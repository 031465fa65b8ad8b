using System.Text.Json;
using TalkTrends.Cli;
using TalkTrends.Store.ParquetFiles;
using TalkTrends.Store.Tables;

namespace TalkTrends.Query.Tests;

public sealed class QueryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("query-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void Every_table_of_the_run_goes_by_its_name_and_DuckDB_reads_the_cells_that_we_read()
    {
        var folder = Path.Combine(Asked.Root, "data", "seeds");
        using var database = RunDatabase.Open(folder);
        foreach (var table in TableCatalogue.All.Where(table => File.Exists(Path.Combine(folder, table.Name + ".parquet"))))
            database.Read($"SELECT * FROM {table.Name}", rows =>
            {
                using var own = ParquetTable.Open(Path.Combine(folder, table.Name + ".parquet"), "it");
                for (var group = 0; group < own.GroupRows.Count; group++)
                {
                    ColumnData[] columns = [.. Enumerable.Range(0, own.Columns.Count).Select(column => own.Read(group, column))];
                    for (var row = 0; row < own.GroupRows[group]; row++)
                    {
                        Assert.True(rows.Read());
                        for (var column = 0; column < columns.Length; column++)
                            Assert.Equal(Cell(columns[column], row), rows.IsDBNull(column) ? null : rows.GetValue(column));
                    }
                }
                Assert.False(rows.Read());
            }, CancellationToken.None);

        static object? Cell(ColumnData column, int row) => column switch
        {
            ValueColumn<bool> values => values[row],
            ValueColumn<int> values => values[row],
            ValueColumn<long> values => values[row],
            ValueColumn<double> values => values[row],
            _ => ((TextColumn)column)[row],
        };
    }

    [Fact]
    public void Rows_come_as_CSV_with_formulas_made_harmless_and_the_same_numbers_everywhere() =>
        Assert.Equal("i,d,t,b,n\n1,0.25,'=1+1,true,\n", Csv("SELECT 1 AS i, 0.25::DOUBLE AS d, '=1+1' AS t, true AS b, NULL AS n"));

    [Fact]
    public void Rows_come_as_JSON_with_their_types()
    {
        using var json = JsonDocument.Parse(Asked.Of("seeds", "SELECT theme_id, talks_about, [1, 2] AS list, NULL AS none FROM themes ORDER BY theme_id LIMIT 2", "--format", "json").Output);
        Assert.Equal(2, json.RootElement.GetArrayLength());
        var first = json.RootElement[0];
        Assert.Equal(JsonValueKind.String, first.GetProperty("theme_id").ValueKind);
        Assert.Equal(JsonValueKind.Number, first.GetProperty("talks_about").ValueKind);
        Assert.Equal(2, first.GetProperty("list")[1].GetInt32());
        Assert.Equal(JsonValueKind.Null, first.GetProperty("none").ValueKind);
        Assert.Equal("[]\n", Asked.Of("seeds", "SELECT 1 AS x FROM themes WHERE false", "--format", "json").Output);
    }

    [Fact]
    public void A_table_to_look_at_names_its_columns_and_counts_its_rows()
    {
        var asked = Asked.Of("seeds", "SELECT theme_id, share FROM theme_events WHERE share > 0 ORDER BY share DESC, theme_id LIMIT 3", "--format", "table");
        Assert.Contains("theme_id", asked.Output, StringComparison.Ordinal);
        Assert.EndsWith("3 rows\n", asked.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_gets_the_format_of_its_ending_and_Parquet_reads_back()
    {
        var file = Path.Combine(_folder, "out.parquet");
        var asked = Asked.Of("seeds", "SELECT talk_id, line_start, confidence, event_id FROM talks ORDER BY talk_id", "--output", file);
        Assert.Equal((ExitCode.Done, "", ""), (asked.Code, asked.Output, asked.Error));
        var talks = TableData.Read(Path.Combine(Asked.Root, "data", "seeds"), TalkTables.Talks);
        using var table = ParquetTable.Open(file, "it");
        Assert.Equal(talks.RowCount, table.RowCount);
        Assert.Equal([ParquetType.String, ParquetType.Int32, ParquetType.Double, ParquetType.String], table.Columns.Select(column => column.Type));
        Assert.Equal(talks.Text(3, "talk_id"), ((TextColumn)table.Read(0, 0))[3]);
        Assert.Equal(talks.Number(3, "confidence"), ((ValueColumn<double>)table.Read(0, 2))[3]);
        Assert.Equal(["out.parquet"], Directory.GetFileSystemEntries(_folder).Select(Path.GetFileName));
    }

    /// <summary>Whatever reaches beyond the tables, or changes anything, is refused in one line; so is what is no SQL.</summary>
    [Theory]
    [InlineData("SELECT * FROM read_csv('/etc/passwd')")]
    [InlineData("SELECT * FROM read_text('/etc/hostname')")]
    [InlineData("SELECT * FROM '/etc/passwd'")]
    [InlineData("SELECT * FROM read_text('{data}/seeds/../../README.md')")]
    [InlineData("SELECT * FROM read_text('{data}/README.md')")]
    [InlineData("SELECT * FROM glob('/etc/*')")]
    [InlineData("SELECT * FROM read_csv('https://example.org/x.csv')")]
    [InlineData("COPY talks TO '{temp}/talks.csv'")]
    [InlineData("COPY talks TO '{data}/seeds/talks.parquet'")]
    [InlineData("COPY (SELECT 1) TO '{data}/seeds/new.csv'")]
    [InlineData("EXPORT DATABASE '{data}/seeds/copy'")]
    [InlineData("ATTACH '{temp}/x.db'")]
    [InlineData("INSTALL httpfs")]
    [InlineData("LOAD httpfs")]
    [InlineData("SET enable_external_access = true")]
    [InlineData("SET allowed_directories = ['/']")]
    [InlineData("PRAGMA enable_external_access = true")]
    [InlineData("RESET lock_configuration")]
    [InlineData("SELECT 1; COPY talks TO '{data}/seeds/talks.parquet'")]
    [InlineData("SELECT 1) TO '{temp}/x.csv'; SELECT (1")]
    [InlineData("CREATE TABLE t AS SELECT 1")]
    [InlineData("DROP VIEW talks")]
    [InlineData("PREPARE p AS COPY talks TO '{temp}/x.csv'")]
    [InlineData("")]
    [InlineData(";")]
    [InlineData("SELEC 1")]
    [InlineData("SELECT nothing FROM talks")]
    [InlineData("SELECT * FROM no_such_table")]
    public void What_is_no_question_to_the_tables_is_refused_in_one_line(string sql)
    {
        var data = Path.Combine(Asked.Root, "data");
        var before = Directory.GetFiles(Path.Combine(data, "seeds")).ToDictionary(file => file, File.GetLastWriteTimeUtc);
        var asked = Asked.Of("seeds", sql.Replace("{data}", data, StringComparison.Ordinal).Replace("{temp}", _folder, StringComparison.Ordinal), "--format", "csv");
        Assert.Equal((ExitCode.WrongUsage, ""), (asked.Code, asked.Output));
        Assert.Matches("^talktrends: [^\n]+; wanted [^\n]+\n$", asked.Error);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
        Assert.Equal(before, Directory.GetFiles(Path.Combine(data, "seeds")).ToDictionary(file => file, File.GetLastWriteTimeUtc));
    }

    [Fact]
    public void A_run_that_is_not_there_and_a_damaged_table_are_unusable_input()
    {
        var missing = Asked.Of("no-such-run", "SELECT 1");
        Assert.Equal(ExitCode.UnusableInput, missing.Code);
        Assert.Contains("there is no table; wanted the folder of a finished run", missing.Error, StringComparison.Ordinal);

        var run = Directory.CreateDirectory(Path.Combine(_folder, "data", "mine")).FullName;
        File.WriteAllText(Path.Combine(run, "talks.parquet"), "PAR1 and no more");
        var damaged = Asked.Of("mine", "SELECT 1", "--out", _folder);
        Assert.Equal(ExitCode.UnusableInput, damaged.Code);
        Assert.Equal(1, damaged.Error.Count(letter => letter == '\n'));
    }

    [Fact]
    public void Output_that_cannot_be_written_is_said_and_the_tables_are_no_place_for_it()
    {
        Assert.Equal(ExitCode.UnwritableOutput, Asked.Of("seeds", "SELECT 1", "--output", Path.Combine(_folder, "no", "such", "folder.csv")).Code);
        var inside = Asked.Of("seeds", "SELECT 1 AS x", "--output", Path.Combine(Asked.Root, "data", "seeds", "talks.parquet"));
        Assert.Equal(ExitCode.UnwritableOutput, inside.Code);
        Assert.Contains("lies among the tables", inside.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_that_takes_too_long_can_be_stopped()
    {
        using var tables = RunDatabase.Open(Path.Combine(Asked.Root, "data", "seeds"));
        using var cancel = new CancellationTokenSource(TimeSpan.FromSeconds(0.5));
        Assert.ThrowsAny<OperationCanceledException>(() =>
            tables.Read("SELECT sum(sqrt(a.range * b.range)) FROM range(10_000_000) a, range(10_000_000) b", rows => rows.Read(), cancel.Token));
    }

    private static string Csv(string sql)
    {
        var asked = Asked.Of("seeds", sql, "--format", "csv");
        Assert.Equal((ExitCode.Done, ""), (asked.Code, asked.Error));
        return asked.Output;
    }
}
