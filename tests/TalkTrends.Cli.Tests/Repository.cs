namespace TalkTrends.Cli.Tests;

/// <summary>Where the repository and the built program are, found from the tests' own folder.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string SeedCorpus => Path.Combine(Root, "seeds", "corpus.yaml");

    /// <summary>
    /// The published program, compiled ahead, where <c>TESTS_PROGRAM</c> names it, as <c>tests/run.sh</c> does: it starts in a fraction of the time.
    /// Otherwise that of the same build: <c>.artifacts/bin/TalkTrends.Cli/CONFIGURATION/talktrends</c>.
    /// </summary>
    public static string Program => Environment.GetEnvironmentVariable("TESTS_PROGRAM") ?? Path.Combine(BuiltFolder("TalkTrends.Cli"), OperatingSystem.IsWindows() ? "talktrends.exe" : "talktrends");

    /// <summary>Where the same build has put another project.</summary>
    public static string BuiltFolder(string project) => Path.Combine(Root, ".artifacts", "bin", project, new DirectoryInfo(AppContext.BaseDirectory).Name);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Analysis.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException("No folder above the tests holds Analysis.sln.");
    }
}
