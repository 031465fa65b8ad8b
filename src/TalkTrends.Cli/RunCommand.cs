using System.CommandLine;
using System.Text.Json;
using TalkTrends.Pipelines.Runs;
using TalkTrends.Reports;

namespace TalkTrends.Cli;

/// <summary><c>talktrends run</c>: the main job.</summary>
internal static class RunCommand
{
    public static Command Build(Terminal terminal)
    {
        var inputs = CommonOptions.Inputs();
        var output = CommonOptions.Out();
        var themes = CommonOptions.Themes();
        var background = CommonOptions.Background();
        var workers = CommonOptions.Workers();
        Option<string?> name = new("--name") { Description = "Name of the run; the corpus file's or the input's own where none is given." };
        var topics = CommonOptions.Topics();
        var engine = CommonOptions.Engine();
        Option<string?> model = new("--model") { Description = "Folder of a saved model: the talks are placed in its topics, and none are learned.", HelpName = "DIR" };
        var from = CommonOptions.Year("--from", "First year looked at.");
        var to = CommonOptions.Year("--to", "Last year looked at.");
        var asOf = CommonOptions.Year("--as-of", "The year that counts as now; the last of the corpus where none is given.");
        Option<string?> since = new("--since") { Description = "An earlier run, by name or folder of tables: which verdicts changed, and why.", HelpName = "OLD_RUN" };
        var language = CommonOptions.Language();
        var seed = CommonOptions.Seed();
        var pictures = CommonOptions.Pictures();
        Option<bool> strict = new("--strict") { Description = "Any problem in a document ends the run with exit code 2." };
        var quiet = CommonOptions.Quiet();
        Option<bool> json = new("--json") { Description = "Print the summary as JSON." };
        name.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && RunPipeline.ProblemOfName(text) is { } problem)
                result.AddError($"--name {text}: {problem}.");
        });
        Command command = new("run", "Read documents, find topics and themes, write tables, charts and a report.")
        {
            inputs, name, output, themes, topics, engine, model, background, from, to, asOf, since, language, seed, workers, pictures, strict, quiet, json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(model) is not null && ((Option[])[topics, engine]).FirstOrDefault(option => result.GetResult(option) is { Implicit: false }) is { } other)
                result.AddError($"{other.Name} cannot stand beside --model: the topics of the model are taken as they are.");
            // By their tokens: a value that cannot be read has its error already, and asking for it would throw.
            if (result.GetResult(from)?.Tokens is [{ Value: var first }] && result.GetResult(to)?.Tokens is [{ Value: var last }]
                && CommonOptions.YearOf(first) > CommonOptions.YearOf(last))
                result.AddError($"--from {first} lies after --to {last}.");
        });
        command.SetAction((parsed, cancel) => Task.FromResult(Run(
            new RunRequest
            {
                Inputs = parsed.GetValue(inputs)!,
                Name = parsed.GetValue(name),
                Out = parsed.GetValue(output)!,
                Themes = parsed.GetValue(themes),
                Background = parsed.GetValue(background),
                Topics = CommonOptions.TopicsOf(parsed.GetValue(topics)),
                Engine = parsed.GetValue(engine),
                Model = parsed.GetValue(model),
                From = parsed.GetValue(from),
                To = parsed.GetValue(to),
                AsOf = parsed.GetValue(asOf),
                Since = parsed.GetValue(since),
                Language = parsed.GetValue(language),
                Seed = parsed.GetValue(seed),
                Workers = parsed.GetValue(workers),
                Pictures = CommonOptions.PicturesOf(parsed.GetValue(pictures))!.Value,
                Strict = parsed.GetValue(strict),
            },
            parsed.GetValue(quiet),
            parsed.GetValue(json),
            terminal,
            cancel)));
        return command;
    }

    private static int Run(RunRequest request, bool quiet, bool json, Terminal terminal, CancellationToken cancel)
    {
        var outcome = Progress.Show(terminal, quiet, stage => RunPipeline.Run(request, stage, cancel));
        var sources = outcome.Analysis.Documents.ToDictionary(d => d.Document.Id, d => d.Document.Source, StringComparer.Ordinal);
        foreach (var warning in outcome.Analysis.Warnings)
            terminal.Error.WriteLine(warning.Line > 0 ? FormattableString.Invariant($"{sources[warning.DocumentId]}({warning.Line}): {warning.Problem}") : $"{sources[warning.DocumentId]}: {warning.Problem}");
        if (json)
            terminal.Out.WriteLine(Summary(outcome));
        else if (!quiet)
            Print(outcome, terminal.Out);
        return ExitCode.Done;
    }

    private static void Print(RunOutcome outcome, TextWriter output)
    {
        foreach (var line in RunSummary.Of(outcome.Analysis))
            output.WriteLine(line);
        output.WriteLine($"Tables: {outcome.DataFolder}");
        output.WriteLine($"Report: {Path.Combine(outcome.ReportFolder, "index.html")}");
    }

    private static string Summary(RunOutcome outcome)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("name", outcome.Analysis.Options.Name);
            json.WriteString("data", outcome.DataFolder);
            json.WriteString("report", outcome.ReportFolder);
            json.WriteNumber("documents", outcome.Analysis.Documents.Count);
            json.WriteNumber("events", outcome.Analysis.Events.Count);
            json.WriteNumber("talks", outcome.Analysis.Totals.Talks);
            json.WriteNumber("talks_with_text", outcome.Analysis.Totals.TalksWithText);
            json.WriteNumber("topics", outcome.Analysis.Topics.Count);
            json.WriteNumber("warnings", outcome.Analysis.Warnings.Count);
            json.WriteStartArray("findings");
            foreach (var finding in outcome.Analysis.Findings)
                json.WriteStringValue(finding.Sentence);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
