using TalkTrends.Charts;
using TalkTrends.Charts.Description;
using TalkTrends.Core.Comparisons;
using TalkTrends.Core.Comparisons.Terms;
using TalkTrends.Core.Wording;

namespace TalkTrends.Reports.Pictures;

/// <summary>Charts of two sides held against each other, described; who draws them is another matter.</summary>
public static class CompareCharts
{
    private const int MostRows = 16;

    /// <summary>Themes as bars to either side, in percentage points; null where no theme can be shown.</summary>
    /// <param name="comparison">The two sides.</param>
    /// <param name="colorOf">Colour of a theme by its id, as <c>#rrggbb</c>; null: none is known.</param>
    /// <param name="source">Where the numbers come from.</param>
    public static DifferenceBarsChart? Themes(Comparison comparison, Func<string, string?> colorOf, string source) =>
        Chart(comparison, CountedItem.Theme, "compare-themes", "theme", item => colorOf(item.Id) is { } color ? Palette.NearestHue(color) : Hue.Others, source);

    /// <summary>Terms in the same way; those that name a side are left out.</summary>
    /// <param name="comparison">The two sides.</param>
    /// <param name="source">Where the numbers come from.</param>
    public static DifferenceBarsChart? Terms(Comparison comparison, string source) =>
        Chart(comparison, CountedItem.Term, "compare-terms", "term", item => item.Difference > 0 ? Hue.Platforms : Hue.PeopleAndPractice, source);

    private static DifferenceBarsChart? Chart(
        Comparison comparison, string kind, string id, string word, Func<ComparedItem, Hue> hueOf, string source)
    {
        if (!comparison.IsEnough)
            return null;
        var items = comparison.Items.Where(item => item.Kind == kind && !item.Namesake).ToList();
        var differing = items.Where(item => item.Differs).OrderByDescending(item => Math.Abs(item.Difference)).ThenBy(item => item.Id, StringComparer.Ordinal).ToList();
        if (kind == CountedItem.Term)
            differing = [.. EmergingTerms.Distinct(differing, item => item.Id, item => item.LeftCounted + item.RightCounted, int.MaxValue)];
        // The largest differences of both sides: one side alone would hide what the other has.
        var shown = differing.Where(item => item.Difference > 0).Take(MostRows / 2)
            .Concat(differing.Where(item => item.Difference < 0).Take(MostRows / 2)).OrderByDescending(item => item.Difference).ThenBy(item => item.Id, StringComparer.Ordinal).ToList();
        return shown.Count == 0 ? null : new DifferenceBarsChart
        {
            Id = id,
            Finding = Finding(comparison, differing, items.Count, word),
            Measure = $"Percentage points, {comparison.Left.Label} less {comparison.Right.Label}, with 95% intervals; {shown.Count} of {Figures.Number(differing.Count, word)} that differ, q\u00A0≤\u00A00.05 (of {Figures.Number(items.Count)} tested)",
            Source = source,
            // A chart counts towards its right-hand side; tables and sentences count towards the left one, and a number has one sign wherever it stands.
            Left = new EventLabel(comparison.Right.Label, comparison.RightTotal),
            Right = new EventLabel(comparison.Left.Label, comparison.LeftTotal),
            SidesAreTimes = comparison.Left.IsTime && comparison.Right.IsTime,
            Rows = [.. shown.Select(item => new DifferenceRow(new ThemeLabel(item.Name, hueOf(item)), item.Difference, item.Bounds.Low, item.Bounds.High))],
        };
    }

    private static string Finding(Comparison comparison, List<ComparedItem> differing, int tested, string word)
    {
        var (left, right) = (Names(item => item.Difference > 0), Names(item => item.Difference < 0));
        return (left.Count, right.Count) switch
        {
            (0, 0) => $"No {word} of {Figures.Number(tested)} could be shown to differ",
            (_, 0) => $"{comparison.Left.Label}: more on {Figures.Names(left)}",
            (0, _) => $"{comparison.Right.Label}: more on {Figures.Names(right)}",
            _ => $"{comparison.Left.Label}: more on {Figures.Names(left)}; {comparison.Right.Label}: more on {Figures.Names(right)}",
        };

        List<string> Names(Func<ComparedItem, bool> isOn) => [.. differing.Where(isOn).Take(2).Select(item => item.Name)];
    }
}
