using TalkTrends.Core.Talks;
using TalkTrends.Core.Text;

namespace TalkTrends.Core.Corpus;

/// <summary>The reduce stage: brings the documents together once, on rows sorted by id, so that their order and number of shards cannot matter.</summary>
public static class CorpusBuilder
{
    /// <summary>Builds the corpus of <paramref name="documents"/>, in whatever order they come.</summary>
    /// <param name="documents">The mapped documents.</param>
    /// <param name="language">Two-letter code of the language that topics and themes work on; a talk that states none is taken to be in it.</param>
    /// <param name="background">What a large collection teaches about terms; null: nothing.</param>
    public static TalkCorpus Build(IEnumerable<MappedDocument> documents, string language = "en", TermBackground? background = null)
    {
        var sorted = documents.OrderBy(mapped => mapped.Reading.Document.Id, StringComparer.Ordinal).ToList();
        var events = MergeEvents(sorted.SelectMany(mapped => mapped.Reading.Events));
        var talks = Identify(sorted, events, language);
        var (terms, matrix) = TermTable.Build(talks, background ?? TermBackground.None);
        return new TalkCorpus(
            [.. sorted.Select(mapped => mapped.Reading.Document)],
            [.. sorted.SelectMany(mapped => mapped.Reading.Warnings.OrderBy(warning => warning.Line))],
            events,
            talks,
            terms,
            matrix);
    }

    /// <summary>One event for each id. Coverage is the widest that any document holds; one incomplete document does not make an event incomplete that another holds whole.</summary>
    private static List<Event> MergeEvents(IEnumerable<Event> events) =>
        [.. events.GroupBy(e => e.Id, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.OrderBy(e => e.Coverage).ThenByDescending(e => e.Complete).First())];

    private static List<CorpusTalk> Identify(List<MappedDocument> documents, List<Event> events, string language)
    {
        var byId = events.ToDictionary(e => e.Id, StringComparer.Ordinal);
        var rows = documents.SelectMany(mapped => mapped.Reading.Talks.Zip(mapped.Tokens))
            .OrderBy(row => row.First.Id, StringComparer.Ordinal).ToList();
        var talks = rows.ConvertAll(row => row.First);
        var speakerIds = talks.ConvertAll(talk => (IReadOnlyList<string>)[.. talk.Speakers.Select(speaker => Persons.IdOf(speaker.Name))]);
        var first = Duplicates.FirstMeetings(talks, speakerIds);
        var corpus = new List<CorpusTalk>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var (talk, tokens) = rows[i];
            corpus.Add(new CorpusTalk
            {
                Talk = talk,
                Tokens = tokens,
                Event = talk.EventId is null ? null : byId[talk.EventId],
                IsInLanguage = talk.Language is null || talk.Language == language,
                SpeakerIds = speakerIds[i],
                DuplicateOf = first[i] < 0 ? null : talks[first[i]].Id,
                RepeatsInsideEvent = first[i] >= 0 && HasMetAtEvent(i),
            });
        }
        return corpus;

        bool HasMetAtEvent(int i)
        {
            for (var other = first[i]; other < i; other++)
                if ((other == first[i] || first[other] == first[i]) && talks[other].EventId == talks[i].EventId)
                    return true;
            return false;
        }
    }
}
