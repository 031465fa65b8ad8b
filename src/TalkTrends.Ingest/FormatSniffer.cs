namespace TalkTrends.Ingest;

/// <summary>Tells by its first bytes what a document is: text, a workbook or table that is read, or something else.</summary>
internal static class FormatSniffer
{
    /// <summary>How a Parquet file begins and ends.</summary>
    public const string ParquetMagic = "PAR1";

    private static readonly (string Magic, string What)[] s_binaries =
    [
        ("%PDF", "a PDF"), ("PK\u0003\u0004", "a ZIP archive or an office document"), ("\u0089PNG", "a PNG picture"), ("ÿØÿ", "a JPEG picture"),
        ("GIF8", "a GIF picture"), (ParquetMagic, "a Parquet file"), ("SQLite format", "a SQLite database"), ("\u007fELF", "a program"),
        ("ÐÏ\u0011à", "an old office document"), ("BZh", "bzip2 data"), ("ý7zXZ", "xz data"), ("(µ/ý", "zstd data"), ("7z¼¯", "a 7-Zip archive"), ("RIFF", "audio or video"), ("\u001f\u008b", "gzip within gzip"),
    ];

    /// <summary>What a binary file is; null for text.</summary>
    /// <param name="head">Its first bytes.</param>
    /// <param name="isWide">True for UTF-16, in which any byte may occur.</param>
    public static string? BinaryKind(ReadOnlySpan<byte> head, bool isWide)
    {
        foreach (var (magic, what) in s_binaries)
        {
            if (head.Length >= magic.Length && Matches(head, magic))
                return what;
        }
        if (isWide)
            return null;
        var controls = 0;
        foreach (var value in head)
            controls += value is < 9 or (> 13 and < 27) or (> 27 and < 32) or 0x7F ? 1 : 0;
        return controls > 3 && controls * 100 > head.Length ? "binary data" : null;
    }

    /// <summary>Extension in lower case, ".gz" taken off; empty where there is none.</summary>
    public static string Extension(string source)
    {
        var name = source.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? source[..^3] : source;
        return Path.GetExtension(name).TrimStart('.').ToLowerInvariant();
    }

    /// <summary>True where the head is that of a Parquet file.</summary>
    public static bool IsParquet(ReadOnlySpan<byte> head) => head.Length >= ParquetMagic.Length && Matches(head, ParquetMagic);

    /// <summary>"xlsx", "xls" or "ods" where the head may be that of such a workbook; null otherwise.</summary>
    public static string? WorkbookKind(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return "xls";
        if (!head.StartsWith("PK\u0003\u0004"u8))
            return null;
        if (head[..Math.Min(200, head.Length)].IndexOf("application/vnd.oasis.opendocument.spreadsheet"u8) >= 0)
            return "ods";
        return head.IndexOf("xl/"u8) >= 0 || (head.IndexOf("[Content_Types].xml"u8) >= 0 && head.IndexOf("word/"u8) < 0 && head.IndexOf("ppt/"u8) < 0) ? "xlsx" : null;
    }

    private static bool Matches(ReadOnlySpan<byte> head, string magic)
    {
        for (var i = 0; i < magic.Length; i++)
        {
            if (head[i] != magic[i])
                return false;
        }
        return true;
    }
}
