using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.CorpusFiles;

/// <summary>What a corpus file says of an input that the document cannot say itself. Null: it says nothing.</summary>
/// <remarks>
/// A record that states its own conference, event or year keeps it, and these fill the gaps; what was only inferred from
/// prose gives way to them.
/// </remarks>
public sealed record InputSettings
{
    /// <summary>Nothing is said.</summary>
    public static InputSettings None { get; } = new();

    /// <summary>The series.</summary>
    public string? Conference { get; init; }

    /// <summary>The edition, with or without its year.</summary>
    public string? Event { get; init; }

    /// <summary>Year of the event.</summary>
    public int? Year { get; init; }

    /// <summary>What part of the event the document holds.</summary>
    public Coverage? Coverage { get; init; }

    /// <summary>False where the document is known to lack a part of its event.</summary>
    public bool? Complete { get; init; }

    /// <summary>Why <see cref="Complete"/> is false.</summary>
    public string? IncompleteReason { get; init; }

    /// <summary>Two-letter code for the talks that state none.</summary>
    public string? Language { get; init; }

    /// <summary>Columns of a table for each of our field names ("title", "speakers", …), by name or by 1-based position; several are read in their order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Columns { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Column that is read as the track wherever the document has columns; no other document has a track then. Unlike <see cref="Columns"/> it does not say that the document is a table.</summary>
    public string? LabelColumn { get; init; }

    /// <summary>What a document with columns is read with: <see cref="Columns"/>, and <see cref="LabelColumn"/> for the track.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> Mapping =>
        LabelColumn is null ? Columns : new Dictionary<string, IReadOnlyList<string>>(Columns, StringComparer.Ordinal) { ["track"] = [LabelColumn] };
}
