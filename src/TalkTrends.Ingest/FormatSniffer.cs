using System.Text.RegularExpressions;
using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Formats;
using TalkTrends.Ingest.Inputs;
using TalkTrends.Ingest.Notes.Blocks;
using TalkTrends.Ingest.Tabular;
using TalkTrends.Ingest.TalkPages;

namespace TalkTrends.Ingest;

/// <summary>Tells a document's format by how it begins; its extension decides only between kinds of prose.</summary>
internal static partial class FormatSniffer
{
    /// <summary>How a Parquet file begins and ends.</summary>
    public const string ParquetMagic = "PAR1";

    private static readonly (string Magic, string What)[] s_binaries =
    [
        ("%PDF", "a PDF"), ("PK\u0003\u0004", "a ZIP archive or an office document"), ("\u0089PNG", "a PNG picture"), ("ÿØÿ", "a JPEG picture"),
        ("GIF8", "a GIF picture"), (ParquetMagic, "a Parquet file"), ("SQLite format", "a SQLite database"), ("\u007fELF", "a program"),
        ("ÐÏ\u0011à", "an old office document"), ("BZh", "bzip2 data"), ("ý7zXZ", "xz data"), ("(µ/ý", "zstd data"), ("7z¼¯", "a 7-Zip archive"), ("RIFF", "audio or video"), ("\u001f\u008b", "gzip within gzip"),
    ];

    private static readonly char[] s_delimiters = [',', '\t', ';', '|'];

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

    /// <summary>The format of a text.</summary>
    /// <param name="head">Its first characters.</param>
    /// <param name="source">Its path; for the extension and errors.</param>
    /// <param name="hasMapping">True where the corpus file maps columns: it is a table.</param>
    /// <exception cref="InputException">A format that is not read.</exception>
    public static DocumentFormat Of(string head, string source, bool hasMapping)
    {
        var start = head.AsSpan().TrimStart();
        if (start.IsEmpty)
            throw new InputException(source, 0, $"an empty file; {InputSet.Wanted}");
        var extension = Extension(source);
        if (FormatReaders.Find(head, extension) is { } reader)
            return DocumentFormat.Of(reader);
        if (start[0] == '<' && Root().Match(start.Length < head.Length ? start.ToString() : head) is { Success: true } root)
        {
            var name = root.Groups["name"].Value;
            if (name == "schedule")
                return DocumentFormat.Frab;
            if (name.Equals("html", StringComparison.OrdinalIgnoreCase))
                return DocumentFormat.Notes(NotesFormat.Html);
            if (start.StartsWith("<?xml") || extension is "xml")
                throw new InputException(source, 0, $"XML with the root <{name}>; wanted <schedule>");
        }
        if (extension == "xml" || start.StartsWith("<?xml"))
            throw new InputException(source, 0, "XML without <schedule>; wanted a frab or pentabarf schedule");
        if (start.StartsWith("BEGIN:VCALENDAR"))
            return DocumentFormat.Calendar;
        if (extension is "json" or "jsonl" or "ndjson" || (extension is not ("md" or "markdown" or "html" or "htm") && Json().IsMatch(start[..Math.Min(200, start.Length)])))
            return DocumentFormat.Json;
        if (extension is "yaml" or "yml")
            return DocumentFormat.Yaml;
        if (extension == "toml")
            throw new InputException(source, 0, $"a TOML file; {InputSet.Wanted}");
        if (TalkPage.IsOne(head))
            return DocumentFormat.Page;
        if (Delimiter(head, extension, hasMapping) is { } delimiter)
            return DocumentFormat.Table(delimiter);
        return DocumentFormat.Notes(SyntaxOf(head, extension));
    }

    /// <summary>Extension in lower case, ".gz" taken off; empty where there is none.</summary>
    public static string Extension(string source)
    {
        var name = source.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? source[..^3] : source;
        return Path.GetExtension(name).TrimStart('.').ToLowerInvariant();
    }

    private static char? Delimiter(string head, string extension, bool hasMapping)
    {
        var end = head.AsSpan().IndexOfAny('\r', '\n');
        var first = end < 0 ? head : head[..end];
        // Excel's first line may name the delimiter.
        if (first.Length == 5 && first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && char.IsAscii(first[4]))
            return first[4];
        var isTable = extension is "csv" or "tsv" or "tab" || hasMapping;
        if (first.Length > 20_000)
            return isTable ? ',' : null;
        var (best, bestKnown, bestCells) = (',', -1, 0);
        // A spreadsheet may have a line or two above its header.
        foreach (var line in isTable ? head.Split('\n', TabularTalks.MostRowsAboveHeader + 1).Take(TabularTalks.MostRowsAboveHeader).Where(line => line.Length <= 20_000) : [first])
        {
            foreach (var delimiter in s_delimiters)
            {
                var cells = line.Trim().Split(delimiter).Select(cell => cell.Trim().Trim('"')).ToArray();
                var known = ColumnMap.Known(cells);
                if (known > bestKnown || (known == bestKnown && cells.Length > bestCells && line == first))
                    (best, bestKnown, bestCells) = (delimiter, known, cells.Length);
            }
        }
        if (isTable)
            return bestCells > 1 || extension != "tsv" ? best : '\t';
        // Prose may name a title and a speaker; a header is short cells, most of which are names of columns.
        var header = first.Split(best);
        return extension is not ("md" or "markdown" or "html" or "htm") && bestKnown >= 2 && bestKnown * 2 >= header.Length && header.All(cell => cell.Length <= 40)
            && ColumnMap.Of([.. header.Select(cell => cell.Trim().Trim('"'))], new Dictionary<string, IReadOnlyList<string>>(), out _).HasTitle ? best : null;
    }

    private static NotesFormat SyntaxOf(string head, string extension)
    {
        if (extension is "html" or "htm" or "xhtml")
            return NotesFormat.Html;
        if (extension is "md" or "markdown" or "mdown" or "mkd")
            return NotesFormat.Markdown;
        if (extension == "rst")
            return NotesFormat.RestructuredText;
        if (extension == "org")
            return NotesFormat.OrgMode;
        if (extension is "adoc" or "asciidoc")
            return NotesFormat.AsciiDoc;
        // A text with front matter or with two headings of Markdown is Markdown whatever its name.
        return head.StartsWith("---\n", StringComparison.Ordinal) || head.StartsWith("---\r\n", StringComparison.Ordinal) || Heading().Count(head) >= 2 ? NotesFormat.Markdown : NotesFormat.Text;
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

    // The first element after declaration, comments and document type.
    [GeneratedRegex(@"\A(?:<\?[^>]{0,500}>\s*|<!--(?:[^-]|-(?!->)){0,5000}-->\s*|<![Dd][Oo][Cc][Tt][Yy][Pp][Ee](?:[^>\[]|\[[^\]]{0,20000}\]){0,20000}>\s*){0,10}<(?:\w{1,20}:)?(?<name>\w{1,40})[\s/>]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Root();

    [GeneratedRegex(@"\A(?:\{\s*(?:""|\})|\[\s*(?:[\{\[""]|\]\s*\z))", RegexOptions.CultureInvariant)]
    private static partial Regex Json();

    [GeneratedRegex(@"^#{1,6} \S", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Heading();
}
