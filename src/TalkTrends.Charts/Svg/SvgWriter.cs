using System.Globalization;
using System.Text;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Svg;

/// <summary>Writes SVG elements, a line each: every text escaped, every number with one decimal whatever the culture.</summary>
internal sealed class SvgWriter
{
    private readonly StringBuilder svg = new();

    public static string Number(double value)
    {
        var text = value.ToString("F1", CultureInfo.InvariantCulture);
        if (text == "-0.0")
            return "0";
        return text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
    }

    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    public void Raw(string line) => svg.Append(line).Append('\n');

    public void Open(string attributes) => Raw($"<g {attributes}>");

    public void Close() => Raw("</g>");

    public void Rectangle(Box box, string fill, double opacity = 1, double radius = 0, string? title = null) =>
        Element(
            "rect",
            $"x=\"{Number(box.X)}\" y=\"{Number(box.Y)}\" width=\"{Number(box.Width)}\" height=\"{Number(box.Height)}\"" +
            (radius > 0 ? $" rx=\"{Number(radius)}\"" : "") + $" fill=\"{fill}\"" + Opacity("fill-opacity", opacity),
            title);

    /// <summary>A rectangle with an outline.</summary>
    public void Frame(Box box, string fill, string stroke, double width, string? title = null) =>
        Element(
            "rect",
            $"x=\"{Number(box.X)}\" y=\"{Number(box.Y)}\" width=\"{Number(Math.Max(0, box.Width))}\" height=\"{Number(Math.Max(0, box.Height))}\" " +
            $"fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"{Number(width)}\"",
            title);

    public void Circle(double x, double y, double radius, string fill, string? title = null) =>
        Element("circle", $"cx=\"{Number(x)}\" cy=\"{Number(y)}\" r=\"{Number(radius)}\" fill=\"{fill}\"", title);

    /// <summary>A circle that takes its colour from the group around it.</summary>
    public void Dot(double x, double y, double radius, string title) =>
        Element("circle", $"cx=\"{Number(x)}\" cy=\"{Number(y)}\" r=\"{Number(radius)}\"", title);

    /// <summary>A circle with an outline.</summary>
    public void Ring(double x, double y, double radius, string fill, string stroke, double width, string? title = null) =>
        Element(
            "circle",
            $"cx=\"{Number(x)}\" cy=\"{Number(y)}\" r=\"{Number(radius)}\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"{Number(width)}\"",
            title);

    public void Line(double x1, double y1, double x2, double y2, string stroke, double width, string? dashes = null) =>
        Element(
            "line",
            $"x1=\"{Number(x1)}\" y1=\"{Number(y1)}\" x2=\"{Number(x2)}\" y2=\"{Number(y2)}\" stroke=\"{stroke}\" stroke-width=\"{Number(width)}\"" +
            (dashes is null ? "" : $" stroke-dasharray=\"{dashes}\""),
            null);

    public void Area(IEnumerable<(double X, double Y)> outline, string fill, double opacity) =>
        Element("path", $"d=\"{Way(outline)}Z\" fill=\"{fill}\"" + Opacity("fill-opacity", opacity), null);

    public void Stroke(IEnumerable<(double X, double Y)> points, string stroke, double width) =>
        Element(
            "path",
            $"d=\"{Way(points)}\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"{Number(width)}\" stroke-linejoin=\"round\" stroke-linecap=\"round\"",
            null);

    /// <summary>A line of text, no wider than <paramref name="width"/>; what is cut off is said when pointed at.</summary>
    /// <returns>Width of what was written.</returns>
    public double Text(
        double x, double baseline, string text, TextStyle style, double width = double.PositiveInfinity, string? halo = null, double turn = 0,
        string? full = null)
    {
        var clean = PlainText.Clean(text);
        var shown = TextFit.Shorten(clean, style.Size, width, style.Bold);
        if (shown.Length == 0)
            return 0;
        var attributes = $"x=\"{Number(x)}\" y=\"{Number(baseline)}\" font-size=\"{Number(style.Size)}\" fill=\"{style.Fill}\"" + Weight(style) +
            style.Anchor switch { Anchor.Middle => " text-anchor=\"middle\"", Anchor.End => " text-anchor=\"end\"", _ => "" };
        if (halo is not null)
            attributes += $" stroke=\"{halo}\" stroke-width=\"5\" stroke-linejoin=\"round\" paint-order=\"stroke\"";
        if (turn != 0)
            attributes += $" transform=\"rotate({Number(turn)} {Number(x)} {Number(baseline)})\"";
        Raw($"<text {attributes}>{(full is not null ? Title(PlainText.Clean(full)) : shown == clean ? "" : Title(clean))}{Escape(shown)}</text>");
        return TextMeasure.Width(shown, style.Size, style.Bold);
    }

    /// <summary>Wrapped lines; where the last was cut, it says the whole when pointed at.</summary>
    /// <param name="x">Of every line.</param>
    /// <param name="baseline">Of the first line.</param>
    /// <param name="leading">From line to line.</param>
    /// <param name="lines">What <see cref="TextFit.Wrap"/> gave.</param>
    /// <param name="whole">What it was given.</param>
    /// <param name="style">Of every line.</param>
    /// <returns>Baseline of the line that would come next.</returns>
    public double Lines(double x, double baseline, double leading, IReadOnlyList<string> lines, string whole, TextStyle style)
    {
        var isCut = lines.Count > 0 && lines[^1].EndsWith('…') && !whole.EndsWith(lines[^1], StringComparison.Ordinal);
        for (var i = 0; i < lines.Count; i++, baseline += leading)
            Text(x, baseline, lines[i], style, full: isCut && i == lines.Count - 1 ? whole : null);
        return baseline;
    }

    public override string ToString() => svg.ToString();

    private static string Weight(TextStyle style) => style.Bold ? " font-weight=\"600\"" : "";

    private static string Title(string text) => $"<title>{Escape(text)}</title>";

    private static string Opacity(string name, double value) =>
        value >= 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" {name}=\"{value:0.##}\"");

    private static string Way(IEnumerable<(double X, double Y)> points)
    {
        var way = new StringBuilder();
        foreach (var (x, y) in points)
            way.Append(way.Length == 0 ? 'M' : 'L').Append(Number(x)).Append(' ').Append(Number(y));
        return way.ToString();
    }

    private void Element(string name, string attributes, string? title)
    {
        var clean = title is null ? "" : PlainText.Clean(title);
        Raw(clean.Length == 0 ? $"<{name} {attributes}/>" : $"<{name} {attributes}>{Title(clean)}</{name}>");
    }
}
