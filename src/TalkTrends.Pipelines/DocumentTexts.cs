using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Inputs;
using TalkTrends.Reports;

namespace TalkTrends.Pipelines;

/// <summary>Finds the text of a document again, for its page in the report.</summary>
public static class DocumentTexts
{
    /// <summary>The text of a document by its id; null for standard input, for what is no text, and for what is too long for a page.</summary>
    public static Func<string, string?> Of(InputSet inputs)
    {
        var files = inputs.Files.ToDictionary(file => file.DocumentId, StringComparer.Ordinal);
        return id => Of(files[id]);
    }

    /// <summary>The text of a document; null where it gets no page, or can no longer be read.</summary>
    public static string? Of(InputFile file)
    {
        if (file.Path is null || file.Problem is not null)
            return null;
        try
        {
            using var document = OpenDocument.Open(file, () => Stream.Null);
            return document.BinaryKind is null ? document.Text(DocumentPage.MostCharacters, DocumentPage.MostCharacters) : null;
        }
        catch (Exception problem) when (problem is InputException or IOException)
        {
            return null;
        }
    }
}
