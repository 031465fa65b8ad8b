namespace TalkTrends.Core.Results;

/// <summary>The findings of one sort, under one heading in every report.</summary>
/// <param name="Kinds">The kinds of <see cref="Finding.Kind"/> in it.</param>
/// <param name="Heading">What stands above them.</param>
/// <param name="FirstRank">1-based rank of the first among all findings.</param>
/// <param name="Findings">In their order, at least one.</param>
public sealed record FindingGroup(IReadOnlyList<string> Kinds, string Heading, int FirstRank, IReadOnlyList<Finding> Findings)
{
    private static readonly (string[] Kinds, string Heading)[] s_headings =
    [
        ([Finding.Rise], "What rises or is new"),
        ([Finding.Fall], "What falls, faded or passed its peak"),
        ([Finding.Year], "What else the last year changed"),
        ([Finding.Since], "What is said otherwise than in the last report"),
        ([Finding.EventDifference], "Where events differ by more than chance"),
        ([Finding.Size, Finding.YearProfile], "The largest themes"),
        ([Finding.EventProfile], "What each event was most often about"),
        ([Finding.OnlyAtOne], "Themes at one event only"),
    ];

    /// <summary>The groups that have a finding, in the order of a report.</summary>
    public static IReadOnlyList<FindingGroup> Of(IReadOnlyList<Finding> findings)
    {
        List<FindingGroup> groups = [];
        for (var i = 0; i < findings.Count;)
        {
            var (kinds, heading) = s_headings.First(group => group.Kinds.Contains(findings[i].Kind));
            var end = i;
            while (end < findings.Count && kinds.Contains(findings[end].Kind))
                end++;
            groups.Add(new FindingGroup(kinds, heading, i + 1, [.. findings.Skip(i).Take(end - i)]));
            i = end;
        }
        return groups;
    }
}
