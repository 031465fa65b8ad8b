using System.IO.Compression;
using Parquet.Schema;
using Parquet;
using TalkTrends.Core.Talks;

namespace TalkTrends.Store.ParquetFiles;

/// <summary>Writes a table as a Parquet file with Parquet.Net, a row group at a time.</summary>
/// <remarks>
/// Memory holds one row group and the footer. The file is whole once <see cref="Complete"/> has returned; one given up before that has no
/// footer, so that no reader takes it for a table: Parquet.Net writes the footer when its writer is disposed of, which happens there alone.
/// Not for several threads at once.
/// </remarks>
internal sealed class ParquetTableWriter : IDisposable
{
    private readonly IReadOnlyList<ParquetColumn> _columns;
    private readonly Stream _stream;
    private readonly DataField[] _fields;
    private readonly ParquetWriter _writer;

    /// <summary>Begins a file.</summary>
    /// <param name="stream">Where the file goes, from its first byte; it must seek, and is closed with the writer.</param>
    /// <param name="columns">The table's columns.</param>
    /// <param name="metadata">Keys and values of the footer.</param>
    public ParquetTableWriter(Stream stream, IReadOnlyList<ParquetColumn> columns, IReadOnlyDictionary<string, string>? metadata = null)
    {
        (_stream, _columns) = (stream, columns);
        _fields = [.. columns.Select(column => new DataField(column.Name, ClrType(column.Type), column.IsNullable))];
        // GZIP carries a checksum, and every reader knows it. "Optimal" because the library's own default level takes twenty times as long.
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Gzip, CompressionLevel = CompressionLevel.Optimal, DictionaryEncodingSampleSize = 1024 };
        foreach (var column in columns.Where(column => column.Type == ParquetType.String))
            options.ColumnEncodingHints[column.Name] = EncodingHint.Dictionary;
        _writer = ParquetWriter.CreateAsync(new ParquetSchema(_fields), stream, options).GetAwaiter().GetResult();
        if (metadata is not null)
            _writer.CustomMetadata = metadata;
    }

    /// <summary>Writes these rows as one row group; no rows make no group.</summary>
    /// <param name="data">One for each column of the table, in its order, all of one length.</param>
    /// <exception cref="ArgumentException">
    /// The columns do not fit the table or each other, a row lacks a value that it must have, or a text holds half of a surrogate pair.
    /// Nothing was written then, and the writer can go on. (Parquet.Net would write a file that cannot be read, and U+FFFD.)
    /// </exception>
    public void WriteGroup(IReadOnlyList<ColumnData> data)
    {
        Check(data);
        if (data[0].Count == 0)
            return;
        using var group = _writer.CreateRowGroup();
        for (var i = 0; i < _fields.Length; i++)
            Write(group, _fields[i], data[i]).GetAwaiter().GetResult();
        group.CompleteValidate();
    }

    /// <summary>Writes the footer.</summary>
    public void Complete() => _writer.DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>Lets go of the stream. It completes nothing: that would pass a table off as whole after a failure.</summary>
    public void Dispose() => _stream.Dispose();

    private static Type ClrType(ParquetType type) => type switch
    {
        ParquetType.Boolean => typeof(bool),
        ParquetType.Int32 => typeof(int),
        ParquetType.Int64 => typeof(long),
        ParquetType.Double => typeof(double),
        _ => typeof(string),
    };

    private static async Task Write(ParquetRowGroupWriter group, DataField field, ColumnData data)
    {
        switch (data)
        {
            case TextColumn texts:
                await Write(group, field, texts, Present(texts));
                TextBounds.Set(group, texts);
                break;
            case ValueColumn<int> numbers:
                await Write(group, field, numbers, Present(numbers));
                break;
            case ValueColumn<long> numbers:
                await Write(group, field, numbers, Present(numbers));
                break;
            case ValueColumn<double> numbers:
                await Write(group, field, numbers, Present(numbers));
                break;
            case ValueColumn<bool> flags:
                await Write(group, field, flags, Present(flags));
                break;
        }
    }

    private static Task Write<T>(ParquetRowGroupWriter group, DataField field, ColumnData data, T[] present)
        where T : struct
    {
        ReadOnlyMemory<int>? levels = null;
        if (field.IsNullable)
        {
            var level = new int[data.Count];
            for (var row = 0; row < level.Length; row++)
                level[row] = data.IsNull(row) ? 0 : 1;
            levels = level;
        }
        return group.WriteAllPartsAsync<T>(field, present, levels, null, CancellationToken.None);
    }

    private static ReadOnlyMemory<char>[] Present(TextColumn column)
    {
        var present = new ReadOnlyMemory<char>[column.Count - column.NullCount];
        var next = 0;
        foreach (var text in column.Values)
            if (text is not null)
                present[next++] = text.AsMemory();
        return present;
    }

    private static T[] Present<T>(ValueColumn<T> column)
        where T : struct
    {
        var present = new T[column.Count - column.NullCount];
        var next = 0;
        for (var row = 0; row < column.Count; row++)
            if (!column.IsNull(row))
                present[next++] = column.Values[row];
        return present;
    }

    private void Check(IReadOnlyList<ColumnData> data)
    {
        if (data.Count != _columns.Count)
            throw Wrong($"{data.Count} columns came; wanted {_columns.Count}");
        foreach (var (column, rows) in _columns.Zip(data))
        {
            if (rows.Type != column.Type)
                throw Wrong($"column '{column.Name}' came as {rows.Type}; wanted {column.Type}");
            if (rows.Count != data[0].Count)
                throw Wrong($"column '{column.Name}' has {rows.Count} rows; wanted {data[0].Count}, as '{_columns[0].Name}' has");
            if (rows.NullCount > 0 && !column.IsNullable)
                throw Wrong($"column '{column.Name}' lacks {rows.NullCount} values; wanted one in every row");
            if (rows is TextColumn texts)
                for (var row = 0; row < texts.Count; row++)
                    if (texts[row] is { } text && UnicodeText.HasLoneSurrogate(text))
                        throw Wrong($"row {row} of column '{column.Name}' holds half of a surrogate pair; wanted text that has a form in UTF-8");
        }
    }

    private static ArgumentException Wrong(FormattableString problem) => new(FormattableString.Invariant(problem));
}
