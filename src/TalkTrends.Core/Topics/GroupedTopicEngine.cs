using TalkTrends.Core.Corpus;
using TalkTrends.Core.Text;

namespace TalkTrends.Core.Topics;

/// <summary>An engine whose groups of talks come from elsewhere; number of topics, labels, memberships and all else are the shared ones.</summary>
/// <param name="group">From talks, a number of groups and a seed to the group of each talk, in [0, number of groups).</param>
/// <param name="background">What a large collection teaches about terms; null: nothing.</param>
public sealed class GroupedTopicEngine(Func<TermMatrix, int, int, int[]> group, TermBackground? background = null) : ITopicEngine
{
    private readonly TermBackground _background = background ?? TermBackground.None;

    /// <inheritdoc/>
    public TopicModel? Fit(TermMatrix talks, IReadOnlyList<Term> terms, TopicOptions options)
    {
        var seed = (ulong)(uint)options.Checked().Seed;
        if (TopicFinish.Taught(talks) is not { } taught)
            return null;
        var space = TalkSpace.Learn(taught, terms, _background, options);
        var rows = space.Embed(taught, options.Workers);
        var telling = TermTelling.OfLabels(terms, _background, WeightedRows.Of(taught, space.TermWeights), rows);
        var count = options.TopicCount ?? TopicCount.Choose(rows, taught, options, seed).Centroids.Length;
        // Talks of one text cannot be told apart: there are no more groups than texts.
        var groups = group(taught, Math.Min(count, Texts(taught)), options.Seed);
        var clustering = SphericalKMeans.Around(rows, groups, [.. Enumerable.Range(0, groups.Max() + 1).Select(_ => new float[space.Rank])]);
        return TopicFinish.Model(taught, terms, telling, space, rows, clustering, options);
    }

    private static int Texts(TermMatrix talks)
    {
        HashSet<string> met = new(StringComparer.Ordinal);
        for (var row = 0; row < talks.RowCount; row++)
            met.Add($"{string.Join(' ', talks.RowTerms(row).ToArray())}/{string.Join(' ', talks.RowCounts(row).ToArray())}");
        return met.Count;
    }
}
