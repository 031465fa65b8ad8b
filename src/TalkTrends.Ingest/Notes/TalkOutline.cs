using System.Text.RegularExpressions;
using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Notes.Blocks;
using TalkTrends.Ingest.Notes.Heads;
using TalkTrends.Ingest.Notes.Prose;

namespace TalkTrends.Ingest.Notes;

/// <summary>Lays the document out around the headings taken: where each talk's own text begins and ends, and what it stands under.</summary>
internal sealed partial class TalkOutline
{
    private const int NoHeading = 100;
    private readonly NoteDocument document;
    private readonly IReadOnlyList<NoteBlock> blocks;
    private readonly Dictionary<int, HeadReading> starts = [];
    private readonly HashSet<int> sections = [];

    public TalkOutline(NoteDocument document, IReadOnlyList<HeadReading> taken)
    {
        this.document = document;
        blocks = document.Blocks;
        foreach (var reading in taken)
            starts[reading.Block] = reading;
        FindSections();
    }

    /// <summary>Short lines of plain text that stand as headings over talks or end them.</summary>
    public IReadOnlySet<int> Sections => sections;

    public TalkDraft Draft(HeadReading reading)
    {
        var (lines, end, opening) = Text(reading);
        var track = Track(reading);
        var (prefix, title) = Vocabulary.TakePrefix(reading.Title);
        var kind = prefix ?? reading.Kind ?? (Vocabulary.IsPart(title) ? Vocabulary.KindOf(title) : null)
            ?? Vocabulary.KindOf(track) ?? Vocabulary.KindOfText(opening) ?? TalkKind.Talk;
        if (title.Length == 0)
            title = $"{(kind == TalkKind.Keynote ? "Keynote" : kind == TalkKind.Workshop ? "Workshop" : "Talk")} by {string.Join(" and ", reading.Speakers.Select(speaker => speaker.Name))}";
        return new TalkDraft
        {
            Title = title,
            LineStart = reading.Line,
            LineEnd = Math.Max(reading.Line, Math.Max(end, HeadEnd(reading))),
            Speakers = reading.Speakers,
            Lines = lines,
            Kind = kind,
            Track = track,
            Confidence = Confidence(reading),
            Pattern = reading.Pattern,
            TitleGiven = reading.TitleIsGiven || reading.Title.Length == 0,
        };
    }

    private static double Confidence(HeadReading reading)
    {
        var odds = reading.Order switch { HeadOrder.TitleAlone or HeadOrder.Prose or HeadOrder.SpeakerAlone => 0.9 * reading.Score - 0.5, _ => 0.8 * reading.Score - 0.8 };
        return Math.Round(1 / (1 + Math.Exp(-Math.Clamp(odds, -3, 4.5))), 3);
    }

    private int HeadEnd(HeadReading reading) =>
        reading.LastRow > 0 ? blocks[reading.LastBlock].Rows[Math.Min(reading.LastRow, blocks[reading.LastBlock].Rows.Count) - 1].Line : reading.Line;

    private (List<TextLine> Lines, int End, string Opening) Text(HeadReading reading)
    {
        var (lines, end) = (new List<TextLine>(), 0);
        if (reading.Style == "item in passing")
            return ([new TextLine(reading.Line, PassingMentions.Text(blocks[reading.Block]))], blocks[reading.Block].EndLine, "");
        var last = blocks[reading.LastBlock];
        if (reading.Construction is not null)
            return Told(reading);
        if (reading.TextEnd > 0)
            return ([.. reading.TextEnd > reading.TextStart ? [new TextLine(reading.Line, blocks[reading.Block].Flat[reading.TextStart..reading.TextEnd])] : Array.Empty<TextLine>()], blocks[reading.Block].EndLine, "");
        if (reading.TextStart > 0)
        {
            if (last.Flat[reading.TextStart..].TrimStart(' ', ':', '.', '-', '—', '–') is { Length: > 0 } rest)
                lines.Add(new TextLine(last.Line, rest));
            end = last.EndLine;
        }
        else if (reading.LastRow < last.Rows.Count)
            end = AddRows(lines, last, reading.LastRow);
        var stop = End(reading);
        for (var i = reading.LastBlock + 1; i < stop; i++)
        {
            if (Vocabulary.IsSeeAlso(blocks[i].Flat))
            {
                // What only leads elsewhere ends the talk; an aside in its middle is passed over.
                if (Enumerable.Range(i + 1, stop - i - 1).All(next => blocks[next].Flat.Length < 200))
                    break;
                continue;
            }
            if (!Vocabulary.IsResources(blocks[i].Flat) && !HeadReader.IsClock(blocks[i].Flat))
                end = AddRows(lines, blocks[i], 0);
        }
        return (lines, end, lines.Count == 0 ? "" : Opening(lines));
    }

    // Running text: the sentences up to the next talk, then the lists, quotations and paragraphs that still speak of this one.
    private (List<TextLine> Lines, int End, string Opening) Told(HeadReading reading)
    {
        var block = blocks[reading.Block];
        var stop = reading.TextEnd > 0 ? Math.Min(reading.TextEnd, block.Flat.Length) : block.Flat.Length;
        var lines = new List<TextLine> { new(reading.Line, block.Flat[reading.TextStart..stop].Trim()) };
        var end = block.Rows.Last(row => row.Start < stop).Line;
        if (stop < block.Flat.Length)
            return (lines, end, "");
        for (var i = reading.Block + 1; i < End(reading) && StillSpeaks(blocks[i], reading); i++)
            end = AddRows(lines, blocks[i], 0);
        return (lines, end, "");
    }

    private static bool StillSpeaks(NoteBlock block, HeadReading reading) =>
        block.Kind is BlockKind.Item or BlockKind.Quote || Continues().IsMatch(block.Flat)
        || reading.Speakers.SelectMany(speaker => speaker.Name.Split(' ')).Any(part => part.Length > 2 && block.Flat.Contains(part, StringComparison.Ordinal));

    private static string Opening(List<TextLine> lines)
    {
        // The first sentences: a saying at the top counts, and so does what follows it.
        var text = string.Join(' ', lines.Take(2).Select(line => line.Text));
        return text.Length > 260 ? text[..260] : text;
    }

    private int AddRows(List<TextLine> lines, NoteBlock block, int from)
    {
        if (document.RowsAreLines)
            lines.AddRange(block.Rows.Skip(from).Select(row => new TextLine(row.Line, row.Text)));
        else
            lines.Add(new TextLine(block.Rows[from].Line, string.Join(' ', block.Rows.Skip(from).Select(row => row.Text))));
        return block.EndLine;
    }

    /// <summary>Index of the first block after the talk.</summary>
    private int End(HeadReading reading)
    {
        var (level, item) = (Level(reading), ItemLevel(reading));
        for (var i = reading.LastBlock + 1; i < blocks.Count; i++)
            if (starts.ContainsKey(i) || sections.Contains(i)
                || blocks[i].Kind == BlockKind.Heading && blocks[i].Level <= level
                || item is { } depth && !(blocks[i].Kind == BlockKind.Item && blocks[i].Level > depth)
                || reading.Style == "row")
                return i;
        return blocks.Count;
    }

    private int Level(HeadReading reading) =>
        blocks[reading.Block].Kind == BlockKind.Heading ? blocks[reading.Block].Level : NoHeading;

    private int? ItemLevel(HeadReading reading) =>
        blocks[reading.Block].Kind == BlockKind.Item && reading.Style is not ("lone item" or "prose") ? blocks[reading.Block].Level : null;

    private string? Track(HeadReading reading)
    {
        var level = Level(reading);
        for (var i = reading.Block - 1; i >= 0; i--)
        {
            if (sections.Contains(i) && !IsPast(i, reading.Block))
                return blocks[i].Flat;
            if (blocks[i].Kind != BlockKind.Heading || blocks[i].Level >= level)
                continue;
            level = blocks[i].Level;
            if (!starts.ContainsKey(i) && !Vocabulary.IsTime(blocks[i].Flat) && !IsDocumentTitle(i))
                return HeadReader.CleanTitle(blocks[i].Text);
        }
        return null;
    }

    // A slot of a timetable ends where the next one begins, and a line that stands as a heading where a heading of the markup does.
    private bool IsPast(int section, int talk)
    {
        var isSlot = section > 0 && HeadReader.IsClock(blocks[section - 1].Flat);
        for (var i = section + 1; i < talk; i++)
            if (isSlot && HeadReader.IsClock(blocks[i].Flat) || blocks[i].Kind == BlockKind.Heading && !starts.ContainsKey(i))
                return true;
        return false;
    }

    private bool IsDocumentTitle(int index) =>
        index <= 1 && blocks.Count(block => block.Kind == BlockKind.Heading && block.Level <= blocks[index].Level) == 1;

    private void FindSections()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        // The first block is the document's own title.
        for (var i = 1; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.Kind != BlockKind.Paragraph || block.Rows.Count > 1 && !Vocabulary.OpensPart(block.Flat) || block.Flat.Length > 60 || starts.Count == 0)
                continue;
            var repeated = !seen.Add(block.Flat);
            if (starts.Values.Any(reading => reading.Block <= i && i <= reading.LastBlock)
                || !char.IsUpper(block.Flat[0]) || block.Flat[^1] is '.' or '!' or '?' or ':' or ',' or '…' or ')' or '”' || block.Flat.Count(c => c == ' ') > 5)
                continue;
            if (Vocabulary.OpensPart(block.Flat) || repeated && document.RowsAreLines || i + 1 < blocks.Count && starts.ContainsKey(i + 1) && document.RowsAreLines)
                sections.Add(i);
        }
    }

    [GeneratedRegex(@"^(?:He|She|They|His|Her|Their|The (?:talk|session|presentation|speaker|keynote|slides)|This (?:talk|session|presentation)|In (?:the|this|his|her|their) (?:talk|session|presentation))\b")]
    private static partial Regex Continues();
}
