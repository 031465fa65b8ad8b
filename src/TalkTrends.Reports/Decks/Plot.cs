using TalkTrends.Charts.Description;
using TalkTrends.Charts.Layout;
using TalkTrends.Reports.Office;

namespace TalkTrends.Reports.Decks;

/// <summary>A native chart: categories, series and their looks. Its cached values and its workbook are both written from here.</summary>
internal sealed record Plot
{
    /// <summary>What the chart is, for people who do not see it, and in the list of a slide's objects.</summary>
    public required string Name { get; init; }

    /// <summary>Longer words for people who do not see it.</summary>
    public required string Description { get; init; }

    /// <summary>True: bars lie and categories run down the side, the first on top; false: categories are along the bottom.</summary>
    public required bool IsLying { get; init; }

    /// <summary>Head of the categories' column.</summary>
    public required ChartColumn Category { get; init; }

    /// <summary>Words or years.</summary>
    public required IReadOnlyList<ChartCell> Categories { get; init; }

    /// <summary>In the order of the legend.</summary>
    public required IReadOnlyList<PlotSeries> Series { get; init; }

    /// <summary>The axis of the values.</summary>
    public required LinearScale Scale { get; init; }

    /// <summary>How values and ticks look; empty: the axis is not shown.</summary>
    public required string ValueFormat { get; init; }

    /// <summary>What the values are.</summary>
    public ChartColumnKind ValueKind { get; init; } = ChartColumnKind.Share;

    /// <summary>Size of the words above a chart, in points.</summary>
    public const double TitleSize = 13;

    /// <summary>Words above the chart, quieter ones below them, and the colour of the first; null: none.</summary>
    public (string Words, string? Below, Xml Color)? Title { get; init; }

    /// <summary>Size of the words along the axes, in points.</summary>
    public double TextSize { get; init; } = 14;

    /// <summary>False where the chart beside it shows the same categories.</summary>
    public bool ShowsCategories { get; init; } = true;

    /// <summary>True: the series are named below the chart.</summary>
    public bool ShowsLegend { get; init; }

    /// <summary>Every how many categories one is written.</summary>
    public int CategoryStep { get; init; } = 1;

    /// <summary>The rectangle of the axes inside the chart, in parts of its width and height.</summary>
    public required Box Area { get; init; }
}
