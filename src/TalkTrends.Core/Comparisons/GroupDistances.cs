using System.Text;

namespace TalkTrends.Core.Comparisons;

/// <summary>How far apart two groups of talks are: a row of group_distances.</summary>
/// <param name="Left">One group; its name comes first in ordinal order.</param>
/// <param name="Right">The other.</param>
/// <param name="Measure">The distance and its null.</param>
public sealed record GroupDistance(Side Left, Side Right, ThemeDistance Measure);

/// <summary>Distances between all pairs of groups.</summary>
public static class GroupDistances
{
    /// <summary>More groups than this are not held against each other: the largest are.</summary>
    public const int MostGroups = 60;

    /// <summary>Fewest talks with a theme that a group needs.</summary>
    public const int FewestTalks = 20;

    /// <summary>All pairs of the groups that have enough talks, sorted by left, then right.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="groups">Any order; names differ.</param>
    /// <param name="seed">Where random draws begin; each pair has a stream of its own, so that another group changes nothing.</param>
    /// <param name="workers">Threads at work at once; changes no byte.</param>
    public static IReadOnlyList<GroupDistance> Of(ComparedCorpus corpus, IReadOnlyList<Side> groups, int seed, int workers = -1)
    {
        var byEvent = new List<int[]>?[corpus.Events.Count];
        foreach (var (e, themes) in corpus.ThemeSets)
            (byEvent[e] ??= []).Add(themes);
        // Themes of an essay's sections are in no share, and none of them is here: its talks enter none.
        var talks = groups.Select(group => (Group: group, Talks: group.Events.SelectMany(e => byEvent[e] ?? []).ToArray()))
            .Where(group => group.Talks.Length >= FewestTalks)
            .OrderByDescending(group => group.Talks.Length).ThenBy(group => group.Group.Name, StringComparer.Ordinal).Take(MostGroups)
            .OrderBy(group => group.Group.Name, StringComparer.Ordinal).ToArray();
        List<(int Left, int Right)> pairs = [];
        for (var left = 0; left < talks.Length; left++)
            for (var right = left + 1; right < talks.Length; right++)
                pairs.Add((left, right));
        var distances = new GroupDistance?[pairs.Count];
        Parallel.For(0, distances.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
        {
            var (left, right) = (talks[pairs[i].Left], talks[pairs[i].Right]);
            if (JensenShannon.Test(left.Talks, right.Talks, corpus.Themes.Count, Seed(seed, left.Group.Name, right.Group.Name)) is { } measure)
                distances[i] = new GroupDistance(left.Group, right.Group, measure);
        });
        return [.. distances.OfType<GroupDistance>()];
    }

    /// <summary>FNV-1a of both names, from the seed.</summary>
    private static ulong Seed(int seed, string left, string right)
    {
        var hash = 14695981039346656037UL ^ (uint)seed;
        foreach (var part in Encoding.UTF8.GetBytes(left + "\n" + right))
            hash = (hash ^ part) * 1099511628211UL;
        return hash;
    }
}
