using System.CommandLine;
using TalkTrends.Core.Wording;
using TalkTrends.Pipelines.Learning;

namespace TalkTrends.Cli;

/// <summary><c>talktrends assign</c>: places talks in a saved model.</summary>
internal static class AssignCommand
{
    public static Command Build(Terminal terminal)
    {
        var inputs = CommonOptions.Inputs();
        Option<string> model = new("--model") { Description = "Folder of a model made by fit.", Required = true, HelpName = "DIR" };
        Option<string> output = new("--out") { Description = "Folder that the tables are written to: talks, topics, talk_topics.", Required = true, HelpName = "DIR" };
        var background = CommonOptions.Background();
        var workers = CommonOptions.Workers();
        var quiet = CommonOptions.Quiet();
        Command command = new("assign", "Place talks in topics learned before; learn nothing.") { inputs, model, output, background, workers, quiet };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(
            parsed.GetValue(inputs)!, parsed.GetValue(model)!, parsed.GetValue(output)!, parsed.GetValue(background), parsed.GetValue(workers), parsed.GetValue(quiet), terminal, cancel)));
        return command;
    }

    private static int Run(string[] inputs, string model, string folder, string? background, int workers, bool quiet, Terminal terminal, CancellationToken cancel)
    {
        var outcome = Progress.Show(terminal, quiet, stage => AssignPipeline.Run(inputs, model, folder, background, workers, stage, cancel));
        foreach (var problem in outcome.Problems)
            terminal.Error.WriteLine(problem);
        if (quiet)
            return ExitCode.Done;
        var placed = outcome.Talks - outcome.Unassigned;
        terminal.Out.WriteLine($"{Figures.Number(placed)} of {Figures.Number(outcome.Talks, "talk")} placed in {Figures.Number(outcome.Topics.Count(topic => topic.TalksTotal > 0))} of {Figures.Number(outcome.Topics.Count, "topic")}; "
            + $"{Figures.Number(outcome.Unassigned)} near to none" + (outcome.Unassigned > 0 ? $", {Figures.Number(outcome.UnassignedWithText)} of them with text." : "."));
        foreach (var topic in outcome.Topics.OrderByDescending(topic => topic.TalksTotal).ThenBy(topic => topic.Topic.Id, StringComparer.Ordinal))
            terminal.Out.WriteLine($"{topic.Topic.Id}  {Figures.Number(topic.TalksTotal, "talk")}  {topic.Topic.Label}");
        terminal.Out.WriteLine($"Tables: {outcome.Folder}");
        return ExitCode.Done;
    }
}
