using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Inputs;
using TalkTrends.Ingest.Notes;
using TalkTrends.Pipelines;

namespace TalkTrends.Cli;

/// <summary>Why documents of notes were read as they were.</summary>
internal sealed class Explanations(InputSet inputs, string? background)
{
    private readonly Func<string, string?> _textOf = DocumentTexts.Of(inputs);

    /// <summary>The explanation line by line; null where the document is no free-form notes.</summary>
    public IEnumerable<string>? Of(Document document) => document.Format == "notes" && _textOf(document.Id) is { } text
        ? NotesReader.Read(text, NotesSyntax.Of(text, document.Source), Readings.Names(background)).Explanation.ToLines()
        : null;
}
