using TalkTrends.Ingest.Notes.Blocks;
using TalkTrends.Ingest.Notes.Heads;
using TalkTrends.Store.Background;

namespace TalkTrends.Ingest.Notes;

/// <summary>The rest of a list most of whose items are talks: an item with a name that no list of names knows, or with none, is a talk like its neighbours.</summary>
internal static class RemainingItems
{
    private const int FewestItems = 4;
    private const double LeastShare = 0.6;
    private const double Score = 1.5;

    /// <summary>The talks among the items that no reading has taken yet.</summary>
    /// <param name="blocks">The whole document.</param>
    /// <param name="taken">The readings taken so far.</param>
    /// <param name="names">What is known of names.</param>
    public static IReadOnlyList<HeadReading> Read(IReadOnlyList<NoteBlock> blocks, IReadOnlyList<HeadReading> taken, NameTokens names)
    {
        var used = taken.SelectMany(reading => Enumerable.Range(reading.Block, reading.LastBlock - reading.Block + 1)).ToHashSet();
        var lists = Enumerable.Range(0, blocks.Count).Where(i => blocks[i].Kind == BlockKind.Item)
            .GroupBy(i => (blocks[i].List, blocks[i].Level)).OrderBy(list => list.First());
        var found = new List<HeadReading>();
        foreach (var list in lists)
        {
            var pattern = taken.Where(reading => list.Contains(reading.Block) && reading.Order is HeadOrder.TitleSpeaker or HeadOrder.SpeakerTitle)
                .GroupBy(reading => (reading.Style, reading.Order)).OrderByDescending(readings => readings.Count()).ThenBy(readings => readings.First().Block).FirstOrDefault();
            if (pattern is null || list.Count() < FewestItems || pattern.Count() < LeastShare * list.Count())
                continue;
            foreach (var item in list.Where(i => !used.Contains(i)))
                if (Item(blocks[item], item, pattern.Key.Style, pattern.Key.Order, pattern.Count(), names) is { } reading)
                    found.Add(reading);
        }
        return found;
    }

    private static HeadReading? Item(NoteBlock block, int index, string style, HeadOrder order, int alike, NameTokens names)
    {
        var (place, title) = Split(block.Flat, order, names);
        var speakers = TitlesAlone.Names(place, alike, names);
        var own = HeadReader.CleanTitle(speakers.Count > 0 ? title : block.Flat);
        if (own.Length < 3 || Vocabulary.IsPart(own) && Vocabulary.KindOf(own) is null || HeadScores.Title(own, names) <= 0 && speakers.Count == 0)
            return null;
        return new HeadReading(index, index, block.Rows.Count, block.Line, style, speakers.Count > 0 ? order : HeadOrder.TitleAlone, own, speakers, Score);
    }

    // Where the neighbours have their speaker, and what is left.
    private static (string Place, string Title) Split(string text, HeadOrder order, NameTokens names)
    {
        if (HeadParts.Split(text, names) is [var first, var second])
            return order == HeadOrder.SpeakerTitle ? (first.Text, second.Text) : (second.Text, first.Text);
        var by = text.LastIndexOf(" by ", StringComparison.Ordinal);
        if (order == HeadOrder.TitleSpeaker && by > 0)
            return (text[(by + 4)..], text[..by]);
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        return order == HeadOrder.SpeakerTitle && colon > 0 ? (text[..colon], text[(colon + 2)..]) : ("", text);
    }
}
