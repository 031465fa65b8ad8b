using TalkTrends.Ingest.Notes.Blocks;

namespace TalkTrends.Ingest.Notes.Heads;

/// <summary>Whether a reading holds in the company of the others picked: a short line, an item or a row is a heading only among its like.</summary>
internal sealed class HeadCompany
{
    private const int ManyInside = 4;
    private readonly IReadOnlyList<NoteBlock> blocks;
    private readonly int[] parents;
    private readonly int[] ends;
    private readonly int[] headsBefore;
    private readonly Dictionary<int, HeadReading> headings = [];
    private readonly Dictionary<string, (int Count, bool Sure)> patterns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Titled, int All)> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> sayings = new(StringComparer.Ordinal);
    private readonly Dictionary<(int List, int Level), (int Items, int Titled, int Alone)> lists = [];
    private readonly Dictionary<string, int> places;

    public HeadCompany(IReadOnlyList<NoteBlock> blocks, HeadReader reader, IReadOnlyList<HeadReading> picked)
    {
        this.blocks = blocks;
        (parents, ends) = Sections(blocks);
        foreach (var block in blocks)
            if (block.List > 0)
            {
                var list = lists.GetValueOrDefault((block.List, block.Level));
                lists[(block.List, block.Level)] = list with { Items = list.Items + 1 };
            }
        var isHead = new bool[blocks.Count];
        foreach (var reading in picked)
        {
            var alone = reading.Order == HeadOrder.SpeakerAlone;
            var pattern = patterns.GetValueOrDefault(reading.Pattern);
            patterns[reading.Pattern] = (pattern.Count + 1, pattern.Sure || reading.Person >= 2.5);
            var style = styles.GetValueOrDefault(reading.Style);
            styles[reading.Style] = (style.Titled + (alone ? 0 : 1), style.All + 1);
            sayings[Saying(reading)] = sayings.GetValueOrDefault(Saying(reading)) + 1;
            var block = blocks[reading.Block];
            if (block.List > 0)
            {
                var list = lists[(block.List, block.Level)];
                lists[(block.List, block.Level)] = list with { Titled = list.Titled + (alone ? 0 : 1), Alone = list.Alone + (alone && HasItemsBelow(reading.Block) ? 1 : 0) };
            }
            if (block.Kind == BlockKind.Heading)
            {
                headings[reading.Block] = reading;
                isHead[reading.Block] = true;
            }
        }
        headsBefore = new int[blocks.Count + 1];
        for (var i = 0; i < blocks.Count; i++)
            headsBefore[i + 1] = headsBefore[i] + (isHead[i] ? 1 : 0);
        places = Enumerable.Range(0, blocks.Count)
            .Where(i => blocks[i].Kind == BlockKind.Heading && !Vocabulary.IsPart(blocks[i].Flat))
            .GroupBy(i => reader.StyleOf(i)!, StringComparer.Ordinal).ToDictionary(style => style.Key, style => style.Count(), StringComparer.Ordinal);
    }

    public bool Holds(HeadReading reading)
    {
        if (reading.Style == "label" || reading is { Style: "row", Order: HeadOrder.Labelled })
            return true;
        if (IsByline(reading) || IsInside(reading) || IsDoubtful(reading))
            return false;
        if (reading.Order == HeadOrder.SpeakerAlone)
            return HoldsAlone(reading);
        if (reading.Style.StartsWith("heading", StringComparison.Ordinal))
            return true;
        // What a page says under every talk is no talk.
        if (sayings[Saying(reading)] >= 3)
            return false;
        if (reading.Style is "line" or "marked line" or "lettered line" or "row" or "lone item" or "run-in")
            return styles[reading.Style].Titled >= 2 || reading.Score >= 6;
        var list = lists[(blocks[reading.Block].List, blocks[reading.Block].Level)];
        return list.Titled >= 2 && list.Titled >= (reading.Style == "linked item" ? 0.4 : 0.6) * list.Items;
    }

    // Speakers with notes under them, not a list of people.
    private bool HoldsAlone(HeadReading reading)
    {
        var block = blocks[reading.Block];
        if (block.List > 0)
            return lists[(block.List, block.Level)] is var list && HasItemsBelow(reading.Block) && list.Alone >= 2 && (list.Alone >= 3 || list.Alone >= 0.6 * list.Items);
        return styles[reading.Style].All >= Math.Max(2, 0.6 * places.GetValueOrDefault(reading.Style));
    }

    // The document's own heading with its author below it is a talk's only where it speaks of no conference and holds no talks.
    private bool IsByline(HeadReading reading) =>
        reading is { Style: "heading 1", Order: HeadOrder.TitleThenSpeakerBelow } && !blocks.Take(reading.Block).Any(block => block.Kind == BlockKind.Heading)
        && blocks.Count(block => block is { Kind: BlockKind.Heading, Level: 1 }) == 1
        && (Vocabulary.IsReport(reading.Title) || Inside(reading) >= ManyInside);

    // A talk holds no talks: what stands in the section of one is a mention, unless there are so many that the section is a session.
    private bool IsInside(HeadReading reading)
    {
        if (blocks[reading.Block].Kind != BlockKind.Heading)
            return false;
        for (var i = parents[reading.Block]; i >= 0; i = parents[i])
            if (headings.TryGetValue(i, out var outer) && outer.Order != HeadOrder.SpeakerAlone && outer.Style != "label"
                && outer.LastBlock < reading.Block && Inside(outer) < ManyInside && !IsByline(outer))
                return true;
        return false;
    }

    // A name of which no list knows a part needs others that read alike; a line of its own below the title is evidence by itself.
    private bool IsDoubtful(HeadReading reading) =>
        reading is { Person: < 1.6, Order: not HeadOrder.Labelled } && !(reading.Order == HeadOrder.TitleThenSpeakerBelow && reading.Person >= 1)
        && !patterns[reading.Pattern].Sure && patterns[reading.Pattern].Count < 4;

    private int Inside(HeadReading outer) =>
        blocks[outer.Block].Kind == BlockKind.Heading ? headsBefore[Math.Max(outer.LastBlock + 1, ends[outer.Block])] - headsBefore[outer.LastBlock + 1] : 0;

    private bool HasItemsBelow(int index) =>
        index + 1 < blocks.Count && blocks[index + 1].Kind == BlockKind.Item && blocks[index + 1].Level > blocks[index].Level;

    private static string Saying(HeadReading reading) => $"{reading.Title}\n{string.Join('\n', reading.Speakers)}";

    /// <summary>For each block the heading whose section it is in (-1: none), for each heading the first block after its section.</summary>
    private static (int[] Parents, int[] Ends) Sections(IReadOnlyList<NoteBlock> blocks)
    {
        var (parents, ends) = (new int[blocks.Count], new int[blocks.Count]);
        var open = new Stack<int>();
        for (var i = 0; i < blocks.Count; i++)
        {
            while (blocks[i].Kind == BlockKind.Heading && open.TryPeek(out var last) && blocks[last].Level >= blocks[i].Level)
                ends[open.Pop()] = i;
            parents[i] = open.TryPeek(out var parent) ? parent : -1;
            if (blocks[i].Kind == BlockKind.Heading)
                open.Push(i);
        }
        while (open.TryPop(out var rest))
            ends[rest] = blocks.Count;
        return (parents, ends);
    }
}
