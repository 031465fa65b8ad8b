using System.CommandLine;
using TalkTrends.Core.Wording;
using TalkTrends.Pipelines.Runs;
using TalkTrends.Store.Catalogues;
using TalkTrends.Store.Folders;

namespace TalkTrends.Cli;

/// <summary><c>talktrends themes</c>: the catalogue.</summary>
internal static class ThemesCommand
{
    public static Command Build(Terminal terminal)
    {
        var themes = CommonOptions.Themes();
        Command list = new("list", "List the themes of the catalogue.") { themes };
        list.SetAction((parsed, _) => Task.FromResult(List(parsed.GetValue(themes), terminal)));

        Argument<string?> file = new("FILE") { Description = "Catalogue to check; the program's own where none is given.", Arity = ArgumentArity.ZeroOrOne };
        Command check = new("check", "Check a catalogue and name every problem.") { file };
        check.SetAction((parsed, _) => Task.FromResult(Check(parsed.GetValue(file), terminal)));
        return new Command("themes", "The catalogue of themes.")
        {
            list, check, ThemesCoverageCommand.BuildCoverage(terminal), ThemesCoverageCommand.BuildSuggest(terminal),
            ThemesEvaluateCommand.BuildSample(terminal), ThemesEvaluateCommand.BuildEvaluate(terminal),
        };
    }

    private static int List(string? path, Terminal terminal)
    {
        var catalogue = RunPipeline.Catalogue(path);
        foreach (var group in catalogue.Groups)
        {
            terminal.Out.WriteLine($"{group.Name}");
            foreach (var theme in catalogue.Themes.Where(theme => theme.GroupId == group.Id))
                terminal.Out.WriteLine($"  {theme.Id,-24} {theme.Name}: {theme.Definition}");
        }
        return ExitCode.Done;
    }

    private static int Check(string? path, Terminal terminal)
    {
        var (catalogue, problems) = ThemeCatalogueFile.Read(TextFile.Read(path ?? ThemeCatalogueFile.DefaultPath), path ?? "data/themes.yaml");
        foreach (var problem in problems)
            terminal.Error.WriteLine(problem.Message);
        if (catalogue is null)
            return ExitCode.UnusableInput;
        terminal.Out.WriteLine($"{Figures.Number(catalogue.Themes.Count, "theme")} in {Figures.Number(catalogue.Groups.Count, "group")}: no problem.");
        return ExitCode.Done;
    }
}
