using System.CommandLine;
using TalkTrends.Pipelines.Comparing;
using TalkTrends.Pipelines.Runs;
using TalkTrends.Reports.Comparisons;

namespace TalkTrends.Cli;

/// <summary><c>talktrends compare</c>: two sides of a finished run held against each other.</summary>
internal static class CompareCommand
{
    public static Command Build(Terminal terminal)
    {
        Argument<string> left = new("LEFT") { Description = "A conference, an event (id or name), a year, or CONFERENCE:YEARS such as FOSDEM:2015-2017." };
        Argument<string> right = new("RIGHT") { Description = "What it is held against, named in the same way." };
        Option<string?> name = new("--name") { Description = "Name of the run; the only one where there is one.", HelpName = "RUN" };
        Option<bool> json = new("--json") { Description = "Print everything as JSON." };
        var output = CommonOptions.Out();
        name.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && RunPipeline.ProblemOfName(text) is { } problem)
                result.AddError($"--name {text}: {problem}.");
        });
        Command command = new("compare", "Hold two conferences, events or years of a finished run against each other.") { left, right, name, output, json };
        command.SetAction((parsed, _) => Task.FromResult(Run(
            parsed.GetValue(output)!, parsed.GetValue(name), parsed.GetValue(left)!, parsed.GetValue(right)!, parsed.GetValue(json), terminal)));
        return command;
    }

    private static int Run(string root, string? name, string left, string right, bool json, Terminal terminal)
    {
        var (report, folder) = ComparePipeline.Run(root, name, left, right);
        if (json)
            terminal.Out.WriteLine(CompareJson.Render(report, folder));
        else
            Print(report, folder, terminal.Out);
        return ExitCode.Done;
    }

    private static void Print(CompareReport report, string folder, TextWriter output)
    {
        output.WriteLine(CompareWords.Headline(report) + ".");
        foreach (var sentence in CompareWords.Basis(report))
            output.WriteLine(sentence);
        foreach (var section in CompareWords.Sections(report))
        {
            output.WriteLine();
            output.WriteLine(section.Heading);
            if (section.Note is { } note)
                output.WriteLine("  " + note);
            foreach (var line in section.Lines)
            {
                output.WriteLine("- " + line.Text);
                // One example; the page and the JSON have all.
                foreach (var below in line.Below.Take(1))
                    output.WriteLine("    " + CompareWords.Talk(below));
            }
        }
        output.WriteLine();
        if (report.Comparison.IsEnough)
            output.WriteLine(CompareWords.Criterion);
        output.WriteLine($"Page: {Path.Combine(folder, "index.html")}");
    }
}
