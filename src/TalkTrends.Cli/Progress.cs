using Spectre.Console;

namespace TalkTrends.Cli;

/// <summary>Says which stage a run is in: a live line on a terminal, plain lines elsewhere, nothing when quiet.</summary>
internal static class Progress
{
    /// <summary>Does the work; it is given what to call as each stage begins.</summary>
    public static T Show<T>(Terminal terminal, bool quiet, Func<Action<string>, T> work)
    {
        if (quiet)
            return work(_ => { });
        if (terminal.IsPlain)
            return work(terminal.Error.WriteLine);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        return console.Status().Start("starting", status => work(stage => status.Status(Markup.Escape(stage))));
    }
}
