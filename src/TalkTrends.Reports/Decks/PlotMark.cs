namespace TalkTrends.Reports.Decks;

/// <summary>How a series of a native chart is drawn.</summary>
internal enum PlotMark
{
    /// <summary>Bars from zero.</summary>
    Bars,

    /// <summary>A line without dots.</summary>
    Line,

    /// <summary>Dots without a line.</summary>
    Dots,

    /// <summary>Rings without a line.</summary>
    Rings,
}
