using TalkTrends.Core.Corpus.Terms;

namespace TalkTrends.Core.Topics.Quality;

/// <summary>How many windows that slide along the talks hold which terms, as gensim counts them (4.2.0).</summary>
/// <remarks>
/// A talk of L places has max(1, L − size + 1) windows. As gensim slides, a term leaves the window when <em>any</em> of its occurrences leaves, even when
/// another is still inside; figures are only comparable with published ones when that is kept.
/// </remarks>
internal static class SlidingWindows
{
    /// <summary>Places in a window where nothing else is said.</summary>
    public const int UsualSize = 10;

    /// <summary>What was counted of a group of terms: both symmetric, a term's own on the diagonal.</summary>
    /// <param name="Together">Windows that hold both of a pair.</param>
    /// <param name="Talks">Talks that have such a window.</param>
    internal sealed record Group(int[,] Together, int[,] Talks);

    /// <summary>The counts of each group of terms, and the number of all windows. A term may stand in several groups.</summary>
    public static (IReadOnlyList<Group> Groups, long All) Count(TermSequences talks, int termCount, IReadOnlyList<IReadOnlyList<int>> groups, int size = UsualSize)
    {
        var (first, next, member) = Members(termCount, groups);
        var counts = groups.Select(group => new Group(new int[group.Count, group.Count], new int[group.Count, group.Count])).ToArray();
        var lastTalk = groups.Select(group => new int[group.Count, group.Count]).ToArray();
        var byGroup = groups.Select(_ => new List<Stay>()).ToArray();
        List<int> met = [];
        List<(int Term, int Place)> found = [];
        long all = 0;
        for (var talk = 0; talk < talks.RowCount; talk++)
        {
            if (talks.Lengths[talk] == 0)
                continue;
            var windows = Math.Max(1, talks.Lengths[talk] - size + 1);
            all += windows;
            found.Clear();
            for (var i = talks.Starts[talk]; i < talks.Starts[talk + 1]; i++)
                if (first[talks.Terms[i]] >= 0)
                    found.Add((talks.Terms[i], talks.Places[i]));
            found.Sort();
            for (var i = 0; i < found.Count;)
            {
                var from = i;
                while (i < found.Count && found[i].Term == found[from].Term)
                    i++;
                Stays(found, from, i, size, windows);
            }
            foreach (var group in met)
            {
                Add(counts[group], lastTalk[group], talk + 1, byGroup[group]);
                byGroup[group].Clear();
            }
            met.Clear();
        }
        return (counts, all);

        // The windows that hold a term, as ranges that do not overlap, in order.
        void Stays(List<(int Term, int Place)> places, int from, int to, int size, int windows)
        {
            var open = new Stay(-1, 0, -2);
            for (var (i, earliest) = (from, from); i < to; i++)
            {
                var begin = Math.Max(0, places[i].Place - size + 1);
                while (places[earliest].Place < begin)
                    earliest++;
                // The first occurrence that is still inside when this one enters takes the term along when it leaves.
                var end = Math.Min(places[earliest].Place, windows - 1);
                if (begin > end)
                    continue;
                if (begin <= open.To + 1 && open.To >= 0)
                    open = open with { To = Math.Max(open.To, end) };
                else
                {
                    Close(places[from].Term, open);
                    open = new Stay(0, begin, end);
                }
            }
            Close(places[from].Term, open);
        }

        void Close(int term, Stay stay)
        {
            if (stay.To < 0)
                return;
            for (var m = first[term]; m >= 0; m = next[m])
            {
                var (group, place) = member[m];
                if (byGroup[group].Count == 0)
                    met.Add(group);
                byGroup[group].Add(stay with { Place = place });
            }
        }
    }

    /// <summary>Adds one talk's stays, which come term by term.</summary>
    private static void Add(Group group, int[,] lastTalk, int talk, List<Stay> stays)
    {
        for (var i = 0; i < stays.Count; i++)
        {
            Meet(stays[i].Place, stays[i].Place, stays[i].To - stays[i].From + 1);
            for (var j = i + 1; j < stays.Count; j++)
                if (stays[i].Place != stays[j].Place && Math.Min(stays[i].To, stays[j].To) - Math.Max(stays[i].From, stays[j].From) + 1 is var shared and > 0)
                {
                    Meet(stays[i].Place, stays[j].Place, shared);
                    Meet(stays[j].Place, stays[i].Place, shared);
                }
        }

        void Meet(int a, int b, int windows)
        {
            group.Together[a, b] += windows;
            group.Talks[a, b] += lastTalk[a, b] == talk ? 0 : 1;
            lastTalk[a, b] = talk;
        }
    }

    /// <summary>The places of each term in the groups, as linked lists: first by term, then next.</summary>
    private static (int[] First, int[] Next, (int Group, int Place)[] Member) Members(int termCount, IReadOnlyList<IReadOnlyList<int>> groups)
    {
        var first = new int[termCount];
        Array.Fill(first, -1);
        var total = groups.Sum(group => group.Count);
        var (next, member) = (new int[total], new (int, int)[total]);
        var m = 0;
        for (var g = 0; g < groups.Count; g++)
            for (var i = 0; i < groups[g].Count; i++, m++)
            {
                (next[m], member[m]) = (first[groups[g][i]], (g, i));
                first[groups[g][i]] = m;
            }
        return (first, next, member);
    }

    private readonly record struct Stay(int Place, int From, int To);
}
