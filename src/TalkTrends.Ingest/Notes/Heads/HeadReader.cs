using System.Globalization;
using System.Text.RegularExpressions;
using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Notes.Blocks;
using TalkTrends.Store.Background;

namespace TalkTrends.Ingest.Notes.Heads;

/// <summary>Finds every way in which a block may be read as the heading of a talk. Which is right, the whole document decides.</summary>
internal sealed partial class HeadReader(IReadOnlyList<NoteBlock> blocks, NameTokens names)
{
    private const int LongestHead = 240;
    private const double LeastPerson = 0.3;
    private readonly Dictionary<int, int> listSizes = Sizes(blocks);
    private readonly IReadOnlyDictionary<int, HeadReading?> tables = TableTalks.Read(blocks, names);

    /// <summary>What a block looks like, where it can be a heading at all; null for running text.</summary>
    public string? StyleOf(int index)
    {
        var block = blocks[index];
        return block.Kind switch
        {
            BlockKind.Heading => string.Create(CultureInfo.InvariantCulture, $"heading {block.Level}"),
            BlockKind.Row => block.Flat.Length <= 2 * LongestHead || tables.ContainsKey(index) ? "row" : null,
            BlockKind.Paragraph or BlockKind.Item when RunIn(block) > 0 => "run-in",
            BlockKind.Item when block.Flat.Length > LongestHead => null,
            BlockKind.Item when block.IsAll(SpanKind.Link) =>
                block.Spans.Any(span => span.Kind == SpanKind.Link && span.Target.StartsWith('#')) ? "contents item" : "linked item",
            BlockKind.Item when block.Level == 0 && listSizes.GetValueOrDefault(block.List) == 1 => "lone item",
            BlockKind.Item => string.Create(CultureInfo.InvariantCulture, $"item {block.Level}"),
            BlockKind.Paragraph when IsMarked(block) && block.Flat.Length <= LongestHead => Enumerator().IsMatch(block.Flat) ? "lettered line" : "marked line",
            BlockKind.Paragraph when block.Rows.Count <= 3 && block.Flat.Length <= LongestHead => "line",
            BlockKind.Paragraph when BoldRow(block) => "line",
            _ => null,
        };
    }

    /// <summary>Every reading worth comparing, best first.</summary>
    public IReadOnlyList<HeadReading> Readings(int index)
    {
        if (StyleOf(index) is not { } style || Vocabulary.IsResources(blocks[index].Flat) || Vocabulary.IsOpenSpace(blocks[index].Flat))
            return [];
        if (tables.TryGetValue(index, out var row))
            return row is null ? [] : [row];
        var readings = new List<HeadReading>();
        if (Labelled(index, style) is { } labelled)
            readings.Add(labelled);
        readings.AddRange(Inline(index, style));
        if (style is not ("row" or "contents item" or "run-in"))
        {
            if (SpeakerBelow(index, style) is { } below)
                readings.Add(below);
            if (TitleBelow(index, style) is { } title)
                readings.Add(title);
        }
        if (SpeakerAlone(index, style) is { } alone)
            readings.Add(alone);
        return [.. readings.OrderByDescending(reading => reading.Score)];
    }

    /// <summary>A title without separators and marks: what a heading says when nothing in it is a speaker.</summary>
    public static string CleanTitle(string text)
    {
        var title = Bracket().Replace(text.Replace('\n', ' '), " ").Trim();
        title = Handle().Replace(title, "");
        title = Enumerator().Replace(ClockSuffix().Replace(Aside().Replace(ClockPrefix().Replace(title, ""), ""), ""), "").Trim().TrimEnd('*', ':', '|').Trim();
        return title.Length > 2 && title[0] is '"' or '“' && title[^1] is '"' or '”' && title.Length > 1 && title[1..^1].IndexOfAny(['"', '“', '”']) < 0
            ? title[1..^1]
            : title;
    }

    /// <summary>The text of the blocks after one, for what they say about persons above.</summary>
    public string Below(int index)
    {
        var text = new List<string>();
        for (var i = index + 1; i < blocks.Count && text.Count < 4 && blocks[i].Kind != BlockKind.Heading; i++)
            text.Add(blocks[i].Flat.Length > 1500 ? blocks[i].Flat[..1500] : blocks[i].Flat);
        return string.Join('\n', text);
    }

    private IEnumerable<HeadReading> Inline(int index, string style)
    {
        var block = blocks[index];
        var text = style == "run-in" ? block.Flat[..RunIn(block)].Trim(' ', ':', '.', '-', '—') : HeadText(block);
        var rows = style == "run-in" ? 0 : BoldRow(block) && block.Rows.Count > 2 ? 2 : block.Rows.Count;
        foreach (var parts in HeadParts.SplitSoftly(text.Replace('\n', ' '), names).Prepend(HeadParts.Split(text, names)))
            for (var person = 0; person < parts.Count && parts.Count > 1; person++)
                if (SpeakerList.Parse(parts[person].Text, names) is { } persons && persons.LogOdds > LeastPerson)
                    foreach (var (first, last) in TitleRanges(parts, person))
                        if (Read(index, style, rows, parts, person, persons, first, last) is { } reading)
                            yield return reading;
    }

    private HeadReading? Read(
        int index, string style, int rows, IReadOnlyList<HeadPart> parts, int person, SpeakerList persons, int first, int last)
    {
        var (others, company, hasCompanyPart) = (0.0, persons.Speakers[0].Affiliation, false);
        for (var i = 0; i < parts.Count; i++)
            if (i != person && (i < first || i > last))
            {
                if (!SpeakerList.Affiliation(parts[i].Text, out var named))
                    return null;
                // A company stands beside its speaker, and once.
                var beside = Enumerable.Range(Math.Min(i, person), Math.Abs(i - person)).All(between => between < first || between > last);
                others += named is null ? 0.4 : HeadScores.Title(parts[i].Text, names) > 1.2 ? -1 : 0.4;
                others -= !beside && !IsClock(parts[i].Text) || named is not null && company is not null ? 2 : 0;
                hasCompanyPart |= named is not null;
                // Of a table's other columns nobody knows what they hold.
                company ??= IsClock(parts[i].Text) || style == "row" ? null : named;
            }
        // "Jane Roe - Acme - Keynote": the kind is all the title there is.
        others += last > first && Vocabulary.IsPart(parts[last].Text) ? -1.5 : last == first && parts.Count > 2 && Vocabulary.IsPart(parts[last].Text) ? 1 : 0;
        // A part in quotation marks is the title, and a handle or a site is none.
        var quotes = Enumerable.Range(0, parts.Count).Where(i => IsQuoted(parts[i].Text)).ToList();
        others += quotes.Count == 1 && style.StartsWith("heading", StringComparison.Ordinal) ? first == last && first == quotes[0] ? 1.5 : -1.5 : 0;
        others -= last > first && style == "row" ? 2 : 0;
        others -= Enumerable.Range(first, last - first + 1).Any(i => HandleOrSite().IsMatch(parts[i].Text)) ? 2 : 0;
        // "Jane Roe on the future of taps" is the title as it stands.
        var title = CleanTitle(parts is [_, { Before: " on " }] ? blocks[index].Text : Join(parts, first, last, person));
        if (Vocabulary.IsPart(title) && Vocabulary.KindOf(title) is null)
            return null;
        // A saying and who said it: “Culture eats strategy” - P. D. is no talk in a list or in running text.
        var quoted = parts[first].Text[0] is '"' or '“' && !blocks[index].IsAll(SpanKind.Link) && style is not ("heading 1" or "heading 2" or "heading 3" or "heading 4");
        var order = person < first ? HeadOrder.SpeakerTitle : HeadOrder.TitleSpeaker;
        var separator = parts[Math.Max(person, first) == person ? person : first].Before;
        var score = Math.Clamp(persons.LogOdds, -4, 4) + HeadScores.Title(title, names) + others + Base(style) - (quoted ? 4 : 0)
            - (separator is ": " && char.IsLower(title[0]) ? 2 : 0)
            - (separator is ", " or ": " or " by " or " with " or " on " ? 1.2 : 0) + HeadScores.Echo(persons, Below(index));
        var line = blocks[index].Rows.FirstOrDefault(row => row.Text.Contains(Start(parts[first].Text), StringComparison.Ordinal)) is { Line: > 0 } at ? at.Line : blocks[index].Line;
        return title.Length == 0 || HandleOrSite().IsMatch(title) || DateOnly().IsMatch(title) ? null : new HeadReading(index, index, rows, line, style, order, title, persons.At(company).Speakers, score)
        {
            Person = persons.LogOdds,
            TextStart = style == "run-in" ? RunIn(blocks[index]) : 0,
            HasCompanyPart = hasCompanyPart,
        };

        static string Start(string text) => text.Length > 12 ? text[..12] : text;
    }

    private HeadReading? SpeakerBelow(int index, string style)
    {
        var block = blocks[index];
        var title = CleanTitle(HeadText(block));
        // Rows of one block: a bold title, then the speaker's row.
        if (block.Rows.Count > 1 || title.Length == 0 || title.Length > LongestHead || style.StartsWith("item", StringComparison.Ordinal))
            return null;
        for (var next = index + 1; next < blocks.Count && next <= index + 2; next++)
        {
            var below = blocks[next];
            if (below.Kind is BlockKind.Row or BlockKind.Quote || below.Kind == BlockKind.Heading && (block.Kind != BlockKind.Heading || below.Level <= block.Level) || below.Kind == BlockKind.Item && !StartsWithSpeaker().IsMatch(below.Flat))
                break;
            if (SpeakersListed(next) is var (listed, lastListed))
                return new HeadReading(index, lastListed, blocks[lastListed].Rows.Count, block.Line, style, HeadOrder.TitleThenSpeakerBelow, title, listed, 4 + HeadScores.Title(title, names) + Base(style)) { Person = 4 };
            foreach (var rows in below.Rows.Count > 1 ? new[] { below.Rows.Count, 1 } : [1])
                if ((rows == below.Rows.Count || below.Rows[1].Text.Length > 40) && (SpeakerLine.Read(WithoutHandles(below, rows), names, below.Kind == BlockKind.Heading) ?? ProfileLinks.Speaker(below)) is { } speakers && (speakers.Labelled || speakers.Persons.LogOdds > LeastPerson))
                {
                    var marked = below.Rows[0].Text.Length > 0 && (IsMarked(below) || below.Spans.Any(span => span.Start == 0 && span.Length >= 0.6 * below.Rows[0].Text.Length));
                    var score = Math.Clamp(speakers.Persons.LogOdds, -4, 4) + HeadScores.Title(title, names) + Base(style)
                        + (speakers.Labelled ? 2.5 : marked ? 1 : 0) - (next > index + 1 ? 1.5 : 0)
                        // "(Terrace North)": a line in brackets is a room sooner than a speaker.
                        - (below.Flat[0] == '(' && below.Flat[^1] == ')' && speakers.Persons.LogOdds < 3 ? 3 : 0)
                        - (title[^1] is '.' or ',' ? style == "line" ? 3 : 1.5 : 0) + HeadScores.Echo(speakers.Persons, Below(next));
                    return new HeadReading(index, next, rows, block.Line, style, HeadOrder.TitleThenSpeakerBelow, title, speakers.Persons.Speakers, score) { Person = speakers.Labelled ? 4 : speakers.Persons.LogOdds };
                }
            // Only a line of links or of a place and time may stand between.
            if (!Vocabulary.IsResources(below.Flat) && !IsClock(below.Flat) && !RoomLine().IsMatch(below.Flat))
                break;
        }
        return null;
    }

    // "Speakers:" and each in an item of its own below it.
    private (IReadOnlyList<Speaker> Speakers, int Last)? SpeakersListed(int label)
    {
        if (!SpeakersOnly().IsMatch(blocks[label].Flat))
            return null;
        var (speakers, last) = (new List<Speaker>(), label);
        for (var i = label + 1; i < blocks.Count && speakers.Count < 12 && blocks[i].Kind == BlockKind.Item && (blocks[label].Kind != BlockKind.Item || blocks[i].Level > blocks[label].Level); i++)
        {
            if (SpeakerLine.Read("Speaker: " + blocks[i].Flat, names) is not { } line)
                break;
            speakers.AddRange(line.Persons.Speakers);
            last = i;
        }
        return speakers.Count == 0 ? null : (speakers, last);
    }

    private HeadReading? TitleBelow(int index, string style)
    {
        var block = blocks[index];
        if (index + 1 >= blocks.Count || style is not ("marked line" or "lettered line" or "line") && block.Kind != BlockKind.Heading)
            return null;
        var below = blocks[index + 1];
        if (below.Kind is not (BlockKind.Paragraph or BlockKind.Heading) || below.Rows.Count > 2 || below.Flat.Length > 200
            || SpeakerLine.Read(WithoutHandles(block, block.Rows.Count), names) is not { } speakers || speakers.Persons.LogOdds < LeastPerson)
            return null;
        var marked = IsMarked(below) || below.Kind == BlockKind.Heading || below.Flat[0] is '"' or '“';
        // A heading that names its own speaker takes none from above, and a line's title is no heading of the markup.
        if (below.Kind == BlockKind.Heading && block.Kind != BlockKind.Heading || HeadParts.Split(WithoutHandles(below, below.Rows.Count), names).Any(part => SpeakerList.Parse(part.Text, names) is { LogOdds: > 1 }))
            return null;
        if (HandlesOnly().IsMatch(below.Flat) || !marked && (block.Kind != BlockKind.Heading || below.Flat[^1] is '.' or ':') || SpeakerLine.Read(below.Flat, names) is not null)
            return null;
        var title = CleanTitle(below.Text);
        var score = Math.Clamp(speakers.Persons.LogOdds, -4, 4) + HeadScores.Title(title, names) + Base(style) + (marked ? 0.5 : -1)
            // Below another heading the speaker belongs to what stands above.
            - (index > 0 && blocks[index - 1].Kind == BlockKind.Heading && blocks[index - 1].Level < block.Level && block.Kind == BlockKind.Heading ? 2 : 0)
            - (below.Kind == BlockKind.Heading && !title.Contains(' ', StringComparison.Ordinal) ? 1 : 0);
        return new HeadReading(index, index + 1, below.Rows.Count, below.Line, style, HeadOrder.SpeakerThenTitleBelow, title, speakers.Persons.Speakers, score) { Person = speakers.Labelled ? 4 : speakers.Persons.LogOdds };
    }

    private HeadReading? SpeakerAlone(int index, string style)
    {
        var block = blocks[index];
        if (style is "line" or "row" or "linked item" or "contents item" or "run-in" || SpeakerLine.Read(HeadText(block).Trim(' ', ':', '*'), names) is not { } line || line.Labelled)
            return null;
        // Notes below an item make it a heading.
        var heads = block.Kind == BlockKind.Item && index + 1 < blocks.Count && blocks[index + 1].Kind == BlockKind.Item && blocks[index + 1].Level > block.Level;
        var score = Math.Clamp(line.Persons.LogOdds, -4, 4) + Base(style) - (heads ? 0 : 0.5);
        return new HeadReading(index, index, block.Rows.Count, block.Line, style, HeadOrder.SpeakerAlone, "", line.Persons.Speakers, score) { Person = line.Persons.LogOdds };
    }

    private HeadReading? Labelled(int index, string style)
    {
        var block = blocks[index];
        var match = TitleLabel().Match(block.Rows[0].Text);
        if (!match.Success && block.Kind == BlockKind.Heading)
            match = HeadingLabel().Match(block.Rows[0].Text);
        if (match.Success)
        {
            var owner = index > 0 && blocks[index - 1].Kind == BlockKind.Heading && block.Kind != BlockKind.Heading ? index - 1 : index;
            var (speakers, last, rows) = ((IReadOnlyList<Speaker>)[], index, 1);
            // "Speaker: …" on the next row or in the next block.
            for (var row = 1; row < block.Rows.Count && row < 3; row++)
                if (StartsWithSpeaker().IsMatch(block.Rows[row].Text) && SpeakerLine.Read(block.Rows[row].Text, names) is { } inside)
                    (speakers, rows) = (inside.Persons.Speakers, row + 1);
            for (var next = index + 1; speakers.Count == 0 && next < blocks.Count && next <= index + 2; next++)
                if (StartsWithSpeaker().IsMatch(blocks[next].Flat) && SpeakerLine.Read(blocks[next].Flat, names) is { } below)
                    (speakers, last, rows) = (below.Persons.Speakers, next, blocks[next].Rows.Count);
            var kind = owner < index ? Vocabulary.KindOf(blocks[owner].Flat) : null;
            var title = CleanTitle(match.Groups[1].Value);
            return new HeadReading(owner, last, rows, block.Line, "label", HeadOrder.Labelled, title, speakers, 3 + HeadScores.Title(title, names)) { Kind = kind };
        }
        // "My favourite session:" in bold, and on the next row which it was.
        if (block.Kind == BlockKind.Paragraph && block.Rows.Count > 1 && SessionLabel().IsMatch(block.Rows[0].Text)
            && block.Spans.Any(span => span.Start <= 1 && span.Length >= block.Rows[0].Text.Length - 2))
            for (var row = 1; row < block.Rows.Count; row++)
                if (!Remark().IsMatch(block.Rows[row].Text) && block.Rows[row].Text.Length <= 120)
                {
                    var parts = HeadParts.Split(block.Rows[row].Text, names);
                    var persons = parts.Count > 1 ? SpeakerList.Parse(parts[^1].Text, names) : null;
                    var title = CleanTitle(persons is null ? block.Rows[row].Text : Join(parts, 0, parts.Count - 2, -1));
                    return new HeadReading(index, index, row + 1, block.Rows[row].Line, "label", HeadOrder.Labelled, title, persons?.Speakers ?? [], 2 + HeadScores.Title(title, names))
                    {
                        Kind = Vocabulary.KindOf(block.Rows[0].Text),
                    };
                }
        return null;
    }

    /// <summary>Contiguous stretches of parts, none of them the persons unless these stand in parentheses in the middle.</summary>
    private static IEnumerable<(int First, int Last)> TitleRanges(IReadOnlyList<HeadPart> parts, int person)
    {
        for (var first = 0; first < parts.Count; first++)
            for (var last = first; last < parts.Count; last++)
                if (first != person && last != person && (person < first || person > last || parts[person].InParentheses))
                    yield return (first, last);
    }

    private static string Join(IReadOnlyList<HeadPart> parts, int first, int last, int person)
    {
        var title = parts[first].Text;
        for (var i = first + 1; i <= last; i++)
            if (i != person)
                title += (parts[i].Before.Trim() is "" or "(" or ")" ? " " : parts[i].Before.Contains('\n', StringComparison.Ordinal) ? " " : parts[i].Before) + parts[i].Text;
        return title;
    }

    private string HeadText(NoteBlock block)
    {
        var rows = BoldRow(block) && block.Rows.Count > 2 ? 2 : block.Rows.Count;
        return ClockPrefix().Replace(WithoutHandles(block, rows), "").Trim();
    }

    /// <summary>The first rows without links that show a handle or an address ("@jane", "jane@example.org").</summary>
    private string WithoutHandles(NoteBlock block, int rows)
    {
        var text = block.Text[..(block.Rows[rows - 1].Start + block.Rows[rows - 1].Text.Length)];
        if (SlidesAtEnd().Match(text) is { Success: true, Index: > 8 } slides)
            text = text[..slides.Index];
        for (var i = block.Spans.Count - 1; i >= 0; i--)
            if (block.Spans[i] is { Kind: SpanKind.Link } span && span.Start + span.Length <= text.Length
                && text.AsSpan(span.Start, span.Length).Contains('@') && span.Length < 50 && !text.AsSpan(span.Start, span.Length).Contains(' '))
                text = string.Concat(text.AsSpan(0, span.Start), text.AsSpan(span.Start + span.Length));
        return LinkedSpeaker(block, text) is > 0 and var at ? $"{text[..at].TrimEnd()} | {text[at..]}" : text;
    }

    // "## Two taps [Jane Roe](https://example.org)": a name that is linked at the end needs no other separator.
    private int LinkedSpeaker(NoteBlock block, string text) =>
        block.Spans.Count > 0 && block.Spans[^1] is { Kind: SpanKind.Link, Start: > 8 } link && link.Start + link.Length == text.Length && text.Length == block.Text.Length
        && (char.IsLetterOrDigit(text[link.Start - 2]) || text[link.Start - 2] is '?' or '!' or ')') && text[link.Start - 1] == ' ' && !Connects().IsMatch(text[..link.Start])
        && SpeakerList.Parse(text[link.Start..], names) is { LogOdds: > 0.5 }
            ? link.Start
            : 0;

    // "Two taps by Jane Roe — slides (pdf)"
    [GeneratedRegex(@"\s*(?:[—–|]|\s-)\s*(?:slides?|videos?|recording|deck|code|notes)(?: \(\w+\))?$", RegexOptions.IgnoreCase)]
    private static partial Regex SlidesAtEnd();

    [GeneratedRegex(@"\b(?:by|with|and|from|of|at|in|on|for|to) $", RegexOptions.IgnoreCase)]
    private static partial Regex Connects();

    // "**Two taps** by Jane Roe. The talk began …": how long the heading is that runs into its paragraph; 0 where there is none.
    private static int RunIn(NoteBlock block)
    {
        const int Reach = 80;
        if (block.Flat.Length < 60 || block.Spans.FirstOrDefault(span => span is { Kind: SpanKind.Strong, Start: 0 }) is not { Length: >= 8 and <= LongestHead } bold
            || bold.Length > block.Flat.Length - 30 || block.Rows[0].Text.Length < bold.Length + 10)
            return 0;
        var tail = block.Flat.AsSpan(bold.Length, Math.Min(Reach, block.Flat.Length - bold.Length));
        var end = RunInEnd().Match(tail.ToString());
        // "**Two taps** by Jane Roe and John Doe" and no sentence after it is a heading and no paragraph.
        return end.Success ? bold.Length + end.Index : block.Flat.Length - bold.Length < Reach ? 0 : bold.Length;
    }

    // Bold, italic, struck or linked as a whole: a line that somebody made stand out.
    private static bool IsMarked(NoteBlock block) =>
        block.IsAll(SpanKind.Strong) || block.IsAll(SpanKind.Emphasis) || block.IsAll(SpanKind.Strike) || block.IsAll(SpanKind.Link);

    private static bool BoldRow(NoteBlock block) =>
        block is { Kind: BlockKind.Paragraph, Rows.Count: > 1 } && block.Rows[0].Text.Length <= 200
        && block.Spans.Any(span => span.Start == 0 && (span.Kind == SpanKind.Strong && span.Length >= 0.5 * block.Rows[0].Text.Length
            || span.Kind == SpanKind.Link && span.Length >= block.Rows[0].Text.Length - 1 && block.Rows[1].Text.Length <= 80));

    private static double Base(string style) => style switch
    {
        "marked line" or "lettered line" => 0.5,
        "line" or "run-in" => -0.5,
        "row" or "linked item" or "contents item" or "lone item" => 0,
        _ when style.StartsWith("item", StringComparison.Ordinal) => -1.5,
        _ => 1,
    };

    private static bool IsQuoted(string text) => text.Length > 3 && text[0] is '"' or '“' && text[^1] is '"' or '”';

    /// <summary>A time or a span of time and nothing else.</summary>
    public static bool IsClock(string text) => Clock().IsMatch(text.Trim('(', ')', '[', ']'));

    private static Dictionary<int, int> Sizes(IReadOnlyList<NoteBlock> blocks)
    {
        var sizes = new Dictionary<int, int>();
        foreach (var block in blocks)
            if (block.List > 0)
                sizes[block.List] = sizes.GetValueOrDefault(block.List) + 1;
        return sizes;
    }
}
