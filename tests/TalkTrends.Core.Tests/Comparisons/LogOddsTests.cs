using FsCheck.Xunit;
using TalkTrends.Core.Comparisons.Statistics;

namespace TalkTrends.Core.Tests.Comparisons;

public class LogOddsTests
{
    // Computed with numpy 1.24.2 from the formula of Monroe, Colaresi and Quinn.
    [Theory]
    [InlineData(30, 1000, 10, 800, 60, 2500, 0.796583789410942, 2.346744239651677)]
    [InlineData(0, 150, 12, 150, 20, 400, -2.9090790948309295, -2.4483548903609047)]
    [InlineData(5, 20, 5, 20, 10, 40, 0.0, 0.0)]
    [InlineData(120, 843, 240, 1911, 900, 10085, 0.11856051049513794, 1.0876769098649874)]
    public void Values_are_those_of_an_independent_program(
        int leftCounted, int leftTotal, int rightCounted, int rightTotal, int corpusCounted, int corpusTotal, double value, double z)
    {
        var odds = LogOdds.Of(leftCounted, leftTotal, rightCounted, rightTotal, corpusCounted, corpusTotal)!.Value;
        Assert.Equal(value, odds.Value, 1e-9);
        Assert.Equal(z, odds.Z, 1e-9);
    }

    [Theory]
    [InlineData(0, 0, 3, 10, 3, 10)]
    [InlineData(0, 10, 0, 10, 0, 20)]
    [InlineData(10, 10, 10, 10, 20, 20)]
    public void An_empty_side_and_an_item_in_no_talk_or_in_every_one_have_none(int leftCounted, int leftTotal, int rightCounted, int rightTotal, int corpusCounted, int corpusTotal) =>
        Assert.Null(LogOdds.Of(leftCounted, leftTotal, rightCounted, rightTotal, corpusCounted, corpusTotal));

    [Property(MaxTest = 500, Replay = "(20260101,1)")]
    public void No_counts_make_it_infinite_and_exchanged_sides_turn_its_sign(byte leftCounted, byte leftOthers, byte rightCounted, byte rightOthers, byte moreCounted, byte moreOthers)
    {
        var (left, right) = (leftCounted + leftOthers, rightCounted + rightOthers);
        var (counted, total) = (leftCounted + rightCounted + moreCounted, left + right + moreCounted + moreOthers);
        if (LogOdds.Of(leftCounted, left, rightCounted, right, counted, total) is not { } odds)
            return;
        Assert.True(double.IsFinite(odds.Value) && double.IsFinite(odds.Z));
        Assert.Equal(-odds.Value, LogOdds.Of(rightCounted, right, leftCounted, left, counted, total)!.Value.Value, 1e-12);
    }
}
