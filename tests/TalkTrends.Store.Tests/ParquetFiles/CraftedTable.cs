using System.Buffers.Binary;
using TalkTrends.Store.ParquetFiles;

namespace TalkTrends.Store.Tests.ParquetFiles;

/// <summary>A table of one column and one row group, put together by hand: what others write, and what nobody should.</summary>
internal sealed record CraftedTable(ParquetColumn Column, long Rows, byte[] Pages)
{
    public const int Plain = 0, PlainDictionary = 2, Rle = 3, DeltaBinaryPacked = 5, RleDictionary = 8;
    public const int Uncompressed = 0, Snappy = 1, Gzip = 2, Zstd = 6;

    public int Codec { get; init; }

    public long Start { get; init; } = 4;

    public long? Length { get; init; }

    public long? RowsOfFile { get; init; }

    public long? Values { get; init; }

    public string? Path { get; init; }

    public byte[] File()
    {
        var type = Column.Type switch { ParquetType.Boolean => 0, ParquetType.Int32 => 1, ParquetType.Int64 => 2, ParquetType.Double => 5, _ => 6 };
        var root = new Thrift().Text(4, "schema").Int(5, 1);
        var element = new Thrift().Int(1, type).Int(3, Column.IsNullable ? 1 : 0).Text(4, Column.Name);
        if (type == 6)
            element.Int(6, 0);
        var about = new Thrift().Int(1, type).Ints(2, Plain, Rle).Texts(3, Path ?? Column.Name).Int(4, Codec).Long(5, Values ?? Rows).Long(6, Pages.Length).Long(7, Length ?? Pages.Length).Long(9, Start);
        var group = new Thrift().Structs(1, new Thrift().Long(2, 4).Struct(3, about)).Long(2, Pages.Length).Long(3, Rows);
        return Framed(new Thrift().Int(1, 1).Structs(2, root, element).Long(3, RowsOfFile ?? Rows).Structs(4, group).End(), Pages);
    }

    public static byte[] Framed(byte[] footer, byte[]? pages = null)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, footer.Length);
        return [.. "PAR1"u8, .. pages ?? [], .. footer, .. length, .. "PAR1"u8];
    }

    public static byte[] Data(int rows, int encoding, byte[] body, int? unpacked = null) =>
        [.. new Thrift().Int(1, 0).Int(2, unpacked ?? body.Length).Int(3, body.Length).Struct(5, new Thrift().Int(1, rows).Int(2, encoding).Int(3, Rle).Int(4, Rle)).End(), .. body];

    public static byte[] Dictionary(int entries, byte[] body, int encoding = Plain) =>
        [.. new Thrift().Int(1, 2).Int(2, body.Length).Int(3, body.Length).Struct(7, new Thrift().Int(1, entries).Int(2, encoding)).End(), .. body];

    public static byte[] DataV2(int rows, int nulls, byte[] levels, byte[] values, int unpackedValues, bool isPacked, int? levelLength = null) =>
    [
        .. new Thrift().Int(1, 3).Int(2, levels.Length + unpackedValues).Int(3, levels.Length + values.Length)
            .Struct(8, new Thrift().Int(1, rows).Int(2, nulls).Int(3, rows).Int(4, Plain).Int(5, levelLength ?? levels.Length).Int(6, 0).Flag(7, isPacked)).End(),
        .. levels, .. values,
    ];
}
