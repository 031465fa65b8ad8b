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
}
