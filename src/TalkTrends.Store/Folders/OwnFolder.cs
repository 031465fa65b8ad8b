namespace TalkTrends.Store.Folders;

/// <summary>A folder that is replaced as a whole must hold nothing of somebody else's.</summary>
internal static class OwnFolder
{
    /// <summary>The folder, without a dot or a slash at its end; one that holds anything but the files that would be written is refused.</summary>
    /// <exception cref="OutputException">It holds something else.</exception>
    public static string Require(string folder, IEnumerable<string> names)
    {
        // "." and "models/" name a folder too, but not by its own name, under which it is replaced.
        if (Path.GetFileName(folder) is "" or "." or "..")
            folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var own = names.ToHashSet(StringComparer.Ordinal);
        StagedFolder.Attempt(folder, () =>
        {
            if (!Directory.Exists(folder))
                return;
            if (Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry)!).Where(name => !own.Contains(name)).Order(StringComparer.Ordinal).FirstOrDefault() is { } other)
                throw new OutputException(folder, $"holds {other}, which is none of the files to be written; wanted a new folder, or the one of an earlier output");
        });
        return folder;
    }
}
