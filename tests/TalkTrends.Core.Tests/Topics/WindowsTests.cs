using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Topics.Quality;

namespace TalkTrends.Core.Tests.Topics;

public sealed class WindowsTests
{
    [Fact]
    public void Counts_are_those_of_a_set_that_slides_word_by_word()
    {
        var random = new Random(20260101);
        for (var round = 0; round < 60; round++)
        {
            var size = random.Next(2, 12);
            int[][] talks = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Enumerable.Range(0, random.Next(0, 40)).Select(_ => random.Next(-1, 6)).ToArray())];
            int[] group = [0, 1, 2, 3, 4, 5];
            var (groups, all) = SlidingWindows.Count(TermSequences.Of(talks), 6, [group, [1, 4]], size);
            var (expected, with, windows) = Slid(talks, size);
            Assert.Equal(windows, all);
            Assert.Equal(expected, groups[0].Together);
            Assert.Equal(with, groups[0].Talks);
            Assert.Equal(expected[1, 4], groups[1].Together[0, 1]);
        }
    }

    [Fact]
    public void The_talks_chosen_keep_their_order_of_words()
    {
        var sequences = TermSequences.Of([[0, -1, 1], [], [2, 2], [1]]).Select([2, 0]);
        Assert.Equal([2, 2, 0, 1], sequences.Terms);
        Assert.Equal([0, 1, 0, 2], sequences.Places);
        Assert.Equal([2, 3], sequences.Lengths);
        Assert.Equal([0, 2, 4], sequences.Starts);
    }

    /// <summary>One set of words that slides: a word goes when any of its occurrences leaves, until the next one enters.</summary>
    private static (int[,] Together, int[,] Talks, long Windows) Slid(int[][] talks, int size)
    {
        var (together, with) = (new int[6, 6], new int[6, 6]);
        long windows = 0;
        foreach (var talk in talks.Where(talk => talk.Length > 0))
        {
            SortedSet<int> inside = [.. talk.Take(size).Where(word => word >= 0)];
            var met = new bool[6, 6];
            Count();
            for (var at = size; at < talk.Length; at++)
            {
                inside.Remove(talk[at - size]);
                if (talk[at] >= 0)
                    inside.Add(talk[at]);
                Count();
            }
            for (var a = 0; a < 6; a++)
                for (var b = 0; b < 6; b++)
                    with[a, b] += met[a, b] ? 1 : 0;

            void Count()
            {
                windows++;
                foreach (var a in inside)
                    foreach (var b in inside)
                    {
                        together[a, b]++;
                        met[a, b] = true;
                    }
            }
        }
        return (together, with, windows);
    }
}
