using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace TalkTrends.Ingest.Notes.Blocks;

/// <summary>HTML through AngleSharp's tree to blocks; scripts, styles, code, images, menus and footers are left out.</summary>
internal static partial class HtmlBlocks
{
    private const int DeepestNesting = 256;

    /// <param name="html">The page or a part of one.</param>
    /// <param name="firstLine">1-based line of the document on which it begins.</param>
    public static IReadOnlyList<NoteBlock> Read(string html, int firstLine)
    {
        var page = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(html);
        var walk = new Walk(firstLine);
        if (page.Body is { } body)
            walk.Children(body, 0);
        walk.Flush();
        return walk.Blocks;
    }

    /// <summary>The title of a page, its spaces folded; null where it has none.</summary>
    public static string? Title(string html) =>
        PageTitle().Match(html) is { Success: true } match
            ? string.Join(' ', System.Net.WebUtility.HtmlDecode(match.Groups[1].Value).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } title ? title : null
            : null;

    [GeneratedRegex(@"<title\b[^>]{0,200}>([^<]{1,300})</title", RegexOptions.IgnoreCase)]
    private static partial Regex PageTitle();

    private sealed class Walk
    {
        private readonly int firstLine;
        private BlockBuilder builder;
        private (BlockKind Kind, int Level, int List) state = (BlockKind.Paragraph, 0, 0);
        private int line;
        private int lists;

        public Walk(int firstLine)
        {
            this.firstLine = firstLine;
            line = firstLine;
            builder = new BlockBuilder(firstLine);
        }

        public List<NoteBlock> Blocks { get; } = [];

        public void Flush()
        {
            if (builder.Build(state.Kind, state.Level, state.List) is { } block)
                Blocks.Add(block);
            builder = new BlockBuilder(line);
        }

        public void Children(INode parent, int depth)
        {
            if (depth > DeepestNesting)
                return;
            foreach (var node in parent.ChildNodes)
                if (node is IText text)
                    Text(text.Data);
                else if (node is IElement element)
                {
                    if (element.SourceReference is { } source)
                        line = Math.Max(line, firstLine + source.Position.Line - 1);
                    Element(element, depth);
                }
                else if (node is IComment comment)
                    line += comment.Data.Count(c => c == '\n');
        }

        private void Text(string data)
        {
            var start = 0;
            for (var end = data.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = data.IndexOf('\n', start))
            {
                builder.Append(data[start..end]);
                builder.Break(++line);
                start = end + 1;
            }
            builder.Append(data[start..]);
        }

        private void Element(IElement element, int depth)
        {
            switch (element.LocalName)
            {
                case "script" or "style" or "pre" or "code" or "img" or "svg" or "nav" or "footer" or "form" or "iframe" or "noscript" or "head" or "figure":
                    line += element.LocalName == "code" ? 0 : element.TextContent.Count(c => c == '\n');
                    if (element.LocalName == "code")
                        Text(element.TextContent);
                    break;
                case "br":
                    builder.Break(line);
                    break;
                case "a":
                    Marked(element, depth, SpanKind.Link, element.GetAttribute("href") ?? "");
                    break;
                case "b" or "strong":
                    Marked(element, depth, SpanKind.Strong);
                    break;
                case "i" or "em":
                    Marked(element, depth, SpanKind.Emphasis);
                    break;
                case "s" or "del" or "strike":
                    Marked(element, depth, SpanKind.Strike);
                    break;
                case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                    Block(element, depth, (BlockKind.Heading, element.LocalName[1] - '0', 0));
                    break;
                case "li":
                    Block(element, depth, (BlockKind.Item, state.Kind == BlockKind.Item ? state.Level : 0, state.List));
                    break;
                case "ul" or "ol":
                    var inside = state.Kind == BlockKind.Item && state.List > 0;
                    Block(element, depth, (inside ? BlockKind.Item : BlockKind.Paragraph, inside ? state.Level + 1 : 0, ++lists));
                    break;
                case "blockquote":
                    Block(element, depth, (BlockKind.Quote, state.Kind == BlockKind.Quote ? state.Level + 1 : 0, 0));
                    break;
                case "tr" when element.Children.Count(cell => cell.TextContent.Trim().Length > 0) > 1:
                    Block(element, depth, (BlockKind.Row, 0, 0));
                    break;
                case "td" or "th" when state.Kind == BlockKind.Row:
                    if (element.PreviousElementSibling is not null)
                        builder.Append(" | ");
                    Children(element, depth + 1);
                    break;
                case "p" or "div" or "section" or "article" or "main" or "header" or "aside" or "table" or "tbody" or "tr" or "td" or "th" or "dl" or "dt" or "dd" or "hr" or "caption":
                    if (state.Kind is BlockKind.Row)
                        Children(element, depth + 1);
                    else
                        Block(element, depth, state.Kind == BlockKind.Heading ? (BlockKind.Paragraph, 0, 0) : state);
                    break;
                default:
                    Children(element, depth + 1);
                    break;
            }
        }

        private void Block(IElement element, int depth, (BlockKind, int, int) inside)
        {
            Flush();
            var outside = state;
            state = inside;
            Children(element, depth + 1);
            Flush();
            state = outside;
        }

        private void Marked(IElement element, int depth, SpanKind kind, string target = "")
        {
            var start = builder.Position;
            Children(element, depth + 1);
            builder.Mark(kind, start, target);
        }
    }
}
