namespace TalkTrends.Io.Ingest;

/// <summary>How a document of prose is marked up.</summary>
public enum NotesSyntax
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>HTML.</summary>
    Html,
}
