using TalkTrends.Core.Topics;

namespace TalkTrends.Cli.Tests;

/// <summary>The figures of <c>evaluate</c> in words.</summary>
public class EvaluationWordsTests
{
    [Theory]
    [InlineData(0.2, 0.1, "on their own half 0.200, of which 50% are kept")]
    [InlineData(0.2, -0.258, "on their own half 0.200; none of it is kept")]
    [InlineData(0.2, 0.0, "on their own half 0.200; none of it is kept")]
    [InlineData(-0.1, 0.1, "on their own half -0.100")]
    public void A_part_of_the_coherence_is_kept_only_where_other_talks_have_some(double own, double other, string words)
    {
        var line = EvaluationWords.Lines(Found(own, other)).Single(line => line.StartsWith("NPMI on other talks", StringComparison.Ordinal));
        Assert.EndsWith(words, line, StringComparison.Ordinal);
    }

    private static TopicEvaluation Found(double own, double other) => new()
    {
        Topics = [],
        Talks = 40,
        Unassigned = 0,
        Coherence = own,
        ContextCoherence = null,
        Diversity = 1,
        InvertedOverlap = 1,
        Exclusivity = 1,
        Resamples = 2,
        CoherenceLearned = own,
        CoherenceHeldOut = other,
    };
}
