using TalkTrends.Charts.Description;
using TalkTrends.Reports.Office;

namespace TalkTrends.Reports.Decks;

/// <summary>A series of a native chart.</summary>
internal sealed record PlotSeries
{
    /// <summary>Its name, unique in its chart: the head of its column in the workbook.</summary>
    public required string Name { get; init; }

    /// <summary>How it is drawn.</summary>
    public required PlotMark Mark { get; init; }

    /// <summary>Colour of marks and line.</summary>
    public required Xml Color { get; init; }

    /// <summary>A value for each category; null: a gap.</summary>
    public required IReadOnlyList<double?> Values { get; init; }

    /// <summary>What is inside a ring.</summary>
    public Xml Inside { get; init; }

    /// <summary>Lower and upper end of the interval of each value, drawn as error bars; null where there is none. Null: the series has none at all.</summary>
    public IReadOnlyList<(double Low, double High)?>? Intervals { get; init; }

    /// <summary>Colour of the error bars.</summary>
    public Xml IntervalColor { get; init; }

    /// <summary>Width of the error bars in points; wide ones stand for a ribbon and have no caps.</summary>
    public double IntervalWidth { get; init; } = 1.5;

    /// <summary>Colours of single marks, by category.</summary>
    public IReadOnlyDictionary<int, Xml> PointColors { get; init; } = new Dictionary<int, Xml>();

    /// <summary>Categories whose value is written beside the mark.</summary>
    public IReadOnlyList<int> Labelled { get; init; } = [];

    /// <summary>How a written value looks.</summary>
    public string LabelFormat { get; init; } = "0%";

    /// <summary>Talks behind each value, for the workbook; null where they are not known.</summary>
    public IReadOnlyList<ShareEstimate?>? Counts { get; init; }
}
