using TalkTrends.Ingest.Formats;
using TalkTrends.Ingest.Notes.Blocks;

namespace TalkTrends.Ingest;

/// <summary>The format of a document, found by its content.</summary>
/// <param name="Name">"notes", "csv", "tsv", "frab", "json", "yaml", "page", "ics", "parquet", "xlsx", "xls", "ods", or the name of a <see cref="FormatReader"/>.</param>
/// <param name="Syntax">Markup of notes.</param>
/// <param name="Delimiter">Between the cells of a table.</param>
internal readonly record struct DocumentFormat(string Name, NotesFormat Syntax, char Delimiter)
{
    public static DocumentFormat Frab { get; } = new("frab", default, default);

    public static DocumentFormat Json { get; } = new("json", default, default);

    public static DocumentFormat Yaml { get; } = new("yaml", default, default);

    public static DocumentFormat Calendar { get; } = new("ics", default, default);

    public static DocumentFormat Parquet { get; } = new("parquet", default, default);

    public static DocumentFormat Page { get; } = new("page", default, default);

    /// <summary>What reads it where it is one of <see cref="FormatReaders"/>; null otherwise.</summary>
    public FormatReader? Reader { get; private init; }

    public static DocumentFormat Of(FormatReader reader) => new(reader.Name, default, default) { Reader = reader };

    public static DocumentFormat Workbook(string kind) => new(kind, default, default);

    public static DocumentFormat Table(char delimiter) => new(delimiter == '\t' ? "tsv" : "csv", default, delimiter);

    public static DocumentFormat Notes(NotesFormat syntax) => new("notes", syntax, default);
}
