using TalkTrends.Charts;
using TalkTrends.Charts.Description;
using TalkTrends.Charts.Layout;
using TalkTrends.Core.Wording;
using TalkTrends.Reports.Office;

namespace TalkTrends.Reports.Decks;

/// <summary>Themes against events as a shaded native table.</summary>
internal static class HeatTable
{
    private const double SmallestColumn = 30;
    private const double WidestColumn = 180;
    private const double TallestRow = 34;
    private const double ShortestRow = 21;
    private const double HeadHeight = 44;
    private const double Faintest = 0.1;
    private const double MostOpaque = 0.6;

    // Lines of the ground's colour part the cells.
    private static readonly Xml Edges = new(Edge("L") + Edge("R") + Edge("T") + Edge("B"));

    /// <summary>Puts the table on a slide and returns how many themes and events it shows; the latest events, where there is no room for all.</summary>
    public static (int Themes, int Events) Add(Slide slide, HeatMapChart chart)
    {
        var (grid, box) = (chart.Grid, slide.Body);
        var names = Math.Min(box.Width * 0.3, grid.Themes.Max(theme => TextMeasure.Width(PlainText.Clean(theme.Name), 14)) + 12);
        var columns = Math.Min(grid.Events.Count, (int)((box.Width - names) / SmallestColumn));
        var first = grid.Events.Count - columns;
        var pitch = Math.Min(WidestColumn, (box.Width - names) / Math.Max(1, columns));
        var heads = Heads([.. grid.Events.Skip(first)]);
        var rows = Math.Min(grid.Themes.Count, (int)((box.Height - HeadHeight) / ShortestRow));
        var height = Math.Min(TallestRow, (box.Height - HeadHeight) / Math.Max(1, rows));
        var nameSize = Math.Clamp(Math.Floor(height * 0.55), 10, 14);
        var scale = (grid.FewestShaded, grid.FullShade);
        var isFull = pitch > 110;
        var cellSize = Math.Clamp(Math.Floor(Math.Min(height * 0.5, pitch * 0.28)), 9, 14);
        var widths = Xml.Join(Enumerable.Range(0, columns + 1).Select(i => Xml.Of($"""<a:gridCol w="{Emu.Of(i == 0 ? names : pitch)}"/>""")));
        var head = Xml.Join(heads.Select((name, i) => Cell(HeadWords(name, grid.Events[first + i], pitch, slide.Paint), Xml.None, "ctr", "b")));
        var body = Xml.Join(Enumerable.Range(0, rows).Select(row => Xml.Of(
            $"""<a:tr h="{Emu.Of(height)}">{Cell(Words(TextFit.Shorten(PlainText.Clean(grid.Themes[row].Name), nameSize, names - 8), nameSize, slide.Paint.Ink, "l"), Xml.None, "l", "ctr")}{Xml.Join(grid.Cells[row].Skip(first).Select(cell => Shade(cell, grid.Themes[row], scale, isFull, cellSize, slide.Paint)))}</a:tr>""")));
        slide.Table(chart.Finding, chart.Summary ?? chart.Measure, new Box(box.X, box.Y, names + (pitch * columns), HeadHeight + (height * rows)), Xml.Of(
            $"""<a:tbl><a:tblPr firstRow="1" firstCol="1"/><a:tblGrid>{widths}</a:tblGrid><a:tr h="{Emu.Of(HeadHeight)}">{Cell(Words("", 10, slide.Paint.Ink, "l"), Xml.None, "l", "b")}{head}</a:tr>{body}</a:tbl>"""));
        return (rows, columns);
    }

    /// <summary>Names of events without the words that all of them begin with: what is left tells them apart.</summary>
    internal static IReadOnlyList<string> Heads(IReadOnlyList<EventLabel> events)
    {
        var words = events.Select(one => PlainText.Clean(one.Name).Split(' ')).ToList();
        var shared = 0;
        while (words.Count > 1 && words.All(name => name.Length > shared + 1 && name[shared] == words[0][shared]))
            shared++;
        return [.. words.Select(name => string.Join(' ', name[shared..]))];
    }

    private static Xml HeadWords(string name, EventLabel label, double pitch, DeckPaint paint)
    {
        var size = pitch < 60 ? 11 : 13;
        var (text, fitted) = DeckText.Fit(name, pitch - 4, 26, [size, 12, 11, 10, 9], bold: true);
        return new Xml(Words(text, fitted, paint.Ink, "ctr", isBold: true).Text + Words(pitch < 60 ? Figures.Number(label.Total) : $"n = {Figures.Number(label.Total)}", pitch < 60 ? 9 : 11, paint.Muted, "ctr").Text);
    }

    private static Xml Shade(ShareEstimate? cell, ThemeLabel theme, (int Fewest, double Full) scale, bool isFull, double size, DeckPaint paint)
    {
        if (cell is null)
            return Cell(Words("–", size, paint.Muted, "ctr"), Xml.None, "ctr", "ctr");
        var shade = ThemeEventGrid.Shade(cell, scale.Fewest, scale.Full) is > 0 and var part ? Faintest + ((1 - Faintest) * part) : 0;
        var words = cell.Counted is not { } counted ? Figures.Percent(cell.Share, cell.Total)
            : isFull ? $"{Figures.Number(counted)} of {Figures.Number(cell.Total)}" : Figures.Number(counted);
        if (paint.Colors == DeckColors.Template)
            // The template's accents are not ours to know; a thin coat leaves its own ink readable.
            return Cell(Words(words, size, paint.Ink, "ctr"), shade == 0 ? Xml.None : DeckPaint.Fill(paint.Of(theme.Hue, shade * MostOpaque)), "ctr", "ctr");
        var fill = Colour.Parse(paint.Palette[theme.Hue]).Over(Colour.Parse(paint.Palette.Ground), shade);
        var color = shade == 0 ? paint.Muted : Xml.Of($"""<a:srgbClr val="{InkOn(fill, paint.Palette)[1..]}"/>""");
        return Cell(Words(words, size, color, "ctr"), DeckPaint.Fill(Xml.Of($"""<a:srgbClr val="{(shade == 0 ? paint.Palette.Wash : fill.ToString())[1..]}"/>""")), "ctr", "ctr");
    }

    private static string InkOn(Colour fill, Palette palette) =>
        fill.Contrast(Colour.Parse(palette.Ink)) >= fill.Contrast(Colour.Parse(palette.Ground)) ? palette.Ink : palette.Ground;

    private static Xml Words(string words, double size, Xml color, string align, bool isBold = false) => words.Length == 0
        ? Xml.Of($"""<a:p><a:endParaRPr lang="en-US" sz="{(int)(size * 100)}"/></a:p>""")
        : DeckText.Paragraph(words, DeckText.Run(words, size, isBold, color), align);

    private static string Edge(string side) => $"""<a:ln{side} w="12700"><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:ln{side}>""";

    private static Xml Cell(Xml paragraphs, Xml fill, string align, string anchor)
    {
        return Xml.Of($"""<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</a:txBody><a:tcPr marL="{(align == "l" ? 0 : 12700)}" marR="12700" marT="0" marB="0" anchor="{anchor}">{Edges}{(fill.Text?.Length > 0 ? fill : new Xml("<a:noFill/>"))}</a:tcPr></a:tc>""");
    }
}
