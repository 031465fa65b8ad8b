using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Inputs;

/// <summary>Paths with every symbolic link on the way resolved.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The path without links; parts that do not exist stay as they are.</summary>
    /// <exception cref="InputException">The links lead round in a circle.</exception>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        var root = Path.GetPathRoot(full)!;
        var real = root;
        var rest = new Stack<string>(Parts(full, root));
        var links = 0;
        while (rest.TryPop(out var part))
        {
            if (part == "..")
            {
                real = Path.GetDirectoryName(real) ?? root;
                continue;
            }
            var next = Path.Combine(real, part);
            var target = new FileInfo(next).LinkTarget;
            if (target is null)
            {
                real = next;
                continue;
            }
            if (++links > MostLinks)
                throw new InputException(path, 0, "symbolic links that lead round in a circle; wanted a file or folder");
            if (Path.IsPathRooted(target))
                real = Path.GetPathRoot(target)!;
            foreach (var piece in Parts(target, Path.GetPathRoot(target) ?? ""))
                rest.Push(piece);
        }
        return real;
    }

    /// <summary>True where <paramref name="path"/> is <paramref name="folder"/> or lies below it; both without links.</summary>
    public static bool IsBelow(string path, string folder) =>
        path == folder || path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // Last part first: they are taken from a stack.
    private static IEnumerable<string> Parts(string path, string root) =>
        path[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".").Reverse();
}
