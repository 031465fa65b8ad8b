namespace TalkTrends.Core.Tests.Trends;

/// <summary>A few rounds of <see cref="AdjustedShareStudy"/>, held to the limits.</summary>
[Trait("Length", "Long")]
public class AdjustedShareStudyTests
{
    [Theory]
    [InlineData(4, 4)]
    [InlineData(40, 3)]
    [InlineData(160, 1)]
    public void Adjusted_shares_are_nearer_to_the_truth_than_plain_ones_and_their_intervals_cover_it(int conferences, int rounds)
    {
        var errors = AdjustedShareStudy.Of(rounds, conferences);
        Assert.InRange(errors.Adjusted, 0, errors.Raw / 2);
        // One or a few corpora stray further from the rate of many, which is 95 to 97 %.
        Assert.InRange(errors.Covered, 0.92, 0.99);
        Assert.Equal(0, errors.AboveWilson);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(40)]
    public void Where_the_mix_stays_the_plain_share_lies_in_the_adjusted_interval(int conferences)
    {
        var errors = AdjustedShareStudy.Of(2, conferences, isMixFixed: true);
        Assert.InRange(errors.HoldRaw, 0.97, 1);
        Assert.InRange(errors.Adjusted, 0, errors.Raw);
    }
}
