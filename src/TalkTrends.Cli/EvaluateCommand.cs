using System.CommandLine;
using TalkTrends.Pipelines.Learning;

namespace TalkTrends.Cli;

/// <summary><c>talktrends evaluate</c>: how good the topics of a corpus are.</summary>
internal static class EvaluateCommand
{
    private const int UsualResamples = 20;

    public static Command Build(Terminal terminal)
    {
        var inputs = CommonOptions.Inputs();
        var topics = CommonOptions.Topics();
        var engine = CommonOptions.Engine();
        Option<string?> labels = new("--labels")
        {
            Description = $"What topics are compared with: {string.Join(", ", TalkLabels.Fields)}, or a column of your tables; where none is given, the track or the first tag.",
            HelpName = "COLUMN",
        };
        var resamples = CommonOptions.Count("--resamples", "Parts of the talks that the topics are learned from again, to see which stay; 0 leaves out all that is learned again.", UsualResamples);
        var background = CommonOptions.Background();
        var language = CommonOptions.Language();
        var seed = CommonOptions.Seed();
        var workers = CommonOptions.Workers();
        var quiet = CommonOptions.Quiet();
        Option<bool> json = new("--json") { Description = "Print the figures as JSON." };
        Command command = new("evaluate", "Measure the topics of a corpus: words, labels, stability, other talks. Writes nothing.")
        {
            inputs, topics, engine, labels, resamples, background, language, seed, workers, quiet, json,
        };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(
            new LearnRequest
            {
                Inputs = parsed.GetValue(inputs)!,
                Topics = CommonOptions.TopicsOf(parsed.GetValue(topics)),
                Engine = parsed.GetValue(engine),
                Background = parsed.GetValue(background),
                Language = parsed.GetValue(language),
                Seed = parsed.GetValue(seed),
                Workers = parsed.GetValue(workers),
            },
            parsed.GetValue(labels),
            parsed.GetValue(resamples),
            parsed.GetValue(quiet),
            parsed.GetValue(json),
            terminal,
            cancel)));
        return command;
    }

    private static int Run(LearnRequest request, string? labels, int resamples, bool quiet, bool json, Terminal terminal, CancellationToken cancel)
    {
        var (evaluation, problems) = Progress.Show(terminal, quiet, stage => EvaluatePipeline.Run(request, labels, resamples, stage, cancel));
        foreach (var problem in problems)
            terminal.Error.WriteLine(problem);
        foreach (var line in json ? [EvaluationWords.Json(evaluation)] : EvaluationWords.Lines(evaluation))
            terminal.Out.WriteLine(line);
        return ExitCode.Done;
    }
}
