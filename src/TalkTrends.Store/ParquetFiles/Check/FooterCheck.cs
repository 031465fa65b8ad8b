using System.Buffers.Binary;

namespace TalkTrends.Store.ParquetFiles.Check;

/// <summary>Holds a file's frame and footer to what a flat table of that length can be, before Parquet.Net sees them.</summary>
internal static class FooterCheck
{
    private const int MostFooterBytes = 1 << 25;

    /// <summary>Cells that any file may claim; a larger one may claim <see cref="CellsPerByte"/> more for each of its bytes.</summary>
    /// <remarks>A few bytes can honestly stand for a billion equal rows. No table worth reading is like that, and the rows would have to be held.</remarks>
    private const long FewCells = 1 << 22;

    private const long CellsPerByte = 64;

    private const int MostRowsOfGroup = 1 << 24;

    /// <exception cref="DamageException">The file is damaged, or is no flat table of known types.</exception>
    public static CheckedFile Read(Stream file)
    {
        var footer = Footer(file, out var start);
        var reader = new ThriftReader(footer, start);
        var root = reader.Struct(ThriftGrammar.Footer);
        var columns = SchemaCheck.Columns([.. root.Structs(2)]);
        if (root.Number(3) is var claimed && (claimed < 0 || claimed > (FewCells + (file.Length * CellsPerByte)) / columns.Count))
            throw new DamageException($"{claimed} rows of {columns.Count} columns", $"no more than a file of {file.Length} bytes can hold");
        List<CheckedGroup> groups = [.. root.Structs(4).Select(group => Group(group, columns, start))];
        if (groups.Sum(group => (long)group.RowCount) is var sum && sum != claimed)
            throw new DamageException($"{claimed} rows", $"the {sum} of the row groups");
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in root.Has(5) ? root.Structs(5) : [])
            metadata.TryAdd(pair.Text(1), pair.Has(2) ? pair.Text(2) : "");
        return new CheckedFile(columns, claimed, groups, metadata);
    }

    /// <summary>The bytes of the footer: between the rows and its own length, which stands before the last four bytes.</summary>
    private static byte[] Footer(Stream file, out long start)
    {
        const int Frame = 12;
        if (file.Length < Frame)
            throw new DamageException($"{file.Length} bytes", $"a Parquet file, which has {Frame} at least");
        var (head, tail) = (Bytes(file, 0, 4), Bytes(file, file.Length - 8, 8));
        if (tail.AsSpan(4).SequenceEqual("PARE"u8))
            throw new DamageException($"an encrypted footer", $"one that anybody can read");
        if (!head.AsSpan().SequenceEqual("PAR1"u8) || !tail.AsSpan(4).SequenceEqual("PAR1"u8))
            throw new DamageException($"a file that does not begin and end with PAR1", $"a whole Parquet file");
        var length = BinaryPrimitives.ReadUInt32LittleEndian(tail);
        if (length == 0 || length > file.Length - Frame || length > MostFooterBytes)
            throw new DamageException($"a footer of {length} bytes in a file of {file.Length}", $"at most {Math.Min(file.Length - Frame, MostFooterBytes)}");
        start = file.Length - 8 - length;
        return Bytes(file, start, (int)length);
    }

    private static byte[] Bytes(Stream file, long start, int count)
    {
        var bytes = new byte[count];
        file.Seek(start, SeekOrigin.Begin);
        file.ReadExactly(bytes);
        return bytes;
    }

    private static CheckedGroup Group(ThriftNode group, IReadOnlyList<ParquetColumn> columns, long end)
    {
        if (group.Number(3) is var rows && rows is < 0 or > MostRowsOfGroup)
            throw new DamageException($"a row group of {rows} rows", $"at most {MostRowsOfGroup}");
        var chunks = group.Structs(1).ToList();
        if (chunks.Count != columns.Count)
            throw new DamageException($"a row group of {chunks.Count} columns", $"the {columns.Count} of the schema");
        return new CheckedGroup((int)rows, [.. chunks.Zip(columns, (chunk, column) => Chunk(chunk, column, rows, end))]);
    }

    private static CheckedChunk Chunk(ThriftNode chunk, ParquetColumn column, long rows, long end)
    {
        if (chunk.Has(1))
            throw new DamageException($"column '{column.Name}' in another file", $"all columns in one");
        var about = chunk.Struct(3);
        if (string.Join('.', about.Texts(3)) is var path && path != column.Name)
            throw new DamageException($"a column chunk of '{path}'", $"'{column.Name}', which the schema has here");
        if (about.Number(1) is var type && type != SchemaCheck.PhysicalType(column.Type))
            throw new DamageException($"column '{column.Name}' stored as type {type}", $"{SchemaCheck.PhysicalType(column.Type)}, as the schema says");
        if (about.Number(5) is var values && values != rows)
            throw new DamageException($"{values} values of column '{column.Name}'", $"one for each of the {rows} rows of its group");
        var codec = (PageCodec)about.Number(4);
        if (!Enum.IsDefined(codec))
            throw new DamageException($"column '{column.Name}' packed with codec {(int)codec}", $"GZIP, Snappy, Zstandard or none");
        // Where a dictionary comes first its place is stated, or is the place stated for the data: writers differ.
        var start = new[] { about.NumberOrNull(11) ?? 0, about.Number(9), about.NumberOrNull(10) ?? 0 }.Where(place => place != 0).DefaultIfEmpty(0).Min();
        var length = about.Number(7);
        if (start < 4 || length is < 0 or > int.MaxValue || start > end - length)
            throw new DamageException($"{length} bytes of column '{column.Name}' from byte {start}", $"bytes between 4 and {end}");
        return new CheckedChunk(start, (int)length, codec);
    }
}
