using TalkTrends.Core.Topics;

namespace TalkTrends.Core.Tests.Topics;

/// <summary>Figures frozen from scikit-learn 1.2.1 (normalized_mutual_info_score, adjusted_rand_score) and gensim 4.2.0 (CoherenceModel, c_npmi, topn 10) on the same input.</summary>
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
