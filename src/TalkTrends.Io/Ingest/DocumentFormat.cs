namespace TalkTrends.Io.Ingest;

/// <summary>The format of a document, found by its content.</summary>
/// <param name="Name">"notes", "csv", "tsv" or "frab".</param>
/// <param name="Syntax">Markup of notes.</param>
/// <param name="Delimiter">Between the cells of a table.</param>
internal readonly record struct DocumentFormat(string Name, NotesSyntax Syntax, char Delimiter)
{
    public static DocumentFormat Frab { get; } = new("frab", default, default);

    public static DocumentFormat Table(char delimiter) => new(delimiter == '\t' ? "tsv" : "csv", default, delimiter);

    public static DocumentFormat Notes(NotesSyntax syntax) => new("notes", syntax, default);
}
