using System.Globalization;
using System.Text;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Wording;
using TalkTrends.Ingest.Events;
using TalkTrends.Ingest.Fields;
using TalkTrends.Ingest.Formats;
using TalkTrends.Ingest.Records;
using TalkTrends.Ingest.TalkPages;
using TalkTrends.Ingest.Titles;
using TalkTrends.Store.Background;

namespace TalkTrends.Ingest.Calendars;

/// <summary>Reads iCalendar: an event of the calendar is a session.</summary>
internal static class CalendarTalks
{
    /// <summary>How it is told, and what reads it.</summary>
    public static FormatReader Format { get; } = new("ics", (head, _) => head.AsSpan().TrimStart().StartsWith("BEGIN:VCALENDAR"), (reader, file, names) => Read(reader, file.Source, names));

    private const int LongestLine = 1 << 20;

    // What lies within so many days is one edition, be it over New Year; a longer calendar is one of many.
    private const int MostDaysOfOneEvent = 31;

    private sealed class Entry(int line)
    {
        public int Line { get; } = line;

        public Dictionary<string, (string Value, int Line)> Values { get; } = new(StringComparer.Ordinal);

        public List<string> People { get; } = [];

        public string? Text(string name) => Values.TryGetValue(name, out var found) && found.Value.Trim() is { Length: > 0 } text ? text : null;
    }

    /// <summary>The sessions of a calendar.</summary>
    /// <param name="reader">The text; read once.</param>
    /// <param name="source">For errors.</param>
    /// <param name="names">What is known of names: titles may end in those of the speakers.</param>
    /// <exception cref="InputException">A line of it has no end, or it holds no event.</exception>
    public static TableDraft Read(TextReader reader, string source, NameTokens names)
    {
        var (sessions, starts, problems, rooms) = (new List<SessionDraft>(), new List<string?>(), new Problems(), new SortedSet<string>(StringComparer.Ordinal));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? name = null;
        var (skipped, isPretalx, nested) = (0, false, 0);
        Entry? entry = null;
        var last = 0;
        foreach (var (line, lastLine, text) in Unfolded(reader, source))
        {
            last = lastLine;
            if (PropertyOf(text) is not { } property)
            {
                if (text.AsSpan().Trim().Length > 0)
                    problems.Add(line, "a line without a colon; wanted a property and its value");
                continue;
            }
            switch (property.Name)
            {
                case "BEGIN" when property.Value == "VEVENT":
                    if (entry is not null)
                    {
                        skipped++;
                        problems.Add(entry.Line, "an event that breaks off before its END:VEVENT; wanted a whole event");
                    }
                    (entry, nested) = (new Entry(line), 0);
                    break;
                case "BEGIN" when entry is not null:
                    nested++;
                    break;
                case "END" when nested > 0:
                    nested--;
                    break;
                case "END" when entry is not null && property.Value == "VEVENT":
                    if (Session(entry, lastLine, isPretalx, seen) is { } session)
                    {
                        sessions.Add(session);
                        starts.Add(entry.Text("DTSTART"));
                        if (session.Room is { } room)
                            rooms.Add(room);
                    }
                    else
                    {
                        skipped++;
                        if (entry.Text("SUMMARY") is null)
                            problems.Add(entry.Line, "an event without a SUMMARY; wanted a title");
                    }
                    entry = null;
                    break;
                case "PRODID":
                    isPretalx = property.Value.Contains("pretalx", StringComparison.OrdinalIgnoreCase);
                    break;
                case "X-WR-CALNAME" when entry is null:
                    name = Unescaped(property.Value).Trim();
                    break;
                case "ATTENDEE" or "X-SPEAKER" or "X-PENTABARF-SPEAKER" when entry is not null && nested == 0:
                    entry.People.Add(property.Name == "ATTENDEE" ? property.CommonName ?? "" : Unescaped(property.Value));
                    break;
                default:
                    if (entry is not null && nested == 0)
                        entry.Values.TryAdd(property.Name, (Unescaped(property.Value), line));
                    break;
            }
        }
        if (entry is not null && sessions.Count == 0)
            throw new InputException(source, last, "a calendar that breaks off before the END:VEVENT of its event; wanted a whole calendar");
        if (entry is not null)
        {
            skipped++;
            problems.Add(last, FormattableString.Invariant($"a calendar that breaks off inside an event; the {Figures.Number(sessions.Count, "event")} before it {(sessions.Count == 1 ? "is" : "are")} kept"));
        }
        if (sessions.Count == 0)
            throw new InputException(source, 0, "a calendar without an event that has a title; wanted one for each talk");
        return new TableDraft(Dated(TitleNames.Apart(sessions, names), starts), string.IsNullOrEmpty(name) ? null : new RecordEvent(null, name, null), skipped, problems.ToList()) { Rooms = [.. rooms] };
    }

    private static List<SessionDraft> Dated(IReadOnlyList<SessionDraft> sessions, List<string?> starts)
    {
        var days = starts.ConvertAll(start => start is { Length: >= 8 } && DateOnly.TryParseExact(start.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null);
        var (first, last) = (days.Min(), days.Max());
        var single = first is { } from && last is { } to && to.DayNumber - from.DayNumber <= MostDaysOfOneEvent ? from.Year : (int?)null;
        return [.. sessions.Select((session, i) => session with
        {
            Event = Years.Of(starts[i] is { Length: >= 4 } start ? start[..4] : "") is { } year ? new RecordEvent(null, null, days[i] is null ? year : single ?? year) : null,
        })];
    }

    private static SessionDraft? Session(Entry entry, int lastLine, bool isPretalx, HashSet<string> seen)
    {
        var title = CleanTitle.Of(entry.Text("SUMMARY") ?? "");
        // The same event once more is its repetition for another calendar; at another time it is held twice.
        if (title.Length == 0 || !seen.Add($"{entry.Text("UID")}\n{entry.Text("DTSTART")}\n{title}"))
            return null;
        var speakers = entry.People.Select(SpeakerText.One).Where(speaker => SpeakerText.IsSomebody(speaker.Name)).ToList();
        if (speakers.Count == 0 && isPretalx && title.LastIndexOf(" - ", StringComparison.Ordinal) is var dash and > 0)
        {
            var names = title[(dash + 3)..];
            speakers.AddRange(SpeakerText.Many(names, SpeakerText.Separator([names])));
            title = title[..dash].TrimEnd();
        }
        var lines = new List<TextLine>();
        if (entry.Values.TryGetValue("DESCRIPTION", out var description))
            MarkupText.AddLines(description.Value, description.Line, description.Line, lines);
        var parts = PageParts.Of(lines);
        if (speakers.Count == 0 && parts.Speaker is { } named)
            speakers.AddRange(SpeakerText.Many(named, SpeakerText.Separator([named])));
        var tags = RecordTags.Of((entry.Text("CATEGORIES") ?? "").Replace(',', ';'), ';');
        return new SessionDraft
        {
            Title = title,
            LineStart = entry.Line,
            LineEnd = Math.Max(entry.Line, lastLine),
            Speakers = [.. speakers.DistinctBy(speaker => speaker.Name, StringComparer.Ordinal)],
            Lines = parts.Lines,
            Kind = SessionKinds.Of(tags.KindWord, tags.Track, title),
            // What was called off was not held, and enters no share.
            Status = entry.Text("STATUS") is "CANCELLED" || SessionStates.IsCancelled(title) ? TalkStatus.Proposed : TalkStatus.Accepted,
            Track = tags.Track,
            Room = entry.Text("LOCATION"),
            Language = tags.Language,
            Tags = tags.Tags,
            Url = entry.Text("URL"),
        };
    }

    // A line that begins with a space goes on with the line before.
    private static IEnumerable<(int Line, int LastLine, string Text)> Unfolded(TextReader reader, string source)
    {
        var text = new StringBuilder();
        var (first, line) = (1, 0);
        while (reader.ReadLine() is { } row)
        {
            line++;
            if (row.Length > LongestLine || text.Length > LongestLine)
                throw new InputException(source, line, FormattableString.Invariant($"a line of more than {LongestLine} characters; wanted fewer"));
            if (row.Length > 0 && row[0] is ' ' or '\t' && text.Length > 0)
            {
                text.Append(row, 1, row.Length - 1);
                continue;
            }
            if (text.Length > 0)
                yield return (first, line - 1, text.ToString());
            text.Clear().Append(row);
            first = line;
        }
        if (text.Length > 0)
            yield return (first, line, text.ToString());
    }

    // NAME;PARAMETER=VALUE;…:VALUE, a colon inside quotes being part of a parameter.
    private static (string Name, string Value, string? CommonName)? PropertyOf(string line)
    {
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
                quoted = !quoted;
            if (line[i] != ':' || quoted)
                continue;
            var head = line[..i].Split(';');
            var common = head.Skip(1).FirstOrDefault(parameter => parameter.StartsWith("CN=", StringComparison.OrdinalIgnoreCase));
            return (head[0].Trim().ToUpperInvariant(), line[(i + 1)..], common?[3..].Trim().Trim('"'));
        }
        return null;
    }

    private static string Unescaped(string value)
    {
        if (!value.Contains('\\', StringComparison.Ordinal))
            return value;
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] != '\\' || i + 1 == value.Length)
                text.Append(value[i]);
            else
                text.Append(value[++i] is 'n' or 'N' ? '\n' : value[i]);
        }
        return text.ToString();
    }
}
