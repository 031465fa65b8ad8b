using TalkTrends.Store.Background;

namespace TalkTrends.Testing;

/// <summary>Where the repository and what lies beside it are, from wherever the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static NameTokens Names { get; } = NameTokens.Parse(File.ReadAllText(Path.Combine(Root, "data", "background", "names.tsv")));

    /// <summary>A folder of the material beside the repository; skips the test by name where it is absent.</summary>
    public static string Shared(string folder)
    {
        var path = Path.Combine(Root, "..", "shared", folder);
        if (!Directory.Exists(path))
            path = Path.Combine(Root, "..", "..", "shared", folder);
        Assert.SkipUnless(Directory.Exists(path), $"the folder ../shared/{folder} is not beside the repository");
        return path;
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Analysis.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds Analysis.sln.");
        return folder.FullName;
    }
}
