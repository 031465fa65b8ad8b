using TalkTrends.Core.Corpus;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Text;

namespace TalkTrends.Core.Tests.Corpus;

/// <summary>Corpora of made-up talks.</summary>
internal static class Programme
{
    /// <summary>Words that carry no subject, enough for a talk to teach.</summary>
    public static readonly string Padding = string.Join(' ', Enumerable.Repeat("and then we will all see what this is about", 5));

    public static Talk Talk(int number, string title, string text, params Speaker[] speakers) => new()
    {
        Id = FormattableString.Invariant($"made-up-{number:0000}"),
        DocumentId = "made-up",
        EventId = "gathering-2020",
        Title = title,
        LineStart = number * 10,
        LineEnd = number * 10 + 5,
        // Somebody else gives each: what nobody is named for, under one title and in one text, is one talk.
        Speakers = speakers.Length > 0 ? speakers : [new Speaker($"Person{(char)('a' + number % 26)}{(char)('a' + number / 26)}", null)],
        Lines = [new TextLine(number * 10 + 1, text), new TextLine(number * 10 + 2, Padding)],
    };

    public static TalkCorpus Corpus(params IEnumerable<Talk> talks) => Corpus(TermBackground.None, talks);

    public static TalkCorpus Corpus(TermBackground background, IEnumerable<Talk> talks)
    {
        Event[] events =
        [
            new("gathering-2020", "Gathering", "Gathering 2020", 2020, Coverage.Programme),
            new("gathering-2021", "Gathering", "Gathering 2021", 2021, Coverage.Programme),
            new("meeting-2020", "Meeting", "Meeting 2020", 2020, Coverage.Programme),
        ];
        var document = new Document("made-up", "made-up.txt", "", 0, "notes", Coverage.Programme, 0);
        List<Talk> given = [.. talks];
        return CorpusBuilder.Build([MappedDocument.Of(new DocumentReading(document, [.. events.Where(e => e.Id == "gathering-2020" || given.Any(talk => talk.EventId == e.Id))], given, []))], "en", background);
    }

    /// <summary>Talks that each speak of one of the groups in words drawn from it.</summary>
    public static IEnumerable<Talk> Planted(IReadOnlyList<string[]> groups, int talksEach, int wordsEach, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < groups.Count * talksEach; i++)
        {
            var words = groups[i % groups.Count];
            yield return Talk(i + 1, $"Number {(char)('a' + i % 26)}{(char)('a' + i / 26)}xyz", string.Join(", ", Enumerable.Range(0, wordsEach).Select(_ => words[random.Next(words.Length)])));
        }
    }
}
