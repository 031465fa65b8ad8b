using Microsoft.ML.Data;
using Microsoft.ML;
using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Numerics;
using TalkTrends.Core.Topics.Quality;
using TalkTrends.Core.Topics.Words;
using TalkTrends.Core.Topics;

namespace TalkTrends.MlNet;

/// <summary>ML.NET's own figures of a clustering.</summary>
public static class ClusteringMeasurer
{
    /// <summary>What <c>MLContext.Clustering.Evaluate</c> says of talks in topics.</summary>
    /// <param name="model">The topics.</param>
    /// <param name="talks">The talks; those without a known term are left out.</param>
    /// <param name="labels">The label of each talk; a talk with null counts for the distances alone.</param>
    /// <returns>Null where no talk is left.</returns>
    public static ClusteringFigures? Of(TopicModel model, TermMatrix talks, IReadOnlyList<string?> labels)
    {
        var state = model.State;
        var embedded = new LatentSpace([.. state.TermWeights], [.. state.Basis], state.Rank).Embed(talks);
        var names = labels.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        float[][] centroids = [.. state.Centroids.Select(centroid => (float[])[.. centroid])];
        List<MeasuredRow> rows = [];
        for (var row = 0; row < talks.RowCount; row++)
            if (embedded[row].ContainsAnyExcept(0f))
                rows.Add(Row(embedded[row], centroids, labels[row] is { } label ? (uint)names.BinarySearch(label, StringComparer.Ordinal) + 1 : 0));
        if (rows.Count == 0)
            return null;
        var all = Evaluate(rows, state, names.Count, withLabels: false);
        var labelled = rows.FindAll(row => row.Label > 0);
        double? information = names.Count < 2 ? null : Evaluate(labelled, state, names.Count, withLabels: true).NormalizedMutualInformation;
        return new ClusteringFigures(all.AverageDistance, all.DaviesBouldinIndex, information);
    }

    private static ClusteringMetrics Evaluate(List<MeasuredRow> rows, TopicModelState state, int labels, bool withLabels)
    {
        var context = new MLContext(seed: 1);
        var schema = SchemaDefinition.Create(typeof(MeasuredRow));
        schema[nameof(MeasuredRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, state.Rank);
        schema[nameof(MeasuredRow.Score)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, state.Topics.Count);
        schema[nameof(MeasuredRow.PredictedLabel)].ColumnType = new KeyDataViewType(typeof(uint), state.Topics.Count);
        schema[nameof(MeasuredRow.Label)].ColumnType = new KeyDataViewType(typeof(uint), Math.Max(1, labels));
        var view = context.Data.LoadFromEnumerable(rows, schema);
        return context.Clustering.Evaluate(view, withLabels ? nameof(MeasuredRow.Label) : null, nameof(MeasuredRow.Score), nameof(MeasuredRow.Features));
    }

    private static MeasuredRow Row(ReadOnlySpan<float> vector, float[][] centroids, uint label)
    {
        var distances = new float[centroids.Length];
        var nearest = 0;
        for (var topic = 0; topic < distances.Length; topic++)
        {
            distances[topic] = Math.Max(0, 2 - 2 * Vectors.Dot(vector, centroids[topic]));
            if (distances[topic] < distances[nearest])
                nearest = topic;
        }
        return new MeasuredRow { Features = vector.ToArray(), Score = distances, PredictedLabel = (uint)nearest + 1, Label = label };
    }

    private sealed class MeasuredRow
    {
        public required float[] Features { get; init; }

        public required float[] Score { get; init; }

        public required uint PredictedLabel { get; init; }

        /// <summary>From 1 on; 0: none.</summary>
        public required uint Label { get; init; }
    }
}
