using ScottPlot;
using ScottPlot.Rendering.RenderActions;
using SkiaSharp;
using TalkTrends.Charts.Layout;
using Box = TalkTrends.Charts.Layout.Box;

namespace TalkTrends.Charts.Drawing;

/// <summary>Plots one above the other, and marks that stand at places of the sheet.</summary>
internal sealed partial class Sheet
{
    // As ScottPlot renders a plot, without backgrounds, without axes, and no mark cut off at the data area's edge. Its own loop, and so its
    // multiplot, draws everything twice where limits are new, which doubles what is translucent.
    private static readonly IRenderAction[] Actions = [new ReplaceNullAxesWithDefaults(), new CalculateLayout(), new RegenerateTicks(), new RenderGridsBelowPlottables(), new Unclipped()];
    private readonly List<Plot> plots = [];
    private SvgFile? svg;

    /// <summary>A plot above all there is so far.</summary>
    public Panel Panel(Box place, (double From, double To) across, (double From, double To) up)
    {
        plots.Add(new Plot());
        return new Panel(this, plots[^1], place, across, up);
    }

    /// <summary>A line of text, no wider than <paramref name="width"/>; what is cut off is said when pointed at.</summary>
    /// <returns>Width of what was written.</returns>
    public double Text(double x, double baseline, string text, TextStyle style, double width = double.PositiveInfinity, string? halo = null, double turn = 0, string? full = null)
    {
        var clean = PlainText.Clean(text);
        var shown = TextFit.Shorten(clean, style.Size, width, style.Bold);
        if (shown.Length == 0)
            return 0;
        var words = new Words(x, baseline, shown, style, halo, turn, full is not null ? PlainText.Clean(full) : shown == clean ? null : clean);
        Add(canvas =>
        {
            if (svg is null)
                words.Draw(canvas);
            else
                svg.Note(canvas, words.ToSvg());
        });
        return TextMeasure.Width(shown, style.Size, style.Bold);
    }

    /// <summary>Wrapped lines; where the last was cut, it says the whole when pointed at.</summary>
    /// <returns>Baseline of the line that would come next.</returns>
    public double Lines(double x, double baseline, double leading, IReadOnlyList<string> lines, string whole, TextStyle style)
    {
        var isCut = lines.Count > 0 && lines[^1].EndsWith('…') && !whole.EndsWith(lines[^1], StringComparison.Ordinal);
        for (var i = 0; i < lines.Count; i++, baseline += leading)
            Text(x, baseline, lines[i], style, full: isCut && i == lines.Count - 1 ? whole : null);
        return baseline;
    }

    /// <summary>A rectangle; nothing where it has no area.</summary>
    public void Block(Box box, string fill, double opacity = 1, string? title = null, string? outline = null)
    {
        if (box.Width <= 0 || box.Height <= 0)
            return;
        var place = new SKRect((float)box.X, (float)box.Y, (float)box.Right, (float)box.Bottom);
        Add(canvas =>
        {
            using var paint = Pen(fill, opacity);
            canvas.DrawRect(place, paint);
            if (outline is null)
                return;
            using var edge = Pen(outline, 1, 2);
            canvas.DrawRect(place, edge);
        });
        Tip(title);
    }

    /// <summary>A disc with an outline; none where <paramref name="width"/> is 0.</summary>
    /// <remarks>A map has thousands: SVG takes each as one element, where Skia writes a fill, an outline and a link for the title.</remarks>
    public void Disc(double x, double y, double radius, string fill, string outline, double width, string title)
    {
        var clean = PlainText.Clean(title);
        Add(canvas =>
        {
            if (svg is not null)
            {
                svg.Note(canvas, SvgFile.Disc(x, y, radius, fill, outline, width, clean));
                return;
            }

            using var paint = Pen(fill, 1);
            canvas.DrawCircle((float)x, (float)y, (float)radius, paint);
            if (width <= 0)
                return;
            using var edge = Pen(outline, 1, width);
            canvas.DrawCircle((float)x, (float)y, (float)radius, edge);
        });
    }

    /// <summary>A band with round ends; nothing where it has no length.</summary>
    public void Band(double from, double to, double middle, double height, string colour, double opacity, string? title = null)
    {
        height = Math.Min(height, to - from);
        if (height <= 0)
            return;
        Line(from + (height / 2), middle, to - (height / 2), middle, colour, height, opacity, isRound: true);
        Tip(title);
    }

    /// <summary>A straight line.</summary>
    public void Line(double x1, double y1, double x2, double y2, string colour, double width, double opacity = 1, bool isRound = false) => Add(canvas =>
    {
        using var paint = Pen(colour, opacity, width);
        paint.StrokeCap = isRound ? SKStrokeCap.Round : SKStrokeCap.Butt;
        canvas.DrawLine((float)x1, (float)y1, (float)x2, (float)y2, paint);
    });

    /// <summary>A line of dots.</summary>
    public void Dotted(double x1, double y1, double x2, double y2, string colour, double width)
    {
        const double dot = 2, pitch = 9;
        var length = Math.Sqrt(((x2 - x1) * (x2 - x1)) + ((y2 - y1) * (y2 - y1)));
        var (dx, dy) = ((x2 - x1) / length, (y2 - y1) / length);
        using var path = new SKPathBuilder();
        for (var at = 0.0; at + dot <= length; at += pitch)
        {
            path.MoveTo((float)(x1 + (at * dx)), (float)(y1 + (at * dy)));
            path.LineTo((float)(x1 + ((at + dot) * dx)), (float)(y1 + ((at + dot) * dy)));
        }

        var dots = path.Detach();
        Add(canvas =>
        {
            using var paint = Pen(colour, 1, width);
            canvas.DrawPath(dots, paint);
        });
    }

    /// <summary>What the mark before says when pointed at; only SVG can.</summary>
    public void Tip(string? title)
    {
        if (title is not null && PlainText.Clean(title) is { Length: > 0 } clean)
            Add(canvas => svg?.Note(canvas, new("title", clean)));
    }

    private void Add(Action<SKCanvas> draw) => plots[^1].PlottableList.Add(new Mark(pack => draw(pack.Canvas)));

    private static SKPaint Pen(string colour, double opacity, double width = 0) => new()
    {
        Color = SKColor.Parse(colour).WithAlpha((byte)Math.Round(opacity * 255)),
        IsAntialias = true,
        IsStroke = width > 0,
        StrokeWidth = (float)width,
    };

    private sealed class Unclipped : IRenderAction
    {
        public void Render(RenderPack rp)
        {
            foreach (var plottable in rp.Plot.PlottableList)
            {
                plottable.Axes.DataRect = rp.DataRect;
                plottable.Render(rp);
            }
        }
    }
}
