using System.Text;
using System.Text.RegularExpressions;

namespace TalkTrends.Ingest.Notes.Blocks;

/// <summary>A document of notes taken apart.</summary>
/// <param name="FrontMatter">Single keys and values; empty where there is none.</param>
/// <param name="Blocks">In document order.</param>
/// <param name="RowsAreLines">True for plain text, where the author's line ends separate; in markup they only wrap.</param>
internal sealed partial record NoteDocument(IReadOnlyDictionary<string, string> FrontMatter, IReadOnlyList<NoteBlock> Blocks, bool RowsAreLines)
{
    /// <summary>Who wrote it, as the front matter says; null where it does not name one person.</summary>
    public string? Author => FrontMatter.GetValueOrDefault("author") is { Length: > 3 and < 60 } author && author.Contains(' ', StringComparison.Ordinal) && author.IndexOfAny(['[', '{', '@']) < 0 ? author : null;

    /// <summary>True where its title announces a report on a conference.</summary>
    public bool IsReport => Vocabulary.IsReport(FrontMatter.GetValueOrDefault("title") ?? (Blocks.Count > 0 ? Blocks[0].Flat : ""));

    /// <summary>Reads a document by what its content is; the format is a hint.</summary>
    public static NoteDocument Parse(string text, NotesFormat format)
    {
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').TrimStart('\uFEFF');
        var (front, body) = format == NotesFormat.RestructuredText && RestructuredText.SplitFields(text) is { } fields ? fields : SplitFrontMatter(text);
        (body, format) = format switch
        {
            NotesFormat.RestructuredText => (RestructuredText.ToMarkdown(body), NotesFormat.Markdown),
            NotesFormat.OrgMode => (OrgMode.ToMarkdown(body), NotesFormat.Markdown),
            NotesFormat.AsciiDoc => (AsciiDoc.ToMarkdown(body), NotesFormat.Markdown),
            _ => (body, format),
        };
        body = TemplateTag().Replace(body, match => Blank(match.Value));
        body = AttributeList().Replace(body, "");
        var actual = Actual(body, format);
        if (actual != NotesFormat.Text && IsBeyondMarkup(body))
            (body, actual) = (Tag().Replace(body, " "), NotesFormat.Text);
        if (actual == NotesFormat.Html && !front.ContainsKey("title") && HtmlBlocks.Title(body) is { } title)
            front = new SortedDictionary<string, string>(front.ToDictionary(), StringComparer.Ordinal) { ["title"] = title };
        var blocks = actual switch
        {
            NotesFormat.Html => HtmlBlocks.Read(body, 1),
            NotesFormat.Markdown => MarkdownBlocks.Read(body),
            _ => TextBlocks.Read(body),
        };
        return new NoteDocument(front, BlockTidying.Tidy(blocks), actual == NotesFormat.Text);
    }

    // A ".txt" with Markdown's headings was saved by a tool that knew one name for everything; a ".md" without any sign of
    // Markdown is plain text, whose paragraphs are lines and whose short lines may be headings.
    private static NotesFormat Actual(string body, NotesFormat format)
    {
        var headings = MarkdownHeading().Count(body);
        if (format == NotesFormat.Text)
            return headings >= 2 ? NotesFormat.Markdown : HtmlTag().Count(body) >= 5 ? NotesFormat.Html : NotesFormat.Text;
        return format == NotesFormat.Markdown && headings == 0 && !MarkdownSign().IsMatch(body) && HtmlTag().Count(body) < 5 ? NotesFormat.Text : format;
    }

    // Parsers of markup take quadratic time over what no author writes: a line longer than a chapter full of brackets, or tags
    // opened by the thousand and never closed. Such a document is read as the text it has.
    private static bool IsBeyondMarkup(string body)
    {
        const int LongestLine = 50_000;
        const int MostOpen = 1_000;
        var longest = 0;
        for (var start = 0; start < body.Length;)
        {
            var end = body.IndexOf('\n', start);
            end = end < 0 ? body.Length : end;
            if (end - start > LongestLine)
                longest = Math.Max(longest, body.AsSpan(start, end - start).Count('[') + body.AsSpan(start, end - start).Count('*') + body.AsSpan(start, end - start).Count('_'));
            start = end + 1;
        }
        return longest > 2_000 || OpenTag().Count(body) - CloseTag().Count(body) > MostOpen;
    }

    private static (IReadOnlyDictionary<string, string> Front, string Body) SplitFrontMatter(string text)
    {
        var front = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var fence = text.StartsWith("---\n", StringComparison.Ordinal) ? "---" : text.StartsWith("+++\n", StringComparison.Ordinal) ? "+++" : null;
        if (fence is null && PageFields().Match(text) is { Success: true } fields && !SpeakerField().IsMatch(fields.Value))
            return (Fields(fields.Value), Blank(fields.Value) + text[fields.Length..]);
        if (fence is null || text.IndexOf("\n" + fence, 3, StringComparison.Ordinal) is var end && end < 0)
            return (front, text);
        front = Fields(text[4..Math.Max(4, end)]);
        var after = text.IndexOf('\n', end + 1);
        after = after < 0 ? text.Length : after;
        return (front, Blank(text[..after]) + text[after..]);
    }

    private static SortedDictionary<string, string> Fields(string lines)
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines.Split('\n'))
            if (FrontMatterLine().Match(line) is { Success: true } match)
                fields.TryAdd(match.Groups[1].Value is "Title" or "Date" or "Author" ? match.Groups[1].Value.ToLowerInvariant() : match.Groups[1].Value, match.Groups[2].Value.Trim().Trim('"', '\''));
        return fields;
    }

    public static string Blank(string text)
    {
        var blank = new StringBuilder(text.Length);
        foreach (var c in text)
            blank.Append(c == '\n' ? '\n' : ' ');
        return blank.ToString();
    }

    [GeneratedRegex(@"<%[^%]*%>|\{%[^%]*%\}|\{\{[^{}]*\}\}")]
    private static partial Regex TemplateTag();

    // Kramdown's and Pandoc's attributes behind a link or a heading: [taps](https://example.org){:target="_blank"}.
    [GeneratedRegex(@"(?<=\S[ ]?)\{:? ?(?:[#.][\w-]+ ?|[\w-]+=""[^""\n{}]*"" ?)+\}")]
    private static partial Regex AttributeList();

    [GeneratedRegex(@"^#{1,6} +\S", RegexOptions.Multiline)]
    private static partial Regex MarkdownHeading();

    // Emphasis, a quotation, a rule or underline, a fence, a link or a table; lists stand in plain text too.
    [GeneratedRegex(@"\*\*\S|__\S|(?<![\w*])\*\w[^*\n]{0,200}\w\*|(?<!\w)_\w[^_\n]{0,200}\w_(?!\w)|^>|^(?:={3,}|-{3,}|`{3,})[ \t]*$|\]\(|^\|.*\|[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex MarkdownSign();

    [GeneratedRegex(@"</(?:p|div|h[1-6]|li|td)>", RegexOptions.IgnoreCase)]
    private static partial Regex HtmlTag();

    [GeneratedRegex(@"<[^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"<(?:a|b|i|u|em|strong|font|span|div|section|blockquote|ul|ol|table)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OpenTag();

    [GeneratedRegex(@"</(?:a|b|i|u|em|strong|font|span|div|section|blockquote|ul|ol|table)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CloseTag();

    // Pelican's and MultiMarkdown's fields on top of a page, without a fence; a blog's page has a date and tags.
    [GeneratedRegex(@"\A(?=(?:[A-Z][\w-]{2,20}:[^\n]*\n){1,8}?(?:Date|Tags|Slug|Category):)(?:[A-Z][\w-]{2,20}: [^\n]+\n){2,12}(?:-{3,}[ \t]*)?(?=\n)")]
    private static partial Regex PageFields();

    [GeneratedRegex(@"^(?:Speaker|Presenter|Talk|Abstract)s?:", RegexOptions.Multiline)]
    private static partial Regex SpeakerField();

    [GeneratedRegex(@"^([A-Za-z_][\w-]*)\s*[:=]\s*(.+)$")]
    private static partial Regex FrontMatterLine();
}
