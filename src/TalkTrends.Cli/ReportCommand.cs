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
        Option<string?> themes = new("--deck-themes") { Description = "Themes that get a slide in the deck, by name, id or term, in that order; those of the leading findings where none is given.", HelpName = "A,B,…" };
        Option<string?> template = new("--template") { Description = "A presentation or template whose look the deck takes on.", HelpName = "FILE" };
        Option<string?> colors = new("--deck-colors") { Description = "Whose colours the deck's charts have: the themes' own, or the template's.", HelpName = "theme|template" };
        var workers = CommonOptions.Workers();
        var pictures = CommonOptions.Pictures();
        Option<bool> deckOnly = new("--deck-only") { Description = "Write the deck anew and nothing else." };
        Option<bool> quiet = new("--quiet") { Description = "Say nothing but problems." };
        name.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && RunPipeline.ProblemOfName(text) is { } problem)
                result.AddError($"{text}: {problem}.");
        });
        themes.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && ThemesOf(text).Length == 0)
                result.AddError($"--deck-themes {text}: wanted names, ids or terms of themes such as security,kubernetes.");
        });
        colors.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && text is not ("theme" or "template"))
                result.AddError($"--deck-colors {text}: wanted theme or template.");
        });
        Command command = new("report", "Draw the report of a finished run again from its tables, computing nothing anew.") { name, output, themes, template, colors, workers, pictures, deckOnly, quiet };
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
            var (folder, run, isQuiet) = (parsed.GetValue(output)!, parsed.GetValue(name)!, parsed.GetValue(quiet));
            if (parsed.GetValue(deckOnly))
                return Task.FromResult(Say(terminal, isQuiet, "Deck: " + ReportPipeline.WriteDeck(folder, run, deck, cancel), []));
            var (report, notes) = Progress.Show(terminal, isQuiet, progress => ReportPipeline.Run(
                folder, run, deck, new DrawingOptions { Pictures = CommonOptions.PicturesOf(parsed.GetValue(pictures))!.Value, Workers = parsed.GetValue(workers), Progress = progress }, cancel));
            return Task.FromResult(Say(terminal, isQuiet, $"Report: {Path.Combine(report, "index.html")}", notes));
        });
        return command;
    }

    private static string[] ThemesOf(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static int Say(Terminal terminal, bool quiet, string done, IReadOnlyList<string> notes)
    {
        if (quiet)
            return ExitCode.Done;
        foreach (var note in notes)
            terminal.Error.WriteLine(note);
        terminal.Out.WriteLine(done);
        return ExitCode.Done;
    }
}
