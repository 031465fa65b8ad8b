using System.Collections.Frozen;
using System.Net;
using System.Text;
using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Fields;

/// <summary>Turns the fragments of HTML that programmes carry into clean paragraphs. One pass; any text is accepted.</summary>
internal static class HtmlText
{
    private const int LongestName = 12;
    private const int LongestTag = 20_000;

    // Tags after which a new paragraph begins; others part no words or are replaced by nothing.
    private static readonly FrozenSet<string> s_blocks = FrozenSet.ToFrozenSet(
        ["p", "br", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th", "table", "hr", "blockquote", "pre", "section", "article", "dt", "dd", "dl"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_dropped = FrozenSet.ToFrozenSet(["script", "style"], StringComparer.OrdinalIgnoreCase);

    // Tags that writers leave open, or that have no end. Any other counts where the text closes it: "<dialog>" and "Vec<T>" are words.
    private static readonly FrozenSet<string> s_known = FrozenSet.ToFrozenSet(
        [.. s_blocks, "b", "i", "em", "strong", "a", "span", "code", "tt", "kbd", "u", "s", "sub", "sup", "small", "font", "center", "img", "wbr", "thead", "tbody", "tfoot", "col", "iframe", "o", "header", "footer"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>True where the text holds something that reads as a tag or an entity.</summary>
    public static bool IsHtml(string text)
    {
        HashSet<string>? closed = null;
        for (var at = text.AsSpan().IndexOfAny('<', '&'); at >= 0;)
        {
            if (text[at] == '<' ? MarkupAt(text, at, ref closed).End > 0 : EntityAt(text, at))
                return true;
            var next = text.AsSpan(at + 1).IndexOfAny('<', '&');
            at = next < 0 ? -1 : at + 1 + next;
        }
        return false;
    }

    /// <summary>Adds the paragraphs of a fragment.</summary>
    /// <param name="html">The fragment.</param>
    /// <param name="line">1-based line on which it begins.</param>
    /// <param name="lastLine">Line on which it ends: no paragraph is said to lie after it.</param>
    /// <param name="into">Takes the paragraphs.</param>
    public static void AddLines(string html, int line, int lastLine, List<TextLine> into)
    {
        var block = new StringBuilder();
        var blockLine = line;
        HashSet<string>? closed = null;
        var at = 0;
        while (at < html.Length)
        {
            var rest = html.AsSpan(at);
            var plain = rest.IndexOfAny("<\n\r\t\u00A0");
            if (plain < 0)
                plain = rest.Length;
            block.Append(rest[..plain]);
            at += plain;
            if (at == html.Length)
                break;
            if (html[at] != '<')
            {
                // A line break inside a paragraph is a space; an empty line ends it.
                if (html[at] == '\n')
                {
                    line++;
                    if (at + 1 < html.Length && html[at + 1] == '\n')
                        Flush(block, ref blockLine, line, lastLine, into);
                    else if (IsBlank(block))
                        blockLine = line;
                }
                block.Append(' ');
                at++;
                continue;
            }
            var (name, end, closing) = MarkupAt(html, at, ref closed);
            if (end == 0)
            {
                block.Append('<');
                at++;
                continue;
            }
            line += html.AsSpan(at, end - at).Count('\n');
            at = !closing && s_dropped.Contains(name) ? AfterDropped(html, end, name, ref line) : end;
            if (s_blocks.Contains(name))
                Flush(block, ref blockLine, line, lastLine, into);
        }
        Flush(block, ref blockLine, line, lastLine, into);
    }

    // A tag that is markup and no word of the text.
    private static (string Name, int End, bool Closing) MarkupAt(string html, int at, ref HashSet<string>? closed)
    {
        var tag = TagAt(html, at);
        if (tag.End == 0 || tag.Name.Length == 0)
            return tag;
        var isWord = s_known.Contains(tag.Name)
            // "the <a> element", alone between blanks and never closed, is spoken of.
            ? !tag.Closing && tag.End - at == tag.Name.Length + 2 && !IsOpenEnded(tag.Name) && IsApart(html, at, tag.End) && !(closed ??= Closed(html)).Contains(tag.Name)
            : !tag.Closing && !(closed ??= Closed(html)).Contains(tag.Name);
        return isWord ? ("", 0, false) : tag;
    }

    private static bool IsOpenEnded(string name) => name.Equals("br", StringComparison.OrdinalIgnoreCase) || name.Equals("hr", StringComparison.OrdinalIgnoreCase) || name.Equals("p", StringComparison.OrdinalIgnoreCase) || name.Equals("li", StringComparison.OrdinalIgnoreCase);

    private static bool IsApart(string html, int start, int end) => start > 0 && html[start - 1] == ' ' && end < html.Length && html[end] == ' ';

    // The names of all tags that the text closes.
    private static HashSet<string> Closed(string html)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var at = html.IndexOf("</", StringComparison.Ordinal); at >= 0; at = html.IndexOf("</", at + 2, StringComparison.Ordinal))
        {
            if (TagAt(html, at) is { End: > 0 } tag)
                names.Add(tag.Name);
        }
        return names;
    }

    // The name of the tag at '<' and the index after it; 0 where it is no tag ("a < b", "<3").
    private static (string Name, int End, bool Closing) TagAt(string html, int at)
    {
        var start = at + 1;
        if (start < html.Length && html[start] == '!')
        {
            var comment = html.AsSpan(start).StartsWith("!--");
            var close = html.IndexOf(comment ? "-->" : ">", start, Math.Min(LongestTag, html.Length - start), StringComparison.Ordinal);
            return close < 0 ? ("", 0, false) : ("", close + (comment ? 3 : 1), false);
        }
        var closing = start < html.Length && html[start] == '/';
        if (closing)
            start++;
        var end = start;
        while (end < html.Length && end - start <= LongestName && char.IsAsciiLetterOrDigit(html[end]))
            end++;
        if (end == start || end - start > LongestName || end == html.Length || !char.IsAsciiLetter(html[start]) || html[end] is not ('>' or '/' or ' ' or '\n' or '\t' or '\r'))
            return ("", 0, false);
        var bracket = html.AsSpan(end, Math.Min(LongestTag, html.Length - end)).IndexOf('>');
        return bracket < 0 ? ("", 0, false) : (html[start..end], end + bracket + 1, closing);
    }

    // Script and style, which MarkupAt lets through only where the text closes them.
    private static int AfterDropped(string html, int from, string name, ref int line)
    {
        var close = html.IndexOf("</" + name, from, StringComparison.OrdinalIgnoreCase);
        var end = close < 0 ? html.Length : close;
        line += html.AsSpan(from, end - from).Count('\n');
        return end;
    }

    private static void Flush(StringBuilder block, ref int blockLine, int line, int lastLine, List<TextLine> into)
    {
        if (!IsBlank(block))
        {
            var text = Squeezed(block);
            if (text.Contains('&', StringComparison.Ordinal))
                text = WebUtility.HtmlDecode(text).Replace('\u00A0', ' ').Replace('\n', ' ').Trim();
            if (text.Length > 0)
                into.Add(new TextLine(Math.Min(blockLine, lastLine), text));
        }
        block.Clear();
        blockLine = line;
    }

    private static bool IsBlank(StringBuilder block)
    {
        foreach (var chunk in block.GetChunks())
        {
            if (!chunk.Span.IsWhiteSpace())
                return false;
        }
        return true;
    }

    // Runs of spaces to one; none at the ends.
    private static string Squeezed(StringBuilder block)
    {
        var to = 0;
        var space = true;
        var text = block.ToString().ToCharArray();
        foreach (var c in text)
        {
            var isSpace = c is ' ' or '\t' or '\r' or '\n' or '\u00A0';
            if (!isSpace || !space)
                text[to++] = isSpace ? ' ' : c;
            space = isSpace;
        }
        return new string(text, 0, to > 0 && text[to - 1] == ' ' ? to - 1 : to);
    }

    private static bool EntityAt(string text, int at)
    {
        var end = text.IndexOf(';', at, Math.Min(10, text.Length - at));
        return end > at + 2 && (text[at + 1] == '#' || text.AsSpan(at + 1, end - at - 1).IndexOfAnyExceptInRange('A', 'z') < 0);
    }
}
