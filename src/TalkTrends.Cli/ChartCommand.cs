using System.CommandLine;
using TalkTrends.Pipelines.Runs;

namespace TalkTrends.Cli;

/// <summary><c>talktrends chart</c>: words, themes and topics of a finished run over the years.</summary>
internal static class ChartCommand
{
    public static Command Build(Terminal terminal)
    {
        Argument<string> words = new("WORDS") { Description = "Up to six words, separated by commas; theme:NAME and topic:NAME are those.", HelpName = "A,B,…" };
        Option<string?> name = new("--name") { Description = "Name of the run; the only one where there is one.", HelpName = "RUN" };
        var (from, to) = (CommonOptions.Year("--from", "First year shown."), CommonOptions.Year("--to", "Last year shown."));
        Option<bool> intervals = new("--intervals") { Description = "Draw 95% intervals too." };
        var (output, quiet) = (CommonOptions.Out(), CommonOptions.Quiet());
        name.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && RunPipeline.ProblemOfName(text) is { } problem)
                result.AddError($"--name {text}: {problem}.");
        });
        words.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && WordsOf(text).Length is 0 or > ChartRequest.MostLines)
                result.AddError($"{text}: wanted one to {ChartRequest.MostLines} words, themes or topics such as \"kubernetes, theme:observability\".");
        });
        Command command = new("chart", "Draw words, themes and topics of a finished run over the years: SVG, PNG, a slide with a native chart.") { words, name, output, from, to, intervals, quiet };
        command.Validators.Add(result =>
        {
            if (result.GetValue(from) > result.GetValue(to))
                result.AddError($"--from {result.GetValue(from)}: wanted a year up to --to {result.GetValue(to)}.");
        });
        command.SetAction((parsed, cancel) =>
        {
            var (chart, files) = ChartPipeline.Run(
                new ChartRequest
                {
                    Out = parsed.GetValue(output)!,
                    Name = parsed.GetValue(name),
                    Words = WordsOf(parsed.GetValue(words)!),
                    From = parsed.GetValue(from),
                    To = parsed.GetValue(to),
                    Intervals = parsed.GetValue(intervals),
                }, cancel);
            if (!parsed.GetValue(quiet))
            {
                terminal.Out.WriteLine(chart.Finding);
                foreach (var file in files)
                    terminal.Out.WriteLine(file);
            }
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static string[] WordsOf(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
