using ScottPlot;
using ScottPlot.TickGenerators;
using Box = TalkTrends.Charts.Layout.Box;

namespace TalkTrends.Charts.Drawing;

/// <summary>A ScottPlot plot whose data area stands at a place of the sheet. Its axes turn values into places; its marks are given in values.</summary>
internal sealed class Panel
{
    private readonly Sheet sheet;
    private readonly PixelRect place;

    public Panel(Sheet sheet, Plot plot, Box place, (double From, double To) across, (double From, double To) up)
    {
        (this.sheet, Plot, Highest, this.place) = (sheet, plot, up.To, new PixelRect((float)place.X, (float)place.Right, (float)place.Bottom, (float)place.Y));
        Plot.Layout.LayoutEngine = new Placed(this.place);
        Plot.Axes.SetLimits(across.From, across.To, up.From, up.To);
        Grid([], []);
    }

    public Plot Plot { get; }

    /// <summary>Upper end of the left axis.</summary>
    public double Highest { get; }

    /// <summary>Where a value of the lower axis stands on the sheet.</summary>
    public double X(double value) => Plot.Axes.Bottom.GetPixel(value, place);

    /// <summary>Where a value of the left axis stands on the sheet.</summary>
    public double Y(double value) => Plot.Axes.Left.GetPixel(value, place);

    /// <summary>Lines across the data area at these values.</summary>
    public void Grid(double[] across, double[] up)
    {
        Plot.Axes.Bottom.TickGenerator = new NumericManual(across, new string[across.Length]);
        Plot.Axes.Left.TickGenerator = new NumericManual(up, new string[up.Length]);
        (Plot.Grid.MajorLineColor, Plot.Grid.MajorLineWidth) = (Color.FromHex(sheet.Colours.Grid), 1.5f);
    }

    /// <summary>A point with an outline.</summary>
    public void Point(double x, double y, double radius, string fill, string outline, double width, string title) => sheet.Disc(X(x), Y(y), radius, fill, outline, width, title);

    /// <summary>What lies between two lines.</summary>
    public void Between(IReadOnlyList<(double X, double Low, double High)> points, string colour, double opacity)
    {
        var area = Plot.Add.FillY([.. points.Select(point => point.X)], [.. points.Select(point => point.Low)], [.. points.Select(point => point.High)]);
        (area.FillColor, area.LineWidth, area.MarkerSize) = (Color.FromHex(colour).WithAlpha(opacity), 0, 0);
    }

    /// <summary>A line through points.</summary>
    public void Line(IReadOnlyList<(double X, double Y)> points, string colour, double width)
    {
        var line = Plot.Add.ScatterLine(points.Select(point => point.X).ToArray(), points.Select(point => point.Y).ToArray(), Color.FromHex(colour));
        line.LineWidth = (float)width;
    }

    /// <summary>The data area at its place, nothing around it: what stands there is placed by hand.</summary>
    private sealed class Placed(PixelRect place) : ILayoutEngine
    {
        public ScottPlot.Layout GetLayout(PixelRect figureRect, Plot plot, Paint paint) => new(figureRect, place, [], []);
    }
}
