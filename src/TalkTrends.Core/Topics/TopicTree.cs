namespace TalkTrends.Core.Topics;

/// <summary>Topics grouped into a tree: the nearest two parts are brought together until one is left.</summary>
/// <remarks>
/// Average linkage on the sphere (Sokal and Michener 1958): the distance of two parts is one minus the mean cosine between a talk's worth of one and a
/// talk's worth of the other, (Σ n·c)·(Σ m·d)/(Σn·Σm) over their topics' directions c, d and sizes n, m. It never falls from merge to merge, so a cut
/// at any height is a grouping of all topics. Of equally near pairs the first in order is taken.
/// </remarks>
/// <param name="Groups">By id; one fewer than there are topics.</param>
/// <param name="Parents">Entry i: the id of the smallest group that holds topic i; null where there is only one topic.</param>
public sealed record TopicTree(IReadOnlyList<TopicGroup> Groups, IReadOnlyList<string?> Parents)
{
    /// <summary>Topics whose names make up the name of a group.</summary>
    private const int Named = 3;

    /// <summary>No topic, no group.</summary>
    public static TopicTree Empty { get; } = new([], []);

    /// <summary>The tree of a model's topics.</summary>
    /// <param name="model">The model.</param>
    /// <param name="sizes">Talks of each topic; a topic of none weighs as much as one of one talk.</param>
    /// <exception cref="ArgumentException">There is not one size for each topic.</exception>
    public static TopicTree Of(TopicModel model, IReadOnlyList<int> sizes)
    {
        if (sizes.Count != model.Topics.Count)
            throw new ArgumentException($"{sizes.Count} sizes for {model.Topics.Count} topics.", nameof(sizes));
        var state = model.State;
        return Of([.. state.Centroids.Select(centroid => centroid.Select(entry => (double)entry).ToArray())], sizes, [.. model.Topics.Select(topic => topic.Label)]);
    }

    /// <summary>The parts after cutting the tree into at most <paramref name="count"/>: entry i is the id of the group that topic i is in, or null where it stands alone.</summary>
    public IReadOnlyList<string?> Cut(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        // Undoing the highest merges first: the first groups by id.
        var parts = new string?[Parents.Count];
        foreach (var group in Groups.Skip(count - 1))
            foreach (var topic in group.Topics)
                parts[topic] ??= group.Id;
        return parts;
    }

    internal static TopicTree Of(IReadOnlyList<double[]> directions, IReadOnlyList<int> sizes, IReadOnlyList<string> labels)
    {
        List<Part> parts = [.. directions.Select((direction, i) => new Part([i], [.. direction.Select(entry => entry * Math.Max(1, sizes[i]))], Math.Max(1, sizes[i])))];
        List<(double Height, IReadOnlyList<int> Topics)> merges = [];
        var height = 0.0;
        while (parts.Count > 1)
        {
            var (left, right, distance) = Nearest(parts);
            // Rounding may make a later merge lower by a hair.
            height = Math.Max(height, distance);
            var merged = Part.Of(parts[left], parts[right]);
            parts.RemoveAt(right);
            parts[left] = merged;
            merges.Add((height, merged.Topics));
        }
        merges.Reverse();
        return WithNames(merges, sizes, labels, directions.Count);
    }

    private static (int Left, int Right, double Distance) Nearest(List<Part> parts)
    {
        var best = (Left: 0, Right: 1, Distance: double.PositiveInfinity);
        for (var a = 0; a < parts.Count; a++)
            for (var b = a + 1; b < parts.Count; b++)
                if (parts[a].DistanceTo(parts[b]) is var distance && distance < best.Distance)
                    best = (a, b, distance);
        return best;
    }

    private static TopicTree WithNames(List<(double Height, IReadOnlyList<int> Topics)> merges, IReadOnlyList<int> sizes, IReadOnlyList<string> labels, int topics)
    {
        var parents = new string?[topics];
        List<TopicGroup> groups = [];
        for (var i = 0; i < merges.Count; i++)
        {
            var id = TopicIds.Of('g', i + 1, merges.Count);
            var below = merges[i].Topics;
            // Groups come from the root down: the last one met so far is the smallest that holds the topic.
            groups.Add(new TopicGroup(id, parents[below[0]], LabelOf(below, sizes, labels), merges[i].Height, below));
            foreach (var topic in below)
                parents[topic] = id;
        }
        return new TopicTree(groups, parents);
    }

    private static string LabelOf(IReadOnlyList<int> topics, IReadOnlyList<int> sizes, IReadOnlyList<string> labels)
    {
        var largest = topics.OrderByDescending(topic => sizes[topic]).ThenBy(topic => topic).Take(Named).Select(topic => labels[topic].Split(Topic.LabelSeparator)[0]);
        var rest = topics.Count - Named;
        return string.Join(" + ", largest) + (rest > 0 ? FormattableString.Invariant($" + {rest} more") : "");
    }

    /// <summary>Topics brought together: their directions summed by talks, and the talks.</summary>
    private sealed record Part(IReadOnlyList<int> Topics, double[] Sum, double Talks)
    {
        public static Part Of(Part left, Part right) => new(
            [.. left.Topics.Concat(right.Topics).Order()], [.. left.Sum.Zip(right.Sum, (a, b) => a + b)], left.Talks + right.Talks);

        public double DistanceTo(Part other)
        {
            double product = 0;
            for (var i = 0; i < Sum.Length; i++)
                product += Sum[i] * other.Sum[i];
            return 1 - product / (Talks * other.Talks);
        }
    }
}
