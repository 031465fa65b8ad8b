namespace TalkTrends.Ingest.Notes.Blocks;

/// <summary>What a document of notes says it is, by its name; what it is in truth, its content decides.</summary>
public enum NotesFormat
{
    /// <summary>Plain text; read as Markdown all the same where it has Markdown's headings.</summary>
    Text,

    /// <summary>Markdown, with or without front matter.</summary>
    Markdown,

    /// <summary>HTML, a whole page or a part of one.</summary>
    Html,

    /// <summary>reStructuredText.</summary>
    RestructuredText,

    /// <summary>Emacs' Org mode.</summary>
    OrgMode,

    /// <summary>AsciiDoc.</summary>
    AsciiDoc,
}
