using System.Numerics.Tensors;
using System.Text;
using MathNet.Numerics;
using TalkTrends.Core.Numerics;

namespace TalkTrends.Core.Comparisons.Statistics;

/// <summary>Permutation tests of the distances between all pairs of several groups at once.</summary>
/// <remarks>
/// To relabel the talks of two groups is to draw how many of the new left group come from the old one (hypergeometric), then so many of the one at random and
/// the rest of the other. So every group is shuffled once a permutation, for all its pairs, and a pair costs a few sums over themes. The draws of
/// a group and of a pair hang on their names alone: another group changes nothing. Sums are taken in fixed blocks, so that workers cannot be seen.
/// </remarks>
internal sealed class LabelPermutations
{
    /// <summary>Relabellings of a test.</summary>
    public const int Permutations = 999;

    private const int Blocks = 27;

    /// <summary>Sums of themes are kept at every so many talks of a shuffled group.</summary>
    private const int Stride = 8;
    private const int LargestTable = 1 << 20;

    private readonly Group[] _groups;
    private readonly Pair[] _pairs;
    private readonly int _themes;
    private readonly long _unit;
    private readonly double[] _logs;

    public LabelPermutations(IReadOnlyList<(string Name, IReadOnlyList<int[]> Talks)> groups, int themes, ulong seed)
    {
        if (groups.Any(group => group.Talks.Any(talk => talk.Length == 0)))
            throw new ArgumentException("A talk without a theme says nothing of how themes are spread.", nameof(groups));
        _themes = themes;
        // Every number of themes that occurs divides the weight of one talk: whole numbers have no rounding.
        _unit = groups.SelectMany(group => group.Talks).Select(talk => (long)talk.Length).Distinct().Aggregate(1L, Euclid.LeastCommonMultiple);
        _groups = [.. groups.Select(group => new Group(group.Talks, _themes, _unit, Hash(seed, group.Name)))];
        _pairs = [.. Enumerable.Range(0, groups.Count).SelectMany(left => Enumerable.Range(left + 1, groups.Count - left - 1).Select(right =>
            new Pair(left, right, DrawnFromLeft(groups[left].Talks.Count, groups[right].Talks.Count), Hash(seed, groups[left].Name + "\n" + groups[right].Name))))];
        var largest = groups.Count == 0 ? 0 : groups.Max(group => group.Talks.Count) * _unit;
        _logs = new double[Math.Min(largest + 1, LargestTable)];
        for (var i = 1; i < _logs.Length; i++)
            _logs[i] = i * Math.Log2(i);
    }

    /// <summary>The tests of all pairs, by the first group, then the second.</summary>
    public IReadOnlyList<(int Left, int Right, ThemeDistance Measure)> Test(int workers)
    {
        var seen = new double[_pairs.Length];
        for (var i = 0; i < seen.Length; i++)
            seen[i] = Distance(_pairs[i], _groups[_pairs[i].Left].Weights);
        var (sums, atLeast) = (new double[Blocks][], new int[Blocks][]);
        Parallel.For(0, Blocks, new ParallelOptions { MaxDegreeOfParallelism = workers }, block =>
        {
            (sums[block], atLeast[block]) = (new double[seen.Length], new int[seen.Length]);
            var shuffles = _groups.Select(group => new Shuffled(group, _themes)).ToArray();
            var drawn = new long[_themes];
            for (var permutation = block; permutation < Permutations; permutation += Blocks)
            {
                foreach (var shuffled in shuffles)
                    shuffled.Shuffle(permutation);
                for (var i = 0; i < _pairs.Length; i++)
                {
                    var pair = _pairs[i];
                    var fromLeft = pair.Draw(permutation);
                    Array.Clear(drawn);
                    shuffles[pair.Left].AddFirst(fromLeft, drawn);
                    shuffles[pair.Right].AddFirst(_groups[pair.Left].Size - fromLeft, drawn);
                    var distance = Distance(pair, drawn);
                    sums[block][i] += distance;
                    // Equal counts give equal bits; the slack is for orders of the same sum.
                    atLeast[block][i] += distance >= seen[i] - 1e-12 ? 1 : 0;
                }
            }
        });
        return [.. _pairs.Select((pair, i) =>
        {
            var (sum, count) = (0.0, 0);
            for (var block = 0; block < Blocks; block++)
                (sum, count) = (sum + sums[block][i], count + atLeast[block][i]);
            return (pair.Left, pair.Right, new ThemeDistance(seen[i], sum / Permutations, (1.0 + count) / (1 + Permutations)));
        })];
    }

    /// <summary>√JSD = √(H(M) − ½H(P) − ½H(Q)), with P the weights given and Q what is left of the pair's.</summary>
    private double Distance(Pair pair, long[] left)
    {
        var (ofLeft, ofRight) = (_groups[pair.Left].Weights, _groups[pair.Right].Weights);
        var (leftSum, rightSum) = ((double)_unit * _groups[pair.Left].Size, (double)_unit * _groups[pair.Right].Size);
        var (middle, inLeft, inRight) = (0.0, 0.0, 0.0);
        for (var theme = 0; theme < left.Length; theme++)
        {
            var whole = ofLeft[theme] + ofRight[theme];
            if (whole == 0)
                continue;
            var m = ((left[theme] / leftSum) + ((whole - left[theme]) / rightSum)) / 2;
            middle += m * Math.Log2(m);
            inLeft += TimesLog(left[theme]);
            inRight += TimesLog(whole - left[theme]);
        }
        var divergence = ((inLeft / leftSum) - Math.Log2(leftSum) + (inRight / rightSum) - Math.Log2(rightSum)) / 2 - middle;
        return Math.Sqrt(Math.Clamp(divergence, 0, 1));
    }

    private double TimesLog(long weight) => weight < _logs.Length ? _logs[weight] : weight * Math.Log2(weight);

    /// <summary>Cumulated hypergeometric probabilities: of left talks drawn from left + right, how many are the left's own.</summary>
    private static (int First, double[] Cumulated) DrawnFromLeft(int left, int right)
    {
        var lowest = Math.Max(0, left - right);
        var mean = (double)left * left / (left + right);
        var reach = 10 + (int)(8 * Math.Sqrt(mean * right / (left + right)));
        var (first, last) = (Math.Max(lowest, (int)mean - reach), Math.Min(left, (int)mean + reach));
        var cumulated = new double[last - first + 1];
        var sum = 0.0;
        for (var k = first; k <= last; k++)
            cumulated[k - first] = sum += Math.Exp(LogChoose(left, k) + LogChoose(right, left - k) - LogChoose(left + right, left));
        return (first, cumulated);
    }

    private static double LogChoose(int n, int k) =>
        SpecialFunctions.GammaLn(n + 1.0) - SpecialFunctions.GammaLn(k + 1.0) - SpecialFunctions.GammaLn(n - k + 1.0);

    /// <summary>FNV-1a of a name, from the seed.</summary>
    private static ulong Hash(ulong seed, string name)
    {
        var hash = 14695981039346656037UL ^ seed;
        foreach (var part in Encoding.UTF8.GetBytes(name))
            hash = (hash ^ part) * 1099511628211UL;
        return hash;
    }

    /// <summary>The talks of a group: whole-number weights, end to end.</summary>
    private sealed class Group
    {
        public Group(IReadOnlyList<int[]> talks, int themes, long unit, ulong seed)
        {
            Seed = seed;
            Starts = new int[talks.Count + 1];
            for (var i = 0; i < talks.Count; i++)
                Starts[i + 1] = Starts[i] + talks[i].Length;
            Themes = [.. talks.SelectMany(talk => talk)];
            Shares = [.. talks.Select(talk => unit / talk.Length)];
            Weights = new long[themes];
            for (var i = 0; i < talks.Count; i++)
                Add(i, Weights);
        }

        public ulong Seed { get; }

        public int Size => Shares.Length;

        /// <summary>Of the whole group, by theme.</summary>
        public long[] Weights { get; }

        private int[] Starts { get; }

        private int[] Themes { get; }

        /// <summary>What each talk adds to each of its themes.</summary>
        private long[] Shares { get; }

        public void Add(int talk, Span<long> weights)
        {
            var share = Shares[talk];
            for (var k = Starts[talk]; k < Starts[talk + 1]; k++)
                weights[Themes[k]] += share;
        }
    }

    private sealed record Pair(int Left, int Right, (int First, double[] Cumulated) Drawn, ulong Seed)
    {
        public int Draw(int permutation)
        {
            var (first, cumulated) = Drawn;
            var at = Array.BinarySearch(cumulated, new SplitMix(Seed + ((ulong)permutation << 32)).NextDouble() * cumulated[^1]);
            return first + Math.Min(at < 0 ? ~at : at, cumulated.Length - 1);
        }
    }

    /// <summary>A group in random order, with the theme weights of its first talks at every stride.</summary>
    private sealed class Shuffled(Group group, int themes)
    {
        private readonly int[] _sorted = [.. Enumerable.Range(0, group.Size)];
        private readonly int[] _order = new int[group.Size];
        private readonly long[] _sums = new long[((group.Size / Stride) + 1) * themes];

        public void Shuffle(int permutation)
        {
            // Begins from one order each time, so that a permutation is the same whatever block it is in.
            _sorted.CopyTo(_order, 0);
            var random = new SplitMix(group.Seed + ((ulong)permutation << 32));
            var bits = 0UL;
            for (var i = 0; i < _order.Length; i++)
            {
                // Half of 64 bits a place: even enough for groups far below 2³² talks.
                bits = (i & 1) == 0 ? random.Next() : bits >> 32;
                var other = i + (int)(((bits & uint.MaxValue) * (ulong)(_order.Length - i)) >> 32);
                (_order[i], _order[other]) = (_order[other], _order[i]);
            }
            for (var from = 0; from + Stride <= _order.Length; from += Stride)
            {
                var next = _sums.AsSpan(((from / Stride) + 1) * themes, themes);
                _sums.AsSpan(from / Stride * themes, themes).CopyTo(next);
                Add(from, from + Stride, next);
            }
        }

        /// <summary>Adds the theme weights of the first talks.</summary>
        public void AddFirst(int count, Span<long> weights)
        {
            TensorPrimitives.Add(weights, _sums.AsSpan(count / Stride * themes, themes), weights);
            Add(count / Stride * Stride, count, weights);
        }

        private void Add(int from, int to, Span<long> weights)
        {
            for (var i = from; i < to; i++)
                group.Add(_order[i], weights);
        }
    }
}
