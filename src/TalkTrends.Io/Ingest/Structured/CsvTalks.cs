using CsvHelper;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Trends;
using TalkTrends.Io.Ingest.Bibliographies;

namespace TalkTrends.Io.Ingest.Structured;

/// <summary>Reads tables of talks: CSV, TSV and their like, with a header.</summary>
internal static class CsvTalks
{
    /// <summary>Longest record that is read, in bytes of UTF-8.</summary>
    public const int LongestRecord = 16 << 20;

    private sealed record Row(SessionDraft Session, string Speakers, string Affiliations, string Tags);

    /// <summary>The talks of a table.</summary>
    /// <param name="reader">The text; read once, from where it stands.</param>
    /// <param name="delimiter">Between cells.</param>
    /// <param name="source">For errors.</param>
    /// <param name="mapping">Columns that the corpus file names.</param>
    /// <exception cref="InputException">No header, no column of titles, or a cell without end.</exception>
    public static TableDraft Read(TextReader reader, char delimiter, string source, IReadOnlyDictionary<string, string> mapping)
    {
        var problems = new Problems();
        using var table = CsvReader.Create(reader, Options(delimiter, problems), leaveOpen: true);
        try
        {
            return ReadRows(table, source, mapping, problems);
        }
        catch (CsvFormatException error)
        {
            throw new InputException(source, (int)error.LineNumber, FormattableString.Invariant($"a record of more than {LongestRecord >> 20} MB; wanted the quote that ends a cell"));
        }
    }

    private static CsvReaderOptions Options(char delimiter, Problems problems) => new()
    {
        Separator = delimiter,
        // The header is read as a record: its names need not differ, and its line counts.
        HasHeader = false,
        MaxRecordSize = LongestRecord,
        TrackLineNumbers = true,
        PoolStrings = true,
        OnMalformedRecord = record => problems.Add((int)record.LineNumber, record.Reason switch
        {
            CsvMalformedReason.UnterminatedQuote => "a quote that never ends; wanted one at the end of the cell",
            CsvMalformedReason.TextAfterClosingQuote => "text after a closing quote; wanted the quotes inside a cell doubled",
            _ => "a quote inside a cell that is not quoted; wanted the cell in quotes and its own doubled",
        }),
    };

    private static TableDraft ReadRows(CsvReader table, string source, IReadOnlyDictionary<string, string> mapping, Problems problems)
    {
        if (!table.Read())
            throw new InputException(source, 0, "an empty table; wanted a header and a row for each talk");
        var header = table.Current.ToArray();
        if (header[0].Equals("sep=", StringComparison.OrdinalIgnoreCase) && table.Read())
            header = table.Current.ToArray();
        var columns = ColumnMap.Of(header, mapping, out var missing);
        if (missing is not null)
            throw new InputException(source, 1, $"no column \"{missing}\", which was asked for; wanted one of {Listed(header)}");
        if (!columns.HasTitle)
            throw new InputException(source, 1, $"no column of titles among {Listed(header)}; wanted \"title\", or a mapping under \"columns\" in the corpus file");
        var rows = new List<Row>();
        var skipped = 0;
        while (table.Read())
        {
            var cells = table.Current.ToArray();
            var line = (int)table.LineNumber;
            if (cells.Length != header.Length)
                problems.Add(line, FormattableString.Invariant($"{Figures.Number(cells.Length, "cell")}; wanted {header.Length} as in the header"));
            if (ReadRow(cells, columns, line, line + table.Current.RawRecord.Count((byte)'\n'), problems) is { } row)
                rows.Add(row);
            else
            {
                skipped++;
                problems.Add(line, "no title; wanted one");
            }
        }
        return new TableDraft(Finished(rows), null, skipped, problems.ToList());
    }

    private static Row? ReadRow(string[] cells, ColumnMap columns, int line, int lastLine, Problems problems)
    {
        string Cell(string field) => columns[field] is var index && index >= 0 && index < cells.Length ? Plain(cells[index]) : "";
        string? Word(string field) => Cell(field).Trim() is { Length: > 0 } word ? word : null;
        var title = CleanTitle.Of(Cell("title"));
        if (title.Length == 0)
            return null;
        var lines = new List<TextLine>();
        AddText(cells, columns, line, lines);
        var year = Word("year") ?? Word("date");
        var readYear = year is null ? null : Years.Of(year);
        if (readYear is null && Word("year") is { } wrong)
            problems.Add(line, $"year \"{(wrong.Length > 40 ? wrong[..40] + "…" : wrong)}\"; wanted a year such as 2019");
        var stated = new RecordEvent(Word("conference") is { } conference ? Proceedings.ConferenceIfTitle(conference) : null, Word("event"), readYear);
        var session = new SessionDraft
        {
            Title = title,
            LineStart = line,
            LineEnd = lastLine,
            Lines = lines,
            Status = Word("status") is { } status ? RecordTags.StatusOf(status) ?? TalkStatus.Accepted : TalkStatus.Accepted,
            Track = Word("track"),
            Room = Word("room"),
            Language = LanguageCodes.TwoLetters(Word("language")),
            Url = Word("url"),
            Kind = SessionKinds.Of(Word("kind"), Word("track"), title),
            Event = stated,
        };
        return new Row(session, Cell("speakers"), Cell("affiliations"), Cell("tags"));
    }

    // An abstract and a description are both text; where the longer begins with the shorter, once is enough.
    private static void AddText(string[] cells, ColumnMap columns, int line, List<TextLine> lines)
    {
        var (first, second) = (columns["text"], columns["more"]);
        var summary = first >= 0 && first < cells.Length ? Plain(cells[first]) : "";
        var rest = second >= 0 && second < cells.Length ? Plain(cells[second]) : "";
        if (!rest.AsSpan().Trim().StartsWith(summary.AsSpan().Trim(), StringComparison.Ordinal))
            MarkupText.AddLines(summary, line + LinesBefore(cells, first), lines);
        if (rest.Length > 0)
            MarkupText.AddLines(rest, line + LinesBefore(cells, second), lines);
    }

    private static int LinesBefore(string[] cells, int index)
    {
        var lines = 0;
        for (var i = 0; i < index; i++)
            lines += cells[i].AsSpan().Count('\n');
        return lines;
    }

    // What a whole column decides: how speakers and tags are joined.
    private static List<SessionDraft> Finished(List<Row> rows)
    {
        var speakerSeparator = SpeakerText.Separator(rows.Select(row => row.Speakers));
        var tagSeparator = rows.Any(row => row.Tags.Contains(';', StringComparison.Ordinal)) ? ';' : ',';
        var sessions = new List<SessionDraft>(rows.Count);
        foreach (var (session, speakers, affiliations, tagCell) in rows)
        {
            var tags = RecordTags.Of(tagCell, tagSeparator);
            var byTags = tags.KindWord is null && tags.Track is null ? session.Kind : SessionKinds.Of(tags.KindWord, session.Track ?? tags.Track, session.Title);
            sessions.Add(session with
            {
                Speakers = SpeakerText.Many(speakers, speakerSeparator, affiliations),
                Kind = session.Kind == TalkKind.Talk ? byTags : session.Kind,
                Status = tags.Status ?? session.Status,
                Track = session.Track ?? tags.Track,
                Language = session.Language ?? tags.Language,
                Tags = tags.Tags,
            });
        }
        return sessions;
    }

    // Our writer puts an apostrophe before a cell that a spreadsheet would run as a formula.
    private static string Plain(string cell) =>
        cell.Length > 1 && cell[0] == '\'' && cell[1] is '=' or '+' or '-' or '@' ? cell[1..] : cell;

    private static string Listed(string[] header)
    {
        var cells = header.Take(12).Select(cell => cell.Length > 30 ? cell[..30] + "…" : cell);
        return string.Join(", ", cells) + (header.Length > 12 ? ", …" : "");
    }
}
