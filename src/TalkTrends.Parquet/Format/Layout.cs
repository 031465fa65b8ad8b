namespace TalkTrends.Parquet.Format;

/// <summary>The frame of a file: magic, row groups, footer, the footer's length in four bytes, magic.</summary>
internal static class Layout
{
    /// <summary>Four bytes at the beginning and at the end.</summary>
    public static ReadOnlySpan<byte> Magic => "PAR1"u8;

    /// <summary>At the end where the footer is encrypted.</summary>
    public static ReadOnlySpan<byte> EncryptedMagic => "PARE"u8;

    /// <summary>The footer's length and the magic.</summary>
    public const int TailLength = 8;

    public static PhysicalType PhysicalOf(ParquetType type) => type switch
    {
        ParquetType.Boolean => PhysicalType.BOOLEAN,
        ParquetType.Int32 => PhysicalType.INT32,
        ParquetType.Int64 => PhysicalType.INT64,
        ParquetType.Double => PhysicalType.DOUBLE,
        _ => PhysicalType.BYTE_ARRAY,
    };
}
