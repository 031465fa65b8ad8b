using System.CommandLine;
using System.Globalization;
using TalkTrends.Core.Corpus;
using TalkTrends.Core.Trends.Statistics;
using TalkTrends.Core.Wording;
using TalkTrends.Pipelines.Runs;
using TalkTrends.Pipelines.Themes;
using TalkTrends.Store.Runs;
using TalkTrends.Store.Tables;

namespace TalkTrends.Cli;

/// <summary><c>talktrends themes coverage</c> and <c>suggest</c>: what the catalogue of a finished run misses.</summary>
internal static class ThemesCoverageCommand
{
    private const int MostEvents = 40;
    private const int MostExamples = 20;
    private const int TopicExamples = 3;
    private const int TopicTerms = 8;

    public static Command BuildCoverage(Terminal terminal)
    {
        var (name, output) = (CommonOptions.Name(), CommonOptions.Out());
        Command command = new("coverage", "Talks of a finished run that carry no theme, and topics that no theme covers.") { name, output };
        command.SetAction((parsed, _) => Task.FromResult(Coverage(CommonOptions.Tables(parsed.GetValue(output)!, parsed.GetValue(name)!), terminal)));
        return command;
    }

    public static Command BuildSuggest(Terminal terminal)
    {
        var (name, output, themes) = (CommonOptions.Name(), CommonOptions.Out(), CommonOptions.Themes());
        Option<int> least = new("--least") { Description = "Fewest talks of a topic to suggest.", DefaultValueFactory = _ => 5, HelpName = "N" };
        least.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= 1))
                result.AddError($"--least {text}: wanted a whole number from 1.");
        });
        Command command = new("suggest", "Themes for topics that no theme covers, as YAML to paste into a catalogue and to edit.") { name, output, themes, least };
        command.SetAction((parsed, _) => Task.FromResult(Suggest(
            CommonOptions.Tables(parsed.GetValue(output)!, parsed.GetValue(name)!), parsed.GetValue(themes), parsed.GetValue(least), terminal)));
        return command;
    }

    private static int Coverage(string folder, Terminal terminal)
    {
        var coverage = ThemeCoverage.Of(FinishedRun.Open(folder));
        var (all, without) = (coverage.Talks, coverage.WithoutTheme);
        terminal.Out.WriteLine(all.Count == 0
            ? FormattableString.Invariant($"No talk has the {CorpusTalk.FewestWords} words of text that tell a theme.")
            : $"{Figures.Share(without.Count, all.Count, Wilson.Of(without.Count, all.Count))} of the talks with text are about no theme.");
        Events(all, without, terminal);
        if (without.Count > 0)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine(without.Count > MostExamples ? $"Every {Ordinal(Step(without.Count))} of them:" : "They are:");
            for (var at = 0; at < without.Count; at += Step(without.Count))
                terminal.Out.WriteLine($"  {without[at].Id}  {without[at].Title}");
        }
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(coverage.Topics.Count == 0 ? "A theme covers every topic." : $"{Figures.Number(coverage.Topics.Count, "topic")} that no theme covers:");
        foreach (var topic in coverage.Topics)
        {
            terminal.Out.WriteLine(FormattableString.Invariant($"  {topic.Id}  {topic.Label}: {Figures.Number(topic.Talks.Count, "talk")}, {topic.TalksWithoutTheme} about no theme"));
            terminal.Out.WriteLine($"      {string.Join(", ", topic.Terms.Take(TopicTerms).Select(term => term.Display))}");
            foreach (var talk in topic.Talks.Take(TopicExamples))
                terminal.Out.WriteLine($"      {talk.Id}  {talk.Title}");
        }
        return ExitCode.Done;
    }

    private static void Events(IReadOnlyList<TalkRecord> all, IReadOnlyList<TalkRecord> without, Terminal terminal)
    {
        var missing = without.GroupBy(talk => talk.EventId ?? "no event", StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var events = all.GroupBy(talk => talk.EventId ?? "no event", StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        foreach (var group in events.Take(MostEvents))
            terminal.Out.WriteLine($"  {group.Key}: {Figures.Share(missing.GetValueOrDefault(group.Key), group.Count(), Wilson.Of(missing.GetValueOrDefault(group.Key), group.Count()))}");
        if (events.Count > MostEvents)
            terminal.Out.WriteLine($"  … and {Figures.Number(events.Count - MostEvents)} more events in the tables");
    }

    /// <summary>Examples are spread over the whole run, and are the same ones every time.</summary>
    private static int Step(int count) => Math.Max(1, (count + MostExamples - 1) / MostExamples);

    private static string Ordinal(int number) => FormattableString.Invariant($"{number}{(number % 100 is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" })}");

    private static int Suggest(string folder, string? path, int least, Terminal terminal)
    {
        var catalogue = RunPipeline.Catalogue(path);
        var yaml = ThemeSuggestions.Of(folder, catalogue, least);
        if (yaml.Length == 0)
            terminal.Error.WriteLine("Nothing to suggest: a theme covers every topic of that size, and no new or rising term is without one.");
        terminal.Out.Write(yaml);
        return ExitCode.Done;
    }
}
