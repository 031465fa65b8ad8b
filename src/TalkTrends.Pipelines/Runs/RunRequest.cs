using TalkTrends.Reports;

namespace TalkTrends.Pipelines.Runs;

/// <summary>What the user asks of a run. What is null here is the corpus file's to say, then the default's.</summary>
public sealed record RunRequest
{
    /// <summary>Files, folders, globs, corpus files, or "-".</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>Name of the run; null: the corpus file's, or the input's own name.</summary>
    public string? Name { get; init; }

    /// <summary>Folder under which <c>data/NAME</c> and <c>reports/NAME</c> are written.</summary>
    public string Out { get; init; } = ".";

    /// <summary>Catalogue of themes; null: the one that comes with the program.</summary>
    public string? Themes { get; init; }

    /// <summary>Number of topics; 0: chosen from the corpus; null: not said.</summary>
    public int? Topics { get; init; }

    /// <summary>Name of the topic engine; null: not said.</summary>
    public string? Engine { get; init; }

    /// <summary>Folder of a saved model whose topics the talks are placed in; null: topics are learned from the talks.</summary>
    public string? Model { get; init; }

    /// <summary>First year looked at.</summary>
    public int? From { get; init; }

    /// <summary>Last year looked at.</summary>
    public int? To { get; init; }

    /// <summary>The year that counts as now.</summary>
    public int? AsOf { get; init; }

    /// <summary>An earlier run whose verdicts are held against this one's: its name under <see cref="Out"/>, or the folder of its tables; null: none.</summary>
    public string? Since { get; init; }

    /// <summary>Two-letter language of topics and themes; null: the corpus file's, else the one that most talks have.</summary>
    public string? Language { get; init; }

    /// <summary>Where random draws begin.</summary>
    public int? Seed { get; init; }

    /// <summary>Folder of the background; "none": without it; null: the one that comes with the program.</summary>
    public string? Background { get; init; }

    /// <summary>Threads at work at once; changes no byte.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Which charts become PNGs too.</summary>
    public ChartPictureSet Pictures { get; init; } = ChartPictureSet.Main;

    /// <summary>A problem in any document ends the run with exit code 2, nothing written.</summary>
    public bool Strict { get; init; }
}
