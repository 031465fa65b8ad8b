using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using TalkTrends.Core.Talks;
using TalkTrends.Store.Folders;

namespace TalkTrends.Cli;

/// <summary>The command line: it translates, and turns every failure into one line and a code.</summary>
internal static class App
{
    /// <summary>All commands.</summary>
    /// <param name="terminal">Where they write.</param>
    /// <param name="query">The command that asks the tables, from the program that has it; null in the others.</param>
    public static RootCommand Build(Terminal terminal, Command? query = null) => new("From whatever a conference leaves behind to a trend report one can defend.")
    {
        RunCommand.Build(terminal),
        IngestCommand.Build(terminal),
        ReportCommand.Build(terminal),
        FitCommand.Build(terminal),
        AssignCommand.Build(terminal),
        EvaluateCommand.Build(terminal),
        ShowCommand.Build(terminal),
        CompareCommand.Build(terminal),
        ChartCommand.Build(terminal),
        query ?? QueryHint.Build(),
        ThemesCommand.Build(terminal),
        BackgroundCommand.Build(terminal),
    };

    /// <summary>Runs one command line and returns its exit code.</summary>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, Command? query = null)
    {
        // Packages write and read numbers by the culture of the thread that asks them; what is written is the same everywhere.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        using var cancellation = new Cancellation();
        try
        {
            var parsed = Build(terminal, query).Parse(args);
            if (parsed.Errors.Count > 0)
                return Say(terminal, $"{Problem(parsed)} See `{CommandPath(parsed)} --help`.", ExitCode.WrongUsage);
            var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = terminal.Out, Error = terminal.Error };
            return await cancellation.Guard(() => parsed.InvokeAsync(configuration, cancellation.Token));
        }
        catch (InputException problem)
        {
            return SayPlace(terminal, problem.Message, ExitCode.UnusableInput);
        }
        catch (OutputException problem)
        {
            return SayPlace(terminal, problem.Message, ExitCode.UnwritableOutput);
        }
        catch (ArgumentException problem)
        {
            return Say(terminal, problem.Message, ExitCode.WrongUsage);
        }
        catch (OperationCanceledException)
        {
            return Say(terminal, "cancelled; nothing was written", ExitCode.Cancelled);
        }
        catch (Exception problem)
        {
            // Our own mistake, whatever it is: still one line, and the type tells its reader where to look.
            return Say(terminal, $"internal error: {problem.GetType().Name}: {problem.Message}; please report it with the input that caused it", ExitCode.UnwritableOutput);
        }
    }

    /// <summary>What was not understood, before what is missing because of it.</summary>
    private static string Problem(ParseResult parsed) => parsed.UnmatchedTokens.Count > 0 && parsed.CommandResult.Command.Subcommands.Count > 0
        ? $"Unrecognized command or argument '{parsed.UnmatchedTokens[0]}'." : parsed.Errors[0].Message;

    private static string CommandPath(ParseResult parsed)
    {
        var names = new List<string>();
        for (SymbolResult? at = parsed.CommandResult; at is CommandResult { Parent: not null } command; at = at.Parent)
            names.Add(command.Command.Name);
        names.Add("talktrends");
        names.Reverse();
        return string.Join(' ', names);
    }

    /// <summary>A problem of a file begins with the file, so that editors and scripts find the place.</summary>
    private static int SayPlace(Terminal terminal, string problem, int code)
    {
        terminal.Error.WriteLine(problem.ReplaceLineEndings(" "));
        return code;
    }

    private static int Say(Terminal terminal, string problem, int code)
    {
        terminal.Error.WriteLine("talktrends: " + problem.ReplaceLineEndings(" "));
        return code;
    }
}
