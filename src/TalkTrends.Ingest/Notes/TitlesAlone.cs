using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Notes.Blocks;
using TalkTrends.Ingest.Notes.Heads;
using TalkTrends.Ingest.Notes.Prose;
using TalkTrends.Store.Background;

namespace TalkTrends.Ingest.Notes;

/// <summary>Headings that give a title and no speaker: talks where the text below most of them names who presented.</summary>
internal static class TitlesAlone
{
    public static IReadOnlyList<HeadReading> Read(
        IReadOnlyList<NoteBlock> blocks, HeadReader reader, IReadOnlyList<HeadReading> taken, NameTokens names)
    {
        var used = taken.SelectMany(reading => Enumerable.Range(reading.Block, reading.LastBlock - reading.Block + 1)).ToHashSet();
        var styles = Enumerable.Range(0, blocks.Count)
            .Where(i => !used.Contains(i) && IsCandidate(blocks, i, reader.StyleOf(i), taken, names))
            .GroupBy(i => reader.StyleOf(i)!, StringComparer.Ordinal)
            .OrderBy(style => style.Key, StringComparer.Ordinal);
        var found = new List<HeadReading>();
        foreach (var style in styles)
        {
            var named = style.Select(i => (Block: i, Presenter: Presenters.Find(Body(blocks, i, reader, style.Key), blocks[i].Flat, names))).ToList();
            var already = taken.Count(reading => reading.Style == style.Key && reading.Speakers.Count > 0);
            // Who writes no capitals writes none in titles either.
            var isLower = already > 0 && taken.Count(reading => reading.Style == style.Key && reading.Title.Length > 0 && char.IsLower(reading.Title[0])) >= 0.5 * already;
            var (sure, all) = (already + named.Count(head => head.Presenter is not null), already + named.Count);
            var share = (double)sure / all;
            // Where some headings of this look are talks, those that read like titles are talks whose speaker went unnamed.
            var titled = already >= 2 && style.All(i => blocks[i].Kind == BlockKind.Heading || style.Key == "lettered line") && style.Average(i => HeadScores.Title(isLower ? Capital(blocks[i].Flat) : blocks[i].Flat, names)) >= 1;
            if (!titled && (sure < 2 || share < 0.5))
                continue;
            foreach (var (block, presenter) in named)
                if (presenter is null && ByPattern(blocks, block, style.Key, taken, names) is { } unusual)
                    found.Add(unusual);
                else if (presenter is null && OfCompany(blocks[block], style.Key, taken, names) is { } title)
                    found.Add(Reading(blocks[block], block, style.Key, [], share) with { Title = title });
                else if (presenter is not null || (titled || sure >= 3 && share >= 0.7) && style.Key != "marked line" && (!char.IsLower(blocks[block].Flat[0]) || isLower)
                    && HeadScores.Title(blocks[block].Flat, names) > 0)
                    found.Add(Reading(blocks[block], block, style.Key, presenter?.Speakers ?? [], presenter is { } by ? 0.5 * by.Score + share : share));
        }
        // "Closing Keynote" alone says little; with a name where the others have theirs it is one of them.
        for (var i = 0; i < blocks.Count; i++)
            if (blocks[i].Kind == BlockKind.Heading && !used.Contains(i) && Vocabulary.IsPart(blocks[i].Flat) && Vocabulary.KindOf(blocks[i].Flat) == TalkKind.Keynote
                && reader.StyleOf(i) is { } look && ByPattern(blocks, i, look, taken, names) is { } keynote)
                found.Add(keynote);
        if (found.Count == 0 && taken.Count <= (HasDays(blocks) ? 1 : 0) && (blocks.FirstOrDefault(block => block.Kind == BlockKind.Heading) is { } first && Vocabulary.IsReport(first.Flat) || HasDays(blocks) || AreNotes(blocks)))
            found.AddRange(ByTitleOnly(blocks, reader, names));
        return found;
    }

    // Where the others give a name in a certain place, what stands there and has a name's shape is one that no list knows.
    private static HeadReading? ByPattern(IReadOnlyList<NoteBlock> blocks, int index, string style, IReadOnlyList<HeadReading> taken, NameTokens names)
    {
        var alike = taken.Where(reading => reading.Style == style).GroupBy(reading => reading.Order).OrderByDescending(order => order.Count()).ThenBy(order => order.Key).FirstOrDefault();
        if (alike is null || alike.Count() < 2)
            return null;
        var parts = HeadParts.Split(blocks[index].Text, names).Where(part => !Vocabulary.IsPart(part.Text) || Vocabulary.KindOf(part.Text) is null).ToList();
        var rest = parts.Count < 2 ? "" : string.Join(" - ", (alike.Key == HeadOrder.SpeakerTitle ? parts.Skip(1) : parts.SkipLast(1)).Select(part => part.Text));
        var (place, title, last) = alike.Key switch
        {
            HeadOrder.TitleSpeaker when parts.Count == 2 => (parts[^1].Text, rest, index),
            HeadOrder.SpeakerTitle when parts.Count is 2 or 3 => (parts[0].Text, rest, index),
            HeadOrder.TitleThenSpeakerBelow when index + 1 < blocks.Count && blocks[index + 1] is { Kind: BlockKind.Paragraph, Rows.Count: 1, Flat.Length: < 80 } below =>
                (HeadParts.Split(below.Flat, names)[0].Text, blocks[index].Text, index + 1),
            _ => ("", "", index),
        };
        var speakers = Names(place, alike.Count(), names);
        return speakers.Count == 0 ? null
            : Reading(blocks[index], index, style, speakers, 1.5) with { Title = HeadReader.CleanTitle(title), LastBlock = last, LastRow = blocks[last].Rows.Count, Order = alike.Key };
    }

    // One name or several, each shaped like one; a single word only where many others have a name in this place.
    public static List<Speaker> Names(string place, int alike, NameTokens names)
    {
        var speakers = new List<Speaker>();
        foreach (var part in place.Replace(" and ", "&", StringComparison.Ordinal).Split('&'))
        {
            var end = part.IndexOfAny([',', '(', '@']);
            var name = (end < 0 ? part : part[..end]).Trim();
            var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length is 0 or > 4 || words.Length == 1 && (alike < 2 || names.PersonLogOdds(name) < -6) || !words.All(word => NameTokens.HasNameShape(word) || NameTokens.IsParticle(word)) || names.PersonLogOdds(name) < -3 && words.Length > 1)
                return [];
            speakers.Add(new Speaker(name, null));
        }
        return speakers;
    }

    // Where the others read "Jane Roe - How we scaled", "Open Pastries - how to bake" names a company in the speaker's place.
    private static string? OfCompany(NoteBlock block, string style, IReadOnlyList<HeadReading> taken, NameTokens names)
    {
        var alike = taken.Where(reading => reading.Style == style).ToList();
        return alike.Count >= 3 && alike.Count(reading => reading.Order == HeadOrder.SpeakerTitle) > 0.6 * alike.Count
            && HeadParts.Split(block.Text, names) is [var company, var title]
            && SpeakerList.Affiliation(company.Text, out var named) && named is not null && named.Count(c => c == ' ') < 3
            && named.Split(' ').All(word => char.IsUpper(word[0])) && HeadScores.Title(title.Text, names) > 0
                ? HeadReader.CleanTitle(title.Text)
                : null;
    }

    // Nobody is named anywhere: only headings that read like titles, one and all, are talks, and not surely.
    private static IEnumerable<HeadReading> ByTitleOnly(IReadOnlyList<NoteBlock> blocks, HeadReader reader, NameTokens names)
    {
        var style = Enumerable.Range(0, blocks.Count)
            .Where(i => blocks[i].Kind == BlockKind.Heading && IsCandidate(blocks, i, reader.StyleOf(i), [], names))
            .GroupBy(i => reader.StyleOf(i)!, StringComparer.Ordinal)
            .Where(group => group.Count() >= 3
                && (HasDays(blocks) || group.Average(i => blocks[i].Flat.Count(c => c == ' ') + 1) >= 4.5
                && group.Average(i => HeadScores.Title(blocks[i].Flat, names)) >= 1.2))
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault();
        return style?.Select(i => Reading(blocks[i], i, style.Key, [], 0.3)) ?? [];
    }

    // "Day 1" and "Day 2" as headings: the notes follow a programme.
    private static bool HasDays(IReadOnlyList<NoteBlock> blocks) =>
        blocks.Count(block => block.Kind == BlockKind.Heading && Vocabulary.IsTime(block.Flat)) >= 2;

    // Headings of one level and below each a list: what somebody took down while listening.
    private static bool AreNotes(IReadOnlyList<NoteBlock> blocks)
    {
        var headings = Enumerable.Range(0, blocks.Count).Where(i => blocks[i].Kind == BlockKind.Heading).ToList();
        return headings.Count >= 4 && blocks[0].Kind == BlockKind.Heading && headings.All(i => blocks[i].Level == blocks[headings[0]].Level)
            && blocks.Count(block => block.Kind == BlockKind.Item) >= 0.8 * (blocks.Count - headings.Count)
            && headings.Count(i => i + 1 < blocks.Count && blocks[i + 1].Kind == BlockKind.Item) >= 0.9 * headings.Count;
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static HeadReading Reading(NoteBlock block, int index, string style, IReadOnlyList<Speaker> speakers, double score) =>
        new(index, index, block.Rows.Count, block.Line, style, HeadOrder.TitleAlone, HeadReader.CleanTitle(block.Text), speakers, score);

    private static bool IsCandidate(
        IReadOnlyList<NoteBlock> blocks, int index, string? style, IReadOnlyList<HeadReading> taken, NameTokens names)
    {
        var block = blocks[index];
        if (style is null || style is not ("lone item" or "marked line" or "lettered line") && block.Kind != BlockKind.Heading)
            return false;
        if (block.Rows.Count > 2 || Vocabulary.IsPart(block.Flat) || Vocabulary.IsOpenSpace(block.Flat) || Vocabulary.IsResources(block.Flat) || HeadScores.Title(block.Flat.TrimEnd(':', '*'), names) < -1)
            return false;
        if (block.Kind == BlockKind.Paragraph && (block.Flat[^1] is ':' or ',' || block.Flat.Length < 8))
            return false;
        return block.Kind != BlockKind.Heading || !IsDocumentTitle(blocks, index) && !HoldsTalks(blocks, index, taken) && !IsInsideTalk(blocks, index, taken);
    }

    private static bool IsInsideTalk(IReadOnlyList<NoteBlock> blocks, int index, IReadOnlyList<HeadReading> taken)
    {
        var level = blocks[index].Level;
        for (var i = index - 1; i >= 0; i--)
            if (blocks[i].Kind == BlockKind.Heading && blocks[i].Level < level)
            {
                level = blocks[i].Level;
                if (taken.Any(reading => reading.Block == i && reading.Speakers.Count > 0))
                    return true;
            }
        return false;
    }

    private static bool IsDocumentTitle(IReadOnlyList<NoteBlock> blocks, int index) =>
        !blocks.Take(index).Any(block => block.Kind == BlockKind.Heading)
        && blocks.Count(block => block.Kind == BlockKind.Heading && block.Level == blocks[index].Level) == 1;

    private static bool HoldsTalks(IReadOnlyList<NoteBlock> blocks, int index, IReadOnlyList<HeadReading> taken)
    {
        var end = index + 1;
        while (end < blocks.Count && !(blocks[end].Kind == BlockKind.Heading && blocks[end].Level <= blocks[index].Level))
            end++;
        return taken.Any(reading => reading.Block > index && reading.Block < end);
    }

    private static List<NoteBlock> Body(IReadOnlyList<NoteBlock> blocks, int index, HeadReader reader, string style)
    {
        var body = new List<NoteBlock>();
        for (var i = index + 1; i < blocks.Count && body.Count < 12 && blocks[i].Kind != BlockKind.Heading && reader.StyleOf(i) != style; i++)
            body.Add(blocks[i]);
        return body;
    }
}
