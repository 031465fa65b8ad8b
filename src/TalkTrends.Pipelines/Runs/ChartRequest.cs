namespace TalkTrends.Pipelines.Runs;

/// <summary>What a chart of words, themes and topics is to show.</summary>
public sealed record ChartRequest
{
    /// <summary>Lines on one axis, at most.</summary>
    public const int MostLines = 6;

    /// <summary>Folder that holds <c>data/</c> and <c>reports/</c>.</summary>
    public required string Out { get; init; }

    /// <summary>Name of the run; null: the only one there is.</summary>
    public string? Name { get; init; }

    /// <summary>Words; <c>theme:</c> and <c>topic:</c> before one ask for these. From one to <see cref="MostLines"/>.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>First year shown; null: the first there is.</summary>
    public int? From { get; init; }

    /// <summary>Last year shown; null: the last there is.</summary>
    public int? To { get; init; }

    /// <summary>Whether 95% intervals are drawn.</summary>
    public bool Intervals { get; init; }
}
