using TalkTrends.Cli;

namespace TalkTrends.Query.Tests;

/// <summary>A query as a shell would run it: what was said, and the code.</summary>
internal sealed record Asked(int Code, string Output, string Error)
{
    /// <summary>The repository: its committed run is what is asked.</summary>
    public static string Root { get; } = Find();

    public static Asked Of(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(output, error, IsPlain: true);
        var code = App.RunAsync(["query", .. arguments.Contains("--out") ? (string[])[] : ["--out", Root], .. arguments], terminal, QueryCommand.Build(terminal)).GetAwaiter().GetResult();
        return new Asked(code, output.ToString(), error.ToString());
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Analysis.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds Analysis.sln.");
        return folder.FullName;
    }
}
