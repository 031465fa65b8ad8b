using TalkTrends.Charts.Description;

namespace TalkTrends.Charts.Svg;

/// <summary>Draws charts as SVG, 1600 by 900.</summary>
/// <remarks>
/// Pure: the same chart and ground give the same text. Every id starts with the chart's own and the ground, so that many charts can
/// stand in one page. What finds no room is counted in the footer.
/// </remarks>
public static class SvgRenderer
{
    /// <summary>Whether a finding stands in a title as a whole; one that does not is cut.</summary>
    public static bool TitleFits(string finding) => Sheet.TitleFits(finding);

    /// <summary>Draws a chart.</summary>
    /// <param name="chart">What to draw.</param>
    /// <param name="theme">The ground to draw it on.</param>
    /// <returns>An SVG document without declaration, lines ended by line feeds.</returns>
    /// <exception cref="ArgumentException">The description contradicts itself.</exception>
    public static string Render(Chart chart, ChartTheme theme)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var sheet = new Sheet(chart, theme, dense: RowsOf(chart) > 24);
        switch (chart)
        {
            case HeatMapChart heatMap:
                HeatMapDrawing.Draw(sheet, heatMap);
                break;
            case ShareComparisonChart comparison:
                ShareComparisonDrawing.Draw(sheet, comparison);
                break;
            case TermBarsChart bars:
                TermBarsDrawing.Draw(sheet, bars);
                break;
            case MapChart map:
                MapDrawing.Draw(sheet, map);
                break;
            case DumbbellChart dumbbell:
                DumbbellDrawing.Draw(sheet, dumbbell);
                break;
            case SmallMultiplesChart multiples:
                SmallMultiplesDrawing.Draw(sheet, multiples);
                break;
            case LineChart line:
                LineDrawing.Draw(sheet, line);
                break;
            case DifferenceBarsChart differences:
                DifferenceBarsDrawing.Draw(sheet, differences);
                break;
            case TalkCountsChart counts:
                TalkCountsDrawing.Draw(sheet, counts);
                break;
            case ShareGrowthChart growth:
                ShareGrowthDrawing.Draw(sheet, growth);
                break;
            case ThemePairsChart pairs:
                ThemePairsDrawing.Draw(sheet, pairs);
                break;
            case TopicTreeChart tree:
                TopicTreeDrawing.Draw(sheet, tree);
                break;
            default:
                throw new ArgumentException($"No drawing for {chart.GetType().Name}.", nameof(chart));
        }

        return sheet.Finish();
    }

    private static int RowsOf(Chart chart) => chart switch
    {
        HeatMapChart heatMap => heatMap.Grid.Themes.Count,
        ShareComparisonChart comparison => comparison.Grid.Themes.Count,
        TermBarsChart bars => bars.Topics.Count,
        DumbbellChart dumbbell => dumbbell.Rows.Count,
        SmallMultiplesChart multiples => multiples.Series.Count,
        DifferenceBarsChart differences => differences.Rows.Count,
        TalkCountsChart counts => counts.Rows.Count,
        ThemePairsChart pairs => pairs.Pairs.Count,
        TopicTreeChart tree => tree.Nodes.Count / 2,
        _ => 0,
    };
}
