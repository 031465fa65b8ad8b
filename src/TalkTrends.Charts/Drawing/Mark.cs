using ScottPlot;

namespace TalkTrends.Charts.Drawing;

/// <summary>What ScottPlot has no plottable for: drawn at a place of the sheet, whatever the axes of its plot.</summary>
internal sealed class Mark(Action<RenderPack> draw) : IPlottable
{
    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public IEnumerable<LegendItem> LegendItems => [];

    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    public void Render(RenderPack rp) => draw(rp);
}
