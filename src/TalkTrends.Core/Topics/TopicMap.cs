using TalkTrends.Core.Numerics;
using TalkTrends.Core.Topics.Words;

namespace TalkTrends.Core.Topics;

/// <summary>Places talks on a plane: topics as islands, near ones near, each talk around its topic.</summary>
/// <remarks>Classical multidimensional scaling of the centroids' distances; inside an island a spiral, the most typical talk in the middle.</remarks>
internal static class TopicMap
{
    /// <summary>A place in [−1, 1]² for each row; null for a zero vector.</summary>
    public static IReadOnlyList<(double X, double Y)?> Place(Embedding rows, float[][] centroids)
    {
        var nearest = new int[rows.Count];
        for (var row = 0; row < rows.Count; row++)
            nearest[row] = SphericalKMeans.Nearest(rows[row], centroids).Cluster;
        var radius = Radii(nearest, centroids.Length);
        var centres = Apart(Scaled(centroids), radius);
        var places = new (double X, double Y)?[rows.Count];
        for (var topic = 0; topic < centroids.Length; topic++)
            PlaceIsland(rows, centroids, nearest, topic, centres, radius, places);
        return Fitted(places);
    }

    private static double[] Radii(int[] nearest, int topics)
    {
        var radius = new double[topics];
        foreach (var topic in nearest.Where(topic => topic >= 0))
            radius[topic]++;
        var total = Math.Max(1, radius.Sum());
        for (var t = 0; t < topics; t++)
            radius[t] = Math.Sqrt(radius[t] / total);
        return radius;
    }

    private static (double X, double Y)[] Scaled(float[][] centroids)
    {
        var n = centroids.Length;
        var squared = new double[n, n];
        for (var a = 0; a < n; a++)
            for (var b = 0; b < n; b++)
                squared[a, b] = a == b ? 0 : Math.Max(0, 2 - 2.0 * Vectors.Dot(centroids[a], centroids[b]));
        var rowMean = new double[n];
        for (var a = 0; a < n; a++)
            for (var b = 0; b < n; b++)
                rowMean[a] += squared[a, b] / n;
        var mean = n == 0 ? 0 : rowMean.Average();
        var centred = new double[n, n];
        for (var a = 0; a < n; a++)
            for (var b = 0; b < n; b++)
                centred[a, b] = -0.5 * (squared[a, b] - rowMean[a] - rowMean[b] + mean);
        var (values, vectors) = SymmetricEigen.Solve(centred, n);
        return [.. Enumerable.Range(0, n).Select(i => (
            vectors[i, 0] * Math.Sqrt(Math.Max(0, values[0])),
            n > 1 ? vectors[i, 1] * Math.Sqrt(Math.Max(0, values[1])) : 0))];
    }

    /// <summary>Pushes islands that overlap apart, in a fixed order, until they do not.</summary>
    private static (double X, double Y)[] Apart((double X, double Y)[] centres, double[] radius)
    {
        for (var round = 0; round < 400; round++)
        {
            var moved = false;
            for (var a = 0; a < centres.Length; a++)
                for (var b = a + 1; b < centres.Length; b++)
                {
                    var (dx, dy) = (centres[b].X - centres[a].X, centres[b].Y - centres[a].Y);
                    var distance = Math.Sqrt(dx * dx + dy * dy);
                    var wanted = 1.15 * (radius[a] + radius[b]);
                    if (distance >= wanted)
                        continue;
                    // Two centres in one place part along a direction that depends on their numbers only.
                    var (ux, uy) = distance > 1e-9 ? (dx / distance, dy / distance) : ((a + b) % 2 == 0 ? (1.0, 0.0) : (0.0, 1.0));
                    var push = (wanted - distance) / 2 + 1e-6;
                    centres[a] = (centres[a].X - ux * push, centres[a].Y - uy * push);
                    centres[b] = (centres[b].X + ux * push, centres[b].Y + uy * push);
                    moved = true;
                }
            if (!moved)
                break;
        }
        return centres;
    }

    private static void PlaceIsland(
        Embedding rows, float[][] centroids, int[] nearest, int topic, (double X, double Y)[] centres, double[] radius, (double X, double Y)?[] places)
    {
        var members = Enumerable.Range(0, rows.Count).Where(row => nearest[row] == topic).ToList();
        // Golden-angle rings, the talk nearest to the topic in the middle: even, without overlaps, the same on every machine.
        var ordered = members.OrderByDescending(row => Vectors.Dot(rows[row], centroids[topic])).ThenBy(row => row).ToList();
        for (var i = 0; i < ordered.Count; i++)
        {
            var ring = radius[topic] * Math.Sqrt((i + 0.5) / ordered.Count) * 0.92;
            var angle = i * 2.399963229728653;
            places[ordered[i]] = (centres[topic].X + ring * Math.Cos(angle), centres[topic].Y + ring * Math.Sin(angle));
        }
    }

    private static (double X, double Y)?[] Fitted((double X, double Y)?[] places)
    {
        var known = places.OfType<(double X, double Y)>().ToList();
        if (known.Count == 0)
            return places;
        var (left, right) = (known.Min(p => p.X), known.Max(p => p.X));
        var (low, high) = (known.Min(p => p.Y), known.Max(p => p.Y));
        var half = Math.Max(1e-9, Math.Max(right - left, high - low) / 2);
        return [.. places.Select(p => p is { } place
            ? ((place.X - (left + right) / 2) / half, (place.Y - (low + high) / 2) / half) : ((double, double)?)null)];
    }
}
