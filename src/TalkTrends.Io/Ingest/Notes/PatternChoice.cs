using TalkTrends.Io.Background;

namespace TalkTrends.Io.Ingest.Notes;

/// <summary>Scores the rival patterns over the whole document and takes the readings that agree with it.</summary>
internal sealed class PatternChoice
{
    private const double Least = 1.5;
    private const int Rounds = 6;
    private readonly IReadOnlyList<NoteBlock> blocks;
    private readonly HeadReader reader;
    private readonly SortedDictionary<string, (int Headings, double Score)> patterns = new(StringComparer.Ordinal);
    private readonly List<HeadReading> taken = [];

    private PatternChoice(IReadOnlyList<NoteBlock> blocks, HeadReader reader)
    {
        this.blocks = blocks;
        this.reader = reader;
    }

    /// <summary>The readings taken, in document order.</summary>
    public IReadOnlyList<HeadReading> Taken => taken;

    /// <summary>Every pattern seen, best first.</summary>
    public IReadOnlyList<PatternScore> Scores() =>
        [.. patterns.Select(pattern => new PatternScore(pattern.Key, pattern.Value.Headings, pattern.Value.Score, taken.Count(reading => reading.Pattern == pattern.Key)))
            .OrderByDescending(score => score.Score).ThenBy(score => score.Pattern, StringComparer.Ordinal)];

    public static PatternChoice Make(IReadOnlyList<NoteBlock> blocks, NameTokens names)
    {
        var choice = new PatternChoice(blocks, new HeadReader(blocks, names));
        choice.TakeHeads();
        choice.Add(PassingMentions.Read(blocks, choice.Free(), names));
        choice.Add(TitlesAlone.Read(blocks, choice.reader, choice.taken, names));
        choice.Add(SessionLists.Read(blocks, choice.Free(), names));
        if (choice.taken.Count == 0)
            choice.Add(ProseTalks.Read(blocks, names));
        else if (choice.taken.Count(reading => reading.Order == HeadOrder.TitleAlone) > choice.taken.Count / 2)
            choice.Add(ProseTalks.Keynotes(blocks, choice.Free(), choice.taken, names));
        return choice;
    }

    private void TakeHeads()
    {
        var readings = Enumerable.Range(0, blocks.Count).SelectMany(reader.Readings).Where(reading => reading.Score > 0).ToList();
        foreach (var block in readings.GroupBy(reading => (reading.Block, reading.Pattern)))
            if (block.Max(reading => reading.Score) is >= Least and var best)
                Count(block.Key.Pattern, best);

        // A document is consistent with itself: what wins few of its headings must fit the next far better than what wins many.
        var wins = Pick(readings).GroupBy(reading => reading.Pattern).ToDictionary(pattern => pattern.Key, pattern => pattern.Count(), StringComparer.Ordinal);
        var left = readings.Select(reading => reading with { Score = reading.Score + Prior(reading, wins) }).ToList();
        // What does not hold makes room for the next best reading of the same place.
        for (var round = 1; ; round++)
        {
            var picked = Pick(left);
            var company = new HeadCompany(blocks, reader, picked);
            var dropped = picked.Where(reading => !company.Holds(reading)).Select(reading => (reading.Block, reading.Pattern)).ToHashSet();
            if (dropped.Count == 0 || round == Rounds)
            {
                taken.AddRange(picked.Where(reading => !dropped.Contains((reading.Block, reading.Pattern))).OrderBy(reading => reading.Block));
                return;
            }
            left.RemoveAll(reading => dropped.Contains((reading.Block, reading.Pattern)));
        }
    }

    /// <summary>The best readings that share no block.</summary>
    private List<HeadReading> Pick(IEnumerable<HeadReading> readings)
    {
        var free = Enumerable.Repeat(true, blocks.Count).ToArray();
        var picked = new List<HeadReading>();
        foreach (var reading in readings
            .Where(reading => reading.Score >= Least)
            .OrderByDescending(reading => reading.Score).ThenBy(reading => reading.Block).ThenBy(reading => reading.LastBlock))
        {
            var span = Enumerable.Range(reading.Block, reading.LastBlock - reading.Block + 1);
            if (!span.All(i => free[i]))
                continue;
            foreach (var i in span)
                free[i] = false;
            picked.Add(reading);
        }
        return picked;
    }

    private static double Prior(HeadReading reading, Dictionary<string, int> wins)
    {
        var style = reading.Style + ":";
        var best = wins.Where(pattern => pattern.Key.StartsWith(style, StringComparison.Ordinal)).Select(pattern => pattern.Value).DefaultIfEmpty(0).Max();
        // A table has its columns once for all.
        return Math.Max(-3, (reading.Style == "row" ? 3 : 1.3) * Math.Log((1.0 + wins.GetValueOrDefault(reading.Pattern)) / (1 + best)));
    }

    private bool[] Free()
    {
        var free = Enumerable.Repeat(true, blocks.Count).ToArray();
        foreach (var reading in taken)
            for (var i = reading.Block; i <= reading.LastBlock; i++)
                free[i] = false;
        return free;
    }

    private void Add(IReadOnlyList<HeadReading> readings)
    {
        foreach (var reading in readings)
            Count(reading.Pattern, reading.Score);
        taken.AddRange(readings);
        taken.Sort((left, right) => left.Block.CompareTo(right.Block));
    }

    private void Count(string pattern, double score)
    {
        var old = patterns.GetValueOrDefault(pattern);
        patterns[pattern] = (old.Headings + 1, old.Score + score);
    }
}
