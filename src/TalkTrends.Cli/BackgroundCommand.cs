using System.CommandLine;
using TalkTrends.Ingest.Inputs;
using TalkTrends.Pipelines.Runs;
using TalkTrends.Pipelines;
using TalkTrends.Store.Background;
using TalkTrends.Store.Folders;

namespace TalkTrends.Cli;

/// <summary><c>talktrends background build</c>: learns the background from corpora.</summary>
internal static class BackgroundCommand
{
    public static Command Build(Terminal terminal)
    {
        var inputs = CommonOptions.Inputs();
        Option<string> output = new("--out") { Description = "Folder of the background.", DefaultValueFactory = _ => Path.Combine("data", "background"), HelpName = "DIR" };
        var themes = CommonOptions.Themes();
        var workers = CommonOptions.Workers();
        Command build = new("build", "Learn the background from corpora: terms with their spelling, frequency and company, the words of names, and what else is said in talks about each theme.") { inputs, output, themes, workers };
        build.SetAction((parsed, cancel) => Task.FromResult(Run(parsed.GetValue(inputs)!, parsed.GetValue(output)!, parsed.GetValue(themes), parsed.GetValue(workers), terminal, cancel)));
        return new Command("background", "What a large collection of talks teaches once.") { build };
    }

    private static int Run(string[] inputs, string folder, string? themes, int workers, Terminal terminal, CancellationToken cancel)
    {
        var catalogue = RunPipeline.Catalogue(themes);
        var files = BackgroundBuilder.Build(Readings.Map(InputSet.Of(inputs), null, workers, cancel), catalogue, workers);
        cancel.ThrowIfCancellationRequested();
        StagedFolder.Attempt(folder, () =>
        {
            Directory.CreateDirectory(folder);
            foreach (var (name, content) in files)
            {
                // Written aside and renamed: the folder has other files (its README), and each of ours is whole or not there.
                var aside = Path.Combine(folder, "." + name);
                File.WriteAllText(aside, content);
                File.Move(aside, Path.Combine(folder, name), overwrite: true);
            }
        });
        foreach (var (name, _) in files)
            terminal.Out.WriteLine(Path.Combine(folder, name));
        return ExitCode.Done;
    }
}
