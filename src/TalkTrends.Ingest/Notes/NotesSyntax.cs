using System.Text.RegularExpressions;
using TalkTrends.Ingest.Notes.Blocks;

namespace TalkTrends.Ingest.Notes;

/// <summary>Tells the markup of prose.</summary>
public static partial class NotesSyntax
{
    /// <summary>The markup of a document, by its name's ending and, where that says nothing, by its text.</summary>
    /// <param name="text">The text, or how it begins.</param>
    /// <param name="source">The path.</param>
    public static NotesFormat Of(string text, string source) => FormatSniffer.Extension(source) switch
    {
        "html" or "htm" or "xhtml" => NotesFormat.Html,
        _ when HtmlRoot().IsMatch(text) => NotesFormat.Html,
        "md" or "markdown" or "mdown" or "mkd" => NotesFormat.Markdown,
        "rst" => NotesFormat.RestructuredText,
        "org" => NotesFormat.OrgMode,
        "adoc" or "asciidoc" => NotesFormat.AsciiDoc,
        // A text with front matter or with two headings of Markdown is Markdown whatever its name.
        _ => text.StartsWith("---\n", StringComparison.Ordinal) || text.StartsWith("---\r\n", StringComparison.Ordinal) || Heading().Count(text) >= 2 ? NotesFormat.Markdown : NotesFormat.Text,
    };

    [GeneratedRegex(@"\A\s*(?:<!doctype html[^>]{0,200}>\s*)?<html\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HtmlRoot();

    [GeneratedRegex(@"^#{1,6} \S", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Heading();
}
