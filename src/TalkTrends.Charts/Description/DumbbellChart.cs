namespace TalkTrends.Charts.Description;

/// <summary>Two shares of each theme, earlier and later, with intervals.</summary>
public sealed record DumbbellChart : Chart
{
    /// <summary>What the earlier mark stands for: "mean of 2023–2025".</summary>
    public required string Before { get; init; }

    /// <summary>What the later mark stands for: "2026".</summary>
    public required string After { get; init; }

    /// <summary>What the notes of the rows say: "over all years"; null: they say it themselves.</summary>
    public string? NoteHead { get; init; }

    /// <summary>Rows, in reading order.</summary>
    public required IReadOnlyList<DumbbellRow> Rows { get; init; }

    /// <inheritdoc/>
    public override ChartTable Table => new(
        [ChartTable.Theme, new("before", ChartColumnKind.Text), .. ChartTable.Estimate("before_"), new("after", ChartColumnKind.Text), .. ChartTable.Estimate("after_"), new("note", ChartColumnKind.Text)],
        Rows.Select(row => (IReadOnlyList<ChartCell>)
            [ChartCell.Of(row.Theme.Name), ChartCell.Of(Before), .. ChartTable.Cells(row.Before), ChartCell.Of(After), .. ChartTable.Cells(row.After), ChartCell.Of(row.Note)]));

    /// <inheritdoc/>
    public override (int Count, string Name) Marks => (Rows.Count, "theme");

    /// <inheritdoc/>
    public override int LinesWanted => Rows.Count;

    /// <inheritdoc/>
    public override void Accept(IChartVisitor visitor) => visitor.Visit(this);
}
