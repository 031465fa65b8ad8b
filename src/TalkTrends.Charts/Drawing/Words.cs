using System.Xml.Linq;
using SkiaSharp;

namespace TalkTrends.Charts.Drawing;

/// <summary>A line of text at its place.</summary>
/// <param name="X">Of the anchor.</param>
/// <param name="Y">Of the baseline.</param>
/// <param name="Text">Cleaned and not empty.</param>
/// <param name="Style">Size, colour, weight, anchor.</param>
/// <param name="Halo">Colour around the letters; null: none.</param>
/// <param name="Turn">Degrees around the anchor, clockwise.</param>
/// <param name="Title">What it says when pointed at; null: no more than it shows.</param>
internal sealed record Words(double X, double Y, string Text, TextStyle Style, string? Halo, double Turn, string? Title)
{
    private const int HaloWidth = 5;

    public void Draw(SKCanvas canvas)
    {
        (string Text, SKFont Font)[] runs = [.. Typefaces.Runs(Text, Style.Size, Style.Bold)];
        var widths = Array.ConvertAll(runs, run => run.Font.MeasureText(run.Text));
        var left = (float)X - (widths.Sum() * Style.Anchor switch { Anchor.Middle => 0.5f, Anchor.End => 1, _ => 0 });
        canvas.Save();
        canvas.RotateDegrees((float)Turn, (float)X, (float)Y);
        using var ink = new SKPaint { Color = SKColor.Parse(Style.Fill), IsAntialias = true };
        using var halo = new SKPaint { Color = SKColor.Parse(Halo ?? Style.Fill), IsAntialias = true, IsStroke = true, StrokeWidth = HaloWidth, StrokeJoin = SKStrokeJoin.Round };
        foreach (var paint in Halo is null ? [ink] : (SKPaint[])[halo, ink])
        {
            var x = left;
            for (var i = 0; i < runs.Length; x += widths[i++])
                canvas.DrawText(runs[i].Text, x, (float)Y, SKTextAlign.Left, runs[i].Font, paint);
        }

        canvas.Restore();
    }

    /// <summary>As text, not as glyphs: it can be read aloud, searched, and set in the viewer's face.</summary>
    public XElement ToSvg()
    {
        var text = new XElement("text", new XAttribute("x", SvgFile.Number(X)), new XAttribute("y", SvgFile.Number(Y)), new XAttribute("font-size", SvgFile.Number(Style.Size)), new XAttribute("fill", Style.Fill));
        if (Style.Bold)
            text.Add(new XAttribute("font-weight", 600));
        if (Style.Anchor != Anchor.Start)
            text.Add(new XAttribute("text-anchor", Style.Anchor == Anchor.Middle ? "middle" : "end"));
        if (Halo is not null)
            text.Add(new XAttribute("stroke", Halo), new XAttribute("stroke-width", HaloWidth), new XAttribute("stroke-linejoin", "round"), new XAttribute("paint-order", "stroke"));
        if (Turn != 0)
            text.Add(new XAttribute("transform", $"rotate({SvgFile.Number(Turn)} {SvgFile.Number(X)} {SvgFile.Number(Y)})"));
        text.Add(Title is null ? null : new XElement("title", Title), Text);
        return text;
    }
}
