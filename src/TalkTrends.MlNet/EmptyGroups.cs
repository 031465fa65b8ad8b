namespace TalkTrends.MlNet;

/// <summary>
/// Groups that k-means left empty. ML.NET makes the centroid of such a group the zero vector, which then is nearest to whatever is far from all
/// others, or to nothing.
/// </summary>
internal static class EmptyGroups
{
    /// <summary>The nearest group of each row; a group that got none takes the row that lies farthest from its own, of a group of at least two.</summary>
    /// <param name="distances">Rows × groups: squared distances, smaller is nearer.</param>
    /// <param name="groups">Number of groups, at most that of rows.</param>
    public static int[] Repair(IReadOnlyList<float[]> distances, int groups)
    {
        var nearest = new int[distances.Count];
        var sizes = new int[groups];
        for (var row = 0; row < nearest.Length; row++)
        {
            var own = distances[row];
            for (var group = 1; group < groups; group++)
                if (own[group] < own[nearest[row]])
                    nearest[row] = group;
            sizes[nearest[row]]++;
        }
        for (var group = 0; group < groups; group++)
        {
            if (sizes[group] > 0)
                continue;
            var farthest = -1;
            for (var row = 0; row < nearest.Length; row++)
                if (sizes[nearest[row]] > 1 && (farthest < 0 || distances[row][nearest[row]] > distances[farthest][nearest[farthest]]))
                    farthest = row;
            if (farthest < 0)
                break;
            sizes[nearest[farthest]]--;
            (nearest[farthest], sizes[group]) = (group, 1);
        }
        return nearest;
    }
}
