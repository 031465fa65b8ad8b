namespace TalkTrends.Charts.Description;

/// <summary>Who draws every kind of chart: the list of all there are.</summary>
public interface IChartVisitor
{
    /// <summary>Two shares of each theme, earlier and later, with intervals.</summary>
    void Visit(DumbbellChart chart);

    /// <summary>Themes over the years, a panel for each.</summary>
    void Visit(SmallMultiplesChart chart);

    /// <summary>Shares over the years on one axis, large: one theme, or several words, themes, topics or conferences.</summary>
    void Visit(LineChart chart);

    /// <summary>Themes against events, the share as shade, the counts in words.</summary>
    void Visit(HeatMapChart chart);

    /// <summary>Shares of themes by event with their intervals: a panel for each event, the themes shared by all.</summary>
    void Visit(ShareComparisonChart chart);

    /// <summary>Differences of shares between two sides, in percentage points with intervals.</summary>
    void Visit(DifferenceBarsChart chart);

    /// <summary>Top terms of each topic as bars, a panel for each topic, every panel on its own scale.</summary>
    void Visit(TermBarsChart chart);

    /// <summary>Talks in the plane: near each other where their words are alike. The axes mean nothing.</summary>
    void Visit(MapChart chart);

    /// <summary>How many talks each year or event has: what every share is a share of.</summary>
    void Visit(TalkCountsChart chart);

    /// <summary>Themes by how large they are and how much they grew: upwards the share, to the right the growth, both in doublings.</summary>
    void Visit(ShareGrowthChart chart);

    /// <summary>Pairs of themes that meet in one talk: how often they do, and how often they would by chance.</summary>
    void Visit(ThemePairsChart chart);

    /// <summary>Topics as a tree: the later two branches part, the more their words have in common.</summary>
    void Visit(TopicTreeChart chart);
}
