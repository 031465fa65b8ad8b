using TalkTrends.Parquet.Columns;
using TalkTrends.Parquet.Encodings;
using TalkTrends.Parquet.Format;
using TalkTrends.Parquet.Pages;

namespace TalkTrends.Parquet;

/// <summary>Writes a flat table as a Parquet file, a row group at a time.</summary>
/// <remarks>Memory holds one row group and the footer. The stream need not seek. A file is whole once <see cref="Complete"/> has returned;
/// one that was given up before that has no footer, so that no reader takes it for a table. Not for several threads at once.</remarks>
public sealed class ParquetWriter : IDisposable
{
    private readonly Stream stream;
    private readonly bool leaveOpen;
    private readonly ParquetWriterOptions options;
    private readonly List<GroupMetadata> groups = [];
    private long position;
    private bool isComplete;
    private bool isDisposed;
    private bool isTorn;

    /// <summary>Begins a file.</summary>
    /// <param name="stream">Where the file goes, from its first byte.</param>
    /// <param name="schema">Its columns.</param>
    /// <param name="options">How it is written; null for the defaults.</param>
    /// <param name="leaveOpen">Whether <see cref="Dispose"/> leaves the stream open.</param>
    /// <exception cref="ArgumentException">The stream cannot be written, or an option lies outside its range.</exception>
    public ParquetWriter(Stream stream, ParquetSchema schema, ParquetWriterOptions? options = null, bool leaveOpen = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(schema);
        if (!stream.CanWrite)
            throw new ArgumentException("The stream cannot be written.", nameof(stream));
        this.stream = stream;
        this.leaveOpen = leaveOpen;
        this.options = (options ?? new()).Checked();
        Schema = schema;
        Append(Layout.Magic);
    }

    /// <summary>The table's columns.</summary>
    public ParquetSchema Schema { get; }

    /// <summary>Rows written so far.</summary>
    public long RowCount { get; private set; }

    /// <summary>Writes rows, as many row groups as <see cref="ParquetWriterOptions.RowsPerGroup"/> asks for.</summary>
    /// <param name="columns">One for each column of the schema, in its order, all of one length.</param>
    /// <exception cref="ArgumentException">As for <see cref="WriteRowGroup"/>; row groups before the offending one have been written.</exception>
    public void Write(IReadOnlyList<ColumnData> columns)
    {
        var rowCount = Check(columns);
        for (var start = 0; start < rowCount; start += options.RowsPerGroup)
        {
            var count = Math.Min(options.RowsPerGroup, rowCount - start);
            WriteRowGroup([.. columns.Select(column => column.Slice(start, count))]);
        }
    }

    /// <summary>Writes these rows as one row group; no rows make no group.</summary>
    /// <param name="columns">One for each column of the schema, in its order, all of one length of at most <see cref="ParquetWriterOptions.RowsPerGroup"/> rows.</param>
    /// <exception cref="ArgumentException">The columns do not fit the schema or each other, a row lacks a value that it must have, or a text holds a
    /// lone surrogate or takes more than 128 MiB. Nothing was written then, and the writer can go on.</exception>
    /// <exception cref="InvalidOperationException">The file is complete, or the stream failed before.</exception>
    public void WriteRowGroup(IReadOnlyList<ColumnData> columns)
    {
        CheckUsable();
        if (isComplete)
            throw new InvalidOperationException("The file is complete; no row can follow its footer.");
        var rowCount = Check(columns);
        if (rowCount > options.RowsPerGroup)
            throw new ArgumentException($"{rowCount} rows came for one row group; the options allow {options.RowsPerGroup}.", nameof(columns));
        if (rowCount == 0)
            return;
        // All are encoded before the first byte is written: what is refused leaves no trace.
        var encoded = columns.Select((data, index) => ChunkEncoder.Encode(Schema.Columns[index], data, options)).ToArray();
        var chunks = new List<ChunkMetadata>(encoded.Length);
        foreach (var chunk in encoded)
        {
            chunks.Add(chunk.At(position));
            Append(chunk.Bytes.Span);
        }
        groups.Add(new(rowCount, chunks));
        RowCount += rowCount;
    }

    /// <summary>Writes the footer and flushes the stream. A second call does nothing.</summary>
    /// <exception cref="InvalidOperationException">The stream failed before.</exception>
    public void Complete()
    {
        CheckUsable();
        if (isComplete)
            return;
        var hasTypeOrder = Enumerable.Repeat(true, Schema.Columns.Count).ToArray();
        var footer = FooterWriter.Write(new(Schema, RowCount, groups, options.Metadata, options.CreatedBy, hasTypeOrder));
        footer.WriteInt32(footer.WrittenCount);
        Append(footer.WrittenSpan);
        Append(Layout.Magic);
        isComplete = true;
        stream.Flush();
    }

    /// <summary>Lets go of the stream. It completes nothing: that would pass a table off as whole after a failure.</summary>
    public void Dispose()
    {
        isDisposed = true;
        if (!leaveOpen)
            stream.Dispose();
    }

    private void CheckUsable()
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);
        if (isTorn)
            throw new InvalidOperationException("The stream failed in the middle of a write; nobody knows what the file holds, so it cannot be completed.");
    }

    private int Check(IReadOnlyList<ColumnData> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Count != Schema.Columns.Count)
            throw new ArgumentException($"{columns.Count} columns came; the schema has {Schema.Columns.Count}.", nameof(columns));
        for (var index = 0; index < columns.Count; index++)
        {
            var (column, data) = (Schema.Columns[index], columns[index]);
            if (data.Type != column.Type)
                throw new ArgumentException($"Column '{column.Name}' came as {data.Type}; the schema says {column.Type}.", nameof(columns));
            if (data.Count != columns[0].Count)
                throw new ArgumentException($"Column '{column.Name}' has {data.Count} rows; '{Schema.Columns[0].Name}' has {columns[0].Count}.", nameof(columns));
            if (data.NullCount > 0 && !column.IsNullable)
                throw new ArgumentException($"Column '{column.Name}' lacks {data.NullCount} values; the schema allows it to lack none.", nameof(columns));
            if (data is StringColumn texts)
                CheckTexts(column, texts);
        }
        return columns[0].Count;
    }

    private static void CheckTexts(ParquetColumn column, StringColumn texts)
    {
        for (var row = 0; row < texts.Count; row++)
        {
            if (texts[row] is not { } text)
                continue;
            if (!Utf8.CanEncode(text))
                throw new ArgumentException($"Row {row} of column '{column.Name}' holds a lone surrogate; UTF-8 has no form for it.", nameof(texts));
            if (text.Length > StringFormat.MaximumBytes / 3 && Utf8.ByteCount(text) > StringFormat.MaximumBytes)
                throw new ArgumentException($"Row {row} of column '{column.Name}' holds a text of {Utf8.ByteCount(text)} bytes; {StringFormat.MaximumBytes} is the most.", nameof(texts));
        }
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        isTorn = true;
        stream.Write(bytes);
        position += bytes.Length;
        isTorn = false;
    }
}
