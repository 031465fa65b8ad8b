using System.Diagnostics;

namespace TalkTrends.Cli.Tests;

/// <summary>Runs the built program as a child process, as a shell would.</summary>
internal static class Talktrends
{
    /// <summary>Set for a run that is to draw pictures; the program knows no such variable.</summary>
    public const string WithPictures = "TESTS_WITH_PICTURES";

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    /// <summary>Runs it to its end. A run or a report draws its charts as SVG alone: pictures take longest, and no test but one looks at them.</summary>
    public static Outcome Run(params string[] arguments) => Run(arguments, null);

    public static Outcome Run(string[] arguments, IReadOnlyDictionary<string, string>? environment, string? folder = null, string? input = null, params string[] prefix)
    {
        using var process = Start(arguments, environment, folder, input is not null, prefix);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (input is not null)
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        WaitFor(process);
        return new Outcome(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>Starts it; the caller reads and waits. <paramref name="prefix"/> is a program, with arguments, to start it through.</summary>
    public static Process Start(string[] arguments, IReadOnlyDictionary<string, string>? environment = null, string? folder = null, bool withInput = false, params string[] prefix)
    {
        Assert.True(File.Exists(Repository.Program), $"{Repository.Program} is missing: build the tests, which build it.");
        var drawsPictures = environment?.ContainsKey(WithPictures) is true || arguments is not ["run" or "report", ..] || arguments.Contains("--pictures");
        // Right behind the verb: at the end it would be taken for the value of an option that lacks one.
        string[] command = [.. prefix, Repository.Program, .. arguments.Take(1), .. drawsPictures ? (string[])[] : ["--pictures", "none"], .. arguments.Skip(1)];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = withInput,
            WorkingDirectory = folder ?? Path.GetTempPath(),
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment["PATH"] = "/nowhere";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Waits for the end of a process; one that takes too long is ended and fails the test.</summary>
    public static void WaitFor(Process process)
    {
        if (process.WaitForExit(s_patience))
            return;
        process.Kill(entireProcessTree: true);
        Assert.Fail($"The program was still at work after {s_patience.TotalMinutes} minutes: {string.Join(' ', process.StartInfo.ArgumentList)}");
    }
}
