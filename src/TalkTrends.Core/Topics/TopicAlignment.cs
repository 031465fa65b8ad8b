using TalkTrends.Core.Numerics;

namespace TalkTrends.Core.Topics;

/// <summary>Which topics of a new model are topics of an earlier one.</summary>
/// <remarks>
/// Two topics are alike as far as they draw the same talks and speak in the same terms: the mean of the cosine of their memberships, n/√(a·b) for n
/// talks that both models place there among the a and b of each, and of the cosine of their terms' weights over the terms that both models know. Talks
/// of neither model's learning will do: both place them. The pairs are those whose likenesses sum to the most, each topic in one at most; a pair less
/// alike than <see cref="LeastLikeness"/> is none, and sways no other.
/// </remarks>
public sealed class TopicAlignment
{
    /// <summary>Likeness from which two topics are one, in [0, 1].</summary>
    public const double LeastLikeness = 0.5;

    /// <summary>The part of a part's talks that must come from the whole, and the part of the whole's that must go to it, in a split or a merger.</summary>
    private const double MostOfPart = 0.5;
    private const double SomeOfWhole = 0.2;

    /// <summary>Fewer talks in a topic say little about where they come from.</summary>
    private const int FewestShared = 3;

    private TopicAlignment(IReadOnlyList<int> before, IReadOnlyList<double> likeness, IReadOnlyList<TopicChange> changes) =>
        (Before, Likeness, Changes) = (before, likeness, changes);

    /// <summary>Entry i: the 0-based index of the earlier topic that the new topic i is; −1 where it is none.</summary>
    public IReadOnlyList<int> Before { get; }

    /// <summary>Entry i: how alike the two are, in [0, 1]; 0 where there is no earlier one.</summary>
    public IReadOnlyList<double> Likeness { get; }

    /// <summary>What stayed, split, merged, appeared and vanished, in this order, and by topic.</summary>
    public IReadOnlyList<TopicChange> Changes { get; }

    /// <summary>Aligns <paramref name="after"/> with <paramref name="before"/>.</summary>
    /// <param name="before">The earlier topics.</param>
    /// <param name="after">The new topics.</param>
    /// <param name="placedBefore">The earlier topic of each talk, −1 for none.</param>
    /// <param name="placedAfter">The new topic of the same talks, −1 for none.</param>
    /// <exception cref="ArgumentException">The two placements are not of the same number of talks.</exception>
    public static TopicAlignment Of(LearnedTopics before, LearnedTopics after, IReadOnlyList<int> placedBefore, IReadOnlyList<int> placedAfter)
    {
        if (placedBefore.Count != placedAfter.Count)
            throw new ArgumentException($"{placedBefore.Count} and {placedAfter.Count} placements are not of the same talks.", nameof(placedAfter));
        return Of(Shared.Of(before.Model.Topics.Count, after.Model.Topics.Count, placedBefore, placedAfter), TermLikeness(before, after));
    }

    /// <summary>The new topics with the ids and colours of those they are; fresh ids for the others, and the hues that are free; sorted by id.</summary>
    public LearnedTopics Renamed(LearnedTopics before, LearnedTopics after)
    {
        var next = before.NextNumber;
        var count = before.NextNumber + Before.Count(earlier => earlier < 0) - 1;
        var free = new Queue<string>(TopicColors.Free([.. Before.Where(earlier => earlier >= 0).Select(earlier => before.Colors[earlier])]));
        List<(string Id, string Color, int Topic)> named = [];
        for (var topic = 0; topic < Before.Count; topic++)
            named.Add(Before[topic] is var earlier && earlier >= 0
                ? (before.Model.Topics[earlier].Id, before.Colors[earlier], topic) : (TopicIds.Of('t', next++, count), free.Count > 0 ? free.Dequeue() : TopicColors.Grey, topic));
        named.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        var state = after.Model.State;
        return after with
        {
            Model = TopicModel.Of(state with
            {
                Topics = [.. named.Select(one => after.Model.Topics[one.Topic] with { Id = one.Id })],
                Centroids = [.. named.Select(one => state.Centroids[one.Topic])],
                LeastCosines = [.. named.Select(one => state.LeastCosines[one.Topic])],
            }),
            Sizes = [.. named.Select(one => after.Sizes[one.Topic])],
            Colors = [.. named.Select(one => one.Color)],
            NextNumber = next,
        };
    }

    internal static TopicAlignment Of(Shared shared, double[,] terms)
    {
        var likeness = new double[shared.Before.Length, shared.After.Length];
        for (var i = 0; i < shared.Before.Length; i++)
            for (var j = 0; j < shared.After.Length; j++)
                // Where one of them has hardly a talk its terms speak alone.
                likeness[i, j] = Math.Min(shared.Before[i], shared.After[j]) < FewestShared ? terms[i, j]
                    : (terms[i, j] + shared.Both[i, j] / Math.Sqrt((double)shared.Before[i] * shared.After[j])) / 2;
        var afterOf = OptimalPairs.Of(Worthy(likeness));
        var (before, alike) = (new int[shared.After.Length], new double[shared.After.Length]);
        Array.Fill(before, -1);
        for (var i = 0; i < afterOf.Length; i++)
            if (afterOf[i] >= 0 && likeness[i, afterOf[i]] >= LeastLikeness)
                (before[afterOf[i]], alike[afterOf[i]]) = (i, likeness[i, afterOf[i]]);
        return new TopicAlignment(before, alike, ChangesOf(shared, before));
    }

    /// <summary>Pairs that would be none sway nothing: two faint likenesses must not outweigh a good one.</summary>
    private static double[,] Worthy(double[,] likeness)
    {
        var worthy = (double[,])likeness.Clone();
        for (var i = 0; i < likeness.GetLength(0); i++)
            for (var j = 0; j < likeness.GetLength(1); j++)
                if (likeness[i, j] < LeastLikeness)
                    worthy[i, j] = 0;
        return worthy;
    }

    private static List<TopicChange> ChangesOf(Shared shared, int[] before)
    {
        List<TopicChange> changes = [];
        HashSet<int> kept = [.. before.Where(i => i >= 0)];
        HashSet<int> explainedAfter = [];
        HashSet<int> explainedBefore = [];
        for (var i = 0; i < shared.Before.Length; i++)
            if (Array.IndexOf(before, i) is var j && j >= 0)
                changes.Add(Change(TopicChangeKind.Stayed, [i], [j]));
        for (var i = 0; i < shared.Before.Length; i++)
        {
            List<int> parts = [.. Enumerable.Range(0, shared.After.Length).Where(j => IsPart(shared.Both[i, j], shared.After[j], shared.Before[i]))];
            if (parts.Count < 2)
                continue;
            explainedAfter.UnionWith(parts);
            explainedBefore.Add(i);
            changes.Add(Change(TopicChangeKind.Split, [i], parts));
        }
        for (var j = 0; j < shared.After.Length; j++)
        {
            List<int> parts = [.. Enumerable.Range(0, shared.Before.Length).Where(i => IsPart(shared.Both[i, j], shared.Before[i], shared.After[j]))];
            if (parts.Count < 2)
                continue;
            explainedBefore.UnionWith(parts);
            explainedAfter.Add(j);
            changes.Add(Change(TopicChangeKind.Merged, parts, [j]));
        }
        for (var j = 0; j < shared.After.Length; j++)
            if (before[j] < 0 && !explainedAfter.Contains(j))
                changes.Add(Change(TopicChangeKind.Appeared, [], [j]));
        for (var i = 0; i < shared.Before.Length; i++)
            if (!kept.Contains(i) && !explainedBefore.Contains(i))
                changes.Add(Change(TopicChangeKind.Vanished, [i], []));
        return changes;

        TopicChange Change(TopicChangeKind kind, List<int> from, List<int> to) => new(
            kind, from, to, from.Sum(i => to.Sum(j => shared.Both[i, j])), from.Sum(i => shared.Before[i]), to.Sum(j => shared.After[j]));
    }

    private static bool IsPart(int both, int part, int whole) => both >= FewestShared && both >= MostOfPart * part && both >= SomeOfWhole * whole;

    /// <summary>Cosines of the topics' terms over the terms that both models know; 0 where they share none.</summary>
    private static double[,] TermLikeness(LearnedTopics before, LearnedTopics after)
    {
        Dictionary<string, int> known = new(StringComparer.Ordinal);
        for (var term = 0; term < before.Vocabulary.Terms.Count; term++)
            known[before.Vocabulary.Terms[term].Id] = term;
        var shared = Enumerable.Range(0, after.Vocabulary.Terms.Count)
            .Where(term => known.ContainsKey(after.Vocabulary.Terms[term].Id)).Select(term => (Before: known[after.Vocabulary.Terms[term].Id], After: term)).ToList();
        var left = Unit(before.Model.Profiles(), shared.ConvertAll(pair => pair.Before));
        var right = Unit(after.Model.Profiles(), shared.ConvertAll(pair => pair.After));
        var likeness = new double[left.Length, right.Length];
        for (var i = 0; i < left.Length; i++)
            for (var j = 0; j < right.Length; j++)
                likeness[i, j] = Math.Clamp(Vectors.Dot(left[i], right[j]), 0, 1);
        return likeness;
    }

    private static float[][] Unit(float[][] profiles, List<int> terms) => [.. profiles.Select(profile =>
    {
        float[] over = [.. terms.Select(term => profile[term])];
        Vectors.Normalise(over);
        return over;
    })];

    /// <summary>How many talks both models place, and in which topics.</summary>
    /// <param name="Both">Earlier topics × new topics.</param>
    /// <param name="Before">Talks of each earlier topic.</param>
    /// <param name="After">Talks of each new topic.</param>
    internal sealed record Shared(int[,] Both, int[] Before, int[] After)
    {
        public static Shared Of(int before, int after, IReadOnlyList<int> placedBefore, IReadOnlyList<int> placedAfter)
        {
            var shared = new Shared(new int[before, after], new int[before], new int[after]);
            for (var talk = 0; talk < placedBefore.Count; talk++)
            {
                var (i, j) = (placedBefore[talk], placedAfter[talk]);
                if (i >= 0)
                    shared.Before[i]++;
                if (j >= 0)
                    shared.After[j]++;
                if (i >= 0 && j >= 0)
                    shared.Both[i, j]++;
            }
            return shared;
        }
    }
}
