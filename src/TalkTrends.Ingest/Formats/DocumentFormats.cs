using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Bibliographies;
using TalkTrends.Ingest.Calendars;
using TalkTrends.Ingest.Indico;
using TalkTrends.Ingest.Inputs;
using TalkTrends.Ingest.Notes;
using TalkTrends.Ingest.PaperCall;
using TalkTrends.Ingest.Records;
using TalkTrends.Ingest.Schedules;
using TalkTrends.Ingest.Tabular;
using TalkTrends.Ingest.TalkPages;
using TalkTrends.Ingest.Videos;
using TalkTrends.Ingest.WebPages;
using TalkTrends.Ingest.Workbooks;

namespace TalkTrends.Ingest.Formats;

/// <summary>Every format that is read. A new one is a file of its own, and a line here.</summary>
internal static class DocumentFormats
{
    /// <summary>Asked in this order: the particular before the general, and prose, which anything may be, last.</summary>
    public static IReadOnlyList<IDocumentFormat> All { get; } =
    [
        ParquetTalks.Format,
        .. WorkbookTalks.Formats,
        IndicoTalks.Format,
        PaperCallTalks.Format,
        VideoTalks.Format,
        WordPressTalks.Format,
        WordPressExport.Format,
        BibTexTalks.Format,
        RisTalks.Format,
        LinkedDataTalks.Format,
        ExcelXmlSheets.Format,
        FrabSchedule.Format,
        NotesDocuments.WebPage,
        Refused(head => head.Extension == "xml" || head.StartsWith("<?xml"), head => head.Root is { } root ? $"XML with the root <{root}>; wanted <schedule>" : "XML without <schedule>; wanted a frab or pentabarf schedule"),
        CalendarTalks.Format,
        JsonTalks.Format,
        YamlTalks.Format,
        Refused(head => head.Extension == "toml", _ => $"a TOML file; {InputSet.Wanted}"),
        TalkPage.Format,
        CsvTalks.Format,
        NotesDocuments.Format,
    ];

    /// <summary>The format of a document.</summary>
    public static IDocumentFormat Of(DocumentHead head) => All.First(format => format.IsOne(head));

    // What is told and not read.
    private static GeneralFormat Refused(Func<DocumentHead, bool> isOne, Func<DocumentHead, string> problem) =>
        new("refused", isOne, (head, _, file, _) => throw new InputException(file.Source, 0, problem(head)));
}
