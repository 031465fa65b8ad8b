namespace TalkTrends.Reports.Pictures;

/// <summary>How the charts of a report are drawn.</summary>
public sealed record DrawingOptions
{
    /// <summary>Whether PNGs and the PDF are made; SVG always is.</summary>
    public bool Pictures { get; init; } = true;

    /// <summary>Threads at work at once, at least 1; changes no byte.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;
}
