using System.CommandLine;
using System.Globalization;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Trends.Verdicts;
using TalkTrends.Core.Wording;
using TalkTrends.Ingest.Inputs;
using TalkTrends.Pipelines;

namespace TalkTrends.Cli;

/// <summary><c>talktrends ingest</c>: documents to talks only, and why.</summary>
internal static class IngestCommand
{
    public static Command Build(Terminal terminal)
    {
        var inputs = CommonOptions.Inputs();
        var background = CommonOptions.Background();
        var workers = CommonOptions.Workers();
        Option<bool> explain = new("--explain") { Description = "Show for each document the pattern chosen, its rivals, and why each line was taken for a talk or not; of tables and records, what was not read." };
        Command command = new("ingest", "Read documents and list their talks; write nothing.") { inputs, explain, background, workers };
        command.SetAction((parsed, cancel) => Task.FromResult(Ingest(
            parsed.GetValue(inputs)!, parsed.GetValue(explain), parsed.GetValue(background), parsed.GetValue(workers), terminal, cancel)));
        return command;
    }

    private static int Ingest(string[] inputs, bool explain, string? background, int workers, Terminal terminal, CancellationToken cancel)
    {
        var set = InputSet.Of(inputs);
        var mapped = Readings.Map(set, background ?? set.Options.Background, workers, cancel);
        var explanations = explain ? new Explanations(set, background ?? set.Options.Background) : null;
        foreach (var reading in mapped.Select(document => document.Reading))
        {
            terminal.Out.WriteLine($"{reading.Document.Source}: {Describe(reading)}");
            if (explanations?.Of(reading.Document) is { } lines)
                foreach (var line in lines)
                    terminal.Out.WriteLine("  " + line);
            else
                foreach (var talk in reading.Talks)
                    terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {talk.LineStart}: {talk.Title}{By(talk)}{(talk.Kind == TalkKind.Talk ? "" : $" [{talk.Kind.Word()}]")}"));
            if (explain && reading.Gaps is { Unread.Count: > 0 } gaps)
                terminal.Out.WriteLine("  not read: " + string.Join(", ", gaps.Unread));
            foreach (var warning in reading.Warnings)
                terminal.Error.WriteLine(warning.Line > 0 ? FormattableString.Invariant($"{reading.Document.Source}({warning.Line}): {warning.Problem}") : $"{reading.Document.Source}: {warning.Problem}");
        }
        return ExitCode.Done;
    }

    private static string Describe(DocumentReading reading) => reading.Document.Coverage is not { } coverage
        ? "not read"
        : $"{reading.Document.Format}, {coverage.Word()}, {Figures.Number(reading.Talks.Count, "talk")}, "
            + (reading.Events.Count == 1 ? $"{reading.Events[0].Name}{(reading.Events[0].Year is null ? " (undated)" : "")}" : Figures.Number(reading.Events.Count, "event"))
            + (reading.Document.Skipped > 0 ? $", {Figures.Number(reading.Document.Skipped)} passed over" : "");

    private static string By(Talk talk) => talk.Speakers.Count == 0 ? "" : " — " + string.Join(", ", talk.Speakers.Select(speaker =>
        speaker.Affiliation is null ? speaker.Name : $"{speaker.Name} ({speaker.Affiliation})"));
}
