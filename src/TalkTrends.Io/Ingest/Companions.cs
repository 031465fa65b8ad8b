using TalkTrends.Core.Talks;

namespace TalkTrends.Io.Ingest;

/// <summary>Small files beside a document that say what it does not: of which event it is.</summary>
internal static class Companions
{
    private const int MostCharacters = 1 << 20;

    /// <summary>True where a file of this name lies in the document's folder.</summary>
    public static bool Has(InputFile file, string name) => Beside(file, name) is { } path && FileTypes.Of(path) == FileType.Regular;

    /// <summary>The text of a file in the document's folder, or above it; null where there is none that can be read.</summary>
    /// <param name="file">The document.</param>
    /// <param name="name">Of the file beside it.</param>
    /// <param name="inParentOf">Name of the folder above which it may lie too; null: beside the document alone.</param>
    public static string? Text(InputFile file, string name, string? inParentOf = null)
    {
        if (Beside(file, name) is not { } path)
            return null;
        if (FileTypes.Of(path) != FileType.Regular)
        {
            var folder = Path.GetDirectoryName(path);
            if (inParentOf is null || Path.GetFileName(folder) != inParentOf || Path.GetDirectoryName(folder) is not { } above)
                return null;
            path = Path.Combine(above, name);
            if (FileTypes.Of(path) != FileType.Regular)
                return null;
        }
        try
        {
            using var document = OpenDocument.Open(new InputFile(name, name, path), () => Stream.Null);
            return document.BinaryKind is null ? document.Text(MostCharacters, MostCharacters) : null;
        }
        catch (Exception error) when (error is InputException or IOException)
        {
            return null;
        }
    }

    private static string? Beside(InputFile file, string name) =>
        file.Path is { } path && Path.GetDirectoryName(path) is { } folder ? Path.Combine(folder, name) : null;
}
