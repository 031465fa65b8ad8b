using System.Text.RegularExpressions;

namespace TalkTrends.Ingest.Formats;

/// <summary>What a document's format is told by: how it begins, and its name.</summary>
internal sealed partial class DocumentHead
{
    private readonly Lazy<string?> _root;

    /// <param name="text">The first 64 KB, decoded.</param>
    /// <param name="source">The path.</param>
    /// <param name="hasMapping">True where the corpus file names columns: then it is a table.</param>
    public DocumentHead(string text, string source, bool hasMapping)
    {
        (Text, Extension, HasMapping) = (text, FormatSniffer.Extension(source), hasMapping);
        _root = new Lazy<string?>(() => Text.AsSpan().TrimStart() is ['<', ..] && Element().Match(Text.TrimStart()) is { Success: true } match ? match.Groups["name"].Value : null);
    }

    /// <summary>The first 64 KB, decoded.</summary>
    public string Text { get; }

    /// <summary>In lower case without a dot, ".gz" taken off; empty where there is none.</summary>
    public string Extension { get; }

    /// <summary>True where the corpus file names columns.</summary>
    public bool HasMapping { get; }

    /// <summary>True for a Parquet file.</summary>
    public bool IsParquet { get; init; }

    /// <summary>"xlsx", "xls" or "ods" for what may be such a workbook; null otherwise.</summary>
    public string? Workbook { get; init; }

    /// <summary>The name of the first element of XML or HTML, without its prefix; null where the document does not begin with one.</summary>
    public string? Root => _root.Value;

    /// <summary>True where the text begins so, blanks and line ends aside.</summary>
    public bool StartsWith(string sign) => Text.AsSpan().TrimStart().StartsWith(sign, StringComparison.Ordinal);

    // The first element after declaration, comments and document type.
    [GeneratedRegex(@"\A(?:<\?[^>]{0,500}>\s*|<!--(?:[^-]|-(?!->)){0,5000}-->\s*|<![Dd][Oo][Cc][Tt][Yy][Pp][Ee](?:[^>\[]|\[[^\]]{0,20000}\]){0,20000}>\s*){0,10}<(?:\w{1,20}:)?(?<name>\w{1,40})[\s/>]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Element();
}
