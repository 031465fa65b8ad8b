using TalkTrends.Core.Topics;
using TalkTrends.Ingest.CorpusFiles;
using TalkTrends.MlNet;

namespace TalkTrends.Pipelines.Learning;

/// <summary>What the user asks of learning topics. What is null here is the corpus file's to say, then the default's.</summary>
public sealed record LearnRequest
{
    /// <summary>Files, folders, globs, corpus files, or "-".</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>Number of topics; 0: chosen from the corpus; null: not said.</summary>
    public int? Topics { get; init; }

    /// <summary>Name of the engine.</summary>
    public string? Engine { get; init; }

    /// <summary>Two-letter language of the topics; null: the one that most talks have.</summary>
    public string? Language { get; init; }

    /// <summary>Where random draws begin.</summary>
    public int? Seed { get; init; }

    /// <summary>Folder of the background; "none": without it; null: the one that comes with the program.</summary>
    public string? Background { get; init; }

    /// <summary>Threads at work at once; changes no byte.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>The request with everything said that can be said before reading: by the command line, else by the corpus files, else by default.</summary>
    public LearnRequest Over(CorpusOptions file) => this with
    {
        Topics = Topics ?? file.Topics,
        Engine = Engine ?? file.Engine ?? TopicEngines.Default,
        Language = Language ?? file.Language,
        Seed = Seed ?? file.Seed ?? new TopicOptions().Seed,
        Background = Background ?? file.Background,
    };

    /// <summary>The topics' part of it.</summary>
    public TopicOptions Options
    {
        get
        {
            var defaults = new TopicOptions();
            return defaults with { TopicCount = Topics is 0 ? null : Topics, Seed = Seed ?? defaults.Seed, Workers = Workers };
        }
    }
}
