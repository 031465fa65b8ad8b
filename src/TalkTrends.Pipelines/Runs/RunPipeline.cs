using TalkTrends.Core.Corpus;
using TalkTrends.Core.Results;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Text;
using TalkTrends.Core.Themes;
using TalkTrends.Core.Topics;
using TalkTrends.Core.Trends;
using TalkTrends.Core.Wording;
using TalkTrends.Ingest.CorpusFiles;
using TalkTrends.Ingest.Inputs;
using TalkTrends.MlNet;
using TalkTrends.Reports;
using TalkTrends.Reports.Pictures;
using TalkTrends.Store.Background;
using TalkTrends.Store.Catalogues;
using TalkTrends.Store.Folders;
using TalkTrends.Store.Models;
using TalkTrends.Store.Tables;

namespace TalkTrends.Pipelines.Runs;

/// <summary>The main job: documents → talks → terms → topics and themes → trends → tables, charts, report.</summary>
public static class RunPipeline
{
    /// <summary>Runs it. Tables and report appear together at the end, or not at all.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="progress">Told the name of each stage as it begins.</param>
    /// <param name="cancel">Stops between stages; nothing is written then.</param>
    /// <exception cref="InputException">An input, the corpus file or the catalogue cannot be used.</exception>
    /// <exception cref="OutputException">The output cannot be written.</exception>
    public static RunOutcome Run(RunRequest request, Action<string> progress, CancellationToken cancel)
    {
        var inputs = InputSet.Of(request.Inputs);
        var (themes, folder) = (request.Themes ?? inputs.Options.Themes, request.Background ?? inputs.Options.Background);
        var catalogue = Catalogue(themes);
        var model = request.Model is { } saved ? ModelFolder.Read(saved) : null;
        var language = request.Language ?? inputs.Options.Language ?? model?.Language;
        if (model is not null && model.Language != language)
            throw new InputException(request.Model!, 0, $"a model of talks in '{model.Language}'; wanted one in '{language}', as the talks");
        var options = Options(request, inputs, model) with
        {
            CatalogueHash = RunHashes.Of([themes ?? ThemeCatalogueFile.DefaultPath])!,
            BackgroundHash = RunHashes.OfBackground(folder),
            Since = request.Since is null ? null : EarlierRuns.Read(request.Since, request.Out),
        };
        CheckPins(inputs, catalogue);
        progress(FormattableString.Invariant($"reading {Figures.Number(inputs.Files.Count, "document")}"));
        var mapped = Readings.Map(inputs, folder, request.Workers, cancel);
        if (request.Strict && mapped.SelectMany(document => document.Reading.Warnings, (document, warning) => (document.Reading.Document.Source, Warning: warning)).FirstOrDefault() is { Warning: not null } first)
            throw new InputException(first.Source, first.Warning.Line, first.Warning.Problem);

        progress("bringing the documents together");
        var background = Readings.Terms(folder);
        var corpus = CorpusBuilder.Build(mapped, language, background, LanguageProfilesFile.Read(folder));
        CorpusStage.RequireTalks(corpus);
        options = options with { Language = corpus.Language };
        catalogue = corpus.Language == LanguageProfiles.Safe ? catalogue.With(Readings.Contexts(folder, background)) : catalogue.In(corpus.Language);
        RequireYears(request, options.Trends, corpus);
        cancel.ThrowIfCancellationRequested();
        progress("topics, themes and trends");
        var (analysis, details) = model is null
            ? Analyser.Analyse(corpus, catalogue, TopicEngines.Create(options.Engine, corpus.Background), options, cancel)
            : Analyser.Analyse(corpus, catalogue, model.Learned, options, cancel);

        progress("writing");
        var (data, report) = (Path.Combine(request.Out, "data", options.Name), Path.Combine(request.Out, "reports", options.Name));
        using var stagedData = StagedFolder.Beside(data);
        using var stagedReport = StagedFolder.Beside(report);
        StagedFolder.Attempt(data, () => RunTablesWriter.Write(stagedData.Folder, analysis, details));
        cancel.ThrowIfCancellationRequested();
        StagedFolder.Attempt(report, () => ReportWriter.Write(
            stagedReport.Folder, stagedData.Folder, analysis, DocumentTexts.Of(inputs), new DrawingOptions { Pictures = request.Pictures, Workers = request.Workers, Progress = progress }));
        cancel.ThrowIfCancellationRequested();
        stagedData.Commit();
        stagedReport.Commit();
        return new RunOutcome(analysis, data, report);
    }

    /// <summary>The catalogue of themes in <paramref name="path"/>, or the one that comes with the program.</summary>
    /// <exception cref="InputException">It cannot be used; the first problem.</exception>
    public static ThemeCatalogue Catalogue(string? path)
    {
        var (catalogue, problems) = ThemeCatalogueFile.Read(TextFile.Read(path ?? ThemeCatalogueFile.DefaultPath), path ?? "data/themes.yaml");
        return catalogue ?? throw problems[0];
    }

    private static AnalysisOptions Options(RunRequest request, InputSet inputs, SavedModel? model)
    {
        var file = inputs.Options;
        var topics = model is null ? request.Topics ?? file.Topics : null;
        var defaults = new TopicOptions();
        var engine = model?.Engine ?? request.Engine ?? file.Engine ?? TopicEngines.Default;
        if (model is null && TopicEngines.ProblemOf(engine) is { } problem)
            throw new InputException(request.Engine is null ? CorpusFileName(request) : "--engine", 0, problem);
        return new AnalysisOptions
        {
            Name = RunName(request, file),
            Engine = engine,
            ModelHash = model?.Hash,
            Topics = defaults with
            {
                TopicCount = topics is 0 ? null : topics,
                Seed = request.Seed ?? file.Seed ?? defaults.Seed,
                Workers = request.Workers,
            },
            Trends = new TrendOptions { From = request.From ?? file.From, To = request.To ?? file.To, AsOf = request.AsOf ?? file.AsOf },
        };
    }

    /// <summary>The name asked for, else the corpus file's, else the input's own.</summary>
    private static string RunName(RunRequest request, CorpusOptions file)
    {
        var name = request.Name ?? file.Name;
        if (name is null)
        {
            var input = request.Inputs.Count > 0 && request.Inputs[0] != "-" ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(request.Inputs[0])) : "run";
            name = Slug.Of(Directory.Exists(input) ? Path.GetFileName(input) : Path.GetFileName(input).Split('.', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "run");
        }
        if (ProblemOfName(name) is { } problem)
            throw new InputException(request.Name is null && file.Name is not null ? CorpusFileName(request) : "--name", 0, $"name '{name}' {problem}");
        return name;
    }

    /// <summary>What is wrong with a name for a run, which is a folder of its own beside the program's files; null: nothing.</summary>
    public static string? ProblemOfName(string name) => name == Slug.Of(name) && name != "background" ? null
        : $"is no name for a run; wanted lower-case letters, digits and hyphens, such as '{(name == "background" ? "background-talks" : Slug.Of(name))}'";

    private static string CorpusFileName(RunRequest request) => request.Inputs.FirstOrDefault(CorpusFile.IsCorpusFile) ?? "corpus file";

    /// <summary>Years that leave nothing to look at are a slip: a report of nothing would look like one of something.</summary>
    private static void RequireYears(RunRequest request, TrendOptions asked, TalkCorpus corpus)
    {
        int[] years = [.. corpus.Events.Select(e => e.Year).OfType<int>().Distinct().Order()];
        if (years.Length == 0)
            return;
        var (first, last) = (years[0], years[^1]);
        Require("from", request.From, asked.From, asked.From > last);
        Require("to", request.To, asked.To, asked.To < first);
        Require("as-of", request.AsOf, asked.AsOf, asked.AsOf < first);

        void Require(string name, int? ofLine, int? year, bool isOutside)
        {
            if (isOutside)
                throw new InputException(ofLine is null ? CorpusFileName(request) : FormattableString.Invariant($"--{name} {year}"), 0, FormattableString.Invariant(
                    $"{(ofLine is null ? $"{name.Replace('-', '_')} {year}: " : "")}the corpus {(year > last ? $"ends in {last}" : $"begins in {first}")}; wanted {(first == last ? "that year" : $"a year of {first}–{last}")}"));
        }
    }

    private static void CheckPins(InputSet inputs, ThemeCatalogue catalogue)
    {
        foreach (var correction in inputs.Corrections)
            foreach (var theme in correction.PinnedThemes.Concat(correction.DeniedThemes))
                if (catalogue.Find(theme) is null)
                    throw new InputException(correction.File, correction.Line, $"no theme '{theme}' in the catalogue; wanted one of those that `talktrends themes list` shows");
    }
}
