using TalkTrends.Core.Topics.Words;

namespace TalkTrends.Core.Numerics;

/// <summary>
/// k-means on the unit sphere (Dhillon and Modha 2001) with k-means++ starts; the best of several restarts. It clusters talks many times over to see how
/// many topics they have, and which of them stay; the topics themselves are an engine's.
/// </summary>
internal static class SphericalKMeans
{
    private const int MostRounds = 60;
    /// <summary>Parts of the rows that may still move when a run stops.</summary>
    private const double MovesLeft = 0.001;
    private const double MovesLeftQuickly = 0.02;

    private const int ManyRestarts = 8;

    /// <summary>Clusters that all starts together begin with, where there are many: of fifty clusters four starts say as much as eight of twenty.</summary>
    private const int ClustersStarted = 200;
    private const int FewestRestarts = 3;

    /// <summary>Centroids (unit vectors), the cluster of each row (-1 for a zero vector) and the mean cosine to it.</summary>
    internal sealed record Clustering(float[][] Centroids, int[] Clusters, double Objective);

    /// <summary>The best of up to three runs that stop when few rows still move: good enough to be compared with another clustering. Of many clusters one run finds most.</summary>
    public static Clustering Quick(Embedding rows, int k, ulong seed) =>
        Enumerable.Range(0, Math.Clamp(60 / k, 1, 3)).Select(run => Settle(rows, Start(rows, k, new SplitMix(seed + (ulong)run), draws: 1), MovesLeftQuickly)).MaxBy(run => run.Objective)!;

    /// <summary>Every row with the nearest centroid of given groups; a group that has no row keeps the centroid it had.</summary>
    public static Clustering Around(Embedding rows, int[] groups, float[][] centroids)
    {
        var (around, clusters) = (centroids.ToArray(), groups.ToArray());
        Update(rows, around, clusters);
        var (_, objective) = Assign(rows, around, clusters);
        return new Clustering(around, clusters, objective);
    }

    /// <summary>The best of at least <paramref name="restarts"/> runs; of equally good ones the first.</summary>
    public static Clustering Fit(Embedding rows, int k, int restarts, ulong seed, int workers)
    {
        // A small corpus has many local optima and each costs nothing; a clustering that is only compared with another needs no more than it asks for.
        var wanted = restarts < ManyRestarts ? restarts : Math.Max(Math.Clamp(ClustersStarted / k, FewestRestarts, restarts), Math.Min(60, 6000 / Math.Max(1, rows.Count)));
        var runs = new Clustering[wanted];
        Parallel.For(0, runs.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, run => runs[run] = Settle(rows, Start(rows, k, new SplitMix(seed + 1_000_003UL * (ulong)run), draws: 2 + (int)Math.Log(k))));
        var best = runs[0];
        foreach (var run in runs)
            if (run.Objective > best.Objective + 1e-9)
                best = run;
        return best;
    }

    /// <summary>Rounds from given centroids until hardly a row moves.</summary>
    private static Clustering Settle(Embedding rows, float[][] start, double movesLeft = MovesLeft)
    {
        var centroids = start.ToArray();
        var clusters = new int[rows.Count];
        Array.Fill(clusters, -2);
        double objective = 0;
        for (var round = 0; round < MostRounds; round++)
        {
            (var moved, objective) = Assign(rows, centroids, clusters);
            if (moved <= (int)(rows.Count * movesLeft))
                break;
            Update(rows, centroids, clusters);
        }
        return new Clustering(centroids, clusters, objective);
    }

    private static (int Moved, double Objective) Assign(Embedding rows, float[][] centroids, int[] clusters)
    {
        var moved = 0;
        double sum = 0;
        for (var row = 0; row < rows.Count; row++)
        {
            var (nearest, cosine) = Nearest(rows[row], centroids);
            moved += clusters[row] != nearest ? 1 : 0;
            clusters[row] = nearest;
            sum += cosine;
        }
        return (moved, sum / Math.Max(1, rows.Count));
    }

    /// <summary>The closest centroid, the lowest index on a tie; -1 for a zero vector.</summary>
    public static (int Cluster, float Cosine) Nearest(ReadOnlySpan<float> row, float[][] centroids)
    {
        var (best, bestCosine) = (-1, float.NegativeInfinity);
        var c = 0;
        for (; c + 3 < centroids.Length; c += 4)
        {
            var (first, second, third, fourth) = Vectors.Dot4(row, centroids[c], centroids[c + 1], centroids[c + 2], centroids[c + 3]);
            if (first > bestCosine)
                (best, bestCosine) = (c, first);
            if (second > bestCosine)
                (best, bestCosine) = (c + 1, second);
            if (third > bestCosine)
                (best, bestCosine) = (c + 2, third);
            if (fourth > bestCosine)
                (best, bestCosine) = (c + 3, fourth);
        }
        for (; c < centroids.Length; c++)
            if (Vectors.Dot(row, centroids[c]) is var cosine && cosine > bestCosine)
                (best, bestCosine) = (c, cosine);
        return row.IndexOfAnyExcept(0f) < 0 ? (-1, 0) : (best, bestCosine);
    }

    private static void Update(Embedding rows, float[][] centroids, int[] clusters)
    {
        var sums = centroids.Select(centroid => new float[centroid.Length]).ToArray();
        for (var row = 0; row < rows.Count; row++)
            if (clusters[row] >= 0)
                Vectors.AddScaled(sums[clusters[row]], rows[row], 1);
        for (var c = 0; c < centroids.Length; c++)
            // An empty cluster keeps its centroid: a later round may fill it, and a fixed rule keeps runs alike.
            if (Vectors.Normalise(sums[c]) > 0)
                centroids[c] = sums[c];
    }

    /// <summary>
    /// k-means++ (Arthur and Vassilvitskii 2007), greedy: each next start is the best of so many rows drawn with weight 1 − cosine to the nearest start so far,
    /// that is the one which brings all rows nearest to some start.
    /// </summary>
    private static float[][] Start(Embedding rows, int k, SplitMix random, int draws)
    {
        var centroids = new float[k][];
        var distance = new float[rows.Count];
        Array.Fill(distance, 1);
        for (var c = 0; c < k; c++)
        {
            var (best, bestTotal) = (Array.Empty<float>(), double.PositiveInfinity);
            for (var draw = 0; draw < draws; draw++)
            {
                var chosen = Drawn(distance, random);
                var nearer = new float[rows.Count];
                double total = 0;
                for (var row = 0; row < rows.Count; row++)
                    total += nearer[row] = Math.Min(distance[row], Math.Max(0, 1 - Vectors.Dot(rows[row], rows[chosen])));
                if (total < bestTotal)
                    (best, bestTotal, centroids[c]) = (nearer, total, rows[chosen].ToArray());
            }
            distance = best;
        }
        return centroids;
    }

    private static int Drawn(float[] weights, SplitMix random)
    {
        double total = 0;
        foreach (var weight in weights)
            total += weight;
        var drawn = random.NextDouble() * total;
        for (var row = 0; row < weights.Length; row++)
        {
            drawn -= weights[row];
            if (drawn < 0)
                return row;
        }
        return weights.Length - 1;
    }
}
