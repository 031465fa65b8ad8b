using System.CommandLine;
using TalkTrends.Core.Talks;
using TalkTrends.Io.Tables;

namespace TalkTrends.Cli;

/// <summary>The command line: it translates, and turns every failure into one line and a code.</summary>
internal static class App
{
    /// <summary>All commands.</summary>
    public static RootCommand Build(Terminal terminal) => new("From whatever a conference leaves behind to a trend report one can defend.")
    {
        RunCommand.Build(terminal),
        IngestCommand.Build(terminal),
        ShowCommand.Build(terminal),
        ThemesCommand.Build(terminal),
        BackgroundCommand.Build(terminal),
    };

    /// <summary>Runs one command line and returns its exit code.</summary>
    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        using var cancellation = new CancellationTokenSource();
        var parsed = Build(terminal).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            terminal.Error.WriteLine($"talktrends: {parsed.Errors[0].Message} See `talktrends {parsed.CommandResult.Command.Name} --help`.".Replace("`talktrends talktrends ", "`talktrends ", StringComparison.Ordinal));
            return ExitCode.WrongUsage;
        }
        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Out, Error = terminal.Error }, cancellation.Token);
        }
        catch (InputException problem)
        {
            return Say(terminal, problem.Message, ExitCode.UnusableInput);
        }
        catch (OutputException problem)
        {
            return Say(terminal, problem.Message, ExitCode.UnwritableOutput);
        }
        catch (ArgumentException problem)
        {
            return Say(terminal, problem.Message, ExitCode.WrongUsage);
        }
        catch (OperationCanceledException)
        {
            return Say(terminal, "cancelled; nothing was written", ExitCode.Cancelled);
        }
        catch (Exception problem) when (problem is TableCheckException or InvalidOperationException or IOException)
        {
            return Say(terminal, $"internal error: {problem.Message}; nothing was written; please report it with the input that caused it", ExitCode.UnwritableOutput);
        }
    }

    private static int Say(Terminal terminal, string problem, int code)
    {
        terminal.Error.WriteLine("talktrends: " + problem.ReplaceLineEndings(" "));
        return code;
    }
}
