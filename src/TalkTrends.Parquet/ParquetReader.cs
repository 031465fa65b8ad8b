using System.Buffers.Binary;
using TalkTrends.Parquet.Columns;
using TalkTrends.Parquet.Encodings;
using TalkTrends.Parquet.Format;
using TalkTrends.Parquet.Pages;

namespace TalkTrends.Parquet;

/// <summary>Reads a flat table from a Parquet file, a column of a row group at a time.</summary>
/// <remarks>
/// <para>It reads REQUIRED and OPTIONAL columns of the types of <see cref="ParquetType"/>, data pages of both versions, PLAIN and dictionary
/// encoding, uncompressed or with GZIP; SNAPPY and the other codecs, nested and repeated columns and other encodings are refused by name.</para>
/// <para>Whatever the bytes, it returns what they say or throws <see cref="ParquetFormatException"/>; memory is bounded by the file's length
/// and by <see cref="ParquetReaderOptions"/>. Only what the stream itself throws passes through.</para>
/// <para>Not for several threads at once; a column that was read is the caller's own.</para>
/// </remarks>
public sealed class ParquetReader : IDisposable
{
    private readonly Stream stream;
    private readonly bool leaveOpen;
    private readonly ParquetReaderOptions options;
    private readonly FileMetadata file;
    private readonly long footerStart;

    private ParquetReader(Stream stream, ParquetReaderOptions options, bool leaveOpen)
    {
        (this.stream, this.options, this.leaveOpen) = (stream, options, leaveOpen);
        (file, footerStart) = ReadFooter(stream);
        RowGroups = [.. file.Groups.Select(Describe)];
    }

    /// <summary>Reads the footer.</summary>
    /// <param name="stream">The file; it must seek.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <param name="leaveOpen">Whether <see cref="Dispose"/>, or an exception here, leaves the stream open.</param>
    /// <exception cref="ArgumentException">The stream cannot be read or cannot seek, or a limit is below 1.</exception>
    /// <exception cref="ParquetFormatException">The file is damaged, or is not a flat table of known types.</exception>
    public static ParquetReader Open(Stream stream, ParquetReaderOptions? options = null, bool leaveOpen = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead || !stream.CanSeek)
            throw new ArgumentException("The stream must be readable and must seek.", nameof(stream));
        try
        {
            return new(stream, (options ?? new()).Checked(), leaveOpen);
        }
        catch when (!leaveOpen)
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>The table's columns.</summary>
    public ParquetSchema Schema => file.Schema;

    /// <summary>Rows of the whole table.</summary>
    public long RowCount => file.RowCount;

    /// <summary>Key and value pairs of the footer in their order; the value is empty where the file states none.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Metadata => file.KeyValues;

    /// <summary>The program that wrote the file; null where it does not say.</summary>
    public string? CreatedBy => file.CreatedBy;

    /// <summary>The row groups in order; none for an empty table.</summary>
    public IReadOnlyList<ParquetRowGroup> RowGroups { get; }

    /// <summary>The rows of one column in one row group.</summary>
    /// <param name="rowGroup">0-based index of the row group.</param>
    /// <param name="column">0-based index of the column.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row group or column.</exception>
    /// <exception cref="ParquetFormatException">The pages are damaged, or use an encoding or codec that is not read.</exception>
    public ColumnData ReadColumn(int rowGroup, int column)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rowGroup);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(rowGroup, RowGroups.Count);
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(column, Schema.Columns.Count);
        var chunk = file.Groups[rowGroup].Chunks[column];
        var (start, length) = (chunk.Start, chunk.CompressedLength);
        if (start < Layout.Magic.Length || length < 0 || start > footerStart || length > footerStart - start)
            throw new Place($"column '{chunk.Path}'", start).Fail($"a column chunk of {length} bytes", $"row groups lie between {Layout.Magic.Length} and {footerStart}");
        if (length > Array.MaxLength)
            throw new Place($"column '{chunk.Path}'", start).Fail($"a column chunk of {length} bytes", $"at most {Array.MaxLength} are read at once");
        var pages = ReadBytes(stream, start, (int)length, $"column '{chunk.Path}'");
        return ChunkDecoder.Decode(Schema.Columns[column], chunk, pages, options);
    }

    /// <summary>Lets go of the stream.</summary>
    public void Dispose()
    {
        if (!leaveOpen)
            stream.Dispose();
    }

    private static (FileMetadata File, long Start) ReadFooter(Stream stream)
    {
        var (magicLength, length) = (Layout.Magic.Length, stream.Length);
        if (length < magicLength + Layout.TailLength)
            throw new Place("the file", 0).Fail($"{length} bytes", $"a Parquet file has {magicLength + Layout.TailLength} at least");
        if (!ReadBytes(stream, 0, magicLength, "the file").AsSpan().SequenceEqual(Layout.Magic))
            throw new Place("the file", 0).Fail("other bytes at the beginning", "PAR1 was wanted");
        var tailStart = length - Layout.TailLength;
        var tail = ReadBytes(stream, tailStart, Layout.TailLength, "the file's end").AsSpan();
        if (tail[sizeof(int)..].SequenceEqual(Layout.EncryptedMagic))
            throw new Place("the file's end", tailStart).Fail("an encrypted footer", "this reader has no keys");
        if (!tail[sizeof(int)..].SequenceEqual(Layout.Magic))
            throw new Place("the file's end", tailStart + sizeof(int)).Fail("other bytes", "PAR1 was wanted: the file was cut off, or is no Parquet file");
        var footerLength = BinaryPrimitives.ReadUInt32LittleEndian(tail);
        if (footerLength > tailStart - magicLength || footerLength > Array.MaxLength)
            throw new Place("the file's end", tailStart).Fail($"a footer of {footerLength} bytes", $"there are {tailStart - magicLength} before it");
        var start = tailStart - footerLength;
        return (FooterReader.Read(ReadBytes(stream, start, (int)footerLength, "the footer"), new("the footer", start)), start);
    }

    private static byte[] ReadBytes(Stream stream, long start, int length, string what)
    {
        var bytes = new byte[length];
        stream.Seek(start, SeekOrigin.Begin);
        var read = stream.ReadAtLeast(bytes, length, throwOnEndOfStream: false);
        return read == length ? bytes : throw new Place(what, start).Fail($"{read} bytes", $"{length} were wanted: the file became shorter while it was read");
    }

    private ParquetRowGroup Describe(GroupMetadata group)
    {
        if (group.RowCount > options.MaximumRowsPerGroup)
            throw new Place("the footer", footerStart).Fail($"a row group of {group.RowCount} rows", $"at most {options.MaximumRowsPerGroup} are read");
        return new((int)group.RowCount, [.. group.Chunks.Select((chunk, column) => Describe(chunk, Schema.Columns[column], file.HasTypeOrder[column]))]);
    }

    private ColumnStatistics Describe(ChunkMetadata chunk, ParquetColumn column, bool hasTypeOrder)
    {
        if (chunk.Statistics is not { } statistics)
            return new();
        // Without a known order a bound bounds nothing.
        var (minimum, maximum) = hasTypeOrder ? (statistics.Minimum, statistics.Maximum) : (null, null);
        return new()
        {
            NullCount = statistics.NullCount,
            Minimum = Bound(minimum, column),
            Maximum = Bound(maximum, column),
            IsMinimumExact = minimum is null ? null : statistics.IsMinimumExact,
            IsMaximumExact = maximum is null ? null : statistics.IsMaximumExact,
        };
    }

    private object? Bound(byte[]? bytes, ParquetColumn column)
    {
        var place = new Place($"the footer, statistics of column '{column.Name}'", footerStart);
        return bytes is null ? null : column.Type switch
        {
            ParquetType.Boolean => BooleanFormat.ReadBound(bytes, place),
            ParquetType.Int32 => Int32Format.ReadBound(bytes, place),
            ParquetType.Int64 => Int64Format.ReadBound(bytes, place),
            ParquetType.Double => DoubleFormat.ReadBound(bytes, place),
            _ => StringFormat.ReadBound(bytes, place),
        };
    }
}
