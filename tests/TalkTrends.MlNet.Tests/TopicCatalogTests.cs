using Microsoft.ML;
using TalkTrends.Core.Corpus.Terms;

namespace TalkTrends.MlNet.Tests;

/// <summary>Our steps, used as any other of ML.NET's.</summary>
public sealed class TopicCatalogTests
{
    private readonly MLContext _context = new(seed: 1);

    [Fact]
    public void Weights_are_damped_counts_by_squared_inverse_frequencies()
    {
        var rows = Rows(Bags(new TermMatrix([0, 2, 3, 4], [0, 1, 0, 0], [3, 1, 1, 1], 2)), view => _context.Transforms.Text.WeightTerms("Weights", "Counts").Fit(view).Transform(view), "Weights");
        var (first, second) = ((1 + Math.Log(3)) * 1, Math.Pow(Math.Log(4 / 2.0) + 1, 2));
        Assert.Equal([first, second], rows[0].Select(value => (double)value), (expected, found) => Math.Abs(expected - found) < 1e-6);
        Assert.Equal([1f, 0f], rows[1]);
    }

    [Fact]
    public void A_projection_is_the_product_of_a_rows_direction_with_its_basis()
    {
        var bags = Bags(Pottery.Corpus().Matrix);
        var weighted = _context.Transforms.Text.WeightTerms("Weights", "Counts").Fit(bags).Transform(bags);
        var projection = _context.Transforms.ProjectToLowRank("Embedding", "Weights", rank: 5).Fit(weighted);
        Assert.Equal(5, projection.Rank);
        var (before, after) = (VectorColumn.Dense(weighted, "Weights"), VectorColumn.Dense(projection.Transform(weighted), "Embedding"));
        for (var row = 0; row < before.Count; row++)
        {
            var length = Math.Sqrt(before[row].Sum(weight => (double)weight * weight));
            for (var d = 0; d < projection.Rank; d++)
                Assert.Equal(Enumerable.Range(0, before[row].Length).Sum(term => before[row][term] / length * projection.Basis[term * projection.Rank + d]), after[row][d], 1e-5);
            Assert.Equal(0, after[row][^1], 1e-2);
        }
    }

    [Fact]
    public void A_row_without_an_entry_is_projected_far_from_all_others()
    {
        var talks = Pottery.Corpus().Matrix;
        var bags = Bags(new TermMatrix([0, .. talks.RowStarts], talks.Terms, talks.Counts, talks.TermCount));
        var pipeline = _context.Transforms.Text.WeightTerms("Weights", "Counts")
            .Append(_context.Transforms.ProjectToLowRank("Embedding", "Weights", rank: 5))
            .Append(_context.Transforms.NormalizeLpNorm("Features", "Embedding"));
        var rows = Rows(bags, view => pipeline.Fit(view).Transform(view), "Features");
        Assert.All(rows.Skip(1), row => Assert.InRange(row.Zip(rows[0], (a, b) => a * b).Sum(), -0.01, 0.01));
    }

    [Fact]
    public void A_pipeline_with_our_steps_is_saved_and_loaded_as_any_other()
    {
        var bags = Bags(Pottery.Corpus().Matrix);
        var pipeline = _context.Transforms.Text.WeightTerms("Weights", "Counts")
            .Append(_context.Transforms.ProjectToLowRank("Embedding", "Weights", rank: 5))
            .Append(_context.Transforms.NormalizeLpNorm("Features", "Embedding"))
            .Append(_context.Clustering.Trainers.KMeans("Features", numberOfClusters: Pottery.Groups));
        var model = pipeline.Fit(bags);
        using MemoryStream saved = new();
        _context.Model.Save(model, bags.Schema, saved);
        saved.Position = 0;
        var loaded = new MLContext().Model.Load(saved, out _);
        Assert.Equal(VectorColumn.Dense(model.Transform(bags), "Score"), VectorColumn.Dense(loaded.Transform(bags), "Score"));
    }

    [Fact]
    public void The_number_of_workers_changes_no_bit_of_a_projection()
    {
        var bags = Bags(Pottery.Corpus().Matrix);
        var weighted = _context.Transforms.Text.WeightTerms("Weights", "Counts").Fit(bags).Transform(bags);
        var found = ((int[])[1, 4]).Select(workers => _context.Transforms.ProjectToLowRank("Embedding", "Weights", workers: workers).Fit(weighted).Basis).ToList();
        Assert.Equal(found[0], found[1]);
    }

    private IDataView Bags(TermMatrix talks)
    {
        string[] ids = [.. Enumerable.Range(0, talks.TermCount).Select(term => $"term-{term}")];
        var view = TokenizedTalk.View(_context, talks, ids);
        return TopicPipeline.WordBags(_context, ids).Fit(view).Transform(view);
    }

    private static List<float[]> Rows(IDataView bags, Func<IDataView, IDataView> transform, string column) => VectorColumn.Dense(transform(bags), column);
}
