using System.CommandLine;
using System.Globalization;
using TalkTrends.MlNet;
using TalkTrends.Reports;

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

    public static Option<string> Name() => new("--name") { Description = "Name of the run.", DefaultValueFactory = _ => "seeds" };

    /// <summary>The folder of a finished run's tables.</summary>
    public static string Tables(string output, string name) => Path.Combine(output, "data", name);

    public static Option<string?> Themes() => new("--themes") { Description = "Catalogue of themes; the program's own where none is given.", HelpName = "FILE" };

    public static Option<string?> Background() => new("--background") { Description = "Folder of the background statistics, or none.", HelpName = "DIR|none" };

    public static Option<int> Workers() => Positive(new Option<int>("--workers")
    {
        Description = "Threads at work at once; changes no byte of the output.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
        HelpName = "N",
    });

    public static Option<string> Pictures()
    {
        Option<string> pictures = new("--pictures") { Description = "Which charts become PNG too: all, the main ones (and a PDF of them), or none.", DefaultValueFactory = _ => "main", HelpName = "all|main|none" };
        pictures.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && PicturesOf(text) is null)
                result.AddError($"--pictures {text}: wanted all, main or none.");
        });
        return pictures;
    }

    /// <summary>The pictures that a word asks for; null where it is no such word.</summary>
    public static ChartPictureSet? PicturesOf(string? text) => text switch { "all" => ChartPictureSet.All, "main" => ChartPictureSet.Main, "none" => ChartPictureSet.None, _ => null };

    public static Option<string?> Topics()
    {
        Option<string?> topics = new("--topics") { Description = "Number of topics, or auto.", HelpName = "N|auto" };
        topics.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && TopicsOf(text) is null)
                result.AddError($"--topics {text}: wanted a whole number from 2, or auto.");
        });
        return topics;
    }

    /// <summary>0 for "auto"; null where the text is neither that nor a number from 2.</summary>
    public static int? TopicsOf(string? text) =>
        text == "auto" ? 0 : int.TryParse(text, CultureInfo.InvariantCulture, out var count) && count >= 2 ? count : null;

    public static Option<string?> Engine()
    {
        Option<string?> engine = new("--engine") { Description = $"Topic engine: {string.Join(", ", TopicEngines.Names)}.", HelpName = string.Join('|', TopicEngines.Names) };
        engine.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && TopicEngines.ProblemOf(text) is { } problem)
                result.AddError($"--engine {text}: {problem}.");
        });
        return engine;
    }

    public static Option<string?> Language()
    {
        Option<string?> language = new("--language") { Description = "Two-letter language of topics and themes; without it, the one that most talks have.", HelpName = "en" };
        language.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && text is not [>= 'a' and <= 'z', >= 'a' and <= 'z'])
                result.AddError($"--language {text}: wanted a two-letter code such as en.");
        });
        return language;
    }

    public static Option<int?> Seed()
    {
        Option<int?> seed = new("--seed") { Description = "Where random draws begin.", HelpName = "N" };
        seed.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
                result.AddError(FormattableString.Invariant($"--seed {text}: wanted a whole number from {int.MinValue} to {int.MaxValue}."));
        });
        return seed;
    }

    public static Option<bool> Quiet() => new("--quiet") { Description = "Say nothing but problems." };

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

    public static Option<int> Count(string name, string description, int usual)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual, HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                result.AddError($"{name} {text}: wanted a whole number from 0.");
        });
        return option;
    }

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
