namespace TalkTrends.Core.Talks;

/// <summary>One input file, accounted for.</summary>
/// <param name="Id">Slug of <paramref name="Source"/>.</param>
/// <param name="Source">Path relative to the corpus file or the input folder, with forward slashes.</param>
/// <param name="Sha256">Of the bytes as they lie on disk, in lower-case hexadecimal.</param>
/// <param name="Bytes">Size on disk.</param>
/// <param name="Format">The reader's name for the format: "notes", "csv", …</param>
/// <param name="Coverage">Null where the document could not be read.</param>
/// <param name="Skipped">Records seen and not taken as talks.</param>
public sealed record Document(
    string Id, string Source, string Sha256, long Bytes, string Format, Coverage? Coverage, int Skipped);

/// <summary>A problem in a document that did not stop the run.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Line">1-based; 0 where it concerns the whole document.</param>
/// <param name="Problem">What was found; what was wanted.</param>
public sealed record Warning(string DocumentId, int Line, string Problem);

/// <summary>What the reading of one document yields: the unit of the map stage, a pure function of its bytes and the options.</summary>
/// <param name="Document">The document itself.</param>
/// <param name="Events">The events it is about, sorted by id.</param>
/// <param name="Talks">Its talks in document order.</param>
/// <param name="Warnings">In line order.</param>
public sealed record DocumentReading(
    Document Document,
    IReadOnlyList<Event> Events,
    IReadOnlyList<Talk> Talks,
    IReadOnlyList<Warning> Warnings)
{
    /// <summary>What its records lack; null for prose, for an earlier run's tables, and where it holds no talk.</summary>
    public FieldGaps? Gaps { get; init; }
}
