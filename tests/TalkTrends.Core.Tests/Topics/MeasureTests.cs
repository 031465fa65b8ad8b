using TalkTrends.Core.Topics.Quality;

namespace TalkTrends.Core.Tests.Topics;

/// <summary>Figures frozen from scikit-learn 1.2.1 (normalized_mutual_info_score, adjusted_rand_score) and gensim 4.2.0 (CoherenceModel, c_npmi and c_v, topn 10) on the same input.</summary>
public sealed class MeasureTests
{
    private static readonly int[] Labels = [0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 0, 1];
    private static readonly int[] Groups = [0, 0, 1, 1, 1, 1, 2, 2, -1, 2, 0, 2];

    private static readonly string[] Texts =
    [
        "clay kiln glaze clay slip wheel clay kiln pot pot glaze clay",
        "kiln glaze pot",
        "yarn loom weft yarn warp loom clay yarn wool wool loom warp weft",
        "loom weft",
        "",
        "clay",
        "yarn clay kiln loom a b c d e f g h i yarn kiln clay",
    ];

    [Fact]
    public void Agreement_is_what_scikit_learn_computes()
    {
        Assert.Equal(0.6069789999450603, GroupMeasures.MutualInformation(Labels, Groups), 12);
        Assert.Equal(0.3956043956043956, GroupMeasures.AdjustedRand(Labels, Groups), 12);
        Assert.Equal(10.0 / 12, GroupMeasures.Purity(Labels, Groups), 12);
    }

    [Fact]
    public void Agreement_does_not_depend_on_the_numbers_of_the_groups()
    {
        int[] renamed = [.. Groups.Select(group => 100 - group)];
        Assert.Equal(GroupMeasures.MutualInformation(Labels, Groups), GroupMeasures.MutualInformation(Labels, renamed), 12);
        Assert.Equal(1, GroupMeasures.MutualInformation(Groups, renamed), 12);
        Assert.Equal(1, GroupMeasures.AdjustedRand(Groups, renamed), 12);
    }

    [Fact]
    public void Groupings_of_different_lengths_are_refused() =>
        Assert.Throws<ArgumentException>(() => GroupMeasures.Purity([1, 2], [1]));

    [Fact]
    public void Windowed_coherence_is_what_gensim_computes()
    {
        var coherence = WindowedCoherence.Of(
            [.. Texts.Select(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries))],
            [["clay", "kiln", "glaze", "pot"], ["yarn", "loom", "weft", "warp"], ["clay", "yarn", "wool"], ["clay", "nowhere"]]);
        Assert.Equal(0.21219999327877206, coherence[0]!.Value, 9);
        Assert.Equal(0.1577525372659244, coherence[1]!.Value, 9);
        Assert.Equal(0.10692798382776765, coherence[2]!.Value, 9);
        Assert.Null(coherence[3]);
    }

    [Fact]
    public void Context_coherence_is_what_gensim_computes()
    {
        var coherence = ContextCoherence.Of(
            [.. Texts.Select(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries))],
            [["clay", "kiln", "glaze", "pot"], ["yarn", "loom", "weft", "warp"], ["clay", "yarn", "wool"], ["clay", "nowhere"]]);
        Assert.Equal(0.70800300439409, coherence[0]!.Value, 9);
        Assert.Equal(0.9318224700948419, coherence[1]!.Value, 9);
        Assert.Equal(0.8901692079634528, coherence[2]!.Value, 9);
        Assert.Null(coherence[3]);
    }

    [Fact]
    public void Texts_longer_than_their_windows_are_scored_as_gensim_scores_them()
    {
        // Words from the generator x → (1103515245·x + 12345) mod 2³¹, begun at 42: its upper bits mod 13; at every third place "w0" is "w1".
        long state = 42;
        List<IReadOnlyList<string>> texts = [.. ((int[])[150, 40, 9, 230, 111]).Select(length => Enumerable.Range(0, length).Select(i =>
        {
            state = (state * 1103515245 + 12345) % (1L << 31);
            var word = (state >> 16) % 13;
            return FormattableString.Invariant($"w{(word == 0 && i % 3 == 0 ? 1 : word)}");
        }).ToArray())];
        string[][] topics = [["w0", "w1", "w2", "w3"], ["w4", "w5", "w6"]];
        Assert.Equal([-0.032981906031785906, -0.10631940032957343], WindowedCoherence.Of(texts, topics).Select(value => value!.Value), new Close());
        Assert.Equal([0.5105202071253345, 0.5246204220586141], ContextCoherence.Of(texts, topics).Select(value => value!.Value), new Close());
    }

    private sealed class Close : IEqualityComparer<double>
    {
        public bool Equals(double x, double y) => Math.Abs(x - y) < 1e-9;

        public int GetHashCode(double value) => 0;
    }

    [Fact]
    public void Diversity_counts_each_word_once() =>
        Assert.Equal(5.0 / 6, TopicMeasures.Diversity([["clay", "kiln", "pot"], ["yarn", "loom", "clay"]]), 12);

    [Fact]
    public void Rankings_overlap_by_hand()
    {
        // Common words at depths 1 to 5: 1, 1, 3, 3, 3.
        string[] left = ["a", "b", "c", "d", "e"];
        string[] right = ["a", "c", "b", "f", "g"];
        Assert.Equal(0.674335, TopicMeasures.RankBiasedOverlap(left, right, 10), 9);
        Assert.Equal(1, TopicMeasures.RankBiasedOverlap(left, left, 10), 12);
        Assert.Equal(1, TopicMeasures.InvertedOverlap([left, ["x", "y"]]), 12);
        Assert.Equal(0, TopicMeasures.InvertedOverlap([left, left]), 12);
    }
}
