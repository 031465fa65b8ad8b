using TalkTrends.Charts.Description;

namespace TalkTrends.Reports.Pictures;

/// <summary>A chart and its pictures.</summary>
/// <param name="Chart">The description.</param>
/// <param name="Light">SVG on white.</param>
/// <param name="Dark">SVG on near black.</param>
public sealed record DrawnChart(Chart Chart, string Light, string Dark);
