namespace TalkTrends.Reports.Pictures;

/// <summary>How the charts of a report are drawn.</summary>
public sealed record DrawingOptions
{
    /// <summary>Which charts become PNGs, light and dark; every one is an SVG.</summary>
    public ChartPictureSet Pictures { get; init; } = ChartPictureSet.Main;

    /// <summary>Threads at work at once, at least 1; changes no byte.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Told about every tenth of the pictures made: "pictures: 12 of 40".</summary>
    public Action<string> Progress { get; init; } = _ => { };
}
