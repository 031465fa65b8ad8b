using TalkTrends.Ingest.Notes.Blocks;
using TalkTrends.Store.Background;

namespace TalkTrends.Ingest.Formats;

/// <summary>What a format makes of a document: records, or prose.</summary>
/// <param name="Table">Null for prose.</param>
/// <param name="Prose">Null for records.</param>
internal readonly record struct DocumentDraft(TableDraft? Table, NotesDraft? Prose)
{
    public static implicit operator DocumentDraft(TableDraft table) => new(table, null);

    public static implicit operator DocumentDraft(NotesDraft prose) => new(null, prose);
}

/// <summary>What formats read with.</summary>
/// <param name="Notes">Reads prose.</param>
/// <param name="Names">What is known of names.</param>
internal sealed record ReadingTools(Func<string, NotesFormat, NotesDraft> Notes, NameTokens Names);
