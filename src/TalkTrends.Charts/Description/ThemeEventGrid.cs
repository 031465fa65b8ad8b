namespace TalkTrends.Charts.Description;

/// <summary>Shares of themes (rows) at events (columns).</summary>
public sealed record ThemeEventGrid
{
    /// <param name="themes">Rows, in reading order.</param>
    /// <param name="events">Columns, in reading order.</param>
    /// <param name="cells">A row for each theme, in it a cell for each event; a null cell has no data.</param>
    /// <exception cref="ArgumentException">The cells do not fit the rows and columns.</exception>
    public ThemeEventGrid(
        IReadOnlyList<ThemeLabel> themes, IReadOnlyList<EventLabel> events, IReadOnlyList<IReadOnlyList<ShareEstimate?>> cells)
    {
        ArgumentNullException.ThrowIfNull(themes);
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(cells);
        if (cells.Count != themes.Count)
            throw new ArgumentException($"{themes.Count} themes want as many rows of cells; there are {cells.Count}.", nameof(cells));
        for (var row = 0; row < cells.Count; row++)
            if (cells[row].Count != events.Count)
                throw new ArgumentException($"Row {row} has {cells[row].Count} cells for {events.Count} events.", nameof(cells));
        (Themes, Events, Cells) = (themes, events, cells);
    }

    /// <summary>Rows.</summary>
    public IReadOnlyList<ThemeLabel> Themes { get; }

    /// <summary>Columns.</summary>
    public IReadOnlyList<EventLabel> Events { get; }

    /// <summary>By row, then by column; null: no data.</summary>
    public IReadOnlyList<IReadOnlyList<ShareEstimate?>> Cells { get; }

    /// <summary>Events of fewer talks have numbers and no shade: one talk of one would be the darkest cell. 20, or a quarter of the talks of the largest event where all are small, at least 2.</summary>
    public int FewestShaded => Math.Clamp((Events.Select(one => one.Total).DefaultIfEmpty(0).Max() + 3) / 4, 2, ThemeSeries.FewestTalks);

    /// <summary>The share that has the full shade: the largest among the events that are shaded; 0 where there is none.</summary>
    public double FullShade => Cells.SelectMany(row => row).Where(cell => cell?.Total >= FewestShaded).Select(cell => cell!.Share).DefaultIfEmpty(0).Max();

    /// <summary>How dark a cell is, in proportion to its share: from 0 to 1; null: its event has too few talks for a shade.</summary>
    public static double? Shade(ShareEstimate cell, int fewest, double full) => cell.Total < fewest ? null : full <= 0 ? 0 : Math.Min(1, cell.Share / full);
}
