using TalkTrends.Core.Comparisons;
using TalkTrends.Core.Corpus;
using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Text;
using TalkTrends.Core.Trends;
using TalkTrends.Store.Runs;
using TalkTrends.Store.Tables;

namespace TalkTrends.Reports.Comparisons;

/// <summary>A finished run, read from its tables for comparisons.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Corpus">Counts by event.</param>
/// <param name="Colors">Colour of each theme, beside the corpus's themes.</param>
/// <param name="Talks">Talks with an event, proposals included, non-talks not; sorted by id.</param>
public sealed record ComparedRun(string Name, ComparedCorpus Corpus, IReadOnlyList<string> Colors, IReadOnlyList<ComparedTalk> Talks)
{
    /// <summary>Reads the tables.</summary>
    /// <param name="run">The run.</param>
    /// <param name="background">Tells words that stand anywhere from those of a subject.</param>
    /// <param name="only">Ids of terms that are wanted, however few talks have them and whatever they tell; null: those that comparisons look at.</param>
    /// <exception cref="InputException">A table is missing or damaged.</exception>
    public static ComparedRun Read(FinishedRun run, TermBackground background, IReadOnlySet<string>? only = null)
    {
        var events = Events(run, out var names);
        var eventOf = events.Select((e, i) => (e.EventId, i)).ToDictionary(pair => pair.EventId, pair => pair.i, StringComparer.Ordinal);
        var themes = run.Read(ThemeTables.Themes);
        List<ItemName> themeNames = [.. Enumerable.Range(0, themes.RowCount).Select(row => new ItemName(themes.Text(row, "theme_id")!, themes.Text(row, "name")!))];
        var talks = ReadTalks(run, eventOf, Memberships(run, themeNames));
        var terms = Terms(run);
        var specificity = only is null ? ComparedCorpus.SpecificityOf(terms, background) : [.. terms.Select(term => only.Contains(term.Id) ? 1.0 : 0)];
        var inOpening = OpeningTerms.Read(run, terms);
        var corpus = ComparedCorpus.Of(
            events, names, themeNames, [.. terms.Select((term, i) => new ItemName(term.Id, term.Display, specificity[i]))],
            [.. talks.Where(talk => talk.EntersShares).Select(talk => new TalkItems(
                talk.Event, [.. talk.Themes.Select(theme => theme.Theme)], inOpening.GetValueOrDefault(talk.Id) is { } found ? [.. found] : []))],
            only is null ? ComparedCorpus.FewestTalks : 1);
        return new ComparedRun(
            run.Name, corpus,
            [.. Enumerable.Range(0, themes.RowCount).Select(row => themes.Text(row, "color")!)], talks);
    }

    private static List<EventCounts> Events(FinishedRun run, out List<string> names)
    {
        var data = run.Read(CorpusTables.Events);
        names = [.. Enumerable.Range(0, data.RowCount).Select(row => data.Text(row, "event")!)];
        return [.. Enumerable.Range(0, data.RowCount).Select(row => new EventCounts(
            data.Text(row, "event_id")!, data.Text(row, "conference"), data.Int(row, "year"), Enum.Parse<Coverage>(data.Text(row, "coverage")!, ignoreCase: true),
            data.Flag(row, "complete"), data.Text(row, "incomplete_reason"), data.Int(row, "talks_with_text")!.Value))];
    }

    private static List<Term> Terms(FinishedRun run)
    {
        var data = run.Read(CorpusTables.Terms);
        return [.. Enumerable.Range(0, data.RowCount).Select(row => new Term(
            data.Text(row, "term_id")!, data.Text(row, "term")!, data.Text(row, "display")!, data.Text(row, "kind") == "phrase" ? TermKind.Phrase : TermKind.Word,
            data.Int(row, "talks_with")!.Value, data.Int(row, "occurrences")!.Value))];
    }

    private static Dictionary<string, List<(int Theme, double Score)>> Memberships(FinishedRun run, List<ItemName> themes)
    {
        var themeOf = themes.Select((theme, i) => (theme.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        var data = run.Read(TalkTables.Themes);
        Dictionary<string, List<(int, double)>> found = new(StringComparer.Ordinal);
        for (var row = 0; row < data.RowCount; row++)
            if (data.Flag(row, "counted"))
                Add(found, data.Text(row, "talk_id")!, (themeOf[data.Text(row, "theme_id")!], data.Number(row, "score")!.Value));
        return found;
    }

    private static List<ComparedTalk> ReadTalks(
        FinishedRun run, Dictionary<string, int> eventOf, Dictionary<string, List<(int Theme, double Score)>> memberships)
    {
        var data = run.Read(TalkTables.Talks);
        Dictionary<string, List<string>> speakers = new(StringComparer.Ordinal);
        var rows = run.Read(TalkTables.Speakers);
        for (var row = 0; row < rows.RowCount; row++)
            Add(speakers, rows.Text(row, "talk_id")!, rows.Text(row, "speaker_id")!);
        List<ComparedTalk> talks = [];
        for (var row = 0; row < data.RowCount; row++)
        {
            var kind = Enum.Parse<TalkKind>(data.Text(row, "kind")!, ignoreCase: true);
            if (!kind.IsTalk() || kind == TalkKind.Section || data.Text(row, "event_id") is not { } e)
                continue;
            var (id, status) = (data.Text(row, "talk_id")!, Enum.Parse<TalkStatus>(data.Text(row, "status")!, ignoreCase: true));
            talks.Add(new ComparedTalk
            {
                Id = id,
                Event = eventOf[e],
                Title = data.Text(row, "title")!,
                Speakers = data.Text(row, "speakers")?.Replace("; ", ", ", StringComparison.Ordinal),
                Track = data.Flag(row, "track_is_room") ? null : data.Text(row, "track"),
                IsOfProgramme = CorpusTalk.IsOnProgramme(kind, status, data.Flag(row, "repeats_at_event")),
                EntersShares = data.Flag(row, "enters_shares"),
                IsProposalWithText = status == TalkStatus.Proposed && CorpusTalk.IsEnoughText(data.Int(row, "words")!.Value) && CorpusTalk.IsReadIn(run.Language, data.Text(row, "language")),
                SpeakerIds = speakers.GetValueOrDefault(id) ?? [],
                Affiliations = [.. Programmes.OfTalk(data.Text(row, "affiliations")?.Split("; ") ?? [])],
                Themes = memberships.GetValueOrDefault(id) ?? [],
            });
        }
        return talks;
    }

    private static void Add<T>(Dictionary<string, List<T>> lists, string key, T value)
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        list.Add(value);
    }
}
