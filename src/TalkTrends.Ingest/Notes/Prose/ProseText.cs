using System.Text;
using System.Text.RegularExpressions;
using TalkTrends.Ingest.Notes.Blocks;

namespace TalkTrends.Ingest.Notes.Prose;

/// <summary>A paragraph in which each group of persons and each marked or quoted phrase is one character, so that a grammar can be written over it.</summary>
/// <remarks>"<c>Jane Roe and John Doe gave a talk called “Two taps”.</c>" becomes "<c>P gave a talk called T.</c>".</remarks>
internal sealed partial class ProseText
{
    /// <summary>The characters that stand for persons, as a class of a regular expression.</summary>
    public const string PersonClass = @"[\uE000-\uE7FF]";

    /// <summary>The characters that stand for phrases that may be titles, as a class of a regular expression.</summary>
    public const string TitleClass = @"[\uE800-\uEFFF]";

    private const char FirstPerson = '\uE000';
    private const char FirstTitle = '\uE800';
    private const int Most = 2_000;
    private readonly NoteBlock block;
    private readonly List<IReadOnlyList<PersonInProse>> persons = [];
    private readonly List<string> titles = [];
    private readonly List<int> origins = [];

    /// <param name="block">The paragraph or item.</param>
    /// <param name="found">The persons named in it, in order, without overlaps.</param>
    public ProseText(NoteBlock block, IReadOnlyList<PersonInProse> found)
    {
        this.block = block;
        var text = new StringBuilder();
        var at = 0;
        foreach (var (start, end, group) in Masks(found))
        {
            Copy(text, ref at, start);
            origins.Add(start);
            if (group is null)
            {
                text.Append((char)(FirstTitle + titles.Count));
                titles.Add(block.Flat[start..end]);
            }
            else
            {
                text.Append((char)(FirstPerson + persons.Count));
                persons.Add(group);
            }
            at = end;
        }
        Copy(text, ref at, block.Flat.Length);
        Text = text.ToString();
    }

    /// <summary>The paragraph with one character for each group of persons and for each phrase.</summary>
    public string Text { get; }

    /// <summary>The sentences, each by its place in <see cref="Text"/>.</summary>
    public IEnumerable<(int Start, int Length)> Sentences()
    {
        var start = 0;
        foreach (Match end in SentenceEnd().Matches(Text))
        {
            yield return (start, end.Index + end.Length - start);
            start = end.Index + end.Length;
        }
        if (start < Text.Length)
            yield return (start, Text.Length - start);
    }

    /// <summary>The persons that a character stands for.</summary>
    public IReadOnlyList<PersonInProse> Persons(char sign) => persons[sign - FirstPerson];

    /// <summary>The phrase that a character stands for.</summary>
    public string Title(char sign) => titles[sign - FirstTitle];

    /// <summary>The index in the block's own text of a place in <see cref="Text"/>.</summary>
    public int Origin(int index) => index < origins.Count ? origins[index] : block.Flat.Length;

    /// <summary>A stretch of <see cref="Text"/> as the author wrote it.</summary>
    public string Original(int start, int length) => block.Flat[Origin(start)..Origin(start + length)].Trim();

    private void Copy(StringBuilder text, ref int at, int end)
    {
        for (; at < end; at++)
        {
            origins.Add(at);
            text.Append(block.Flat[at]);
        }
    }

    private List<(int Start, int End, IReadOnlyList<PersonInProse>? Persons)> Masks(IReadOnlyList<PersonInProse> found)
    {
        var masks = new List<(int Start, int End, IReadOnlyList<PersonInProse>? Persons)>();
        foreach (var (start, end) in Phrases(found))
            if (masks.Count < Most && (masks.Count == 0 || start >= masks[^1].End))
                masks.Add((start, end, null));
        var free = found.Where(person => !masks.Any(mask => person.Start < mask.End && mask.Start < person.End)).ToList();
        for (var i = 0; i < free.Count && i < Most;)
        {
            var last = i;
            while (last + 1 < free.Count && Joiner().Match(block.Flat[free[last].End..free[last + 1].Start]) is { Success: true } joiner
                && (joiner.Groups[1].Success || free[last].IsSure && free[last + 1].IsSure))
                last++;
            masks.Add((free[i].Start, free[last].End, free[i..(last + 1)]));
            i = last + 1;
        }
        return [.. masks.OrderBy(mask => mask.Start)];
    }

    // What is linked, emphasised or in quotation marks, the outermost mark first; a person's own name is none, nor is a phrase
    // that tells of a person ("Jane's talk") or of the talk itself ("talk on taps").
    private IEnumerable<(int Start, int End)> Phrases(IReadOnlyList<PersonInProse> found)
    {
        var quoted = Quoted().Matches(block.Flat).Select(match => (match.Index, End: match.Index + match.Length, Inside: match.Index + 1, InsideEnd: match.Index + match.Length - 1));
        var marked = block.Spans.Where(span => span.Kind is SpanKind.Link or SpanKind.Strong or SpanKind.Emphasis && span.Length is > 2 and < 180)
            .Select(span => (Index: span.Start, End: Math.Min(span.Start + span.Length, block.Flat.Length), Inside: span.Start, InsideEnd: Math.Min(span.Start + span.Length, block.Flat.Length)))
            .Where(phrase => phrase.End > phrase.Index);
        var end = 0;
        foreach (var phrase in quoted.Concat(marked).OrderBy(phrase => phrase.Index).ThenByDescending(phrase => phrase.End))
        {
            if (phrase.Index < end)
                continue;
            var text = block.Flat[phrase.Inside..phrase.InsideEnd];
            var isQuoted = phrase.Inside > phrase.Index;
            if (Vocabulary.IsPart(text) || Vocabulary.IsResources(text) || !isQuoted && TalkInside().IsMatch(text)
                || found.Any(person => IsOf(person, phrase.Index, phrase.End, isQuoted ? 0.8 * text.Length : 0)))
                continue;
            end = phrase.End;
            yield return (phrase.Index, phrase.End);
        }
    }

    // A phrase is a person's where it holds a name beyond doubt, or where "by" stands before what may be one.
    private bool IsOf(PersonInProse person, int start, int end, double least) =>
        person.Start < end && start < person.End && person.End - person.Start >= least
        && (person.IsSure || person.Start == start && person.End == end && ByBefore().IsMatch(block.Flat[Math.Max(0, start - 6)..start]));

    [GeneratedRegex(@"\b(?:by|from) $")]
    private static partial Regex ByBefore();

    [GeneratedRegex(@"(?<=[\p{L}\p{Nd}\uE000-\uEFFF)\]”""'’%+])[.!?]+[”""’)\]]*\s+(?=[\p{Lu}\p{Nd}“""‘(\[\uE000-\uEFFF])")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"“[^“”]{3,170}”|(?<!\w)""[^""]{3,170}""(?!\w)")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(?:talks?|keynotes?|spoke|presentations?|sessions?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TalkInside();

    // "Jane Roe and John Doe", "Jane Roe (Acme), John Doe & Ann Poe"; a comma alone joins only names beyond doubt.
    [GeneratedRegex(@"^(?: \([^()]{1,40}\)| (?:from|of|at) [\w.&-]{2,30})?(?:,?( and | & | und | et | y )|, )$")]
    private static partial Regex Joiner();
}
