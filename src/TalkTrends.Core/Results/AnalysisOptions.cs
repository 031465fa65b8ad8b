using TalkTrends.Core.Topics;
using TalkTrends.Core.Trends;

namespace TalkTrends.Core.Results;

/// <summary>How a corpus is analysed.</summary>
public sealed record AnalysisOptions
{
    /// <summary>The run's name: the folder of its tables and report.</summary>
    public required string Name { get; init; }

    /// <summary>Two-letter code of the language that topics and themes work on.</summary>
    public string Language { get; init; } = "en";

    /// <summary>SHA-256 of the catalogue of themes as it was read; empty where it was made in memory.</summary>
    public string CatalogueHash { get; init; } = "";

    /// <summary>SHA-256 of the background's files, one after the other; null: none was used.</summary>
    public string? BackgroundHash { get; init; }

    /// <summary>An earlier run, whose verdicts are held against this one's; null: none.</summary>
    public EarlierRun? Since { get; init; }

    /// <summary>Name of the topic engine, one of those that can be named; of the one that learned them where the topics are a saved model's; empty where nobody named it.</summary>
    public string Engine { get; init; } = "";

    /// <summary>SHA-256 of the saved model whose topics were used; null: topics were learned from the talks.</summary>
    public string? ModelHash { get; init; }

    /// <summary>How topics are learned.</summary>
    public TopicOptions Topics { get; init; } = new();

    /// <summary>Which years are looked at.</summary>
    public TrendOptions Trends { get; init; } = new();
}
