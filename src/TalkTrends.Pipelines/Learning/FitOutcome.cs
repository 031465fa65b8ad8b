using TalkTrends.Core.Topics;
using TalkTrends.Store.Models;

namespace TalkTrends.Pipelines.Learning;

/// <summary>What learning topics did.</summary>
/// <param name="Model">The model as it was saved.</param>
/// <param name="Earlier">The model that it was aligned with; null: none.</param>
/// <param name="Alignment">What stayed and what changed, by the topics' places in <paramref name="Earlier"/> and in <paramref name="Learned"/>; null: there is no earlier one.</param>
/// <param name="Learned">The topics before they got the ids of earlier ones.</param>
/// <param name="Problems">What was found wrong in the documents, a line each.</param>
public sealed record FitOutcome(SavedModel Model, SavedModel? Earlier, TopicAlignment? Alignment, LearnedTopics Learned, IReadOnlyList<string> Problems);
