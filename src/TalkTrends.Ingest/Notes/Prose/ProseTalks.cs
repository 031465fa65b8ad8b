using System.Text.RegularExpressions;
using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Notes.Blocks;
using TalkTrends.Ingest.Notes.Heads;
using TalkTrends.Store.Background;

namespace TalkTrends.Ingest.Notes.Prose;

/// <summary>Talks told of in running text: one for each person and topic that a construction of the grammar introduces.</summary>
internal sealed partial class ProseTalks
{
    private const int LongestSentence = 700;
    private const int LongestParagraph = 8_000;
    private const double Least = 1.5;
    private readonly IReadOnlyList<NoteBlock> blocks;
    private readonly NameTokens names;
    private readonly string? author;
    private readonly List<HeadReading> found = [];
    private int lead = -1;

    private ProseTalks(IReadOnlyList<NoteBlock> blocks, NameTokens names, string? author)
    {
        this.blocks = blocks;
        this.names = names;
        this.author = author;
    }

    /// <summary>The talks that paragraphs and items tell of, in document order; several may stand in one paragraph.</summary>
    /// <param name="blocks">The whole document.</param>
    /// <param name="names">What is known of names.</param>
    /// <param name="author">Whose talk "my talk" is; null where the document does not say.</param>
    public static IReadOnlyList<HeadReading> Read(IReadOnlyList<NoteBlock> blocks, NameTokens names, string? author)
    {
        var talks = new ProseTalks(blocks, names, author);
        var persons = new ProsePersons(names);
        for (var i = 0; i < blocks.Count; i++)
            if (blocks[i].Flat.Length <= LongestParagraph && (blocks[i].Kind == BlockKind.Paragraph || blocks[i].Kind == BlockKind.Item && !talks.IsListOfTalk(i)))
                talks.ReadBlock(i, new ProseText(blocks[i], persons.Next(blocks[i])));
            else if (blocks[i].Kind is BlockKind.Heading or BlockKind.Item)
                persons.Next(blocks[i]);
        // What only "showed" something did so in a talk only where the text tells of talks in plain words.
        var sure = talks.found.Count(reading => reading.Score >= 2);
        return sure < 2 ? [.. talks.found.Where(reading => reading.Score >= 2)] : talks.found;
    }

    // A list right below a sentence that tells of a talk and ends in a colon says who took part, or what was said.
    private bool IsListOfTalk(int index)
    {
        if (blocks[index - 1 < 0 ? 0 : index - 1].Kind != BlockKind.Item)
            lead = index - 1;
        return lead >= 0 && blocks[lead].Flat[^1] == ':' && found.Any(talk => talk.Block == lead);
    }

    private void ReadBlock(int index, ProseText text)
    {
        var block = blocks[index];
        var first = found.Count;
        var cue = false;
        foreach (var (start, length) in text.Sentences())
        {
            var sentence = text.Text.Substring(start, Math.Min(length, LongestSentence));
            cue |= ProseGrammar.SpeaksOfTalks(sentence);
            ReadSentence(index, text, start, sentence, cue || start == 0 && sentence.Length > 0 && IsTitle(sentence[0]) || SpeaksBefore(index));
        }
        // Each talk's text goes on to the sentence that tells of the next.
        for (var i = first; i < found.Count; i++)
            found[i] = found[i] with { TextEnd = i + 1 < found.Count ? Math.Max(found[i].TextStart, found[i + 1].TextStart) : block.Flat.Length };
    }

    private bool SpeaksBefore(int index) => index > 0 && blocks[index - 1].Kind is BlockKind.Paragraph or BlockKind.Heading or BlockKind.Item && ProseGrammar.SpeaksOfTalks(blocks[index - 1].Flat);

    private void ReadSentence(int index, ProseText text, int start, string sentence, bool cue)
    {
        var taken = new List<(int Start, int End)>();
        var here = new List<(int At, HeadReading Reading, bool MayRefer)>();
        foreach (var construction in ProseGrammar.All)
            foreach (Match match in construction.Pattern.Matches(sentence))
            {
                if (construction.NeedsCue && !cue || construction.OpensParagraph && (start > 0 && !cue || found.Count > 0 && found[^1].Block == index))
                    continue;
                var (from, to) = Extent(match);
                if (taken.Any(other => from < other.End && other.Start < to) || Reading(construction, match, index, text, start, sentence) is not { } reading)
                    continue;
                taken.Add((from, to));
                here.Add((from, reading, construction.MayRefer));
            }
        foreach (var reading in here.OrderBy(talk => talk.At))
            if (!IsKnown(reading.Reading, reading.MayRefer))
                found.Add(reading.Reading);
    }

    // From the person to the title; what a talk was about may go on into the next one's words.
    private static (int From, int To) Extent(Match match)
    {
        var groups = new[] { match.Groups["p"], match.Groups["t"] }.Where(group => group.Success).ToList();
        return groups.Count == 0 ? (match.Index, match.Index + match.Length) : (groups.Min(group => group.Index), groups.Max(group => group.Index) + 1);
    }

    private HeadReading? Reading(Construction construction, Match match, int index, ProseText text, int start, string sentence)
    {
        var speakers = new List<Speaker>();
        if (match.Groups["p"] is { Success: true } person)
        {
            var group = text.Persons(person.Value[0]);
            // "Matt gave the closing talk" names a speaker though nobody introduced him; "Ruby showed us" does not.
            if (group.Any(one => !one.IsSure) && construction.Strength < 2.5)
                return null;
            speakers.AddRange(group.Select(one => new Speaker(one.Name, null)));
            if (speakers.Count == 1 && Presenters.Company(text.Original(start + person.Index + 1, Math.Min(60, sentence.Length - person.Index - 1)) is { Length: > 0 } after ? " " + after : "") is { } company)
                speakers[0] = speakers[0] with { Affiliation = company };
        }
        else if (construction.IsOwn && author is not null)
            speakers.Add(new Speaker(author, null));
        string? title = null;
        var isGiven = false;
        if (match.Groups["t"] is { Success: true } marked)
        {
            if (ProseGrammar.IsOtherWork(sentence[..marked.Index]))
                return null;
            title = HeadReader.CleanTitle(text.Title(marked.Value[0])).TrimEnd(',', '.');
            if (title.Length < 3 || Vocabulary.IsPart(title) || names.PersonLogOdds(title) > 1 || speakers.Count == 0 && HeadScores.Title(title, names) <= 0
                || construction.NamesNobody && (Vocabulary.IsReport(title) || HeadScores.Title(title, names) < 1))
                return null;
        }
        else if (match.Groups["x"] is { Success: true } about && ProseTopic.Read(text.Original(start + about.Index, about.Length)) is { } topic)
            (title, isGiven) = (topic.Title, !topic.IsOwn);
        if (title is null && speakers.Count == 0)
            return null;
        var line = blocks[index].Rows.Last(row => row.Start <= text.Origin(start)).Line;
        var score = construction.Strength;
        return score < Least ? null : new HeadReading(index, index, 0, line, "prose", HeadOrder.Prose, title ?? "", speakers, score)
        {
            TextStart = text.Origin(start),
            Kind = Vocabulary.KindOf(match.Value) ?? Vocabulary.KindOf(sentence),
            TitleIsGiven = isGiven || title is null,
            Construction = construction.Name,
        };
    }

    // A talk is told of once: the same title, the same speaker again without another title, or one more sentence about it.
    private bool IsKnown(HeadReading reading, bool mayRefer)
    {
        foreach (var other in found)
        {
            if (!reading.TitleIsGiven && string.Equals(reading.Title, other.Title, StringComparison.OrdinalIgnoreCase))
                return true;
            if (reading.Speakers.Count > 0 && reading.Speakers.All(speaker => other.Speakers.Any(known => known.Name == speaker.Name)) && mayRefer)
                return true;
            if (reading.Speakers.Count > 0 && reading.Speakers.All(speaker => other.Speakers.Any(known => known.Name == speaker.Name))
                && reading.TitleIsGiven && (other.Block == reading.Block || reading.Score < 3 || reading.Block - other.Block <= 1 && reading.Title.Length == 0))
                return true;
        }
        return false;
    }

    private static bool IsTitle(char c) => c is >= '\uE800' and <= '\uEFFF';
}
