using System.CommandLine;
using TalkTrends.Pipelines.Runs;
using TalkTrends.Reports.Decks;
using TalkTrends.Reports.Pictures;

namespace TalkTrends.Cli;

/// <summary><c>talktrends report</c>: draws the report of a finished run again.</summary>
internal static class ReportCommand
{
    public static Command Build(Terminal terminal)
    {
        Argument<string> name = new("NAME") { Description = "Name of a finished run." };
        var output = CommonOptions.Out();
        Option<string?> themes = new("--deck-themes") { Description = "Themes that get a slide in the deck, in that order; those of the leading findings where none is given.", HelpName = "A,B,…" };
        Option<string?> template = new("--template") { Description = "A presentation or template whose look the deck takes on.", HelpName = "FILE" };
        Option<string?> colors = new("--deck-colors") { Description = "Whose colours the deck's charts have: the themes' own, or the template's.", HelpName = "theme|template" };
        var workers = CommonOptions.Workers();
        var noPictures = CommonOptions.NoPictures();
        Option<bool> quiet = new("--quiet") { Description = "Say nothing but problems." };
        name.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && RunPipeline.ProblemOfName(text) is { } problem)
                result.AddError($"{text}: {problem}.");
        });
        themes.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && ThemesOf(text).Length == 0)
                result.AddError($"--deck-themes {text}: wanted ids of themes such as security,bpf.");
        });
        colors.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && text is not ("theme" or "template"))
                result.AddError($"--deck-colors {text}: wanted theme or template.");
        });
        Command command = new("report", "Draw the report of a finished run again from its tables, computing nothing anew.") { name, output, themes, template, colors, workers, noPictures, quiet };
        command.Validators.Add(result =>
        {
            if (result.GetResult(colors)?.Tokens is [{ Value: "template" }] && result.GetResult(template) is null)
                result.AddError("--deck-colors template: wanted --template too.");
        });
        command.SetAction((parsed, cancel) =>
        {
            var deck = new DeckOptions
            {
                Themes = parsed.GetValue(themes) is { } text ? ThemesOf(text) : null,
                Template = parsed.GetValue(template),
                Colors = parsed.GetValue(colors) == "template" ? DeckColors.Template : DeckColors.Theme,
            };
            var drawing = new DrawingOptions { Pictures = !parsed.GetValue(noPictures), Workers = parsed.GetValue(workers) };
            return Task.FromResult(Run(parsed.GetValue(output)!, parsed.GetValue(name)!, deck, drawing, parsed.GetValue(quiet), terminal, cancel));
        });
        return command;
    }

    private static string[] ThemesOf(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static int Run(string output, string name, DeckOptions deck, DrawingOptions drawing, bool quiet, Terminal terminal, CancellationToken cancel)
    {
        var (folder, notes) = ReportPipeline.Run(output, name, deck, drawing, cancel);
        if (quiet)
            return ExitCode.Done;
        foreach (var note in notes)
            terminal.Error.WriteLine(note);
        terminal.Out.WriteLine($"Report: {Path.Combine(folder, "index.html")}");
        return ExitCode.Done;
    }
}
