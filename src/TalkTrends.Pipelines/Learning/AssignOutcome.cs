using TalkTrends.Core.Results;

namespace TalkTrends.Pipelines.Learning;

/// <summary>What placing talks in a saved model did.</summary>
/// <param name="Folder">Where the tables are.</param>
/// <param name="Topics">The model's topics with the talks placed in them.</param>
/// <param name="Talks">Talks that could have a topic.</param>
/// <param name="Unassigned">Those that have none.</param>
/// <param name="UnassignedWithText">Those of them with enough text.</param>
/// <param name="Problems">What was found wrong in the documents, a line each.</param>
public sealed record AssignOutcome(
    string Folder, IReadOnlyList<TopicSummary> Topics, int Talks, int Unassigned, int UnassignedWithText, IReadOnlyList<string> Problems);
