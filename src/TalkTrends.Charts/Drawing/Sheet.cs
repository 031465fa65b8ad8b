using ScottPlot;
using SkiaSharp;
using TalkTrends.Charts.Description;
using TalkTrends.Charts.Layout;
using Box = TalkTrends.Charts.Layout.Box;

namespace TalkTrends.Charts.Drawing;

/// <summary>A chart under way: the ground, the heading and the footer that all charts share, and the room between them.</summary>
internal sealed partial class Sheet
{
    public const int Width = 1600;
    public const int Height = 900;
    public const double SmallestSize = 14;

    /// <summary>Half the height of a letter, in parts of its size: sets text in the middle of a row.</summary>
    public const double HalfLetter = 0.36;

    private const double Margin = 64;
    private const double TitleSize = 38;
    private const double SmallerTitle = 34;
    private const double FooterSize = 15;
    private const double FooterLeading = 20;
    private const double FooterBaseline = 868;

    // Room kept for what the footer may have to say before the source.
    private const string UsualNote = "– means no data. 12 more themes are in the table. ";
    private readonly Chart chart;
    private readonly string id;
    private readonly int footerLines;
    private readonly double footerBaseline;
    private string note = "";

    /// <param name="chart">What to draw.</param>
    /// <param name="theme">The ground.</param>
    /// <param name="key">What its marks mean, after the measure.</param>
    /// <param name="dense">True for so many rows that the heading had better give way to them.</param>
    public Sheet(Chart chart, ChartTheme theme, string key, bool dense)
    {
        this.chart = chart;
        Colours = Palette.Of(theme);
        var slug = string.Concat(chart.Id.Select(c => char.IsAsciiLetterOrDigit(c) || c == '-' ? c : '-'));
        id = (slug.Length > 0 && char.IsAsciiLetter(slug[0]) ? "" : "chart-") + slug + (theme == ChartTheme.Dark ? "-dark" : "-light");
        var room = Width - (2 * Margin);
        var (finding, measure) = (PlainText.Clean(chart.Finding), PlainText.Clean(chart.Measure + key));
        // One line a little smaller reads better than two of which one is short.
        var titleSize = TextMeasure.Width(finding, TitleSize, bold: true) > room && TextMeasure.Width(finding, SmallerTitle, bold: true) <= room ? SmallerTitle : TitleSize;
        var title = TextFit.WrapEvenly(finding, titleSize, room, 2, bold: true);
        Panel(new Box(0, 0, Width, Height), (0, Width), (Height, 0));
        Block(new Box(0, 0, Width, Height), Colours.Ground);
        var baseline = Lines(Margin, title.Count == 1 ? 84 : dense ? 54 : 74, dense ? 43 : 46, title, finding, new TextStyle(titleSize, Colours.Ink, Bold: true));
        baseline = Lines(Margin, baseline - (dense ? 11 : 6), 29, TextFit.Wrap(measure, 21, room, dense ? 1 : 2), measure, new TextStyle(21, Colours.Muted)) - (dense ? 14 : 0);
        footerLines = TextFit.Wrap(UsualNote + PlainText.Clean(chart.Source), FooterSize, room, 2).Count;
        footerBaseline = FooterBaseline + (dense ? 14 : 0);
        Room = new Box(Margin, baseline, room, footerBaseline - ((footerLines - 1) * FooterLeading) - FooterSize - (dense ? 4 : 18) - baseline);
    }

    public Palette Colours { get; }

    /// <summary>Where the chart itself may stand.</summary>
    public Box Room { get; }

    /// <summary>Whether a finding fits the two lines of a title.</summary>
    public static bool TitleFits(string finding) =>
        TextFit.IsWhole(PlainText.Clean(finding), TitleSize, Width - (2 * Margin), 2, bold: true);

    /// <summary>Colour of a row: its hue, or grey where others are emphasised and it is not.</summary>
    public string ColourOf(ThemeLabel theme, bool anyEmphasised) => anyEmphasised && !theme.Emphasised ? Colours.Recede : Colours[theme.Hue];

    /// <summary>Style of a row's name.</summary>
    public TextStyle NameStyle(ThemeLabel theme, bool anyEmphasised, double size, Anchor anchor = Anchor.Start) =>
        new(size, anyEmphasised && !theme.Emphasised ? Colours.Muted : Colours.Ink, theme.Emphasised, anchor);

    /// <summary>Style of what is said quietly.</summary>
    public TextStyle Quiet(double size, Anchor anchor = Anchor.Start) => new(size, Colours.Muted, Anchor: anchor);

    /// <summary>Says in the footer that some things found no room; nothing goes missing in silence.</summary>
    public void LeftOut(int count, string what) => note += count > 0 ? $"{Figures.Count(count)} more {what} in the table. " : "";

    /// <summary>Says something in the footer, before the source.</summary>
    public void Note(string sentence) => note += sentence + " ";

    /// <summary>In the middle of the room, for a chart with nothing in it.</summary>
    public void SayEmpty(string what) => Text(Width / 2, Room.Y + (Room.Height / 2), what, Quiet(20, Anchor.Middle), Room.Width);

    /// <summary>Writes the footer: last, since the chart adds to it.</summary>
    public void Finish()
    {
        var said = PlainText.Clean(note + chart.Source);
        var footer = TextFit.Wrap(said, FooterSize, Width - (2 * Margin), footerLines);
        Lines(Margin, footerBaseline - ((footer.Count - 1) * FooterLeading), FooterLeading, footer, said, Quiet(FooterSize));
    }

    /// <summary>Puts everything on a canvas of the sheet's size.</summary>
    public void Draw(SKCanvas canvas)
    {
        foreach (var plot in plots)
        {
            using var pack = new RenderPack(plot, new PixelRect(0, Width, Height, 0), canvas);
            foreach (var action in Actions)
                action.Render(pack);
        }
    }

    /// <summary>The sheet as an SVG document.</summary>
    public string ToSvg()
    {
        svg = new SvgFile();
        using var drawn = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(new SKRect(0, 0, Width, Height), drawn))
            Draw(canvas);
        string[] description = [PlainText.Clean(chart.Measure), PlainText.Clean(chart.Summary ?? ""), PlainText.Clean(chart.Source)];
        return svg.Write(drawn.ToArray(), id, PlainText.Clean(chart.Finding), string.Join(' ', description.Where(part => part.Length > 0)));
    }
}
