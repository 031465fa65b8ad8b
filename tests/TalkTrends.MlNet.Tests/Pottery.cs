using TalkTrends.Core.Corpus;
using TalkTrends.Core.Tests.Corpus;
using TalkTrends.Core.Topics;

namespace TalkTrends.MlNet.Tests;

/// <summary>Made-up talks of three crafts, and the topics that were learned from them.</summary>
internal static class Pottery
{
    private static readonly string[][] s_groups =
    [
        ["glaze", "kiln", "clay", "slip", "pottery", "engobe", "wheel", "bisque"],
        ["yarn", "loom", "weft", "warp", "shuttle", "fleece", "spindle", "wool"],
        ["rye", "dough", "crust", "oven", "yeast", "flour", "sourdough", "loaf"],
    ];

    public static int Groups => s_groups.Length;

    public static TalkCorpus Corpus(int talksEach = 14, int seed = 3) => Programme.Corpus(Programme.Planted(s_groups, talksEach, 9, seed));

    /// <summary>Talks that each speak of two of the crafts.</summary>
    public static TalkCorpus OfTwoCrafts() =>
        Programme.Corpus(Programme.Planted([.. Enumerable.Range(0, Groups).Select(i => (string[])[.. s_groups[i], .. s_groups[(i + 1) % Groups]])], 12, 9, seed: 77));

    public static LearnedTopics Learned(TalkCorpus corpus) => LearnedTopics.Learn(corpus, new SvdTopicEngine(), new TopicOptions { TopicCount = Groups })!;
}
