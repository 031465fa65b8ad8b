using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Inputs;

/// <summary>Small files beside a document that say what it does not: of which event it is.</summary>
internal static class SiblingFiles
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
        return TextOf(name, path);
    }

    /// <summary>The text of a file in the document's folder, or in a folder of the given name inside it or above it, no higher than the input; null where there is none.</summary>
    public static string? TextAround(InputFile file, string name, string folderName)
    {
        if (file.Path is null || Path.GetDirectoryName(file.Path) is not { } folder)
            return null;
        if (FileTypes.Of(Path.Combine(folder, name)) == FileType.Regular)
            return TextOf(name, Path.Combine(folder, name));
        for (var level = file.Source.Count('/'); level >= 0; level--)
        {
            var path = Path.Combine(folder, folderName, name);
            if (FileTypes.Of(path) == FileType.Regular)
                return TextOf(name, path);
            if (level == 0 || Path.GetDirectoryName(folder) is not { } above)
                break;
            folder = above;
        }
        return null;
    }

    /// <summary>The text of a file in the folder above the document's, where that belongs to the input; null where there is none.</summary>
    public static string? TextAbove(InputFile file, string name) =>
        file.Source.Count('/') > 0 && file.Path is { } path && Path.GetDirectoryName(Path.GetDirectoryName(path)) is { } above && FileTypes.Of(Path.Combine(above, name)) == FileType.Regular
            ? TextOf(name, Path.Combine(above, name)) : null;

    private static string? TextOf(string name, string path)
    {
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
