namespace TalkTrends.Charts;

/// <summary>The ground that a chart is drawn on.</summary>
public enum ChartTheme
{
    /// <summary>Dark ink on white.</summary>
    Light,

    /// <summary>Light ink on near black.</summary>
    Dark,
}
