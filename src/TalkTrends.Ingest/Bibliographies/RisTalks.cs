using System.Text.RegularExpressions;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Text.Languages;
using TalkTrends.Ingest.Events;
using TalkTrends.Ingest.Fields;
using TalkTrends.Ingest.Formats;
using TalkTrends.Ingest.Inputs;
using TalkTrends.Ingest.Records;

namespace TalkTrends.Ingest.Bibliographies;

/// <summary>Reads RIS: each paper is a talk of the conference whose proceedings it stands in.</summary>
internal static partial class RisTalks
{
    private static readonly string[] s_others = ["BOOK", "EBOOK", "THES", "EDBOOK", "ENCYC", "DICT", "MAP", "PAT", "STAT", "LAW", "CASE", "BILL"];

    /// <summary>How it is told, and what reads it.</summary>
    public static FormatReader Format { get; } = new("ris", (head, extension) => extension is "ris" || (extension is "" or "txt" && Sign().IsMatch(head)), (reader, file, _) => Read(reader, file));

    private sealed class Entry(int line)
    {
        public int Line { get; } = line;

        public int LastLine { get; set; } = line;

        public List<(string Tag, string Value, int Line)> Fields { get; } = [];

        public string? First(params ReadOnlySpan<string> tags)
        {
            foreach (var tag in tags)
                if (Fields.Find(field => field.Tag == tag && field.Value.Length > 0) is { Tag: not null } found)
                    return found.Value;
            return null;
        }
    }

    private static TableDraft Read(TextReader reader, InputFile file)
    {
        var (sessions, problems, skipped, line) = (new List<SessionDraft>(), new Problems(), 0, 0);
        Entry? entry = null;
        while (reader.ReadLine() is { } row)
        {
            line++;
            var field = Field().Match(row);
            if (!field.Success)
            {
                // A value goes on in the lines below it.
                if (entry is { Fields: [.., var last] } && row.Trim() is { Length: > 0 } more)
                    entry.Fields[^1] = last with { Value = last.Value + "\n" + more };
                continue;
            }
            var (tag, value) = (field.Groups["tag"].Value, field.Groups["value"].Value.Trim());
            if (tag == "TY")
            {
                Take(entry);
                entry = new Entry(line);
            }
            if (entry is null)
                continue;
            entry.LastLine = line;
            entry.Fields.Add((tag, value, line));
            if (tag == "ER")
            {
                Take(entry);
                entry = null;
            }
        }
        Take(entry);
        return sessions.Count > 0 ? new TableDraft(sessions, null, skipped, problems.ToList())
            : throw new InputException(file.Source, 0, "RIS without a paper; wanted records that begin with TY and have a title (TI)");

        void Take(Entry? done)
        {
            if (done is null)
                return;
            if (s_others.Contains(done.First("TY")))
                skipped++;
            else if (Session(done) is { } session)
                sessions.Add(session);
            else
            {
                skipped++;
                problems.Add(done.Line, "a record without a title (TI); wanted one");
            }
        }
    }

    private static SessionDraft? Session(Entry entry)
    {
        var title = CleanTitle.Of(entry.First("TI", "T1", "CT") ?? "");
        if (title.Length == 0)
            return null;
        // Of a paper T2 is the proceedings, and C3 their name in Scopus' files.
        var conference = entry.First("C3", "T2", "BT", "JF", "JO", "T3");
        var lines = new List<TextLine>();
        if (entry.Fields.Find(field => field.Tag is "AB" or "N2") is { Tag: not null } text)
            MarkupText.AddLines(text.Value, text.Line, entry.LastLine, lines);
        var tags = RecordTags.Of(string.Join(';', entry.Fields.Where(field => field.Tag == "KW").Select(field => field.Value.Replace('\n', ';'))), ';');
        return new SessionDraft
        {
            Title = title,
            LineStart = entry.Line,
            LineEnd = entry.LastLine,
            Speakers = [.. entry.Fields.Where(field => field.Tag is "AU" or "A1").Select(field => AuthorNames.Straight(field.Value)).Where(name => name.Length > 0)
                .Distinct(StringComparer.Ordinal).Select(name => new Speaker(name, null))],
            Lines = lines,
            Kind = SessionKinds.Of(tags.KindWord, null, title),
            Language = LanguageCodes.TwoLetters(entry.First("LA")),
            Tags = tags.Tags,
            Url = entry.First("UR", "L2") ?? (entry.First("DO") is { } doi ? "https://doi.org/" + doi : null),
            Event = new RecordEvent(conference is null ? null : Proceedings.Conference(conference), null, Years.Of((entry.First("PY", "Y1", "DA") ?? "").Split('/')[0])),
        };
    }

    [GeneratedRegex(@"^\s*(?<tag>[A-Z][A-Z0-9])\s{1,2}-(?:\s(?<value>.*))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Field();

    [GeneratedRegex(@"\A\s*TY  - [A-Z]{3,8}\s", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();
}
