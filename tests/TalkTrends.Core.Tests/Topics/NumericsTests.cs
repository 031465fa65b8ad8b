using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Numerics;
using TalkTrends.Core.Topics.Quality;
using TalkTrends.Core.Topics.Words;

namespace TalkTrends.Core.Tests.Topics;

public sealed class NumericsTests
{
    [Fact]
    public void The_randomised_decomposition_has_the_singular_values_of_an_exact_one()
    {
        var random = new Random(20260101);
        var (height, width) = (30, 14);
        var dense = new double[height, width];
        var weights = new List<float>();
        for (var i = 0; i < height; i++)
            for (var j = 0; j < width; j++)
            {
                // Directions of falling strength, so that the strongest are well apart.
                dense[i, j] = (float)((random.NextDouble() - 0.5) * Math.Pow(0.6, j));
                weights.Add((float)dense[i, j]);
            }
        var rows = new TfIdfMatrix(
            [.. Enumerable.Range(0, height + 1).Select(i => i * width)], [.. Enumerable.Range(0, height * width).Select(i => i % width)], [.. weights], width);
        var (basis, rank) = RandomizedSvd.Basis(rows, 4, 7, workers: 1);
        Assert.Equal(4, rank);

        // Exactly, from the Gram matrix of all columns.
        var gram = new double[width, width];
        for (var i = 0; i < height; i++)
            for (var a = 0; a < width; a++)
                for (var b = 0; b < width; b++)
                    gram[a, b] += dense[i, a] * dense[i, b];
        var (values, vectors) = SymmetricEigen.Solve(gram, width);
        for (var k = 0; k < rank; k++)
        {
            double along = 0, length = 0;
            for (var term = 0; term < width; term++)
            {
                along += basis[term * rank + k] * vectors[term, k];
                length += (double)basis[term * rank + k] * basis[term * rank + k];
            }
            Assert.Equal(1, Math.Abs(along), 3);
            Assert.Equal(1, length, 4);
        }
        Assert.True(values[0] > values[3]);
    }

    [Fact]
    public void Eigenvectors_satisfy_their_equation()
    {
        var (values, vectors) = SymmetricEigen.Solve(new double[,] { { 2, 1, 0 }, { 1, 3, 1 }, { 0, 1, 4 } }, 3);
        double[,] a = { { 2, 1, 0 }, { 1, 3, 1 }, { 0, 1, 4 } };
        for (var k = 0; k < 3; k++)
            for (var i = 0; i < 3; i++)
                Assert.Equal(values[k] * vectors[i, k], Enumerable.Range(0, 3).Sum(j => a[i, j] * vectors[j, k]), 10);
        Assert.Equal(9, values.Sum(), 10);
        Assert.True(values[0] > values[1] && values[1] > values[2]);
    }

    [Fact]
    public void Dot_products_do_not_depend_on_what_the_length_leaves_over()
    {
        var random = new Random(1);
        for (var length = 0; length < 40; length++)
        {
            var (left, right) = (Enumerable.Range(0, length).Select(_ => random.NextSingle()).ToArray(), Enumerable.Range(0, length).Select(_ => random.NextSingle()).ToArray());
            Assert.Equal(left.Zip(right, (l, r) => (double)l * r).Sum(), Vectors.Dot(left, right), 4);
        }
    }

    [Fact]
    public void Spherical_clusters_are_the_directions_that_were_planted()
    {
        var random = new Random(20260101);
        var values = new List<float>();
        for (var i = 0; i < 60; i++)
        {
            float[] row = [0.1f * random.NextSingle(), 0.1f * random.NextSingle(), 0.1f * random.NextSingle()];
            row[i % 3] += 1;
            Vectors.Normalise(row);
            values.AddRange(row);
        }
        var found = SphericalKMeans.Fit(new Embedding([.. values], 3), 3, 4, 1, workers: 2);
        for (var i = 3; i < 60; i++)
            Assert.Equal(found.Clusters[i % 3], found.Clusters[i]);
        Assert.Equal(3, found.Clusters.Distinct().Count());
        Assert.True(found.Objective > 0.95);
    }

    [Theory]
    [InlineData(new[] { 0, 0, 1, 1 }, new[] { 5, 5, 2, 2 }, 1.0)]
    [InlineData(new[] { 1, 1, 1, 2, 2 }, new[] { 0, 0, 1, 1, 1 }, 0.1666666667)]
    [InlineData(new[] { 0, 0, 0, 0 }, new[] { 0, 0, 0, 0 }, 1.0)]
    public void Adjusted_rand_by_hand(int[] left, int[] right, double expected) => Assert.Equal(expected, GroupMeasures.AdjustedRand(left, right), 9);

    [Fact]
    public void Adjusted_rand_of_unrelated_groups_is_about_zero()
    {
        var random = new Random(2);
        Assert.Equal(0, GroupMeasures.AdjustedRand([.. Enumerable.Range(0, 4000).Select(_ => random.Next(5))], [.. Enumerable.Range(0, 4000).Select(_ => random.Next(7))]), 1);
    }

    [Fact]
    public void Class_tf_idf_by_hand()
    {
        // Two topics; counts damped by 1 + ln tf are 1 here. Topic 0: clay 2, kiln 1 (3 in all). Topic 1: clay 1, loom 1 (2 in all). A = 2.5.
        var talks = new TermMatrix([0, 2, 3, 5], [0, 1, 0, 0, 2], [1, 1, 1, 1, 1], 3);
        var weights = new ClassTfIdf(talks, [0, 0, 1], 2);
        Assert.Equal(2.0 / 3 * Math.Log(1 + 2.5 / 3), weights.Weight(0, 0), 12);
        Assert.Equal(1.0 / 3 * Math.Log(1 + 2.5 / 1), weights.Weight(0, 1), 12);
        Assert.Equal(0, weights.Weight(0, 2));
        Assert.Equal(2.0 / 3, weights.Exclusivity(0, 0), 12);
        Assert.Equal(2, weights.Talks(0, 0));
    }

    [Fact]
    public void Coherence_by_hand_is_one_for_inseparable_and_minus_one_for_strangers()
    {
        var talks = new TermMatrix([0, 2, 4, 5, 6], [0, 1, 0, 1, 2, 2], [1, 1, 1, 1, 1, 1], 3);
        Assert.Equal(1, TopicQuality.Coherence(talks, [0, 1]), 6);
        Assert.True(TopicQuality.Coherence(talks, [0, 2]) < -0.8);
        Assert.Equal(0, TopicQuality.Coherence(talks, [0]));
    }

    [Fact]
    public void Topicality_tells_words_of_a_subject_from_words_that_stand_anywhere()
    {
        // Terms 0–3 make one subject, 4–7 another; term 8 stands in every third talk of either.
        var (starts, terms) = (new List<int> { 0 }, new List<int>());
        var random = new Random(5);
        for (var i = 0; i < 60; i++)
        {
            var from = i % 2 * 4;
            terms.AddRange(Enumerable.Range(from, 4).Where(_ => random.Next(4) > 0).DefaultIfEmpty(from));
            if (i % 3 == 0)
                terms.Add(8);
            starts.Add(terms.Count);
        }
        var talks = new TermMatrix([.. starts], [.. terms], [.. Enumerable.Repeat(1, terms.Count)], 9);
        var rows = TfIdfMatrix.Of(talks, TfIdfMatrix.InverseDocumentFrequencies(talks));
        var (basis, rank) = RandomizedSvd.Basis(rows, 3, 1, 1);
        var topicality = TermCohesion.Of(rows, Embedding.Of(rows, basis, rank, 1));
        Assert.All(Enumerable.Range(0, 8), term => Assert.True(topicality[term] > topicality[8] + 0.1, $"term {term}: {topicality[term]:0.00} against {topicality[8]:0.00}"));
    }
}
