using TalkTrends.Core.Trends.Statistics;

namespace TalkTrends.Core.Trends.Adjustment;

/// <summary>
/// The cells of conference and year in which talks were given, and each conference's part of all of them: the mix to which every year is
/// poststratified. One frame serves every theme and term that is counted at the same events.
/// </summary>
internal sealed class PoststratificationFrame
{
    private readonly Dictionary<(int Conference, int Year), int> cellOf = [];

    /// <param name="observations">Events with talks; their counts are not looked at. Any order.</param>
    public PoststratificationFrame(IEnumerable<Observation> observations)
    {
        var cells = observations.GroupBy(row => (row.Conference, row.Year)).OrderBy(cell => cell.Key.Conference).ThenBy(cell => cell.Key.Year).ToArray();
        Years = [.. cells.Select(cell => cell.Key.Year).Distinct().Order()];
        Totals = [.. cells.Select(cell => cell.Sum(row => row.Total))];
        YearOf = [.. cells.Select(cell => Array.BinarySearch(Years, cell.Key.Year))];
        YearTotals = new int[Years.Length];
        List<int> starts = [];
        for (var i = 0; i < cells.Length; i++)
        {
            cellOf[cells[i].Key] = i;
            if (i == 0 || cells[i].Key.Conference != cells[i - 1].Key.Conference)
                starts.Add(i);
            YearTotals[YearOf[i]] += Totals[i];
        }
        ConferenceCount = starts.Count;
        Starts = [.. starts, cells.Length];
        var all = Totals.Sum(total => (double)total);
        Mix = new double[ConferenceCount];
        for (var c = 0; c < Mix.Length; c++)
            Mix[c] = Totals.AsSpan(Starts[c]..Starts[c + 1]).ToArray().Sum(total => (double)total) / all;
    }

    /// <summary>Ascending.</summary>
    public int[] Years { get; }

    /// <summary>Number of conferences.</summary>
    public int ConferenceCount { get; }

    /// <summary>Talks with text of each cell, at least 1; cells are sorted by conference, then year.</summary>
    public int[] Totals { get; }

    /// <summary>Index of each cell's year.</summary>
    public int[] YearOf { get; }

    /// <summary>First cell of each conference, and the end.</summary>
    public int[] Starts { get; }

    /// <summary>Each conference's part of all talks; the parts sum to 1.</summary>
    public double[] Mix { get; }

    /// <summary>Talks with text of each year.</summary>
    public int[] YearTotals { get; }

    /// <summary>True where there is a mix to hold fixed.</summary>
    public bool IsMixed => ConferenceCount > 1 && Years.Length > 1;

    /// <summary>The cell of a conference and year; −1: none took place, or its year is not among those compared.</summary>
    public int CellOf(int conference, int year) => cellOf.GetValueOrDefault((conference, year), -1);

    /// <summary>Counted talks by cell.</summary>
    public int[] Count(IEnumerable<Observation> observations)
    {
        var counted = new int[Totals.Length];
        foreach (var row in observations)
            if (CellOf(row.Conference, row.Year) is >= 0 and var cell)
                counted[cell] += row.Counted;
        return counted;
    }
}
