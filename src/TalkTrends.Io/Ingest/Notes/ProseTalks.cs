using System.Text.RegularExpressions;
using TalkTrends.Core.Talks;
using TalkTrends.Io.Background;

namespace TalkTrends.Io.Ingest.Notes;

/// <summary>Talks told of in running text: "The next talk was <c>Title</c> by Jane Roe".</summary>
internal static partial class ProseTalks
{
    private const int Look = 600;

    public static IReadOnlyList<HeadReading> Read(IReadOnlyList<NoteBlock> blocks, NameTokens names)
    {
        var found = new List<HeadReading>();
        for (var i = 0; i < blocks.Count; i++)
            if (blocks[i].Kind == BlockKind.Paragraph && Best(blocks[i], i, names) is { } reading)
                found.Add(reading);
        return found.Count >= 2 ? found : [];
    }

    /// <summary>Keynotes that a text names by their speakers alone, after the talks it gives headings to.</summary>
    public static IReadOnlyList<HeadReading> Keynotes(IReadOnlyList<NoteBlock> blocks, bool[] free, IReadOnlyList<HeadReading> taken, NameTokens names)
    {
        var known = taken.SelectMany(reading => reading.Speakers).Select(speaker => speaker.Name).ToHashSet(StringComparer.Ordinal);
        var found = new List<HeadReading>();
        var announced = false;
        for (var i = 0; i < blocks.Count; i++)
        {
            var text = Head(blocks[i]);
            // Not the paragraph right under a heading: that tells of the talk above it.
            if (blocks[i].Kind != BlockKind.Paragraph || !free[i] || i > 0 && !free[i - 1])
                continue;
            var here = Address().IsMatch(text);
            foreach (var mention in here || announced ? Presenters.Mentions(text, names, 0.05) : [])
            {
                var (before, after) = (text[..mention.Start], text[mention.End..]);
                if (known.Contains(mention.Name) || !(GaveAddress().IsMatch(after) || here && ByPerson().IsMatch(before)))
                    continue;
                known.Add(mention.Name);
                found.Add(new HeadReading(i, i, 0, blocks[i].Line, "prose", HeadOrder.SpeakerAlone, "", [new Speaker(mention.Name, null)], 1.5) { Kind = TalkKind.Keynote });
                break;
            }
            announced = here;
        }
        return found;
    }

    private static HeadReading? Best(NoteBlock block, int index, NameTokens names)
    {
        var text = Head(block);
        var persons = Presenters.Mentions(text, names, 0.3);
        HeadReading? best = null;
        foreach (var (start, end) in Titles(block, text))
        {
            var title = HeadReader.CleanTitle(text[start..end]).TrimEnd(',', '.');
            if (title.Length < 4 || names.PersonLogOdds(title) > 0.5 || Vocabulary.IsPart(title))
                continue;
            var before = text[Math.Max(0, start - 90)..start].TrimEnd('“', '"');
            var by = persons.Where(person => person.Start >= end && By().IsMatch(text[end..person.Start])).Cast<Presenters.Mention?>().FirstOrDefault()
                ?? persons.LastOrDefault(person => person.End <= start && Called().IsMatch(text[person.End..start])).NullIfEmpty();
            var score = HeadScores.Title(title, names) + (Cue().IsMatch(before) ? 2.5 : 0) + (by is { } person ? 0.5 + Math.Min(2, person.LogOdds) : -0.5);
            if (score < 3 || score <= (best?.Score ?? 0))
                continue;
            best = new HeadReading(index, index, 0, block.Line, "prose", HeadOrder.Prose, title, by is { } speaker ? [new Speaker(speaker.Name, null)] : [], score);
        }
        return best;
    }

    private static string Head(NoteBlock block) => block.Flat.Length > Look ? block.Flat[..Look] : block.Flat;

    // What is linked or in quotation marks may be a title.
    private static IEnumerable<(int Start, int End)> Titles(NoteBlock block, string text)
    {
        foreach (var span in block.Spans)
            if (span.Kind is SpanKind.Link or SpanKind.Strong or SpanKind.Emphasis && span.Start + span.Length <= text.Length && span.Length is > 3 and < 180)
                yield return (span.Start, span.Start + span.Length);
        foreach (Match match in Quoted().Matches(text))
            yield return (match.Groups[1].Index, match.Groups[1].Index + match.Groups[1].Length);
    }

    private static Presenters.Mention? NullIfEmpty(this Presenters.Mention mention) => mention.Name is null ? null : mention;

    [GeneratedRegex(@"[“""]([^“”""]{4,160})[”""]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(?:talks?|keynote|plenary|session|presentation|tutorial|lecture|workshop|speech|panel)\b[^.!?]{0,60}$|\b(?:titled|entitled|called|presented|attended|saw|spoke (?:about|on)|gave)\s*\W?$", RegexOptions.IgnoreCase)]
    private static partial Regex Cue();

    [GeneratedRegex(@"^[”""’)\]]*[,.]?\s*(?:\([^()]{0,60}\)\s*)?(?:was |is |a talk |given |presented |delivered )*(?:by|from|with)\s+(?:the \w+ )?$", RegexOptions.IgnoreCase)]
    private static partial Regex By();

    [GeneratedRegex(@"^[^.!?]{0,60}\b(?:called|titled|entitled|presented|presenting|gave|giving|on|about|with)\b[^.!?]{0,40}$", RegexOptions.IgnoreCase)]
    private static partial Regex Called();

    [GeneratedRegex(@"\b(?:keynotes?(?: address(?:es)?)?|(?:opening|closing|final|last) (?:address|talk))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"^[^.!?]{0,40}\b(?:gave|delivered|presented|opened|closed)\b[^.!?]{0,40}\b(?:address|keynote|talk)\b", RegexOptions.IgnoreCase)]
    private static partial Regex GaveAddress();

    [GeneratedRegex(@"\bby $")]
    private static partial Regex ByPerson();
}
