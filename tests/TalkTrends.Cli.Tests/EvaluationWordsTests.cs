using TalkTrends.Core.Topics.Quality;

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

    [Fact]
    public void The_figures_of_MLNet_are_said_and_written()
    {
        var found = Found(0.2, 0.1) with { Clustering = new ClusteringFigures(0.75, 2.5, null) };
        Assert.Contains(EvaluationWords.Lines(found), line => line.StartsWith("average distance", StringComparison.Ordinal) && line.Contains("0.750", StringComparison.Ordinal));
        Assert.Contains(EvaluationWords.Lines(found), line => line.StartsWith("Davies–Bouldin", StringComparison.Ordinal) && line.Contains("2.500", StringComparison.Ordinal));
        Assert.DoesNotContain(EvaluationWords.Lines(found), line => line.StartsWith("NMI by ML.NET", StringComparison.Ordinal));
        var written = System.Text.Json.JsonDocument.Parse(EvaluationWords.Json(found)).RootElement.GetProperty("mlnet");
        Assert.Equal((0.75, 2.5), (written.GetProperty("average_distance").GetDouble(), written.GetProperty("davies_bouldin").GetDouble()));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, written.GetProperty("nmi").ValueKind);
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
