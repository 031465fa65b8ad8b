namespace TalkTrends.Testing;

/// <summary>The corpora beside the repository, for those who have them.</summary>
internal static class SharedFolder
{
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Analysis.sln")))
            folder = folder.Parent;
        Assert.NotNull(folder);
        return folder.FullName;
    }

    /// <summary>A path below ../shared; the test is skipped where it is absent.</summary>
    public static string Find(string relative)
    {
        for (var folder = new DirectoryInfo(Root()).Parent; folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", relative);
            if (Path.Exists(path))
                return path;
        }
        Assert.Skip($"The folder ../shared with {relative} is not beside the repository.");
        return "";
    }
}
