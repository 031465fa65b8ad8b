using TalkTrends.Charts.Description;
using TalkTrends.Core.Comparisons;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Wording;

namespace TalkTrends.Reports.Pictures;

/// <summary>Themes that keep company, and conferences held against each other.</summary>
internal static class PairCharts
{
    private const int MostComparisons = 6;

    /// <summary>Pairs of themes that meet more or less often than chance would have it; null where none is sure.</summary>
    public static ThemePairsChart? Themes(ReportModel model, string source)
    {
        var themes = model.Analysis.Themes.ToDictionary(theme => theme.Theme.Id, StringComparer.Ordinal);
        var rows = ReportWords.Pairs(model.Analysis);
        if (rows.Count == 0)
            return null;
        var first = rows[0];
        return new ThemePairsChart
        {
            Id = "theme-pairs",
            Finding = $"{themes[first.ThemeA].Theme.Name} and {themes[first.ThemeB].Theme.Name} meet in {Figures.Number(first.TalksBoth, "talk")}, where chance would give {first.Expected.ToString("0", System.Globalization.CultureInfo.InvariantCulture)}",
            Measure = $"Talks about both themes by title and opening words; the {Figures.Number(rows.Count, "pair")} furthest from chance, q\u00A0≤\u00A00.05, without themes that lie inside another; n = {Figures.Number(model.Analysis.Totals.TalksWithText, "talk")} with text",
            Source = source,
            Pairs = [.. rows.Select(pair => new ThemePairRow(ThemeLines.Label(themes[pair.ThemeA]), ThemeLines.Label(themes[pair.ThemeB]), pair.TalksBoth, pair.Expected))],
        };
    }

    /// <summary>Two conferences, or an event and all others, in percentage points; those of most talks first.</summary>
    public static IEnumerable<DifferenceBarsChart> Comparisons(ReportModel model, string source)
    {
        var colors = model.Analysis.Themes.ToDictionary(theme => theme.Theme.Id, theme => theme.Theme.Color, StringComparer.Ordinal);
        return model.Analysis.Compared.Comparisons
            // The years of one conference have charts of their own.
            .Where(comparison => comparison.Left.Kind is SideKind.Conference or SideKind.Event)
            .OrderByDescending(comparison => Math.Min(comparison.LeftTotal, comparison.RightTotal))
            .ThenBy(comparison => comparison.Left.Name, StringComparer.Ordinal).ThenBy(comparison => comparison.Right.Name, StringComparer.Ordinal)
            .Select(comparison => CompareCharts.Themes(comparison, colors.GetValueOrDefault, source) is { } chart
                ? chart with { Id = $"compare-{Slug.Of(comparison.Left.Name)}-{Slug.Of(comparison.Right.Name)}" } : null)
            .OfType<DifferenceBarsChart>().DistinctBy(chart => chart.Id, StringComparer.Ordinal).Take(MostComparisons);
    }
}
