using TalkTrends.Core.Comparisons;
using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Topics;
using TalkTrends.Core.Trends;

namespace TalkTrends.Core.Results;

/// <summary>Every aggregate that anyone will see. Exporters format it and compute nothing.</summary>
public sealed record Analysis
{
    /// <summary>How it was made.</summary>
    public required AnalysisOptions Options { get; init; }

    /// <summary>Every record accounted for.</summary>
    public required CorpusTotals Totals { get; init; }

    /// <summary>Sorted by id.</summary>
    public required IReadOnlyList<DocumentSummary> Documents { get; init; }

    /// <summary>Sorted by document and line.</summary>
    public required IReadOnlyList<Warning> Warnings { get; init; }

    /// <summary>The commonest first, talks too short to tell last.</summary>
    public IReadOnlyList<LanguageSummary> Languages { get; init; } = [];

    /// <summary>Sorted by id.</summary>
    public required IReadOnlyList<EventSummary> Events { get; init; }

    /// <summary>Sorted by id.</summary>
    public required IReadOnlyList<Term> Terms { get; init; }

    /// <summary>By id: the largest first, but for those of a saved model; empty where the talks cannot teach topics.</summary>
    public required IReadOnlyList<TopicSummary> Topics { get; init; }

    /// <summary>How the topics go together; empty where there are none.</summary>
    public TopicTree TopicTree { get; init; } = TopicTree.Empty;

    /// <summary>In the order of the catalogue.</summary>
    public required IReadOnlyList<ThemeSummary> Themes { get; init; }

    /// <summary>Shares by year and event, trends and their verdicts.</summary>
    public required TrendResult Trends { get; init; }

    /// <summary>The same of topics, their ids in the place of theme ids; empty where there are no topics.</summary>
    public TrendResult TopicTrends { get; init; } = TrendResult.Empty;

    /// <summary>The conferences of which tracks are rooms, by name.</summary>
    public IReadOnlyList<RoomsOfConference> Rooms { get; init; } = [];

    /// <summary>Sets of talks held against each other, terms over the years, programmes.</summary>
    public ComparisonResult Compared { get; init; } = new();

    /// <summary>True where every event was tested against all others together; false where there is one, or more than can be read, or verdicts say it better.</summary>
    public bool AreEventsCompared => Trends.CannotTell is not null && Events.Count(e => e.TalksWithText > 0) is >= 2 and <= MostEventsCompared;

    /// <summary>More events than this are not compared one by one.</summary>
    internal const int MostEventsCompared = 30;

    /// <summary>What a writer would put first, in that order.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>What could not be said and why, what is missing: one sentence each.</summary>
    public required IReadOnlyList<string> Caveats { get; init; }
}
