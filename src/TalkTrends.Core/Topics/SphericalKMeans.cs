namespace TalkTrends.Core.Topics;

/// <summary>k-means on the unit sphere (Dhillon and Modha 2001) with k-means++ starts; the best of several restarts.</summary>
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

    private const int LargestStart = 2000;
    private const int RowsTogether = 512;

    /// <summary>Centroids (unit vectors), the cluster of each row (-1 for a zero vector) and the mean cosine to it.</summary>
    internal sealed record Clustering(float[][] Centroids, int[] Clusters, double Objective);

    /// <summary>The best of at least <paramref name="restarts"/> runs; of equally good ones the first. Of a large corpus a sample chooses the start, and all talks then settle it.</summary>
    public static Clustering Fit(Embedding rows, int k, int restarts, ulong seed, int workers)
    {
        if (rows.Count > Math.Max(LargestStart, 20 * k) && restarts > 1)
        {
            var sample = Sample(rows, Math.Max(LargestStart, 20 * k), new SplitMix(seed ^ 0x73616D70));
            return Settle(rows, Best(sample, k, restarts, seed, workers).Centroids, workers);
        }
        return Best(rows, k, restarts, seed, workers);
    }

    /// <summary>The best of up to three runs that stop when few rows still move: good enough to be compared with another clustering. Of many clusters one run finds most.</summary>
    public static Clustering Quick(Embedding rows, int k, ulong seed) =>
        Enumerable.Range(0, Math.Clamp(60 / k, 1, 3)).Select(run => Settle(rows, Start(rows, k, new SplitMix(seed + (ulong)run), draws: 1), workers: 1, MovesLeftQuickly)).MaxBy(run => run.Objective)!;

    /// <summary>Every row with the nearest centroid of given groups; a group that has no row keeps the centroid it had.</summary>
    public static Clustering Around(Embedding rows, int[] groups, float[][] centroids)
    {
        var (around, clusters) = (centroids.ToArray(), groups.ToArray());
        Update(rows, around, clusters);
        var (_, objective) = Assign(rows, around, clusters, workers: 1);
        return new Clustering(around, clusters, objective);
    }

    private static Clustering Best(Embedding rows, int k, int restarts, ulong seed, int workers)
    {
        // A small corpus has many local optima and each costs nothing; a clustering that is only compared with another needs no more than it asks for.
        var wanted = restarts < ManyRestarts ? restarts : Math.Max(Math.Clamp(ClustersStarted / k, FewestRestarts, restarts), Math.Min(60, 6000 / Math.Max(1, rows.Count)));
        var runs = new Clustering[wanted];
        Parallel.For(0, runs.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, run => runs[run] = Settle(rows, Start(rows, k, new SplitMix(seed + 1_000_003UL * (ulong)run), draws: 2 + (int)Math.Log(k)), workers: 1));
        var best = runs[0];
        foreach (var run in runs)
            if (run.Objective > best.Objective + 1e-9)
                best = run;
        return best;
    }

    /// <summary>As many rows, drawn without replacement, in their order.</summary>
    internal static Embedding Sample(Embedding rows, int count, SplitMix random)
    {
        var drawn = Enumerable.Range(0, rows.Count).Select(row => (Key: random.Next(), Row: row)).Order().Take(count).Select(pair => pair.Row).Order().ToList();
        return rows.Select(drawn);
    }

    /// <summary>Rounds from given centroids until hardly a row moves.</summary>
    private static Clustering Settle(Embedding rows, float[][] start, int workers, double movesLeft = MovesLeft)
    {
        var centroids = start.ToArray();
        var clusters = new int[rows.Count];
        Array.Fill(clusters, -2);
        double objective = 0;
        for (var round = 0; round < MostRounds; round++)
        {
            (var moved, objective) = Assign(rows, centroids, clusters, workers);
            if (moved <= (int)(rows.Count * movesLeft))
                break;
            Update(rows, centroids, clusters);
        }
        return new Clustering(centroids, clusters, objective);
    }

    private static (int Moved, double Objective) Assign(Embedding rows, float[][] centroids, int[] clusters, int workers)
    {
        var cosines = new float[rows.Count];
        var moved = 0;
        if (workers == 1)
            moved = Range(0, rows.Count);
        else
            Parallel.For(0, (rows.Count + RowsTogether - 1) / RowsTogether, new ParallelOptions { MaxDegreeOfParallelism = workers },
                part => Interlocked.Add(ref moved, Range(part * RowsTogether, Math.Min(rows.Count, (part + 1) * RowsTogether))));
        double sum = 0;
        foreach (var cosine in cosines)
            sum += cosine;
        return (moved, sum / Math.Max(1, rows.Count));

        int Range(int from, int to)
        {
            var changed = 0;
            for (var row = from; row < to; row++)
            {
                var (nearest, cosine) = Nearest(rows[row], centroids);
                changed += clusters[row] != nearest ? 1 : 0;
                (clusters[row], cosines[row]) = (nearest, cosine);
            }
            return changed;
        }
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
