using System.CommandLine;
using TalkTrends.Core.Results;
using TalkTrends.Core.Wording;
using TalkTrends.Pipelines.Learning;

namespace TalkTrends.Cli;

/// <summary><c>talktrends fit</c>: learns topics and saves them.</summary>
internal static class FitCommand
{
    public static Command Build(Terminal terminal)
    {
        var inputs = CommonOptions.Inputs();
        Option<string> model = new("--model") { Description = "Folder that the model is written to.", Required = true, HelpName = "DIR" };
        Option<string?> like = new("--like") { Description = "Folder of an earlier model: topics that are found again keep its ids and colours.", HelpName = "DIR" };
        var topics = CommonOptions.Topics();
        var engine = CommonOptions.Engine();
        var background = CommonOptions.Background();
        var language = CommonOptions.Language();
        var seed = CommonOptions.Seed();
        var workers = CommonOptions.Workers();
        var quiet = CommonOptions.Quiet();
        Command command = new("fit", "Learn topics and save them, so that talks can be placed in them later.") { inputs, model, like, topics, engine, background, language, seed, workers, quiet };
        command.Validators.Add(result =>
        {
            // The topics that are to be found again would be gone, and with them what an earlier report named.
            if (result.GetResult(model)?.Tokens is [{ Value: var folder }] && result.GetResult(like)?.Tokens is [{ Value: var earlier }] && IsSame(folder, earlier))
                result.AddError($"--model {folder} is the folder of --like; wanted another, as the earlier model would be overwritten.");
        });
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
            parsed.GetValue(model)!,
            parsed.GetValue(like),
            parsed.GetValue(quiet),
            terminal,
            cancel)));
        return command;
    }

    private static int Run(LearnRequest request, string folder, string? like, bool quiet, Terminal terminal, CancellationToken cancel)
    {
        var outcome = Progress.Show(terminal, quiet, stage => FitPipeline.Run(request, folder, like, stage, cancel));
        foreach (var problem in outcome.Problems)
            terminal.Error.WriteLine(problem);
        if (quiet)
            return ExitCode.Done;
        var learned = outcome.Model.Learned;
        var unassigned = learned.TalksLearned - learned.Sizes.Sum();
        terminal.Out.WriteLine($"{Figures.Number(learned.Model.Topics.Count, "topic")} learned from {Figures.Number(learned.TalksLearned, "talk")}; {Unassigned(unassigned, learned.TalksLearned)}.");
        if (TopicNumbers.Sentence(outcome.Model.TopicsAsked, learned.Model.Topics.Count, learned.TalksLearned) is { } sentence)
            terminal.Out.WriteLine(sentence);
        for (var topic = 0; topic < learned.Model.Topics.Count; topic++)
            terminal.Out.WriteLine($"{learned.Model.Topics[topic].Id}  {Figures.Number(learned.Sizes[topic], "talk")}  {learned.Model.Topics[topic].Label}");
        if (outcome is { Alignment: { } alignment, Earlier: { } earlier })
            foreach (var line in AlignmentWords.Of(alignment, earlier.Learned, outcome.Learned, learned))
                terminal.Out.WriteLine(line);
        terminal.Out.WriteLine($"Model: {folder}");
        return ExitCode.Done;
    }

    private static bool IsSame(string folder, string other) => folder.Length > 0 && other.Length > 0
        && Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) == Path.TrimEndingDirectorySeparator(Path.GetFullPath(other));

    /// <summary>"34 of them (4.0%) are near to none".</summary>
    internal static string Unassigned(int unassigned, int talks) => unassigned == 0 ? "each is near to one"
        : $"{Figures.Number(unassigned)} of them{(talks == 0 ? "" : $" ({Figures.Percent((double)unassigned / talks, talks)})")} {(unassigned == 1 ? "is" : "are")} near to none";
}
