using TalkTrends.Core.Talks;
using TalkTrends.Core.Text.Languages;
using TalkTrends.Ingest.Events;
using TalkTrends.Ingest.Fields;
using TalkTrends.Ingest.Formats;
using TalkTrends.Ingest.Inputs;
using TalkTrends.Store.ParquetFiles;

namespace TalkTrends.Ingest.Tabular;

/// <summary>Reads the table <c>talks</c> of an earlier run.</summary>
internal static class ParquetTalks
{
    /// <summary>How it is told, and what reads it.</summary>
    public static GeneralFormat Format { get; } = new("parquet", head => head.IsParquet, (_, document, file, _) => Read(document.Bytes(DocumentReader.MostParquetBytes), file.Source));

    /// <summary>The talks of a table; a row's line is its number.</summary>
    /// <param name="content">The file; it is closed.</param>
    /// <param name="source">For errors.</param>
    /// <exception cref="InputException">It is damaged, or has no column of titles.</exception>
    public static TableDraft Read(Stream content, string source)
    {
        using var table = ParquetTable.Open(content, source);
        if (table.IndexOf("title") < 0)
            throw new InputException(source, 0, $"a Parquet table with the columns {string.Join(", ", table.Columns.Take(12).Select(column => column.Name))}; wanted talks.parquet of an earlier run");
        var (sessions, problems, skipped) = (new List<SessionDraft>(), new Problems(), 0);
        problems.Add(0, "the table does not say what part of its events it holds, taken for whole programmes; wanted coverage in a corpus file where that is wrong");
        for (var group = 0; group < table.GroupRows.Count; group++)
        {
            var rows = new Rows(table, group);
            for (var row = 0; row < table.GroupRows[group]; row++)
            {
                var line = sessions.Count + skipped + 1;
                if (Session(rows, row, line) is { } session)
                    sessions.Add(session);
                else
                {
                    skipped++;
                    problems.Add(line, "no title; wanted one");
                }
            }
        }
        return new TableDraft(sessions, null, skipped, problems.ToList()) { IsClean = true };
    }

    private static SessionDraft? Session(Rows rows, int row, int line)
    {
        var title = CleanTitle.Of(rows.Text("title", row) ?? "");
        if (title.Length == 0)
            return null;
        var lines = new List<TextLine>();
        foreach (var paragraph in (rows.Text("text", row) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            lines.Add(new TextLine(line, paragraph));
        var names = (rows.Text("speakers", row) ?? "").Split("; ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var companies = (rows.Text("affiliations", row) ?? "").Split("; ");
        return new SessionDraft
        {
            Title = title,
            LineStart = line,
            LineEnd = line,
            // Names are as they were; what stands in brackets was decided when they were first read.
            Speakers = [.. names.Select((name, i) => new Speaker(name, companies.Length == names.Length && companies[i].Trim() is { Length: > 0 } company ? company : null))],
            Lines = lines,
            Kind = WordOr(rows.Text("kind", row), TalkKind.Talk),
            Status = WordOr(rows.Text("status", row), TalkStatus.Accepted),
            Track = rows.Text("track", row),
            Room = rows.Text("room", row),
            Language = LanguageCodes.TwoLetters(rows.Text("language", row)),
            Tags = (rows.Text("tags", row) ?? "").Split("; ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Url = rows.Text("url", row),
            TitleGiven = rows.Flag("title_given", row) ?? false,
            Confidence = Math.Clamp(rows.Number("confidence", row) ?? 1, 0, 1),
            Event = new RecordEvent(rows.Text("conference", row), rows.Text("event", row), rows.Whole("year", row) is { } year and >= Years.First and <= Years.Last ? year : null),
        };
    }

    private static T WordOr<T>(string? word, T otherwise)
        where T : struct, Enum => Enum.GetValues<T>().Where(value => value.Word() == word).DefaultIfEmpty(otherwise).First();

    // The columns of a row group, each read when it is first asked for.
    private sealed class Rows(ParquetTable table, int group)
    {
        private readonly Dictionary<string, ColumnData?> _columns = new(StringComparer.Ordinal);

        public string? Text(string name, int row) => Column(name) is TextColumn column && row < column.Count && column[row] is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

        public int? Whole(string name, int row) => Column(name) is ValueColumn<int> column && row < column.Count ? column[row] : null;

        public double? Number(string name, int row) => Column(name) is ValueColumn<double> column && row < column.Count && column[row] is { } number && double.IsFinite(number) ? number : null;

        public bool? Flag(string name, int row) => Column(name) is ValueColumn<bool> column && row < column.Count ? column[row] : null;

        private ColumnData? Column(string name)
        {
            if (!_columns.TryGetValue(name, out var column))
            {
                var index = table.IndexOf(name);
                _columns[name] = column = index < 0 ? null : table.Read(group, index);
            }
            return column;
        }
    }
}
