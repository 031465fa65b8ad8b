using System.Buffers.Binary;
using TalkTrends.Parquet.Columns;
using TalkTrends.Parquet.Encodings;
using TalkTrends.Parquet.Format;

namespace TalkTrends.Parquet.Pages;

/// <summary>Turns the pages of a column chunk into the rows of a column.</summary>
internal static class ChunkDecoder
{
    /// <summary>The rows in a chunk's bytes.</summary>
    /// <param name="column">Its column.</param>
    /// <param name="chunk">What the footer says of it.</param>
    /// <param name="data">Its pages with their headers.</param>
    /// <param name="options">Limits; that of rows has been applied to <paramref name="chunk"/>.</param>
    /// <exception cref="ParquetFormatException">The pages are damaged, or use an encoding or codec that is not read.</exception>
    public static ColumnData Decode(ParquetColumn column, ChunkMetadata chunk, ReadOnlyMemory<byte> data, ParquetReaderOptions options)
    {
        var pages = new PageSource(column, chunk, data, options);
        switch (column.Type)
        {
            case ParquetType.Boolean:
                var booleans = Decode<bool, BooleanFormat>(column, chunk, pages);
                return new BooleanColumn(booleans.Values, booleans.Nulls);
            case ParquetType.Int32:
                var integers = Decode<int, Int32Format>(column, chunk, pages);
                return new Int32Column(integers.Values, integers.Nulls);
            case ParquetType.Int64:
                var longs = Decode<long, Int64Format>(column, chunk, pages);
                return new Int64Column(longs.Values, longs.Nulls);
            case ParquetType.Double:
                var doubles = Decode<double, DoubleFormat>(column, chunk, pages);
                return new DoubleColumn(doubles.Values, doubles.Nulls);
            default:
                // A row without a value keeps the array's null, so texts need no mask.
                return new StringColumn(Decode<string, StringFormat>(column, chunk, pages).Values);
        }
    }

    private static (T[] Values, bool[] Nulls) Decode<T, TFormat>(ParquetColumn column, ChunkMetadata chunk, PageSource pages)
        where T : notnull
        where TFormat : IPlainFormat<T>
    {
        // Both grow page by page: what the footer promises is not allocated before a page has it.
        T[] values = [];
        bool[] nulls = [];
        T[]? dictionary = null;
        var rows = 0;
        while (pages.Next(out var page))
        {
            if (page.Header.Type == PageType.DICTIONARY_PAGE)
            {
                if (dictionary is not null || rows > 0)
                    throw page.Place.Fail("a dictionary after other pages", "a column chunk begins with it");
                if (page.Header.Encoding is not (PageEncoding.PLAIN or PageEncoding.PLAIN_DICTIONARY))
                    throw page.Place.Fail($"a dictionary in {page.Header.Encoding}", "PLAIN was wanted");
                dictionary = TFormat.Read(page.Values.Span, page.Header.ValueCount, page.Place);
                continue;
            }
            var count = page.Header.ValueCount;
            if (count > chunk.ValueCount - rows)
                throw page.Place.Fail($"a page of {count} rows", $"{chunk.ValueCount - rows} of the chunk's {chunk.ValueCount} are left");
            var body = page.Values.Span;
            var pageNulls = column.IsNullable ? ReadNulls(page, ref body) : [];
            var present = ReadValues<T, TFormat>(page, body, count - pageNulls.Count(true), dictionary);
            Reserve(ref values, rows + count, (int)chunk.ValueCount);
            if (column.IsNullable)
                Reserve(ref nulls, rows + count, (int)chunk.ValueCount);
            Place(present, pageNulls, values.AsSpan(rows, count));
            if (column.IsNullable)
                pageNulls.CopyTo(nulls.AsSpan(rows));
            rows += count;
        }
        if (rows < chunk.ValueCount)
            throw pages.End.Fail($"pages of {rows} rows in all", $"the chunk has {chunk.ValueCount}");
        return (values, nulls.Contains(true) ? nulls : []);
    }

    private static void Reserve<T>(ref T[] rows, int needed, int total)
    {
        if (needed > rows.Length)
            Array.Resize(ref rows, (int)Math.Min(total, Math.Max(needed, rows.Length * 2L)));
    }

    private static void Place<T>(ReadOnlySpan<T> present, ReadOnlySpan<bool> nulls, Span<T> rows)
    {
        if (nulls.IsEmpty)
        {
            present.CopyTo(rows);
            return;
        }
        var next = 0;
        for (var row = 0; row < rows.Length; row++)
            if (!nulls[row])
                rows[row] = present[next++];
    }

    /// <summary>Which rows of the page lack a value; takes the levels off <paramref name="body"/> where they stand before the values.</summary>
    private static bool[] ReadNulls(Page page, ref ReadOnlySpan<byte> body)
    {
        ReadOnlySpan<byte> runs;
        if (page.Header.Type == PageType.DATA_PAGE_V2)
        {
            runs = page.Levels.Span;
        }
        else
        {
            if (page.Header.LevelEncoding != PageEncoding.RLE)
                throw page.Place.Fail($"definition levels in {page.Header.LevelEncoding}", "RLE was wanted");
            if (body.Length < sizeof(uint))
                throw page.Place.Fail($"{body.Length} bytes", "the length of the definition levels has four");
            var length = BinaryPrimitives.ReadUInt32LittleEndian(body);
            body = body[sizeof(uint)..];
            if (length > (uint)body.Length)
                throw page.Place.Fail($"definition levels of {length} bytes", $"the page has {body.Length} left");
            runs = body[..(int)length];
            body = body[(int)length..];
        }
        var levels = new int[page.Header.ValueCount];
        new HybridDecoder(runs, bitWidth: 1, page.Place).Read(levels);
        var nulls = new bool[levels.Length];
        for (var i = 0; i < levels.Length; i++)
            nulls[i] = levels[i] switch
            {
                0 => true,
                1 => false,
                _ => throw page.Place.Fail($"a definition level of {levels[i]}", "0 or 1 was wanted"),
            };
        return nulls;
    }

    private static T[] ReadValues<T, TFormat>(Page page, ReadOnlySpan<byte> body, int count, T[]? dictionary)
        where T : notnull
        where TFormat : IPlainFormat<T>
    {
        switch (page.Header.Encoding)
        {
            case PageEncoding.PLAIN:
                return TFormat.Read(body, count, page.Place);
            case PageEncoding.PLAIN_DICTIONARY or PageEncoding.RLE_DICTIONARY:
                return count == 0 ? [] : ReadIndexed(page, body, count, dictionary ?? throw page.Place.Fail("indices into a dictionary", "the chunk has none"));
            case PageEncoding.RLE when typeof(T) == typeof(bool):
                return (T[])(object)ReadRuns(page, body, count);
            default:
                throw page.Place.Fail($"values in {page.Header.Encoding}", "PLAIN, PLAIN_DICTIONARY or RLE_DICTIONARY was wanted");
        }
    }

    private static T[] ReadIndexed<T>(Page page, ReadOnlySpan<byte> body, int count, T[] dictionary)
    {
        if (body.IsEmpty || body[0] > 32)
            throw page.Place.Fail(body.IsEmpty ? "no bytes of indices" : $"indices of {body[0]} bits", "a width of 32 bits at most was wanted, and indices");
        var indices = new int[count];
        new HybridDecoder(body[1..], body[0], page.Place).Read(indices);
        var values = new T[count];
        for (var i = 0; i < count; i++)
            values[i] = (uint)indices[i] < (uint)dictionary.Length
                ? dictionary[indices[i]]
                : throw page.Place.Fail($"index {(uint)indices[i]}", $"the dictionary has {dictionary.Length} entries");
        return values;
    }

    /// <summary>Truth values in runs, behind their length.</summary>
    private static bool[] ReadRuns(Page page, ReadOnlySpan<byte> body, int count)
    {
        if (body.Length < sizeof(uint) || BinaryPrimitives.ReadUInt32LittleEndian(body) > (uint)(body.Length - sizeof(uint)))
            throw page.Place.Fail($"runs of truth values in {body.Length} bytes", "their length and as many bytes were wanted");
        var runs = body.Slice(sizeof(uint), (int)BinaryPrimitives.ReadUInt32LittleEndian(body));
        var bits = new int[count];
        new HybridDecoder(runs, bitWidth: 1, page.Place).Read(bits);
        return Array.ConvertAll(bits, bit => bit != 0);
    }
}
