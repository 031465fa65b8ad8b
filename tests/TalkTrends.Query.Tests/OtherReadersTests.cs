using DuckDB.NET.Data;
using TalkTrends.Core.Talks;
using TalkTrends.Store.ParquetFiles;

namespace TalkTrends.Query.Tests;

/// <summary>What is written here DuckDB reads, and the other way round.</summary>
public sealed class OtherReadersTests : IDisposable
{
    private readonly string _path = Path.Combine(Directory.CreateTempSubdirectory("parquet-").FullName, "t.parquet");
    private readonly DuckDBConnection _duck = new("DataSource=:memory:");

    public OtherReadersTests() => _duck.Open();

    public void Dispose()
    {
        _duck.Dispose();
        Directory.Delete(Path.GetDirectoryName(_path)!, true);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2_500)]
    public void DuckDB_reads_every_type_null_and_text(int count)
    {
        int?[] numbers = [.. Enumerable.Range(0, count).Select(row => row % 7 == 0 ? null : (int?)(row * -1_640_531_527))];
        string?[] texts = [.. Enumerable.Range(0, count).Select(row => row % 5 == 0 ? null : row % 3 == 0 ? "" : $"Zürich 🦊 ～ {row % 11}\n\"")];
        double?[] doubles = [.. Enumerable.Range(0, count).Select(row => row % 4 == 0 ? null : (double?)(row == 1 ? double.Epsilon : row / 7.0 * (row % 2 == 0 ? 1 : -1)))];
        Write(
            [new("i", ParquetType.Int32, true), new("l", ParquetType.Int64), new("d", ParquetType.Double, true), new("b", ParquetType.Boolean, true), new("t", ParquetType.String, true), new("same", ParquetType.String)],
            from =>
            {
                int[] rows = [.. Enumerable.Range(from, Math.Min(1_000, count - from))];
                return [new ValueColumn<int>(Array.ConvertAll(rows, row => numbers[row])), new ValueColumn<long>(Array.ConvertAll(rows, row => row * 10_000_000_000)),
                    new ValueColumn<double>(Array.ConvertAll(rows, row => doubles[row])), new ValueColumn<bool>(Array.ConvertAll(rows, row => row % 3 == 0 ? null : (bool?)(row % 2 == 0))),
                    new TextColumn(Array.ConvertAll(rows, row => texts[row])), new TextColumn(Array.ConvertAll(rows, _ => "same"))];
            }, count, 1_000);
        var rows = Rows($"SELECT i, l, d, b, t, same FROM '{_path}'");
        Assert.Equal(count, rows.Count);
        for (var row = 0; row < count; row++)
            Assert.Equal([numbers[row], row * 10_000_000_000, doubles[row], row % 3 == 0 ? null : (object)(row % 2 == 0), texts[row], "same"], rows[row]);
        Assert.Equal(["INTEGER", "BIGINT", "DOUBLE", "BOOLEAN", "VARCHAR", "VARCHAR"], Rows($"SELECT column_type FROM (DESCRIBE SELECT * FROM '{_path}')").Select(row => row[0]));
    }

    [Fact]
    public void A_reader_that_skips_by_statistics_finds_every_row()
    {
        // In UTF-16 the fox comes before the full-width tilde, in Unicode after it: bounds in the wrong order would hide one.
        string[] texts = ["🦊 fox", "～ tilde", "plain", new string('z', 100), new string('z', 100) + "é", "\uD7FF", "\uE000", "\U0010FFFF" + new string('a', 90)];
        Write([new("t", ParquetType.String), new("i", ParquetType.Int32)], from => [new TextColumn(texts[from..(from + 4)]), new ValueColumn<int>((int[])[.. Enumerable.Range(from, 4)])], texts.Length, 4);
        foreach (var (i, text) in texts.Index())
            Assert.Equal([i], Rows($"SELECT i FROM '{_path}' WHERE t = '{text}'").Select(row => row[0]));
        Assert.Equal(Rows($"SELECT max(t), min(t) FROM (SELECT t || '' AS t FROM '{_path}')")[0], Rows($"SELECT max(t), min(t) FROM '{_path}'")[0]);
        Assert.Equal([7], Rows($"SELECT i FROM '{_path}' WHERE i > 6").Select(row => row[0]));
    }

    [Fact]
    public void Statistics_and_dictionaries_are_there_and_bounds_of_long_texts_are_cut()
    {
        var texts = Enumerable.Range(0, 300).Select(row => row % 3 == 0 ? "b" : row % 3 == 1 ? new string('a', 100) : null).ToArray();
        Write([new("t", ParquetType.String, true), new("i", ParquetType.Int32)], _ => [new TextColumn(texts), new ValueColumn<int>((int[])[.. Enumerable.Range(0, 300)])], 300, 300);
        var chunks = Rows($"SELECT path_in_schema, stats_null_count, stats_min_value, stats_max_value, encodings, compression FROM parquet_metadata('{_path}')");
        Assert.Equal(["t", 100L, new string('a', 64), "b"], chunks[0][..4]);
        Assert.Contains("DICTIONARY", (string)chunks[0][4]!, StringComparison.Ordinal);
        Assert.Equal(["i", 0L, "0", "299"], chunks[1][..4]);
        Assert.Equal("GZIP", chunks[1][5]);
    }

    [Theory]
    [InlineData("COMPRESSION uncompressed")]
    [InlineData("COMPRESSION gzip")]
    [InlineData("COMPRESSION snappy")]
    [InlineData("COMPRESSION zstd")]
    [InlineData("COMPRESSION gzip, ROW_GROUP_SIZE 2048")]
    [InlineData("COMPRESSION uncompressed, DICTIONARY_SIZE_LIMIT 0")]
    public void What_DuckDB_writes_is_read(string options)
    {
        Do($"""
            COPY (SELECT i::INTEGER AS i, CASE WHEN i % 3 = 0 THEN NULL ELSE i * 10000000000 END AS l, i % 2 = 1 AS b, i / 8 AS d,
                   CASE WHEN i % 5 = 0 THEN NULL ELSE 'Zürich 🦊 ' || (i % 11) END AS few, 'text ' || i AS many, NULL::DOUBLE AS never
            FROM range(5000) t(i)) TO '{_path}' (FORMAT parquet, {options})
            """);
        using var table = ParquetTable.Open(_path, "it");
        Assert.Equal(
            [("i", ParquetType.Int32), ("l", ParquetType.Int64), ("b", ParquetType.Boolean), ("d", ParquetType.Double), ("few", ParquetType.String), ("many", ParquetType.String), ("never", ParquetType.Double)],
            table.Columns.Select(column => (column.Name, column.Type)));
        Assert.Equal(Enumerable.Range(0, 5_000).Select(i => (int?)i), Column<ValueColumn<int>>(0).SelectMany(column => Enumerable.Range(0, column.Count).Select(row => column[row])));
        Assert.Equal(Enumerable.Range(0, 5_000).Select(i => i % 3 == 0 ? null : (long?)(i * 10_000_000_000)), Column<ValueColumn<long>>(1).SelectMany(column => Enumerable.Range(0, column.Count).Select(row => column[row])));
        Assert.Equal(Enumerable.Range(0, 5_000).Select(i => (bool?)(i % 2 == 1)), Column<ValueColumn<bool>>(2).SelectMany(column => Enumerable.Range(0, column.Count).Select(row => column[row])));
        Assert.Equal(Enumerable.Range(0, 5_000).Select(i => (double?)(i / 8.0)), Column<ValueColumn<double>>(3).SelectMany(column => Enumerable.Range(0, column.Count).Select(row => column[row])));
        Assert.Equal(Enumerable.Range(0, 5_000).Select(i => i % 5 == 0 ? null : $"Zürich 🦊 {i % 11}"), Column<TextColumn>(4).SelectMany(column => column.Values.ToArray()));
        Assert.Equal(Enumerable.Range(0, 5_000).Select(i => $"text {i}"), Column<TextColumn>(5).SelectMany(column => column.Values.ToArray()));
        Assert.All(Column<ValueColumn<double>>(6), column => Assert.Equal(column.Count, column.NullCount));

        List<T> Column<T>(int index)
            where T : ColumnData => [.. Enumerable.Range(0, table.GroupRows.Count).Select(group => (T)table.Read(group, index))];
    }

    [Theory]
    [InlineData("SELECT 1 AS x", "COMPRESSION lz4", "codec 7")]
    [InlineData("SELECT i AS x FROM range(3000) t(i)", "COMPRESSION uncompressed, PARQUET_VERSION V2, DICTIONARY_SIZE_LIMIT 0", "encoded as DELTA_BINARY_PACKED")]
    [InlineData("SELECT DATE '2020-01-01' AS x", "COMPRESSION uncompressed", "column 'x' is INT32 annotated DATE")]
    [InlineData("SELECT 1::UINTEGER AS x", "COMPRESSION uncompressed", "column 'x' is INT32 annotated")]
    [InlineData("SELECT 1::FLOAT AS x", "COMPRESSION uncompressed", "column 'x' is FLOAT without an annotation")]
    [InlineData("SELECT [1, 2] AS x", "COMPRESSION uncompressed", "column 'x' is a group")]
    public void What_is_not_read_is_refused_by_name(string query, string options, string reason)
    {
        Do($"COPY ({query}) TO '{_path}' (FORMAT parquet, {options})");
        Assert.Contains(reason, Assert.Throws<InputException>(() =>
        {
            using var table = ParquetTable.Open(_path, "it");
            table.Read(0, 0);
        }).Problem, StringComparison.Ordinal);
    }

    private void Write(IReadOnlyList<ParquetColumn> columns, Func<int, ColumnData[]> groupFrom, int count, int rowsPerGroup)
    {
        using var writer = new ParquetTableWriter(File.Create(_path), columns);
        for (var from = 0; from < count; from += rowsPerGroup)
            writer.WriteGroup(groupFrom(from));
        writer.Complete();
    }

    private void Do(string sql)
    {
        using var command = _duck.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private List<object?[]> Rows(string sql)
    {
        using var command = _duck.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        return rows;
    }
}
