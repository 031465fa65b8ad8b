using TalkTrends.Io.Background;

namespace TalkTrends.Io.Ingest.Notes;

/// <summary>Scores the rival patterns over the whole document and takes the readings that agree with it.</summary>
internal sealed class PatternChoice
{
    private const double Least = 1.5;
    private const int Rounds = 6;
    private const int ManyInside = 4;
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
        for (var round = 0; round < Rounds; round++)
        {
            var picked = Pick(left);
            var dropped = picked.Where(reading => !Holds(reading, picked)).Select(reading => (reading.Block, reading.Pattern)).ToHashSet();
            if (dropped.Count == 0 || round == Rounds - 1)
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
        return Math.Max(-3, 1.3 * Math.Log((1.0 + wins.GetValueOrDefault(reading.Pattern)) / (1 + best)));
    }

    // The document's own heading, with its author below it, is a talk's only where it speaks of no conference and holds no talks.
    private bool IsByline(HeadReading reading, List<HeadReading> picked) =>
        reading is { Style: "heading 1", Order: HeadOrder.TitleThenSpeakerBelow } && !blocks.Take(reading.Block).Any(block => block.Kind == BlockKind.Heading)
        && blocks.Count(block => block is { Kind: BlockKind.Heading, Level: 1 }) == 1
        && (Vocabulary.IsReport(reading.Title) || Inside(reading, picked).Count() >= ManyInside);

    // A talk holds no talks: what stands in the section of one is a mention, unless there are so many that the section is a session.
    private bool IsInside(HeadReading reading, List<HeadReading> picked) =>
        picked.Any(outer => outer.Order != HeadOrder.SpeakerAlone && outer.Block < reading.Block && outer.Style != "label" && !IsByline(outer, picked)
            && Inside(outer, picked) is var inside && inside.Contains(reading) && inside.Count() < ManyInside);

    private IEnumerable<HeadReading> Inside(HeadReading outer, List<HeadReading> picked)
    {
        if (blocks[outer.Block] is not { Kind: BlockKind.Heading, Level: var level })
            return [];
        var end = Enumerable.Range(outer.LastBlock + 1, blocks.Count - outer.LastBlock - 1)
            .FirstOrDefault(i => blocks[i].Kind == BlockKind.Heading && blocks[i].Level <= level, blocks.Count);
        return picked.Where(other => other.Block > outer.LastBlock && other.Block < end && blocks[other.Block].Kind == BlockKind.Heading);
    }

    // A name of which no list knows a part needs others that read alike.
    private static bool IsDoubtful(HeadReading reading, List<HeadReading> picked) =>
        reading is { Person: < 1.6, Order: not HeadOrder.Labelled }
        && !picked.Any(other => other.Pattern == reading.Pattern && other.Person >= 2.5)
        && picked.Count(other => other.Pattern == reading.Pattern) < 4;

    // A heading is a heading; a short line, an item or a row is one only in company.
    private bool Holds(HeadReading reading, List<HeadReading> picked)
    {
        if (reading.Style == "label")
            return true;
        if (IsByline(reading, picked) || IsInside(reading, picked) || IsDoubtful(reading, picked))
            return false;
        if (reading.Order == HeadOrder.SpeakerAlone)
            return HoldsAlone(reading, picked);
        if (reading.Style.StartsWith("heading", StringComparison.Ordinal))
            return true;
        // What a page says under every talk is no talk.
        if (picked.Count(other => other.Title == reading.Title && other.Speakers.SequenceEqual(reading.Speakers)) >= 3)
            return false;
        var alike = picked.Count(other => other.Style == reading.Style && other.Order != HeadOrder.SpeakerAlone);
        if (reading.Style is "line" or "marked line" or "row" or "lone item")
            return alike >= 2 || reading.Score >= 6;
        return ListShare(reading, picked.Where(other => other.Order != HeadOrder.SpeakerAlone)) >= (reading.Style == "linked item" ? 0.4 : 0.6);
    }

    private bool HoldsAlone(HeadReading reading, List<HeadReading> picked)
    {
        if (reading.Style.StartsWith("item", StringComparison.Ordinal))
            // Speakers with notes under them, not a list of people.
            return ListShare(reading, picked) >= 0.6 && HasItemsBelow(reading.Block)
                || picked.Count(other => SameList(other, reading) && HasItemsBelow(other.Block)) >= 3;
        var style = Enumerable.Range(0, blocks.Count).Where(i => reader.StyleOf(i) == reading.Style && !Vocabulary.IsPart(blocks[i].Flat)).ToList();
        return picked.Count(other => other.Style == reading.Style) >= Math.Max(2, 0.6 * style.Count);
    }

    private double ListShare(HeadReading reading, IEnumerable<HeadReading> picked)
    {
        var block = blocks[reading.Block];
        var items = blocks.Count(other => other.List == block.List && other.Level == block.Level);
        var heads = picked.Count(other => SameList(other, reading));
        return heads < 2 ? 0 : (double)heads / Math.Max(1, items);
    }

    private bool SameList(HeadReading left, HeadReading right) =>
        blocks[left.Block].List == blocks[right.Block].List && blocks[left.Block].Level == blocks[right.Block].Level;

    private bool HasItemsBelow(int index) =>
        index + 1 < blocks.Count && blocks[index + 1].Kind == BlockKind.Item && blocks[index + 1].Level > blocks[index].Level;

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
