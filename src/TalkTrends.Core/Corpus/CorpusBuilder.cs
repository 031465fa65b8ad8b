using TalkTrends.Core.Corpus.Identity;
using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Text;
using TalkTrends.Core.Text.Languages;

namespace TalkTrends.Core.Corpus;

/// <summary>The reduce stage: brings the documents together once, on rows sorted by id, so that their order and number of shards cannot matter.</summary>
public static class CorpusBuilder
{
    /// <summary>Titles teach topics where less than this part of the talks has text.</summary>
    private const double LargestPartForTitles = 0.1;

    /// <summary>Builds the corpus of <paramref name="documents"/>, in whatever order they come.</summary>
    /// <param name="documents">The mapped documents.</param>
    /// <param name="language">Two-letter code of the language that topics and themes work on; null: the one that most talks have. A talk whose language is not known is taken to be in it.</param>
    /// <param name="background">What a large collection of English talks teaches about terms; null: nothing.</param>
    /// <param name="profiles">Tell the language of talks that state none; null: it stays unknown.</param>
    public static TalkCorpus Build(
        IEnumerable<MappedDocument> documents, string? language = null, TermBackground? background = null, LanguageProfiles? profiles = null)
    {
        var corpus = Build(documents, language, profiles, (talks, spoken) => TermTable.Build(talks, Known(spoken), WordRules.Of(spoken)));
        return corpus with { Background = Known(corpus.Language) };

        TermBackground Known(string spoken) => spoken == LanguageProfiles.Safe && background is not null ? background : TermBackground.None;
    }

    /// <summary>Brings <paramref name="documents"/> together and reads them as the terms of a vocabulary learned before, learning none.</summary>
    /// <param name="documents">The mapped documents, in whatever order they come.</param>
    /// <param name="vocabulary">How words become terms; <see cref="TalkCorpus.Terms"/> are its terms, with the counts of the corpus it was learned from.</param>
    /// <param name="language">Two-letter code of the language that topics work on.</param>
    /// <param name="profiles">Tell the language of talks that state none; null: it stays unknown.</param>
    /// <param name="workers">Threads at work at once; changes no result.</param>
    public static TalkCorpus Place(
        IEnumerable<MappedDocument> documents, TermVocabulary vocabulary, string language = "en", LanguageProfiles? profiles = null, int workers = 1) =>
        Build(documents, language, profiles, (talks, _) => (vocabulary.Terms, vocabulary.Read(talks, workers), vocabulary));

    private static TalkCorpus Build(
        IEnumerable<MappedDocument> documents, string? language, LanguageProfiles? profiles,
        Func<List<CorpusTalk>, string, (IReadOnlyList<Term> Terms, TermMatrix Matrix, TermVocabulary Vocabulary)> read)
    {
        var sorted = documents.OrderBy(mapped => mapped.Reading.Document.Id, StringComparer.Ordinal).ToList();
        var events = SeriesNames.Unified(MergeEvents(sorted.SelectMany(mapped => mapped.Reading.Events)));
        var (talks, spoken) = Identify(sorted, events, language, profiles);
        var (terms, matrix, vocabulary) = read(talks, spoken);
        return new TalkCorpus(
            [.. sorted.Select(mapped => mapped.Reading.Document)],
            [.. SeriesWarnings(sorted, events), .. sorted.SelectMany(mapped => mapped.Reading.Warnings.OrderBy(warning => warning.Line))],
            events,
            talks,
            terms,
            matrix)
        {
            Language = spoken,
            Vocabulary = vocabulary,
        };
    }

    // What no document says by itself stands at the first.
    private static IEnumerable<Warning> SeriesWarnings(List<MappedDocument> sorted, List<Event> events) =>
        sorted.Count == 0 ? [] : SeriesNames.KeptApart(events).Select(line => new Warning(sorted[0].Reading.Document.Id, 0, line));

    /// <summary>One event for each id. Coverage is the widest that any document holds; one incomplete document does not make an event incomplete that another holds whole.</summary>
    private static List<Event> MergeEvents(IEnumerable<Event> events) =>
        [.. events.GroupBy(e => e.Id, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.OrderBy(e => e.Coverage).ThenByDescending(e => e.Complete).First())];

    private static (List<CorpusTalk> Talks, string Language) Identify(List<MappedDocument> documents, List<Event> events, string? asked, LanguageProfiles? profiles)
    {
        var byId = events.ToDictionary(e => e.Id, StringComparer.Ordinal);
        var rows = documents.SelectMany(mapped => mapped.Reading.Talks.Zip(mapped.Tokens))
            .OrderBy(row => row.First.Id, StringComparer.Ordinal).ToList();
        var talks = rows.ConvertAll(row => row.First);
        var persons = PersonDirectory.Of(talks.SelectMany(talk => talk.Speakers, (_, speaker) => speaker.Name));
        var speakerIds = talks.ConvertAll(talk => (IReadOnlyList<string>)[.. talk.Speakers.Select(speaker => persons.IdOf(speaker.Name))]);
        var placed = talks.ConvertAll(talk => talk.EventId is null ? null : byId[talk.EventId]);
        var first = Duplicates.Find(talks, placed, rows.ConvertAll(row => row.Second), speakerIds);
        var (language, languages) = CorpusLanguages.Of(talks, asked, profiles);
        HashSet<(int, string?)> met = [];
        var corpus = new List<CorpusTalk>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var (talk, tokens) = rows[i];
            var isOnProgramme = Duplicates.IsOnProgramme(talk);
            var metAtEvent = isOnProgramme && !met.Add((first[i] < 0 ? i : first[i], talk.EventId));
            corpus.Add(new CorpusTalk
            {
                Talk = talk,
                Tokens = tokens,
                Event = placed[i],
                Language = languages[i],
                IsInLanguage = CorpusTalk.IsReadIn(language, languages[i]),
                SpeakerIds = speakerIds[i],
                DuplicateOf = first[i] < 0 ? null : talks[first[i]].Id,
                RepeatsAtEvent = metAtEvent,
            });
        }
        var titlesTeach = LargestPartForTitles * corpus.Count(talk => talk.HasTopics) > corpus.Count(talk => talk is { HasTopics: true, HasText: true });
        return (titlesTeach ? corpus.ConvertAll(talk => talk with { TitlesTeach = true }) : corpus, language);
    }
}
