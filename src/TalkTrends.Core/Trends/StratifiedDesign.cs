namespace TalkTrends.Core.Trends;

/// <summary>
/// The left side of logit P = α_conference + value·θ_column: each row is one event with its conference and at most one
/// covariate that is not zero. Rows are grouped by conference, and the pairs of conference and column that occur are numbered
/// (a <em>slot</em> each), so that nothing in the regression grows with conferences times years.
/// </summary>
internal sealed class StratifiedDesign
{
    /// <param name="rows">Any order; kept within a conference.</param>
    /// <param name="columns">Number of columns, at least 1.</param>
    /// <param name="column">Column of a row, in [0, columns); where the value is 0 it does not matter.</param>
    /// <param name="value">Value of the row in its column.</param>
    public StratifiedDesign(
        IReadOnlyList<Observation> rows, int columns, Func<Observation, int> column, Func<Observation, double> value)
    {
        Rows = ByConference(rows);
        Columns = columns;
        Values = new double[Rows.Length];
        Slots = new int[Rows.Length];
        Strata = new int[Rows.Length];
        var slotColumns = new List<int>();
        var starts = new List<int>();
        var slotOfColumn = new int[columns];
        for (var i = 0; i < Rows.Length; i++)
        {
            if (i == 0 || Rows[i].Conference != Rows[i - 1].Conference)
            {
                starts.Add(slotColumns.Count);
                Array.Fill(slotOfColumn, -1);
            }
            var c = column(Rows[i]);
            if (slotOfColumn[c] < 0)
            {
                slotOfColumn[c] = slotColumns.Count;
                slotColumns.Add(c);
            }
            (Values[i], Slots[i], Strata[i]) = (value(Rows[i]), slotOfColumn[c], starts.Count - 1);
        }
        StrataCount = starts.Count;
        starts.Add(slotColumns.Count);
        SlotStarts = [.. starts];
        SlotColumns = [.. slotColumns];
        ColumnOf = Array.ConvertAll(Slots, slot => SlotColumns[slot]);
    }

    /// <summary>Grouped by conference.</summary>
    public Observation[] Rows { get; }

    /// <summary>Rows by the number of their conference, in their order within one; not to be changed, for rows in order already are given back as they are.</summary>
    public static Observation[] ByConference(IReadOnlyList<Observation> rows)
    {
        for (var i = 1; i < rows.Count; i++)
            if (rows[i].Conference < rows[i - 1].Conference)
                return [.. rows.OrderBy(row => row.Conference)];
        return rows as Observation[] ?? [.. rows];
    }

    /// <summary>Number of columns.</summary>
    public int Columns { get; }

    /// <summary>Of each row.</summary>
    public double[] Values { get; }

    /// <summary>Column of each row.</summary>
    public int[] ColumnOf { get; }

    /// <summary>Slot of each row.</summary>
    public int[] Slots { get; }

    /// <summary>0-based number of each row's conference among those present, in the order of their numbers.</summary>
    public int[] Strata { get; }

    /// <summary>Number of conferences present.</summary>
    public int StrataCount { get; }

    /// <summary>Column of each slot.</summary>
    public int[] SlotColumns { get; }

    /// <summary>First slot of each stratum, and the end.</summary>
    public int[] SlotStarts { get; }
}
