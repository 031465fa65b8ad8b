namespace TalkTrends.Core.Comparisons.Statistics;

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
    /// <param name="seed">Where random draws begin; those of a pair hang on the names of its groups, so that another group changes nothing.</param>
    /// <param name="workers">Threads at work at once; changes no byte.</param>
    public static IReadOnlyList<GroupDistance> Of(ComparedCorpus corpus, IReadOnlyList<Side> groups, int seed, int workers = -1)
    {
        var byEvent = new List<int[]>?[corpus.Events.Count];
        foreach (var (e, themes) in corpus.ThemeSets)
            (byEvent[e] ??= []).Add(themes);
        var kept = groups.Select(group => (Group: group, Talks: group.Events.SelectMany(e => byEvent[e] ?? []).ToArray()))
            .Where(group => group.Talks.Length >= FewestTalks)
            .OrderByDescending(group => group.Talks.Length).ThenBy(group => group.Group.Name, StringComparer.Ordinal).Take(MostGroups)
            .OrderBy(group => group.Group.Name, StringComparer.Ordinal).ToArray();
        return kept.Length < 2 ? []
            : [.. new LabelPermutations([.. kept.Select(group => (group.Group.Name, (IReadOnlyList<int[]>)group.Talks))], corpus.Themes.Count, (uint)seed)
                .Test(workers).Select(pair => new GroupDistance(kept[pair.Left].Group, kept[pair.Right].Group, pair.Measure))];
    }
}
