using System.CommandLine;
using System.Globalization;

namespace TalkTrends.Cli;

/// <summary>Options that several commands share, each written once.</summary>
internal static class CommonOptions
{
    public static Argument<string[]> Inputs()
    {
        var inputs = new Argument<string[]>("INPUT")
        {
            Description = "A file, a folder, a glob, a corpus file (corpus.yaml), or - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        // A mistyped option would otherwise be looked for as a file.
        inputs.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => token.Value.Length > 1 && token.Value[0] == '-') is { } token)
                result.AddError($"{token.Value}: no such option; a file of that name is written ./{token.Value}.");
        });
        return inputs;
    }

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
            if (result.Tokens is [{ Value: var text }] && YearOf(text) is null)
                result.AddError($"{name} {text}: wanted a year from 1900 to 2200.");
        });
        return option;
    }

    /// <summary>The year that a text names; null where it names none that is looked at.</summary>
    public static int? YearOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200 ? year : null;

    private static Option<int> Positive(Option<int> option)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= 1))
                result.AddError($"{option.Name} {text}: wanted a whole number from 1.");
        });
        return option;
    }
}
