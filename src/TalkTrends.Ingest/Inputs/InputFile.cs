using TalkTrends.Ingest.CorpusFiles;

namespace TalkTrends.Ingest.Inputs;

/// <summary>One document to read: where it lies and what the corpus file says of it.</summary>
/// <param name="DocumentId">Slug of <paramref name="Source"/> without its extension; unique within an <see cref="InputSet"/>.</param>
/// <param name="Source">Path relative to the corpus file or the input folder, with forward slashes; "stdin" for standard input.</param>
/// <param name="Path">Full path; null for standard input.</param>
public sealed record InputFile(string DocumentId, string Source, string? Path)
{
    /// <summary>What the corpus file says of the document; <see cref="InputSettings.None"/> where it says nothing.</summary>
    public InputSettings Settings { get; init; } = InputSettings.None;

    /// <summary>Name of the folder that was given as input and holds the document, itself or in a folder below; null where none was.</summary>
    public string? InputFolder { get; init; }

    /// <summary>The folders around the document by name, from the one given as input to its own.</summary>
    internal IReadOnlyList<string> Folders =>
        [.. (string[])(InputFolder is null ? [] : [InputFolder]), .. Source.Split('/')[..^1]];

    /// <summary>Why the file cannot be read, where listing the inputs already showed it; null otherwise.</summary>
    public string? Problem { get; init; }
}
