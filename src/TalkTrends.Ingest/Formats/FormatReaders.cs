using TalkTrends.Ingest.Bibliographies;
using TalkTrends.Ingest.Indico;
using TalkTrends.Ingest.PaperCall;
using TalkTrends.Ingest.Videos;
using TalkTrends.Ingest.WebPages;
using TalkTrends.Ingest.Workbooks;

namespace TalkTrends.Ingest.Formats;

/// <summary>The formats of one file each. A new one is a file beside these, and a line here.</summary>
internal static class FormatReaders
{
    /// <summary>Asked in this order, before the general readers of tables, JSON, XML and notes.</summary>
    public static IReadOnlyList<FormatReader> All { get; } =
        [IndicoTalks.Format, PaperCallTalks.Format, VideoTalks.Format, WordPressTalks.Format, WordPressExport.Format, BibTexTalks.Format, RisTalks.Format, LinkedDataTalks.Format, ExcelXmlSheets.Format];

    /// <summary>The reader of a document; null where it is of no such format.</summary>
    public static FormatReader? Find(string head, string extension) => All.FirstOrDefault(format => format.IsOne(head, extension));
}
