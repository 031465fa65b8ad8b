using System.CommandLine;

namespace TalkTrends.Cli;

/// <summary>Options that several commands share, each written once.</summary>
internal static class CommonOptions
{
    public static Argument<string[]> Inputs() => new("INPUT")
    {
        Description = "A file, a folder, a glob, a corpus file (corpus.yaml), or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Option<string> Out() => new("--out")
    {
        Description = "Folder that holds data/NAME and reports/NAME.",
        DefaultValueFactory = _ => ".",
        HelpName = "DIR",
    };

    public static Option<string?> Themes() => new("--themes") { Description = "Catalogue of themes; the program's own where none is given.", HelpName = "FILE" };

    public static Option<string?> Background() => new("--background") { Description = "Folder of the background statistics, or none.", HelpName = "DIR|none" };

    public static Option<int> Workers() => Positive(new Option<int>("--workers")
    {
        Description = "Threads at work at once; changes no byte of the output.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
        HelpName = "N",
    });

    public static Option<int?> Year(string name, string description)
    {
        var option = new Option<int?>(name) { Description = description, HelpName = "YEAR" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(int.TryParse(text, out var year) && year is >= 1900 and <= 2200))
                result.AddError($"{name} {text}: wanted a year from 1900 to 2200.");
        });
        return option;
    }

    private static Option<int> Positive(Option<int> option)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(int.TryParse(text, out var count) && count >= 1))
                result.AddError($"{option.Name} {text}: wanted a whole number from 1.");
        });
        return option;
    }
}
