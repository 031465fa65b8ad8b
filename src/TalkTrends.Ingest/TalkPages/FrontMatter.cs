using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Records;
using TalkTrends.Store.DataTrees;

namespace TalkTrends.Ingest.TalkPages;

/// <summary>The fields before the text of a page of Hugo or Jekyll.</summary>
/// <param name="Fields">YAML between lines of three hyphens, or TOML between lines of three plus signs.</param>
/// <param name="Body">The text after them.</param>
/// <param name="BodyLine">1-based line on which the body begins.</param>
internal sealed record FrontMatter(DataMap Fields, string Body, int BodyLine)
{
    /// <summary>True where a text begins with the mark of front matter.</summary>
    public static bool Begins(string text) => Mark(text) is not null;

    /// <summary>Takes a page apart; null where it has no front matter, or one without end.</summary>
    /// <exception cref="InputException">The front matter is no YAML or TOML.</exception>
    public static FrontMatter? Of(string text, string file)
    {
        if (Span(text) is not { } span)
            return null;
        var fields = text[span.Start..span.End];
        var line = text.AsSpan(0, span.Start).Count('\n') + 1;
        var bodyLine = text.AsSpan(0, span.Body).Count('\n') + 1;
        if (Mark(text) == "+++")
            return new FrontMatter(TomlText.Parse(fields, file, line), text[span.Body..], bodyLine);
        // The empty lines keep the line numbers of the page.
        var root = YamlReader.Parse(new string('\n', line - 1) + fields, file);
        return root is DataMap map
            ? new FrontMatter(map, text[span.Body..], bodyLine)
            : throw new InputException(file, root.Line, $"{root.Word} as front matter; wanted a map");
    }

    /// <summary>The front matter as it is written; null where there is none with an end.</summary>
    public static string? Raw(string text) => Span(text) is { } span ? text[span.Start..span.End] : null;

    private static string? Mark(string text)
    {
        var start = text.AsSpan().TrimStart("\uFEFF \n\r");
        return start.StartsWith("---") && IsLineEnd(start[3..]) ? "---" : start.StartsWith("+++") && IsLineEnd(start[3..]) ? "+++" : null;
    }

    private static bool IsLineEnd(ReadOnlySpan<char> rest)
    {
        var spaces = rest.TrimStart(" \t");
        return spaces.Length > 0 && spaces[0] is '\n' or '\r';
    }

    private static (int Start, int End, int Body)? Span(string text)
    {
        if (Mark(text) is not { } mark)
            return null;
        var start = text.IndexOf('\n', text.IndexOf(mark, StringComparison.Ordinal)) + 1;
        if (start == 0)
            return null;
        for (var at = start; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            var line = text.AsSpan(at, (end < 0 ? text.Length : end) - at).TrimEnd();
            if (line.SequenceEqual(mark))
                return (start, at, end < 0 ? text.Length : end + 1);
            if (end < 0)
                break;
            at = end + 1;
        }
        return null;
    }
}
