using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Inputs;

/// <summary>Lists the files below a folder in ordinal order, following links, and no folder twice.</summary>
internal static class FolderWalk
{
    private const int DeepestFolder = 64;

    /// <summary>A file below the folder, or a folder that could not be listed and why.</summary>
    public readonly record struct Entry(string Relative, string Full, string? Problem);

    private sealed record Bounds(int MostFolders, string? Within);

    /// <summary>All files, sorted by their relative path.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="named">The folder as the user named it, for the error.</param>
    /// <param name="mostFolders">How many folders deep to look; 0: only the folder itself.</param>
    /// <param name="within">A folder, without links, out of which no link is followed; null: any is.</param>
    /// <exception cref="InputException">The folder itself cannot be listed.</exception>
    public static IReadOnlyList<Entry> Files(string folder, string named, int mostFolders = int.MaxValue, string? within = null)
    {
        var found = new List<Entry>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { RealPath.Of(folder) };
        try
        {
            Walk(folder, "", new Bounds(mostFolders, within), 0, seen, found);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new InputException(named, 0, "no permission to list this folder; wanted a folder that can be read");
        }
        found.Sort((a, b) => string.CompareOrdinal(a.Relative, b.Relative));
        return found;
    }

    private static void Walk(string folder, string prefix, Bounds bounds, int depth, HashSet<string> seen, List<Entry> found)
    {
        var names = Directory.EnumerateFileSystemEntries(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).ToArray();
        foreach (var name in names)
        {
            var full = Path.Combine(folder, name);
            var relative = prefix + name;
            if (FileTypes.Of(full) != FileType.Folder)
                found.Add(new Entry(relative, full, null));
            else if (depth < bounds.MostFolders && Problem(full, depth, bounds, seen) is var problem)
            {
                if (problem is null)
                    problem = TryWalk(full, relative + "/", bounds, depth + 1, seen, found);
                if (problem is not null)
                    found.Add(new Entry(relative, full, problem));
            }
        }
    }

    private static string? Problem(string folder, int depth, Bounds bounds, HashSet<string> seen)
    {
        if (depth >= DeepestFolder)
            return FormattableString.Invariant($"folders more than {DeepestFolder} deep; wanted fewer");
        var real = RealPath.Of(folder);
        if (bounds.Within is { } within && !RealPath.IsBelow(real, within))
            return "a link that leads out of the folder; left out";
        return seen.Add(real) ? null : "a link to a folder that is read already; left out";
    }

    private static string? TryWalk(string full, string prefix, Bounds bounds, int depth, HashSet<string> seen, List<Entry> found)
    {
        try
        {
            Walk(full, prefix, bounds, depth, seen, found);
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return "no permission to list this folder; wanted a folder that can be read";
        }
    }
}
