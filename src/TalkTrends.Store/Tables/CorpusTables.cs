using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Results;
using TalkTrends.Core.Talks;

namespace TalkTrends.Store.Tables;

/// <summary>Tables of what was read: documents, their problems, events.</summary>
public static class CorpusTables
{
    /// <summary>Inputs, accounted for.</summary>
    public static Table<DocumentSummary> Documents { get; } = new("documents", "One input file, read or named as unreadable.", 1,
    [
        Column.Text<DocumentSummary>("document_id", row => row.Document.Id, "Slug of the relative path."),
        Column.Text<DocumentSummary>("source", row => row.Document.Source, "Path relative to the corpus file or the input folder, with forward slashes."),
        Column.Text<DocumentSummary>("sha256", row => row.Document.Sha256, "SHA-256 of the file's bytes, lower-case hexadecimal."),
        Column.Long<DocumentSummary>("bytes", row => row.Document.Bytes, "Size of the file in bytes."),
        Column.Text<DocumentSummary>("format", row => row.Document.Format, "Format it was read as."),
        Column.TextOrNull<DocumentSummary>("coverage", row => row.Document.Coverage?.Word(), "Part of its event that it holds: `programme`, `partial`, `selection` or `essay`. Null: could not be read."),
        Column.TextOrNull<DocumentSummary>("events", row => string.Join("; ", row.EventIds), "Ids of its events, joined by `; `. Null: none."),
        Column.Int<DocumentSummary>("talks", row => row.Talks, "Records taken as sessions, non-talks included."),
        Column.Int<DocumentSummary>("skipped", row => row.Document.Skipped, "Records seen and not taken."),
        Column.Int<DocumentSummary>("warnings", row => row.Warnings, "Problems named in `warnings`."),
    ]);

    /// <summary>Problems that did not stop the run.</summary>
    public static Table<NumberedWarning> Warnings { get; } = new("warnings", "A problem in a document that did not stop the run.", 3,
    [
        Column.Text<NumberedWarning>("document_id", row => row.Warning.DocumentId, "The document."),
        Column.Int<NumberedWarning>("line", row => row.Warning.Line, "1-based line; 0: the whole document."),
        Column.Int<NumberedWarning>("number", row => row.Number, "1-based number among the problems of that line."),
        Column.Text<NumberedWarning>("problem", row => row.Warning.Problem, "What was found; what was wanted."),
    ]);

    /// <summary>Editions of conferences.</summary>
    public static Table<EventSummary> Events { get; } = new("events", "One edition of a conference.", 1,
    [
        Column.Text<EventSummary>("event_id", row => row.Event.Id, "Slug of conference, place and year; of the document where it names no conference."),
        Column.TextOrNull<EventSummary>("conference", row => row.Event.Conference, "The series under its usual name. Null: unknown."),
        Column.Text<EventSummary>("event", row => row.Event.Name, "The edition as people say it."),
        Column.IntOrNull<EventSummary>("year", row => row.Event.Year, "Year it took place. Null: undated."),
        Column.Text<EventSummary>("coverage", row => row.Event.Coverage.Word(), "Part of the event that the documents hold: `programme`, `partial`, `selection` or `essay`."),
        Column.Flag<EventSummary>("complete", row => row.Event.Complete, "False: a part is known to be missing, or its year is too thin for a share (under 20 talks with text, or conferences that hold under a tenth of all talks), and the event is kept out of slopes and verdicts."),
        Column.TextOrNull<EventSummary>("incomplete_reason", row => row.Event.IncompleteReason, "Why `complete` is false. Null otherwise."),
        Column.Int<EventSummary>("talks_total", row => row.TalksTotal, "Accepted talks, repeats inside the event once; sections of an essay are none."),
        Column.Int<EventSummary>("talks_with_text", row => row.TalksWithText, "Those with at least 40 words of text in the language of the corpus: the denominator of shares."),
        Column.NumberOrNull<EventSummary>("median_words", row => row.MedianWords, "Median number of words of their texts. Null: no talk.", ColumnRange.NotNegative),
    ]);

    /// <summary>The vocabulary.</summary>
    public static Table<Term> Terms { get; } = new("terms", "A normalised word or phrase of the corpus.", 1,
    [
        Column.Text<Term>("term_id", row => row.Id, "Keys of its words joined by hyphens; the same in every run."),
        Column.Text<Term>("term", row => row.Text, "Commonest inflected form, lower case."),
        Column.Text<Term>("display", row => row.Display, "As people write it."),
        Column.Text<Term>("kind", row => row.Kind.Word(), "`word` or `phrase`."),
        Column.Int<Term>("talks_with", row => row.TalksWith, "Talks in which it occurs."),
        Column.Int<Term>("occurrences", row => row.Occurrences, "All its occurrences in them."),
    ]);
}

/// <summary>A warning and its number among those of one line.</summary>
public sealed record NumberedWarning(Warning Warning, int Number)
{
    /// <summary>Numbers warnings that are sorted by document and line.</summary>
    public static IEnumerable<NumberedWarning> Number1Based(IEnumerable<Warning> warnings)
    {
        Warning? before = null;
        var number = 0;
        foreach (var warning in warnings)
        {
            number = before is not null && before.DocumentId == warning.DocumentId && before.Line == warning.Line ? number + 1 : 1;
            before = warning;
            yield return new NumberedWarning(warning, number);
        }
    }
}
