using TalkTrends.Core.Numerics;
using TalkTrends.Core.Topics.Words;

namespace TalkTrends.Core.Tests.Topics;

public sealed class NonNegativeFactorsTests
{
    [Fact]
    public void Planted_factors_are_found_again_and_are_never_negative()
    {
        var rows = Planted(talks: 90, blocks: 3, each: 6, seed: 1);
        var (factors, count) = NonNegativeFactors.Learn(rows, 3, workers: 2);
        Assert.Equal(3, count);
        Assert.All(factors, entry => Assert.True(entry >= 0));
        // Each factor is one block of six terms, and no two are the same.
        var blocks = Enumerable.Range(0, 3).Select(k => Enumerable.Range(0, 18).GroupBy(term => term / 6).MaxBy(block => block.Sum(term => factors[term * 3 + k]))!.Key).ToList();
        Assert.Equal([0, 1, 2], blocks.Order());
        for (var k = 0; k < 3; k++)
        {
            Assert.Equal(1, Enumerable.Range(0, 18).Sum(term => factors[term * 3 + k] * factors[term * 3 + k]), 3);
            Assert.True(Enumerable.Range(0, 18).Where(term => term / 6 != blocks[k]).Sum(term => factors[term * 3 + k]) < 0.1);
        }
    }

    [Fact]
    public void The_number_of_workers_changes_no_bit()
    {
        var rows = Planted(talks: 700, blocks: 4, each: 5, seed: 2);
        Assert.Equal(NonNegativeFactors.Learn(rows, 4, workers: 1).Terms, NonNegativeFactors.Learn(rows, 4, workers: 4).Terms);
    }

    [Fact]
    public void A_combination_of_factors_is_projected_on_its_own_weights()
    {
        var (factors, count) = NonNegativeFactors.Learn(Planted(talks: 60, blocks: 3, each: 4, seed: 3), 3, workers: 1);
        var projection = NonNegativeFactors.Projection(factors, count);
        double[] weights = [0.2, 0.7, 0.1];
        for (var k = 0; k < count; k++)
        {
            double coordinate = 0;
            for (var term = 0; term < factors.Length / count; term++)
                coordinate += projection[term * count + k] * Enumerable.Range(0, count).Sum(j => weights[j] * factors[term * count + j]);
            Assert.Equal(weights[k], coordinate, 2);
        }
    }

    /// <summary>Talks that each use terms of one block, with weights at random.</summary>
    private static TfIdfMatrix Planted(int talks, int blocks, int each, int seed)
    {
        var random = new Random(seed);
        List<int> terms = [];
        List<float> weights = [];
        for (var talk = 0; talk < talks; talk++)
            for (var i = 0; i < each; i++)
            {
                terms.Add(talk % blocks * each + i);
                weights.Add(0.2f + random.NextSingle());
            }
        return new TfIdfMatrix([.. Enumerable.Range(0, talks + 1).Select(talk => talk * each)], [.. terms], [.. weights], blocks * each);
    }
}
