using TalkTrends.Core.Text;
using TalkTrends.Core.Topics;

namespace TalkTrends.MlNet;

/// <summary>The topic engines of ML.NET: its groups of talks; labels, memberships and all else come from the shared code.</summary>
public static class MlNetEngines
{
    /// <summary>Makes an engine.</summary>
    /// <param name="name">"mlnet-kmeans" or "mlnet-lda".</param>
    /// <param name="background">What a large collection teaches about terms; null: nothing.</param>
    /// <exception cref="ArgumentException">There is no engine of that name.</exception>
    public static ITopicEngine Create(string name, TermBackground? background = null) => name switch
    {
        "mlnet-kmeans" => new GroupedTopicEngine(KMeansGrouping.Group, background),
        "mlnet-lda" => new GroupedTopicEngine(LdaGrouping.Group, background),
        _ => throw new ArgumentException($"there is no engine '{name}'", nameof(name)),
    };
}
