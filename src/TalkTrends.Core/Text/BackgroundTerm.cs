namespace TalkTrends.Core.Text;

/// <summary>What the background knows of one term.</summary>
/// <param name="Id">The keys of its words joined by hyphens.</param>
/// <param name="Display">As most people write it: "Kubernetes", "containers", "incident management".</param>
/// <param name="IsPhrase">Two words and more.</param>
/// <param name="TalksWith">Talks in which it occurs; at least 1.</param>
/// <param name="Topicality">
/// How alike the talks are that have it: the mean cosine of their pairs, less that of all talks. About 0 for words that stand anywhere ("modern", "features"),
/// from 0.05 for those that tell a subject; in [−1, 1].
/// </param>
/// <param name="Vector">Where it stands among the other terms: a unit vector, each entry times 127.</param>
public sealed record BackgroundTerm(string Id, string Display, bool IsPhrase, int TalksWith, double Topicality, IReadOnlyList<sbyte> Vector);
