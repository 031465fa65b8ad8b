using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Notes.Blocks;
using TalkTrends.Ingest.Notes.Prose;
using TalkTrends.Store.Background;

namespace TalkTrends.Ingest.Notes.Heads;

/// <summary>Scores the rival patterns over the whole document and takes the readings that agree with it.</summary>
internal sealed class PatternChoice
{
    private const double Least = 1.5;
    private const int Rounds = 6;
    private readonly IReadOnlyList<NoteBlock> blocks;
    private readonly HeadReader reader;
    private readonly NameTokens names;
    private readonly SortedDictionary<string, (int Headings, double Score)> patterns = new(StringComparer.Ordinal);
    private readonly List<HeadReading> taken = [];

    private PatternChoice(IReadOnlyList<NoteBlock> blocks, HeadReader reader, NameTokens names)
    {
        this.names = names;
        this.blocks = blocks;
        this.reader = reader;
    }

    /// <summary>The readings taken, in document order.</summary>
    public IReadOnlyList<HeadReading> Taken => taken;

    /// <summary>Every pattern seen, best first.</summary>
    public IReadOnlyList<PatternScore> Scores() =>
        [.. patterns.Select(pattern => new PatternScore(pattern.Key, pattern.Value.Headings, pattern.Value.Score, taken.Count(reading => reading.Pattern == pattern.Key)))
            .OrderByDescending(score => score.Score).ThenBy(score => score.Pattern, StringComparer.Ordinal)];

    public static PatternChoice Make(NoteDocument document, NameTokens names)
    {
        var blocks = document.Blocks;
        var choice = new PatternChoice(blocks, new HeadReader(blocks, names), names);
        choice.TakeHeads();
        choice.Add(PassingMentions.Read(blocks, choice.Free(), names));
        choice.Add(TitlesAlone.Read(blocks, choice.reader, choice.taken, names));
        choice.Add(RemainingItems.Read(blocks, choice.taken, names));
        choice.Add(SessionLists.Read(blocks, choice.Free(), names));
        choice.Tell(ProseTalks.Read(blocks, names, document.Author), document.IsReport);
        SharedPrefix.Remove(choice.taken);
        return choice;
    }

    // What running text tells counts where headings say little: where there are none, or mostly titles without a speaker.
    private void Tell(IReadOnlyList<HeadReading> prose, bool isReport)
    {
        taken.RemoveAll(reading => reading.Style.StartsWith("item", StringComparison.Ordinal) && IsListOfTalkBefore(reading, prose)
            || reading.Style == "line" && IsRunningText(blocks[reading.Block], prose.Count(talk => talk.Block == reading.Block)));
        if (taken.Count == 0)
        {
            if (prose.Count >= 2 || isReport || blocks.Count(block => ProseGrammar.SpeaksOfTalks(block.Flat)) >= 3)
                Add(prose);
            return;
        }
        if (taken.All(reading => reading.Order != HeadOrder.TitleAlone && blocks[reading.Block].Kind == BlockKind.Item))
        {
            // Lists name some of the talks, the sentences around them others.
            var used = taken.Select(reading => reading.Block).ToHashSet();
            Add([.. prose.Where(reading => reading is { TitleIsGiven: false, Score: >= 3, Speakers.Count: > 0 } && !used.Contains(reading.Block) && !taken.Any(other => HeadScores.SameWords(other.Title, reading.Title)))]);
            return;
        }
        if (taken.Count(reading => reading.Order == HeadOrder.TitleAlone) <= taken.Count / 2)
            return;
        var told = new List<HeadReading>();
        foreach (var heading in taken.Where(reading => reading.Order == HeadOrder.TitleAlone).ToList())
        {
            // A heading in the author's own words, and below it a talk by its title: the heading is none.
            var below = prose.Where(reading => reading.Block > heading.LastBlock && reading.Block < SectionEnd(heading) && reading is { TitleIsGiven: false, Score: >= 2.5, Speakers.Count: > 0 }).ToList();
            if (below.Count == 0 || below.Any(reading => HeadScores.SameWords(reading.Title, heading.Title)))
                continue;
            taken.Remove(heading);
            told.AddRange(below);
        }
        // And what stands in no talk's section, or is a keynote told of at the end of the last, by somebody who has no talk yet.
        var known = taken.Concat(told).SelectMany(reading => reading.Speakers).Select(speaker => speaker.Name).ToHashSet(StringComparer.Ordinal);
        var sections = taken.Select(reading => (reading.Block, End: SectionEnd(reading))).ToList();
        told.AddRange(prose.Where(reading => !told.Contains(reading) && reading is { Score: >= 2.5, Speakers.Count: > 0 } && !reading.Speakers.Any(speaker => known.Contains(speaker.Name))
            && (IsKeynote(reading) || !sections.Any(section => section.Block <= reading.Block && reading.Block < section.End))));
        Add(told);
    }

    private bool IsKeynote(HeadReading reading) =>
        !taken.Any(heading => heading.LastBlock + 1 == reading.Block)
        && (reading.Kind == TalkKind.Keynote || Vocabulary.KindOf(blocks[reading.Block].Flat) == TalkKind.Keynote || reading.Block > 0 && Vocabulary.KindOf(blocks[reading.Block - 1].Flat) == TalkKind.Keynote);

    // A list right below a sentence that tells of a talk and ends in a colon says who took part.
    private bool IsListOfTalkBefore(HeadReading reading, IReadOnlyList<HeadReading> prose)
    {
        var before = reading.Block - 1;
        for (var steps = 0; before >= 0 && steps < 100 && blocks[before].List == blocks[reading.Block].List; steps++)
            before--;
        return before >= 0 && blocks[before].Flat[^1] == ':' && prose.Any(talk => talk.Block == before);
    }

    // "I also liked T (Jane Roe) and U (John Doe)." has the parts of a heading and is none.
    private static bool IsRunningText(NoteBlock block, int told) =>
        told >= 2 || told == 1 && block.Flat[^1] == '.' && char.IsUpper(block.Flat[0]) && !block.Spans.Any(span => span.Start == 0);

    private int SectionEnd(HeadReading heading) =>
        Enumerable.Range(heading.LastBlock + 1, blocks.Count - heading.LastBlock - 1)
            .FirstOrDefault(i => blocks[i].Kind == BlockKind.Heading && blocks[i].Level <= blocks[heading.Block].Level || blocks[heading.Block].Kind != BlockKind.Heading && blocks[i].Kind == BlockKind.Heading, blocks.Count);

    private void TakeHeads()
    {
        var readings = Enumerable.Range(0, blocks.Count).SelectMany(reader.Readings).Where(reading => reading.Score > 0).ToList();
        foreach (var block in readings.GroupBy(reading => (reading.Block, reading.Pattern)))
            if (block.Max(reading => reading.Score) is >= Least and var best)
                Count(block.Key.Pattern, best);

        // A document is consistent with itself: what wins few of its headings must fit the next far better than what wins many.
        var wins = Pick(readings).GroupBy(reading => reading.Pattern).ToDictionary(pattern => pattern.Key, pattern => pattern.Count(), StringComparer.Ordinal);
        var plain = Pick(readings).Where(reading => !reading.HasCompanyPart).GroupBy(reading => reading.Pattern).ToDictionary(pattern => pattern.Key, pattern => pattern.Count(), StringComparer.Ordinal);
        var left = readings.Select(reading => reading with { Score = reading.Score + Prior(reading, wins) - CompanyPrior(reading, wins, plain) }).ToList();
        // What does not hold makes room for the next best reading of the same place.
        for (var round = 1; ; round++)
        {
            var picked = Pick(left);
            var company = new HeadCompany(blocks, reader, picked);
            var dropped = picked.Where(reading => !company.Holds(reading)).Select(reading => (reading.Block, reading.Pattern)).ToHashSet();
            if (dropped.Count == 0 || round == Rounds)
            {
                taken.AddRange(SecondSpeakers.Read(picked.Where(reading => !dropped.Contains((reading.Block, reading.Pattern))).OrderBy(reading => reading.Block), names));
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
        // Neighbours of the same form prove it where a name alone is doubtful; a table has its columns once for all.
        var proven = wins.GetValueOrDefault(reading.Pattern) >= 3 && reading.Order is HeadOrder.TitleSpeaker or HeadOrder.SpeakerTitle ? 0.8 : 0;
        return proven + Math.Max(-3, (reading.Style == "row" ? 3 : 1.3) * Math.Log((1.0 + wins.GetValueOrDefault(reading.Pattern)) / (1 + best)));
    }

    // Where the others read "Jane Roe - How we scaled", the middle of "John Doe - Good, bad - And ugly" is of the title and no company.
    private static double CompanyPrior(HeadReading reading, Dictionary<string, int> wins, Dictionary<string, int> plain) =>
        reading.HasCompanyPart && !Vocabulary.IsPart(reading.Title) && plain.GetValueOrDefault(reading.Pattern) >= Math.Max(2, 0.6 * wins.GetValueOrDefault(reading.Pattern)) ? 2.5 : 0;

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
        taken.Sort((left, right) => (left.Block, left.TextStart).CompareTo((right.Block, right.TextStart)));
    }

    private void Count(string pattern, double score)
    {
        var old = patterns.GetValueOrDefault(pattern);
        patterns[pattern] = (old.Headings + 1, old.Score + score);
    }
}
