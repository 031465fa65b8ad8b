using TalkTrends.Core.Talks;
using TalkTrends.Core.Text.Languages;
using TalkTrends.Ingest.Bibliographies;
using TalkTrends.Ingest.Events;
using TalkTrends.Ingest.Fields;
using TalkTrends.Ingest.Records;

namespace TalkTrends.Ingest.Tabular;

/// <summary>Turns the rows of a table into sessions; what a whole column decides is decided at the end.</summary>
/// <param name="columns">Which column holds which field.</param>
/// <param name="width">Columns of the header.</param>
internal sealed class TableRows(ColumnMap columns, int width)
{
    private sealed record Row(SessionDraft Session, string Id, string Speakers, string Affiliations, string Tags, string Date);

    private readonly List<Row> _rows = [];
    private readonly (string Key, int Index)[] _flags = [.. SessionStates.Flags.Select(key => (key, columns.Named(key))).Where(flag => flag.Item2 >= 0)];
    private readonly List<int> _unread = [.. columns.Unread(width)];
    private readonly SortedSet<int> _unreadWithValue = [];

    /// <summary>Takes a row.</summary>
    /// <returns>False where it has no title.</returns>
    public bool Add(string[] cells, int line, int lastLine, Problems problems)
    {
        var title = CleanTitle.Of(Cell(cells, columns["title"]));
        if (title.Length == 0)
            return false;
        // Nearly every column that is not read is met with a value in the first rows.
        for (var i = _unread.Count - 1; i >= 0; i--)
        {
            if (_unread[i] < cells.Length && !string.IsNullOrWhiteSpace(cells[_unread[i]]))
            {
                _unreadWithValue.Add(_unread[i]);
                _unread.RemoveAt(i);
            }
        }
        string? Word(string field) => Cell(cells, columns[field]).Trim() is { Length: > 0 } word ? word : null;
        var lines = new List<TextLine>();
        AddText(cells, line, lines);
        var year = Word("year") is { } stated ? Years.Of(stated) : null;
        if (year is null && Word("year") is { } wrong)
            problems.Add(line, $"year \"{(wrong.Length > 40 ? wrong[..40] + "…" : wrong)}\"; wanted a year such as 2019");
        var date = Word("date") ?? "";
        var session = new SessionDraft
        {
            Title = title,
            LineStart = line,
            LineEnd = lastLine,
            Lines = lines,
            Status = SessionStates.IsCancelled(title) ? TalkStatus.Proposed : SessionStates.OfWord(Word("status")) ?? SessionStates.OfFlags(key => Flag(cells, key)) ?? TalkStatus.Accepted,
            Track = Word("track"),
            Room = Word("room"),
            Language = LanguageCodes.TwoLetters(Word("language")),
            Url = Word("url"),
            Kind = SessionKinds.Of(Word("kind"), Word("track"), title),
            Event = new RecordEvent(Word("conference") is { } conference ? Proceedings.ConferenceIfTitle(conference) : null, Word("event"), year ?? (Word("year") is null ? Years.Of(date) : null)),
        };
        _rows.Add(new Row(session, Word("id") ?? "", Speakers(cells), Cell(cells, columns["affiliations"]), Cell(cells, columns["tags"]), date));
        return true;
    }

    /// <summary>The sessions, with what whole columns decide: how speakers and tags are joined, which number of a date is the year.</summary>
    public List<SessionDraft> Sessions(Problems problems)
    {
        var speakerSeparator = SpeakerText.Separator(_rows.Select(row => row.Speakers));
        var tagSeparator = _rows.Exists(row => row.Tags.AsSpan().ContainsAny(";|\n")) ? ';' : ',';
        var shortYear = _rows.Exists(row => row.Session.Event?.Year is null && row.Date.Length > 0) ? ShortDates.Reader(_rows.Select(row => row.Date)) : null;
        var sessions = new List<SessionDraft>(_rows.Count);
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        Dictionary<(string Id, string Title, RecordEvent? Event), int> byId = [];
        foreach (var (session, id, speakers, affiliations, tagCell, date) in _rows)
        {
            var tags = RecordTags.Of(tagSeparator == ';' ? tagCell.Replace('|', ';').Replace('\n', ';') : tagCell, tagSeparator);
            var byTags = tags.KindWord is null && tags.Track is null ? session.Kind : SessionKinds.Of(tags.KindWord, session.Track ?? tags.Track, session.Title);
            var people = SpeakerText.Many(speakers, speakerSeparator, affiliations);
            if (people.Count == 0 && SpeakerIds.IsId(speakers))
                ids.Add(speakers.Trim());
            // An export with a row for each speaker says the session again for the second.
            if (id.Length > 0 && !byId.TryAdd((id, session.Title, session.Event), sessions.Count))
            {
                var first = byId[(id, session.Title, session.Event)];
                if (people.Count > 0 && !people.All(sessions[first].Speakers.Contains))
                {
                    sessions[first] = sessions[first] with { Speakers = [.. sessions[first].Speakers.Concat(people).DistinctBy(speaker => speaker.Name, StringComparer.Ordinal)] };
                    continue;
                }
            }
            sessions.Add(session with
            {
                Speakers = people,
                Kind = session.Kind == TalkKind.Talk ? byTags : session.Kind,
                Status = session.Status == TalkStatus.Proposed ? session.Status : tags.Status ?? session.Status,
                Track = session.Track ?? tags.Track,
                Language = session.Language ?? tags.Language,
                Tags = tags.Tags,
                Event = session.Event is { Year: null } undated && shortYear?.Invoke(date) is { } year ? undated with { Year = year } : session.Event,
            });
        }
        // One number among thousands of names is a slip.
        if (ids.Count * 2 >= _rows.Count(row => row.Speakers.Length > 0) && SpeakerIds.Problem(ids) is { } problem)
            problems.Add(0, problem);
        return sessions;
    }

    /// <summary>Names of columns that have values and are not read.</summary>
    public IReadOnlyList<string> Unread(string[] header) =>
        [.. _unreadWithValue.Where(index => !_flags.Any(flag => flag.Index == index)).Select(index => header[index].Trim()).Where(name => name.Any(char.IsLetter) && !FieldNames.Of("id").Contains(NameWords.Key(name)))];

    private string? Flag(string[] cells, string key)
    {
        foreach (var (name, index) in _flags)
        {
            if (name == key && index < cells.Length)
                return cells[index];
        }
        return null;
    }

    private string Speakers(string[] cells)
    {
        var all = columns.All("speakers");
        if (all.Length < 2)
            return Cell(cells, all.Length == 0 ? -1 : all[0]);
        var parts = new List<string>();
        foreach (var index in all)
        {
            if (Cell(cells, index).Trim() is { Length: > 0 } part)
                parts.Add(part);
        }
        return string.Join(columns.HasNameParts ? " " : "\n", parts);
    }

    // An abstract and a description are both text; where the longer begins with the shorter, once is enough.
    private void AddText(string[] cells, int line, List<TextLine> lines)
    {
        var all = columns.All("text");
        var second = columns["more"];
        if (all.Length > 1)
        {
            foreach (var index in all)
                MarkupText.AddLines(Cell(cells, index), line + LinesBefore(cells, index), lines);
            return;
        }
        var first = all.Length == 0 ? -1 : all[0];
        var (summary, rest) = (Cell(cells, first), Cell(cells, second));
        if (!rest.AsSpan().Trim().StartsWith(summary.AsSpan().Trim(), StringComparison.Ordinal))
            MarkupText.AddLines(summary, line + LinesBefore(cells, first), lines);
        if (rest.Length > 0)
            MarkupText.AddLines(rest, line + LinesBefore(cells, second), lines);
    }

    private static int LinesBefore(string[] cells, int index)
    {
        var lines = 0;
        for (var i = 0; i < index && i < cells.Length; i++)
            lines += cells[i].AsSpan().Count('\n');
        return lines;
    }

    // Our writer puts an apostrophe before a cell that a spreadsheet would run as a formula.
    private static string Cell(string[] cells, int index)
    {
        if (index < 0 || index >= cells.Length)
            return "";
        var cell = cells[index];
        return cell.Length > 1 && cell[0] == '\'' && cell[1] is '=' or '+' or '-' or '@' ? cell[1..] : cell;
    }
}
