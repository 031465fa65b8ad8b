using System.Diagnostics;

namespace TalkTrends.Cli.Tests;

/// <summary>Tools of the system that tests of permissions, disks and signals need.</summary>
internal static class Shell
{
    /// <summary>Runs a script; its exit code and what it printed.</summary>
    public static (int ExitCode, string Output) Run(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", script, "sh", .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        Talktrends.WaitFor(process);
        return (process.ExitCode, output + error.Result);
    }

    /// <summary>Skips the test where there is no Linux to ask for permissions, pipes and signals.</summary>
    public static void Needs(bool condition, string reason)
    {
        if (!condition)
            Assert.Skip(reason);
    }
}
