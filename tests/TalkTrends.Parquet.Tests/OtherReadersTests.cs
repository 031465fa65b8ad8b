using System.Globalization;
using System.Text.Json;
using TalkTrends.Parquet.Columns;

namespace TalkTrends.Parquet.Tests;

public class OtherReadersTests
{
    [Fact]
    public void DuckDB_and_hyparquet_read_what_was_written()
    {
        using var folder = new TemporaryFolder();
        var tables = new Dictionary<string, (ParquetSchema Schema, ColumnData[] Rows)>(StringComparer.Ordinal);
        var random = new Random(20260101);
        foreach (var compression in Enum.GetValues<ParquetCompression>())
            foreach (var useDictionaries in new[] { false, true })
                foreach (var rowCount in new[] { 0, 1, 9, 3_000 })
                {
                    var schema = new ParquetSchema(
                    [
                        .. Enum.GetValues<ParquetType>().Select(type => new ParquetColumn($"{type}, required", type)),
                        .. Enum.GetValues<ParquetType>().Select(type => new ParquetColumn($"{type} oder nichts ü", type, isNullable: true)),
                        new("constant", ParquetType.String),
                        new("never", ParquetType.Double, isNullable: true),
                    ]);
                    ColumnData[] rows =
                    [
                        .. schema.Columns.Take(10).Select(column => Tables.RandomColumn(random, column.Type, rowCount, column.IsNullable)),
                        StringColumn.Of([.. Enumerable.Repeat("same", rowCount)]),
                        DoubleColumn.Of(new double?[rowCount]),
                    ];
                    var path = folder.File($"{compression} {useDictionaries} {rowCount}.parquet");
                    File.WriteAllBytes(path, Tables.Write(schema, rows, new() { Compression = compression, UseDictionaries = useDictionaries, RowsPerGroup = 1_300 }));
                    tables.Add(path, (schema, rows));
                }

        var lines = NodeReaders.Run("read.mjs", [.. tables.Keys]);

        Assert.Equal(2 * tables.Count, lines.Length);
        foreach (var line in lines)
        {
            using var json = JsonDocument.Parse(line);
            var (schema, rows) = tables[json.RootElement.GetProperty("file").GetString()!];
            var what = line[..Math.Min(line.Length, 150)];
            Assert.Equal(
                schema.Columns.Select(column => $"{column.Name}: {column.Type}".ToLowerInvariant()),
                json.RootElement.GetProperty("columns").EnumerateArray().Select(column => $"{column.GetProperty("name")}: {column.GetProperty("type")}".ToLowerInvariant()));
            var found = json.RootElement.GetProperty("rows").EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.ValueKind == JsonValueKind.Null ? null : cell.ToString()).ToArray()).ToArray();
            Assert.True(found.Length == rows[0].Count, $"{found.Length} rows in {what}");
            for (var column = 0; column < rows.Length; column++)
                for (var row = 0; row < found.Length; row++)
                    Assert.True(IsSame(rows[column], row, found[row][column]), $"Row {row} of '{schema.Columns[column].Name}' is '{found[row][column]}' in {what}");
        }
    }

    [Fact]
    public void A_reader_that_skips_by_statistics_finds_every_row()
    {
        // DuckDB passes over row groups whose bounds exclude what is looked for; each query names one row that is there.
        using var folder = new TemporaryFolder();
        var path = folder.File("t.parquet");
        var texts = Enumerable.Range(0, 400).Select(Tables.RandomText).Select((text, row) => row % 5 == 0 ? string.Concat(Enumerable.Repeat(text, 9)) : text).ToArray();
        var numbers = Enumerable.Range(0, 400).Select(row => row % 7 == 0 ? double.NaN : row % 5 == 0 ? -0.0 : row - 200.5).ToArray();
        var schema = new ParquetSchema([new("t", ParquetType.String), new("d", ParquetType.Double), new("i", ParquetType.Int32)]);
        File.WriteAllBytes(path, Tables.Write(schema, [StringColumn.Of(texts), new DoubleColumn(numbers), new Int32Column(Enumerable.Range(0, 400).ToArray())], new() { RowsPerGroup = 20 }));

        var found = NodeReaders.Run(
            "query.mjs",
            $"""
            WITH rows AS MATERIALIZED (SELECT * FROM read_parquet('{path}'))
            SELECT count(*) FILTER (a.i IS NOT NULL) AS t, (SELECT count(*) FROM read_parquet('{path}') WHERE d > 100) AS above,
                   (SELECT count(*) FROM read_parquet('{path}') WHERE d = 0) AS zeros, (SELECT count(*) FROM read_parquet('{path}') WHERE i = 399) AS last,
                   (SELECT max(t) FROM read_parquet('{path}')) = (SELECT max(t) FROM rows) AS maximum, (SELECT min(t) FROM read_parquet('{path}')) = (SELECT min(t) FROM rows) AS minimum
            FROM rows LEFT JOIN read_parquet('{path}') a ON a.t = rows.t AND a.i = rows.i
            """);

        // To DuckDB a NaN lies above every number.
        var above = numbers.Count(number => number > 100 || double.IsNaN(number));
        Assert.Equal($$"""{"t":"400","above":"{{above}}","zeros":"{{numbers.Count(number => number == 0)}}","last":"1","maximum":true,"minimum":true}""", Assert.Single(found));
    }

    [Theory]
    [InlineData("COMPRESSION uncompressed")]
    [InlineData("COMPRESSION gzip")]
    [InlineData("COMPRESSION gzip, ROW_GROUP_SIZE 2048")]
    [InlineData("COMPRESSION uncompressed, DICTIONARY_SIZE_LIMIT 0")]
    public void What_DuckDB_writes_is_read(string options)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("duck.parquet");
        NodeReaders.Run(
            "write.mjs",
            path,
            """
            SELECT i::INTEGER AS i, CASE WHEN i % 3 = 0 THEN NULL ELSE i * 10000000000 END AS l, i % 2 = 1 AS b, i / 8 AS d,
                   CASE WHEN i % 5 = 0 THEN NULL ELSE 'Zürich 🦊 ' || (i % 11) END AS few, 'text ' || i AS many, NULL::DOUBLE AS never
            FROM range(5000) t(i)
            """,
            options);
        using var reader = ParquetReader.Open(File.OpenRead(path));
        Assert.Equal(
            [("i", ParquetType.Int32), ("l", ParquetType.Int64), ("b", ParquetType.Boolean), ("d", ParquetType.Double), ("few", ParquetType.String), ("many", ParquetType.String), ("never", ParquetType.Double)],
            reader.Schema.Columns.Select(column => (column.Name, column.Type)));
        Assert.Equal(5_000, reader.RowCount);
        Assert.StartsWith("DuckDB", reader.CreatedBy, StringComparison.Ordinal);
        Assert.Equal(0, reader.RowGroups[0].Statistics[0].Minimum);
        Assert.Equal(Enumerable.Range(0, 5_000).Select(i => (object?)i), Column(0));
        Assert.Equal(Enumerable.Range(0, 5_000).Select(i => i % 3 == 0 ? null : (object?)(i * 10_000_000_000)), Column(1));
        Assert.Equal(Enumerable.Range(0, 5_000).Select(i => (object?)(i % 2 == 1)), Column(2));
        Assert.Equal(Enumerable.Range(0, 5_000).Select(i => (object?)BitConverter.DoubleToInt64Bits(i / 8.0)), Column(3));
        Assert.Equal(Enumerable.Range(0, 5_000).Select(i => i % 5 == 0 ? null : (object?)$"Zürich 🦊 {i % 11}"), Column(4));
        Assert.Equal(Enumerable.Range(0, 5_000).Select(i => (object?)$"text {i}"), Column(5));
        Assert.All(Column(6), Assert.Null);

        IEnumerable<object?> Column(int index) => Enumerable.Range(0, reader.RowGroups.Count).SelectMany(group => Tables.Cells(reader.ReadColumn(group, index)));
    }

    [Theory]
    [InlineData("SELECT 1 AS x", "COMPRESSION snappy", "SNAPPY; GZIP or UNCOMPRESSED was wanted")]
    [InlineData("SELECT i AS x FROM range(3000) t(i)", "COMPRESSION uncompressed, PARQUET_VERSION V2, DICTIONARY_SIZE_LIMIT 0", "DELTA_BINARY_PACKED; PLAIN")]
    [InlineData("SELECT DATE '2020-01-01' AS x", "COMPRESSION uncompressed", "column 'x' is INT32 annotated DATE")]
    [InlineData("SELECT 1::UINTEGER AS x", "COMPRESSION uncompressed", "column 'x' is INT32 annotated")]
    [InlineData("SELECT 1::FLOAT AS x", "COMPRESSION uncompressed", "column 'x' is FLOAT without an annotation")]
    [InlineData("SELECT [1, 2] AS x", "COMPRESSION uncompressed", "column 'x' is a group")]
    public void What_is_not_read_is_refused_by_name(string query, string options, string reason)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("duck.parquet");
        NodeReaders.Run("write.mjs", path, query, options);
        var exception = Assert.Throws<ParquetFormatException>(() =>
        {
            using var reader = ParquetReader.Open(File.OpenRead(path));
            reader.ReadColumn(0, 0);
        });
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Comparing_with_CSV_passes_what_is_the_same_and_names_what_is_not()
    {
        using var folder = new TemporaryFolder();
        var schema = new ParquetSchema(
        [
            new("t", ParquetType.String, isNullable: true), new("i", ParquetType.Int32, isNullable: true), new("l", ParquetType.Int64),
            new("d", ParquetType.Double, isNullable: true), new("b", ParquetType.Boolean, isNullable: true),
        ]);
        ColumnData[] rows =
        [
            StringColumn.Of(["=1+1", null, "", "a \"quoted\", line\r\nand another", "'tis"]),
            Int32Column.Of([1, null, -3, 4, 5]),
            Int64Column.Of([long.MaxValue, long.MinValue, 0, 1, 2]),
            DoubleColumn.Of([double.NaN, null, 1e16, -0.0, double.NegativeInfinity]),
            BooleanColumn.Of([true, false, null, true, false]),
        ];
        File.WriteAllBytes(folder.File("same.parquet"), Tables.Write(schema, rows));
        const string Csv = "t,i,l,d,b\n'=1+1,1,9223372036854775807,NaN,true\n,,-9223372036854775808,,false\n\"\",-3,0,1E+16,\n"
            + "\"a \"\"quoted\"\", line\r\nand another\",4,1,-0,true\n'tis,5,2,-Infinity,false\n";
        File.WriteAllText(folder.File("same.csv"), Csv);
        Assert.Equal("""{"files":1,"cells":50,"differences":0}""", Assert.Single(NodeReaders.Run("compare.mjs", folder.Path)));

        File.WriteAllText(folder.File("same.csv"), Csv.Replace(",-0,", ",0,", StringComparison.Ordinal).Replace("775807", "775806", StringComparison.Ordinal));
        var lines = NodeReaders.Run("compare.mjs", expectedExitCode: 1, folder.Path);
        Assert.Equal(5, lines.Length);
        Assert.Equal("""{"file":"same.parquet","reader":"duckdb","row":0,"column":"l","parquet":"9223372036854775807","csv":"9223372036854775806"}""", lines[0]);
        Assert.Equal("""{"files":1,"cells":50,"differences":4}""", lines[^1]);
    }

    private static bool IsSame(ColumnData column, int row, string? found) => column switch
    {
        _ when found is null || column.IsNull(row) => found is null && column.IsNull(row),
        BooleanColumn rows => found == rows[row].ToString(),
        Int32Column rows => found == rows[row]!.Value.ToString(CultureInfo.InvariantCulture),
        Int64Column rows => found == rows[row]!.Value.ToString(CultureInfo.InvariantCulture),
        DoubleColumn rows => IsSame(rows[row]!.Value, found),
        StringColumn rows => found == rows[row],
        _ => false,
    };

    private static bool IsSame(double value, string found) =>
        double.IsNaN(value) ? found == "NaN" : BitConverter.DoubleToInt64Bits(value) == BitConverter.DoubleToInt64Bits(double.Parse(found, CultureInfo.InvariantCulture));
}
