using FsCheck.Xunit;
using TalkTrends.Core.Trends.Statistics;

namespace TalkTrends.Core.Tests.Trends;

public class FisherExactTests
{
    // Computed by scipy.stats.fisher_exact (scipy 1.10.1), two-sided.
    [Theory]
    [InlineData(3, 4, 1, 4, 0.4857142857142859)]
    [InlineData(2, 9, 0, 42, 0.028235294117647046)]
    [InlineData(15, 20, 1, 30, 9.544976004933158e-08)]
    [InlineData(0, 10, 0, 12, 1.0)]
    [InlineData(10, 10, 0, 10, 1.082508822446903e-05)]
    [InlineData(58, 843, 181, 9244, 4.385215382076403e-14)]
    public void P_is_that_of_an_independent_program(int leftCounted, int leftTotal, int rightCounted, int rightTotal, double expected)
    {
        Assert.Equal(expected, FisherExact.P(leftCounted, leftTotal, rightCounted, rightTotal)!.Value, expected * 1e-6);
    }

    [Fact]
    public void An_empty_side_has_no_p() => Assert.Null(FisherExact.P(0, 0, 1, 2));

    [Property(MaxTest = 500, Replay = "(20260101,1)")]
    public void Sides_may_be_exchanged(byte leftCounted, byte leftOthers, byte rightCounted, byte rightOthers)
    {
        var (left, right) = (leftCounted + leftOthers, rightCounted + rightOthers);
        if (FisherExact.P(leftCounted, left, rightCounted, right) is { } p)
            Assert.Equal(p, FisherExact.P(rightCounted, right, leftCounted, left)!.Value, 1e-12);
        else
            Assert.True(left == 0 || right == 0);
    }
}
