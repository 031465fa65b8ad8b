using System.Globalization;
using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Events;
using TalkTrends.Ingest.Fields;
using TalkTrends.Ingest.Inputs;
using TalkTrends.Ingest.Streams;

namespace TalkTrends.Ingest;

/// <summary>The last step of every reader: events, ids, and what the corpus file says.</summary>
internal sealed class DraftCompletion
{
    private readonly InputFile _file;
    private readonly IReadOnlyList<SessionDraft> _sessions;
    private readonly IReadOnlyList<TextLine> _problems;
    private readonly int _skipped;
    private readonly Coverage _coverage;
    private readonly RecordEvents? _events;
    private readonly Event? _event;
    private readonly TableDraft? _table;

    private DraftCompletion(InputFile file, IReadOnlyList<SessionDraft> sessions, IReadOnlyList<TextLine> problems, int skipped, Coverage coverage, RecordEvents? events, Event? single, TableDraft? table)
    {
        (_file, _sessions, _problems, _skipped, _coverage, _events, _event, _table) = (file, sessions, problems, skipped, coverage, events, single, table);
    }

    /// <summary>For prose: one event, recognised from the text; the corpus file's say goes before what was only inferred.</summary>
    public static DraftCompletion OfNotes(InputFile file, NotesDraft draft, ConferenceCatalogue catalogue)
    {
        var clues = new EventClues(draft.Headlines, draft.FrontMatter, draft.Preamble, file.Source, draft.IsEssay, IsNotes: true);
        var finding = EventRecognition.Recognise(clues, catalogue);
        var found = finding.Event;
        var settings = file.Settings;
        var coverage = settings.Coverage ?? found.Coverage;
        var problems = draft.Problems.ToList();
        if (settings.Conference is not null || settings.Event is not null)
        {
            var said = new RecordEvents(file, new RecordEvent(settings.Conference, settings.Event, null), coverage, catalogue).Of(new RecordEvent(null, null, settings.Year));
            if (found.Conference is not null && said.Conference != found.Conference)
                problems.Add(new TextLine(0, $"the text reads as {found.Name}; taken as {said.Name}, as the corpus file says"));
            found = said.Year is null && found.Year is { } year && said.Conference == found.Conference ? EventNames.Compose(said.Conference!, found.Name, year, coverage, isWholeName: true) with { Name = found.Name, Id = found.Id } : said;
        }
        else if (settings.Year is { } year && year != found.Year)
        {
            if (found.Year is not null)
                problems.Add(new TextLine(0, string.Create(CultureInfo.InvariantCulture, $"the text reads as {found.Name}; taken as {year}, as the corpus file says")));
            found = found.Conference is null
                ? found with { Year = year }
                : EventNames.Compose(found.Conference, found.Year is null ? found.Name : found.Name[..^5], year, coverage, isWholeName: true);
        }
        if (found.Conference is null && finding.ConferenceFrom == "file" && draft.Sessions.Count > 0)
            problems.Add(new TextLine(0, "nothing names the event, so it is called after the file; wanted a title, or \"event\" in a corpus file"));
        if (found.Conference is null)
            found = found with { Id = file.DocumentId };
        found = found with { Coverage = coverage, Complete = settings.Complete ?? true, IncompleteReason = settings.IncompleteReason };
        return new DraftCompletion(file, Boilerplate.WithoutRepeated(draft.Sessions), problems, draft.Skipped, coverage, null, found, null);
    }

    /// <summary>For records, which may each state an event of their own.</summary>
    public static DraftCompletion OfTable(InputFile file, TableDraft draft, ConferenceCatalogue catalogue)
    {
        var coverage = file.Settings.Coverage ?? Coverage.Programme;
        return new DraftCompletion(file, draft.IsClean ? draft.Sessions : Boilerplate.Without(draft.Sessions), draft.Problems, draft.Skipped, coverage, new RecordEvents(file, draft.Event, coverage, catalogue) { Rooms = draft.Rooms, IsOneTalk = draft.IsOneTalk }, null, draft);
    }

    /// <summary>The reading, once size and hash of the document are known.</summary>
    public DocumentReading Complete(Document document, IEnumerable<TextLine> moreProblems)
    {
        var width = Math.Max(4, _sessions.Count.ToString(CultureInfo.InvariantCulture).Length);
        var talks = new Talk[_sessions.Count];
        var own = new List<TextLine>();
        var undated = 0;
        for (var i = 0; i < talks.Length; i++)
        {
            var of = _event ?? _events!.Of(_sessions[i].Event);
            undated += of.Year is null && _sessions[i].Kind.IsTalk() ? 1 : 0;
            talks[i] = Talk(_sessions[i], of, (i + 1).ToString(CultureInfo.InvariantCulture).PadLeft(width, '0'), own);
        }
        var gaps = Gaps(talks, undated);
        if (gaps is not null && UnreadFields.Line(gaps) is { } unread)
            own.Add(new TextLine(0, unread));
        if (_events?.CalledByFile is { } name)
            own.Add(new TextLine(0, $"nothing in it names its event, which is called \"{name}\" after the file; \"conference\" and \"year\" in a corpus file can say it"));
        var warnings = moreProblems.Concat(_problems).Concat(own).OrderBy(problem => problem.Line).Select(problem => new Warning(document.Id, problem.Line, problem.Text));
        return new DocumentReading(
            document with { Coverage = _coverage, Skipped = _skipped },
            _event is null ? _events!.Events : [_event],
            talks,
            [.. warnings])
        {
            Gaps = gaps,
        };
    }

    private FieldGaps? Gaps(Talk[] talks, int undated)
    {
        if (_table is not { IsClean: false } table)
            return null;
        var asked = talks.Where(talk => talk.Kind.IsTalk()).ToArray();
        return asked.Length == 0 ? null : new FieldGaps(
            asked.Length, asked.Count(talk => talk.Speakers.Count == 0), asked.Count(talk => talk.Lines.Count == 0), undated, table.Unread, table.HasColumns);
    }

    private Talk Talk(SessionDraft draft, Event of, string number, List<TextLine> problems) => new()
    {
        Id = $"{_file.DocumentId}-{number}",
        DocumentId = _file.DocumentId,
        EventId = of.Id,
        Title = UnicodeText.WellFormed(draft.Title).Trim(),
        LineStart = draft.LineStart,
        LineEnd = draft.LineEnd,
        Speakers = [.. draft.Speakers.Select(speaker => new Speaker(UnicodeText.WellFormed(speaker.Name), WellFormed(speaker.Affiliation)))],
        Lines = TextLimits.Cut(draft.Lines, draft.LineStart, problems),
        Kind = draft.Kind,
        Status = draft.Status,
        Track = WellFormed(draft.Track),
        Room = WellFormed(draft.Room),
        Language = draft.Language ?? _file.Settings.Language,
        Tags = [.. draft.Tags.Select(UnicodeText.WellFormed)],
        Url = WellFormed(draft.Url),
        Confidence = draft.Confidence,
        TitleGiven = draft.TitleGiven,
    };

    private static string? WellFormed(string? text) => text is null ? null : UnicodeText.WellFormed(text);
}
