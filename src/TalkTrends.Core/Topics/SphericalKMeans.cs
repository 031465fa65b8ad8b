namespace TalkTrends.Core.Topics;

/// <summary>k-means on the unit sphere (Dhillon and Modha 2001) with k-means++ starts; the best of several restarts.</summary>
internal static class SphericalKMeans
{
    private const int MostRounds = 60;

    /// <summary>Centroids (unit vectors), the cluster of each row (-1 for a zero vector) and the mean cosine to it.</summary>
    internal sealed record Clustering(float[][] Centroids, int[] Clusters, double Objective);

    /// <summary>The best of at least <paramref name="restarts"/> runs; of equally good ones the first.</summary>
    public static Clustering Fit(Embedding rows, int k, int restarts, ulong seed, int workers)
    {
        // A small corpus has many local optima and each costs nothing.
        var runs = new Clustering[Math.Max(restarts, Math.Min(60, 6000 / Math.Max(1, rows.Count)))];
        Parallel.For(0, runs.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, run => runs[run] = Run(rows, k, new SplitMix(seed + 1_000_003UL * (ulong)run)));
        var best = runs[0];
        foreach (var run in runs)
            if (run.Objective > best.Objective + 1e-9)
                best = run;
        return best;
    }

    private static Clustering Run(Embedding rows, int k, SplitMix random)
    {
        var centroids = Start(rows, k, random);
        var clusters = new int[rows.Count];
        Array.Fill(clusters, -2);
        double objective = 0;
        for (var round = 0; round < MostRounds; round++)
        {
            (var moved, objective) = Assign(rows, centroids, clusters);
            if (!moved)
                break;
            Update(rows, centroids, clusters);
        }
        return new Clustering(centroids, clusters, objective);
    }

    private static (bool Moved, double Objective) Assign(Embedding rows, float[][] centroids, int[] clusters)
    {
        var moved = false;
        double sum = 0;
        for (var row = 0; row < rows.Count; row++)
        {
            var (nearest, cosine) = Nearest(rows[row], centroids);
            moved |= clusters[row] != nearest;
            clusters[row] = nearest;
            sum += cosine;
        }
        return (moved, sum / Math.Max(1, rows.Count));
    }

    /// <summary>The closest centroid, the lowest index on a tie; -1 for a zero vector.</summary>
    public static (int Cluster, float Cosine) Nearest(ReadOnlySpan<float> row, float[][] centroids)
    {
        var (best, bestCosine) = (-1, float.NegativeInfinity);
        for (var c = 0; c < centroids.Length; c++)
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

    /// <summary>k-means++: each next start is drawn with weight 1 − cosine to the nearest start so far.</summary>
    private static float[][] Start(Embedding rows, int k, SplitMix random)
    {
        var centroids = new float[k][];
        var distance = new double[rows.Count];
        Array.Fill(distance, 1);
        for (var c = 0; c < k; c++)
        {
            double total = 0;
            foreach (var d in distance)
                total += d;
            var drawn = random.NextDouble() * total;
            var chosen = rows.Count - 1;
            for (var row = 0; row < rows.Count; row++)
            {
                drawn -= distance[row];
                if (drawn < 0)
                {
                    chosen = row;
                    break;
                }
            }
            centroids[c] = rows[chosen].ToArray();
            for (var row = 0; row < rows.Count; row++)
                distance[row] = Math.Min(distance[row], Math.Max(0, 1 - Vectors.Dot(rows[row], centroids[c])));
        }
        return centroids;
    }
}
