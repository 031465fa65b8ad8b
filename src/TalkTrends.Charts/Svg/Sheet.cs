using TalkTrends.Charts.Description;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Svg;

/// <summary>A chart under way: the ground, the heading and the footer that all charts share, and the room between them.</summary>
internal sealed class Sheet
{
    public const double Width = 1600;
    public const double Height = 900;
    public const double Margin = 64;
    public const double SmallestSize = 14;

    private const double TitleSize = 38;
    private const double SmallerTitle = 34;
    private const double FooterSize = 15;
    private const double FooterLeading = 20;
    private const double FooterBaseline = 868;

    // Room kept for what the footer may have to say before the source.
    private const string UsualNote = "– means no data. 12 more themes are in the table. ";
    private readonly Chart chart;
    private readonly string prefix;
    private readonly int footerLines;
    private readonly double footerBaseline;
    private string note = "";

    /// <param name="chart">What to draw.</param>
    /// <param name="theme">The ground.</param>
    /// <param name="dense">True for so many rows that the heading had better give way to them.</param>
    public Sheet(Chart chart, ChartTheme theme, bool dense)
    {
        this.chart = chart;
        Colours = Palette.Of(theme);
        prefix = Slug(chart.Id) + (theme == ChartTheme.Dark ? "-dark" : "-light");
        var room = Width - (2 * Margin);
        var finding = PlainText.Clean(chart.Finding);
        // One line a little smaller reads better than two of which one is short.
        var titleSize = TextMeasure.Width(finding, TitleSize, bold: true) > room && TextMeasure.Width(finding, SmallerTitle, bold: true) <= room ? SmallerTitle : TitleSize;
        var title = TextFit.WrapEvenly(finding, titleSize, room, 2, bold: true);
        var measure = PlainText.Clean(chart.Measure);
        var subtitle = TextFit.Wrap(measure, 21, room, dense ? 1 : 2);

        Svg.Raw(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1600 900\" role=\"img\" aria-labelledby=\"{prefix}-title {prefix}-desc\" " +
            "font-family=\"Inter, 'Segoe UI', 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif\">");
        Svg.Raw($"<title id=\"{prefix}-title\">{SvgWriter.Escape(finding)}</title>");
        Svg.Raw($"<desc id=\"{prefix}-desc\">{SvgWriter.Escape(Described(chart, measure))}</desc>");
        Svg.Rectangle(new Box(0, 0, Width, Height), Colours.Ground);
        var baseline = title.Count == 1 ? 84.0 : dense ? 54.0 : 74.0;
        baseline = Svg.Lines(Margin, baseline, dense ? 43 : 46, title, finding, new TextStyle(titleSize, Colours.Ink, Bold: true));
        baseline = Svg.Lines(Margin, baseline - (dense ? 11 : 6), 29, subtitle, measure, new TextStyle(21, Colours.Muted)) - (dense ? 14 : 0);
        footerLines = TextFit.Wrap(UsualNote + PlainText.Clean(chart.Source), FooterSize, room, 2).Count;
        footerBaseline = FooterBaseline + (dense ? 14 : 0);
        var footer = ((footerLines - 1) * FooterLeading) + FooterSize + (dense ? 4 : 18);
        Room = new Box(Margin, baseline, room, footerBaseline - footer - baseline);
    }

    public SvgWriter Svg { get; } = new();

    public Palette Colours { get; }

    /// <summary>Where the chart itself may stand.</summary>
    public Box Room { get; }

    /// <summary>Whether a finding fits the two lines of a title.</summary>
    public static bool TitleFits(string finding)
    {
        var clean = PlainText.Clean(finding);
        return string.Join(' ', TextFit.Wrap(clean, TitleSize, Width - (2 * Margin), 2, bold: true)) == clean;
    }

    /// <summary>Colour of a row: its hue, or grey where others are emphasised and it is not.</summary>
    public string ColourOf(ThemeLabel theme, bool anyEmphasised) =>
        anyEmphasised && !theme.Emphasised ? Colours.Recede : Colours[theme.Hue];

    /// <summary>Style of a row's name.</summary>
    public TextStyle NameStyle(ThemeLabel theme, bool anyEmphasised, double size, Anchor anchor = Anchor.Start) =>
        new(size, anyEmphasised && !theme.Emphasised ? Colours.Muted : Colours.Ink, theme.Emphasised, anchor);

    /// <summary>Says in the footer that some things found no room; nothing goes missing in silence.</summary>
    public void LeftOut(int count, string what)
    {
        if (count > 0)
            note += $"{Figures.Count(count)} more {what} in the table. ";
    }

    /// <summary>Says something in the footer, before the source.</summary>
    public void Note(string sentence) => note += sentence + " ";

    /// <summary>In the middle of the room, for a chart with nothing in it.</summary>
    public void SayEmpty(string what) =>
        Svg.Text(Width / 2, Room.Y + (Room.Height / 2), what, new TextStyle(20, Colours.Muted, Anchor: Anchor.Middle), Room.Width);

    public string Finish()
    {
        var said = PlainText.Clean(note + chart.Source);
        var footer = TextFit.Wrap(said, FooterSize, Width - (2 * Margin), footerLines);
        var first = footerBaseline - ((footer.Count - 1) * FooterLeading);
        Svg.Lines(Margin, first, FooterLeading, footer, said, new TextStyle(FooterSize, Colours.Muted));
        Svg.Raw("</svg>");
        return Svg.ToString();
    }

    private static string Described(Chart chart, string measure)
    {
        var summary = chart.Summary is null ? "" : PlainText.Clean(chart.Summary);
        return string.Join(' ', new[] { measure, summary, PlainText.Clean(chart.Source) }.Where(part => part.Length > 0));
    }

    private static string Slug(string id)
    {
        var slug = string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c == '-' ? c : '-'));
        return slug.Length > 0 && char.IsAsciiLetter(slug[0]) ? slug : "chart-" + slug;
    }
}
