using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Notes.Blocks;
using TalkTrends.Ingest.Notes.Heads;
using TalkTrends.Store.Background;

namespace TalkTrends.Ingest.Notes;

/// <summary>Reads free-form notes on a conference: plain text, Markdown or HTML to talks.</summary>
/// <remarks>
/// A pure function of its arguments. Blocks of clean text are read in every way that could make them a talk's heading; the
/// document as a whole decides between the ways; what lies between the headings taken is the talks' text.
/// </remarks>
public static class NotesReader
{
    /// <summary>Reads one document.</summary>
    /// <param name="text">The whole document, decoded.</param>
    /// <param name="format">What its name says it is; the content may overrule it.</param>
    /// <param name="names">What is known of names; with <see cref="NameTokens.None"/> the other evidence decides alone.</param>
    public static NotesReading Read(string text, NotesFormat format, NameTokens names)
    {
        var document = NoteDocument.Parse(text, format);
        var choice = PatternChoice.Make(document, names);
        var outline = new TalkOutline(document, choice.Taken);
        var talks = DuplicateTalks.Join([.. choice.Taken.Select(outline.Draft)]);
        if (talks.Count == 0)
            talks = EssaySections.Read(document);
        var skipped = Skipped(document, choice, outline, talks);
        var (headline, introduction) = Beginning(document, choice.Taken.Select(reading => reading.Block).DefaultIfEmpty(document.Blocks.Count).Min(), talks);
        return new NotesReading
        {
            Talks = talks,
            FrontMatter = document.FrontMatter,
            Headline = headline,
            Introduction = introduction,
            Skipped = skipped,
            Explanation = new NotesExplanation(
                choice.Scores(),
                [.. talks.Select(talk => new TakenHeading(talk.LineStart, talk.Title, talk.Confidence, Why(talk)))],
                skipped),
        };
    }

    private static string Why(TalkDraft talk) =>
        (talk.Speakers.Count == 0 ? talk.Pattern : $"{talk.Pattern}; {string.Join(", ", talk.Speakers.Select(speaker => speaker.Name))}")
        + (talk.TitleGiven ? "; title given by the reader" : "");

    private static List<SkippedHeading> Skipped(NoteDocument document, PatternChoice choice, TalkOutline outline, IReadOnlyList<TalkDraft> talks)
    {
        var used = choice.Taken.SelectMany(reading => Enumerable.Range(reading.Block, reading.LastBlock - reading.Block + 1)).ToHashSet();
        var kept = talks.Select(talk => talk.LineStart).ToHashSet();
        var skipped = new List<SkippedHeading>();
        foreach (var reading in choice.Taken)
            if (!kept.Contains(reading.Line))
                skipped.Add(new SkippedHeading(reading.Line, reading.Title, "said twice: the talk has another heading with more to it"));
        for (var i = 0; i < document.Blocks.Count; i++)
            if (!used.Contains(i) && (document.Blocks[i].Kind == BlockKind.Heading || outline.Sections.Contains(i)))
                skipped.Add(new SkippedHeading(document.Blocks[i].Line, document.Blocks[i].Flat, Reason(document.Blocks, i, choice)));
        return [.. skipped.OrderBy(heading => heading.Line)];
    }

    private static string Reason(IReadOnlyList<NoteBlock> blocks, int index, PatternChoice choice)
    {
        if (Vocabulary.IsPart(blocks[index].Flat))
            return "its words name a part of the notes or of the day";
        var next = choice.Taken.FirstOrDefault(reading => reading.Block > index);
        var ends = Enumerable.Range(index + 1, blocks.Count - index - 1)
            .FirstOrDefault(i => blocks[i].Kind == BlockKind.Heading && blocks[i].Level <= blocks[index].Level, blocks.Count);
        return next is not null && next.Block < ends ? "talks stand under it" : "neither it nor the text below names who spoke";
    }

    // The title and what stands close to it in short lines; then what introduces the talks.
    private static (IReadOnlyList<TextLine> Headline, IReadOnlyList<TextLine> Introduction) Beginning(NoteDocument document, int firstBlock, IReadOnlyList<TalkDraft> talks)
    {
        var (headline, introduction) = (new List<TextLine>(), new List<TextLine>());
        // An essay has sections and no headings; a page may stand on one line.
        var first = talks.Count == 0 ? int.MaxValue : talks[0].LineStart;
        foreach (var block in document.Blocks.Take(firstBlock).TakeWhile(block => block.Line < first || firstBlock < document.Blocks.Count))
            foreach (var row in block.Rows)
                (introduction.Count == 0 && headline.Count < 6 && row.Text.Length <= 120 && block.Kind is BlockKind.Heading or BlockKind.Paragraph
                    ? headline : introduction).Add(new TextLine(row.Line, row.Text));
        return (headline, introduction);
    }
}
