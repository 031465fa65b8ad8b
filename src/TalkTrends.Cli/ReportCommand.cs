using System.CommandLine;
using TalkTrends.Io.Runs;

namespace TalkTrends.Cli;

/// <summary><c>talktrends report</c>: draws the report of a finished run again.</summary>
internal static class ReportCommand
{
    public static Command Build(Terminal terminal)
    {
        Argument<string> name = new("NAME") { Description = "Name of a finished run." };
        var output = CommonOptions.Out();
        Option<bool> quiet = new("--quiet") { Description = "Say nothing but problems." };
        name.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && RunPipeline.ProblemOfName(text) is { } problem)
                result.AddError($"{text}: {problem}.");
        });
        Command command = new("report", "Draw the report of a finished run again from its tables, computing nothing anew.") { name, output, quiet };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(parsed.GetValue(output)!, parsed.GetValue(name)!, parsed.GetValue(quiet), terminal, cancel)));
        return command;
    }

    private static int Run(string output, string name, bool quiet, Terminal terminal, CancellationToken cancel)
    {
        var (folder, notes) = ReportPipeline.Run(output, name, cancel);
        if (quiet)
            return ExitCode.Done;
        foreach (var note in notes)
            terminal.Error.WriteLine(note);
        terminal.Out.WriteLine($"Report: {Path.Combine(folder, "index.html")}");
        return ExitCode.Done;
    }
}
