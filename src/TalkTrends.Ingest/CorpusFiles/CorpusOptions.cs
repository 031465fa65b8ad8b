namespace TalkTrends.Ingest.CorpusFiles;

/// <summary>The run's options as a corpus file states them; null: it states none, and the command line's or the default holds.</summary>
public sealed record CorpusOptions
{
    /// <summary>Name of the run: the folder below data/ and reports/.</summary>
    public string? Name { get; init; }

    /// <summary>Number of topics, at least 2; 0 for "auto".</summary>
    public int? Topics { get; init; }

    /// <summary>First year that is read.</summary>
    public int? From { get; init; }

    /// <summary>Last year that is read.</summary>
    public int? To { get; init; }

    /// <summary>The year that counts as now.</summary>
    public int? AsOf { get; init; }

    /// <summary>Two-letter language of topics and themes.</summary>
    public string? Language { get; init; }

    /// <summary>Seed of everything random.</summary>
    public int? Seed { get; init; }

    /// <summary>Topic engine, one of <see cref="MlNet.TopicEngines.Names"/>.</summary>
    public string? Engine { get; init; }

    /// <summary>Folder of the background, or "none".</summary>
    public string? Background { get; init; }

    /// <summary>File of the theme catalogue.</summary>
    public string? Themes { get; init; }

    /// <summary>These options with everything that <paramref name="later"/> states put over them.</summary>
    public CorpusOptions Overlaid(CorpusOptions later) => new()
    {
        Name = later.Name ?? Name,
        Topics = later.Topics ?? Topics,
        From = later.From ?? From,
        To = later.To ?? To,
        AsOf = later.AsOf ?? AsOf,
        Language = later.Language ?? Language,
        Seed = later.Seed ?? Seed,
        Engine = later.Engine ?? Engine,
        Background = later.Background ?? Background,
        Themes = later.Themes ?? Themes,
    };
}
