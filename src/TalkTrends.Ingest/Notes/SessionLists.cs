using System.Globalization;
using System.Text.RegularExpressions;
using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Notes.Blocks;
using TalkTrends.Ingest.Notes.Heads;
using TalkTrends.Store.Background;

namespace TalkTrends.Ingest.Notes;

/// <summary>Lists under a heading such as "Ignite talks" whose items are titles, and headings under one such as "Talks": nobody need be named.</summary>
internal static partial class SessionLists
{
    public static IReadOnlyList<HeadReading> Read(IReadOnlyList<NoteBlock> blocks, bool[] free, NameTokens names)
    {
        var found = new List<HeadReading>();
        for (var i = 0; i < blocks.Count; i++)
            if (blocks[i].Kind == BlockKind.Heading && Vocabulary.IsPart(blocks[i].Flat)
                && Vocabulary.KindOf(blocks[i].Flat) is TalkKind.Lightning or TalkKind.Workshop
                && FirstList(blocks, i) is { Count: >= 2 } items && items.All(item => free[item]) && AreTitles(blocks, items, names))
                found.AddRange(items.Select(item => new HeadReading(
                    item, item, blocks[item].Rows.Count, blocks[item].Line,
                    string.Create(CultureInfo.InvariantCulture, $"session list {blocks[item].Level}"), HeadOrder.TitleAlone,
                    HeadReader.CleanTitle(blocks[item].Flat), [], 1.5)));
        for (var i = 0; i < blocks.Count; i++)
            if (blocks[i].Kind == BlockKind.Heading && Vocabulary.IsPart(blocks[i].Flat) && Talks().IsMatch(blocks[i].Flat)
                && Children(blocks, i) is { Count: >= 3 } headings && headings.All(heading => free[heading]) && headings.All(heading => !Vocabulary.IsPart(blocks[heading].Flat))
                && headings.Count(heading => HeadScores.Title(blocks[heading].Flat, names) > 0.5) >= 0.8 * headings.Count)
                found.AddRange(headings.Select(heading => new HeadReading(
                    heading, heading, blocks[heading].Rows.Count, blocks[heading].Line,
                    string.Create(CultureInfo.InvariantCulture, $"heading {blocks[heading].Level}"), HeadOrder.TitleAlone,
                    HeadReader.CleanTitle(blocks[heading].Text), [], 1)));
        return found;
    }

    // The headings right below one.
    private static List<int> Children(IReadOnlyList<NoteBlock> blocks, int heading)
    {
        var inside = Enumerable.Range(heading + 1, blocks.Count - heading - 1)
            .TakeWhile(i => blocks[i].Kind != BlockKind.Heading || blocks[i].Level > blocks[heading].Level)
            .Where(i => blocks[i].Kind == BlockKind.Heading).ToList();
        return inside.Count == 0 ? [] : [.. inside.Where(i => blocks[i].Level == inside.Min(other => blocks[other].Level))];
    }

    private static List<int> FirstList(IReadOnlyList<NoteBlock> blocks, int heading)
    {
        var first = heading + 1;
        while (first < blocks.Count && first <= heading + 3 && blocks[first].Kind == BlockKind.Paragraph)
            first++;
        if (first >= blocks.Count || blocks[first].Kind != BlockKind.Item)
            return [];
        return [.. Enumerable.Range(first, blocks.Count - first)
            .TakeWhile(i => blocks[i].Kind != BlockKind.Heading)
            .Where(i => blocks[i].Kind == BlockKind.Item && blocks[i].List == blocks[first].List && blocks[i].Level == blocks[first].Level)];
    }

    // Notes below most items, or items that all read like titles.
    private static bool AreTitles(IReadOnlyList<NoteBlock> blocks, List<int> items, NameTokens names)
    {
        var below = items.Count(i => i + 1 < blocks.Count && blocks[i + 1].Kind == BlockKind.Item && blocks[i + 1].Level > blocks[i].Level);
        var titles = items.Count(i => blocks[i].Flat[^1] is not ('.' or ';' or ',') && HeadScores.Title(blocks[i].Flat, names) > 0.5);
        return items.All(i => blocks[i].Flat.Length <= 160) && (below > 0.6 * items.Count && titles > 0.4 * items.Count || titles > 0.8 * items.Count);
    }

    [GeneratedRegex(@"\b(?:talks|sessions|presentations)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Talks();
}
