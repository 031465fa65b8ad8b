using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Syntax.Inlines;
using Markdig.Syntax;
using Markdig;

namespace TalkTrends.Ingest.Notes.Blocks;

/// <summary>Markdown through Markdig's tree to blocks; code and images are left out.</summary>
internal static partial class MarkdownBlocks
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseEmphasisExtras().UsePreciseSourceLocation().Build();

    public static IReadOnlyList<NoteBlock> Read(string text)
    {
        // Many write "##Talks", which is a heading to every reader and none to the standard.
        var source = TightHeading().Replace(text, "$1 $2");
        if (!ReferenceEquals(source, text))
            source = TightTitle().Replace(source, "# $1");
        MarkdownDocument tree;
        try
        {
            tree = Markdown.Parse(source, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig refuses what is nested past its limit; as plain text it is still readable.
            return TextBlocks.Read(text);
        }
        var blocks = new List<NoteBlock>();
        var lists = 0;
        foreach (var block in tree)
            Visit(block, blocks, 0, 0, -1, ref lists);
        return blocks;
    }

    private static void Visit(Block block, List<NoteBlock> blocks, int list, int quote, int depth, ref int lists)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Add(blocks, heading, BlockKind.Heading, heading.Level, 0);
                break;
            case ParagraphBlock paragraph:
                Add(blocks, paragraph, quote > 0 ? BlockKind.Quote : BlockKind.Paragraph, quote > 0 ? quote - 1 : 0, 0);
                break;
            case HtmlBlock html:
                var source = html.Lines.ToString();
                var before = lists;
                foreach (var inside in HtmlBlocks.Read(source, html.Line + 1))
                {
                    blocks.Add(inside.List > 0 ? inside with { List = inside.List + before } : inside);
                    lists = Math.Max(lists, inside.List + before);
                }
                break;
            case QuoteBlock quoted:
                foreach (var child in quoted)
                    Visit(child, blocks, list, quote + 1, depth, ref lists);
                break;
            case ListBlock items:
                var number = ++lists;
                foreach (var child in items)
                    VisitItem((ContainerBlock)child, blocks, number, quote, depth + 1, ref lists);
                break;
            case Table table:
                foreach (var row in table.OfType<TableRow>())
                    AddRow(blocks, row);
                break;
            case ContainerBlock container:
                foreach (var child in container)
                    Visit(child, blocks, list, quote, depth, ref lists);
                break;
        }
    }

    private static void VisitItem(ContainerBlock item, List<NoteBlock> blocks, int list, int quote, int depth, ref int lists)
    {
        var first = true;
        foreach (var child in item)
        {
            if (first && child is LeafBlock { Inline: not null } leaf)
                Add(blocks, leaf, BlockKind.Item, depth, list);
            else
                Visit(child, blocks, list, quote, depth, ref lists);
            first = false;
        }
    }

    private static void AddRow(List<NoteBlock> blocks, TableRow row)
    {
        var builder = new BlockBuilder(row.Line + 1);
        var first = true;
        foreach (var cell in row.OfType<TableCell>())
        {
            // An empty cell keeps its place.
            if (!first)
                builder.Append(" | ");
            first = false;
            foreach (var leaf in cell.OfType<LeafBlock>())
                Inlines(leaf.Inline, builder, row.Line + 1);
        }
        if (builder.Build(BlockKind.Row) is { } block)
            blocks.Add(block);
    }

    private static void Add(List<NoteBlock> blocks, LeafBlock leaf, BlockKind kind, int level, int list)
    {
        var builder = new BlockBuilder(leaf.Line + 1);
        Inlines(leaf.Inline, builder, leaf.Line + 1);
        if (builder.Build(kind, level, list) is { } block)
            blocks.Add(block);
    }

    private static int Inlines(ContainerInline? container, BlockBuilder builder, int line)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
            switch (inline)
            {
                case LiteralInline literal:
                    builder.Append(literal.Content.ToString());
                    break;
                case HtmlEntityInline entity:
                    builder.Append(entity.Transcoded.ToString());
                    break;
                case CodeInline code:
                    builder.Append(code.Content);
                    break;
                case AutolinkInline link:
                    builder.Append(link.Url);
                    break;
                case LineBreakInline:
                    builder.Break(++line);
                    break;
                case HtmlInline html:
                    // A break at the end of a line is followed by the line's own end: the row is then empty and counts for nothing.
                    if (html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase))
                        builder.Break(line);
                    break;
                case LinkInline { IsImage: true }:
                    break;
                case LinkInline link:
                    var linkStart = builder.Position;
                    line = Inlines(link, builder, line);
                    builder.Mark(SpanKind.Link, linkStart, link.Url ?? "");
                    break;
                case EmphasisInline emphasis:
                    var start = builder.Position;
                    line = Inlines(emphasis, builder, line);
                    if (emphasis.DelimiterChar is '*' or '_' || emphasis is { DelimiterChar: '~', DelimiterCount: 2 })
                        builder.Mark(emphasis.DelimiterChar == '~' ? SpanKind.Strike : emphasis.DelimiterCount >= 2 ? SpanKind.Strong : SpanKind.Emphasis, start);
                    break;
                case ContainerInline nested:
                    line = Inlines(nested, builder, line);
                    break;
            }
        return line;
    }

    // "#Talks" is a hashtag, but where the headings below it are written so.
    [GeneratedRegex(@"^#(\p{Lu}[^#]*)$", RegexOptions.Multiline)]
    private static partial Regex TightTitle();

    [GeneratedRegex(@"^(#{2,6})([^#\s].*)$", RegexOptions.Multiline)]
    private static partial Regex TightHeading();
}
