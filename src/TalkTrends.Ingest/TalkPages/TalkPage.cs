using System.Text.RegularExpressions;
using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Events;
using TalkTrends.Ingest.Fields;
using TalkTrends.Ingest.Formats;
using TalkTrends.Ingest.Inputs;
using TalkTrends.Ingest.Notes.Heads;
using TalkTrends.Ingest.Records;
using TalkTrends.Store.Background;
using TalkTrends.Store.DataTrees;

namespace TalkTrends.Ingest.TalkPages;

/// <summary>Reads a page of Hugo or Jekyll that is one talk: its fields in the front matter, its abstract below.</summary>
internal static partial class TalkPage
{
    /// <summary>How it is told, and what reads it.</summary>
    public static GeneralFormat Format { get; } = new("page", head => IsOne(head.Text), (_, document, file, tools) => Read(document.Text(DocumentReader.MostNotesCharacters, DocumentReader.MostLineCharacters), file, tools.Names));

    private static readonly string[] s_endKeys = ["enddate", "endtime", "end", "ends", "endsat", "dateend", "timeend"];

    /// <summary>True where the front matter is that of a talk and not of notes on a conference.</summary>
    /// <param name="head">The page's first characters.</param>
    public static bool IsOne(string head) =>
        UnfencedMetadata.Fenced(head) is var page && FrontMatter.Begins(page) && FrontMatter.Raw(page.Replace("\r\n", "\n", StringComparison.Ordinal)) is { } fields && (TalkType().IsMatch(fields) || SpeakerKey().IsMatch(fields) || Proposal().IsMatch(fields));

    /// <summary>The talk of a page.</summary>
    /// <exception cref="InputException">The front matter cannot be read, or there is no title.</exception>
    /// <param name="text">The page.</param>
    /// <param name="file">For errors, and for what lies beside it.</param>
    /// <param name="names">What is known of names.</param>
    public static TableDraft Read(string text, InputFile file, NameTokens names)
    {
        var source = file.Source;
        text = UnfencedMetadata.Fenced(text);
        var page = FrontMatter.Of(text, source) ?? throw new InputException(source, 1, "front matter without end; wanted a talk's page");
        var (tables, keys) = (new RecordTables { SpeakersBeside = () => SpeakerIds.Beside(file) }, new RecordKeys());
        var fields = new RecordSessions(tables, keys, new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)).Fields(page.Fields);
        var body = new List<TextLine>();
        foreach (var (part, line) in Blocks(page))
            MarkupText.AddLines(part, line, body);
        var heading = NameHeading(page, body, names);
        var parts = PageParts.Of(heading is null ? body : body[1..]);
        var session = RecordSessions.Read(fields, default)
            ?? (parts.Title is { } named ? new SessionDraft { Title = named, LineStart = page.BodyLine, LineEnd = page.BodyLine } : throw new InputException(source, page.Fields.Line, "a talk's page without a title; wanted one"));
        // Where the body gives the title, that of the page is the speaker's name.
        var ofPage = session.Title;
        var isSpeaker = parts.Title is { } title && NameWords.Key(title) != NameWords.Key(ofPage);
        var lines = session.Lines.Concat(parts.Lines).ToList();
        var kind = session.Kind != TalkKind.Talk ? session.Kind : SessionKinds.Of(KindWord(fields), session.Track, parts.Title ?? session.Title);
        var draft = session with
        {
            Title = parts.Title ?? session.Title,
            LineStart = parts.TitleLine ?? page.Fields["title"]?.Line ?? page.Fields["Title"]?.Line ?? page.Fields.Line,
            LineEnd = Math.Max(text.AsSpan().TrimEnd().Count('\n') + 1, 1),
            Speakers = Speakers(session, isSpeaker ? ofPage : null, parts.Speaker ?? heading),
            Lines = lines,
            Kind = kind,
            Status = Status(fields) ?? session.Status,
            Event = new RecordEvent(fields.Text("conference"), fields.Text("event") ?? (fields.Key("city") as DataScalar)?.Value, fields.Text("year") is { } year ? Years.Of(year) : SessionYear(fields)),
        };
        fields.NoteKeys();
        IReadOnlyList<TextLine> problems = SpeakerIds.Problem(tables.UnknownSpeakers) is { } unknown ? [new TextLine(0, unknown)] : [];
        return new TableDraft([draft with { LineEnd = Math.Max(draft.LineStart, draft.LineEnd) }], null, 0, problems) { IsOneTalk = true, Unread = [.. keys.Unread], HasColumns = false };
    }

    // "### Jane Roe" on top of the text: pages of Wok name the speaker so.
    private static string? NameHeading(FrontMatter page, List<TextLine> body, NameTokens names) =>
        body is [var first, ..] && page.Body.AsSpan().TrimStart().StartsWith("#") && first.Text.Length <= 100 && SpeakerLine.Read(first.Text, names) is { Labelled: false, Persons.LogOdds: > 0 } ? first.Text : null;

    // Paragraphs of HTML and of Markdown may take turns; code and embedded frames are no text.
    private static IEnumerable<(string Text, int Line)> Blocks(FrontMatter page)
    {
        var line = page.BodyLine;
        foreach (var block in EmptyLines().Split(page.Body))
        {
            if (!block.AsSpan().Trim().IsEmpty && !Shortcode().IsMatch(block.Trim()))
                yield return (block, line);
            line += block.AsSpan().Count('\n');
        }
    }

    private static IReadOnlyList<Speaker> Speakers(SessionDraft session, string? pageTitle, string? inBody)
    {
        if (session.Speakers.Count > 0)
            return [.. session.Speakers.Select(speaker => Handle().IsMatch(speaker.Name) ? speaker with { Name = Spelled(speaker.Name) } : speaker)];
        return (pageTitle ?? inBody) is { } name ? SpeakerText.Many(name, SpeakerText.Separator([name])) : [];
    }

    // "ada-king" stands for the page of Ada King.
    private static string Spelled(string handle) =>
        string.Join(' ', handle.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    // The date of a page is that of its publication; one with a time at which it ends is the session's.
    private static int? SessionYear(RecordFields fields)
    {
        var ends = s_endKeys.Any(key => fields.Key(key) is DataScalar { IsNull: false });
        return ends && (fields.Key("date") ?? fields.Key("start") ?? fields.Key("starttime") ?? fields.Key("startdate")) is DataScalar { Value: var date } ? Years.Of(date) : null;
    }

    private static string? KindWord(RecordFields fields) => IsTrue(fields, "ignite") ? "ignite" : IsTrue(fields, "workshop") ? "workshop" : IsTrue(fields, "keynote") ? "keynote" : null;

    private static TalkStatus? Status(RecordFields fields) => fields.Key("selected") is DataScalar { Value: var selected }
        ? selected == "true" ? TalkStatus.Accepted : TalkStatus.Proposed
        : IsTrue(fields, "proposal") ? TalkStatus.Proposed : null;

    private static bool IsTrue(RecordFields fields, string key) => fields.Key(key) is DataScalar { Value: "true" };

    [GeneratedRegex(@"^\s*[""']?(?:type|layout|kind|category|categories)[""']?\s*[:=]\s*\[?\s*[""']?(?:talks?|session|presentation|keynote|workshop|ignite|lightning|proposal|tutorial)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex TalkType();

    [GeneratedRegex(@"^[""']?(?:speakers?|presenters?|session_?title|talk_?title)[""']?\s*[:=]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex SpeakerKey();

    [GeneratedRegex(@"^(?:proposal|talk|ignite|selected):\s*(?:true|false)\s*$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Proposal();

    [GeneratedRegex(@"\n(?=[ \t]*\n)", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyLines();

    [GeneratedRegex(@"^\{\{[<%].{0,500}[>%]\}\}$|^<(?:script|iframe)\b[^>]{0,2000}>(?:</(?:script|iframe)>)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Shortcode();

    [GeneratedRegex(@"^[a-z0-9]{1,30}(?:-[a-z0-9]{1,30}){1,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex Handle();
}
