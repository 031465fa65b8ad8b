using System.Diagnostics;

namespace TalkTrends.Parquet.Tests;

/// <summary>Runs the scripts of tests/readers, which know other implementations of Parquet.</summary>
internal static class NodeReaders
{
    /// <summary>What the script prints, by line. Skips the test where Node or the readers are not installed.</summary>
    public static string[] Run(string script, params string[] arguments) => Run(script, expectedExitCode: 0, arguments);

    public static string[] Run(string script, int expectedExitCode, params string[] arguments)
    {
        var folder = Path.Combine(Root(), "tests", "readers");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
            Assert.Skip("The other readers are not installed: run 'npm ci' in tests/readers.");
        var node = OnPath("node");
        if (node is null)
            Assert.Skip("The other readers run on Node, and there is no 'node' on the PATH.");
        var start = new ProcessStartInfo(node, [Path.Combine(folder, script), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        Assert.True(process.ExitCode == expectedExitCode, $"{script} ended with {process.ExitCode}: {errors.Result}{string.Join('\n', lines)}");
        return lines;
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Analysis.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException("No folder above the tests holds Analysis.sln.");
    }

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? program + ".exe" : program))
            .FirstOrDefault(File.Exists);
}
