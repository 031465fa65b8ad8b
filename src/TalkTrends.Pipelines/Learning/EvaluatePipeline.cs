using TalkTrends.Core.Corpus;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Topics.Quality;
using TalkTrends.Ingest;
using TalkTrends.Ingest.Inputs;
using TalkTrends.MlNet;

namespace TalkTrends.Pipelines.Learning;

/// <summary>Measures the topics of a corpus: documents → talks → terms → topics, several times over → figures. Writes nothing.</summary>
public static class EvaluatePipeline
{
    /// <summary>Runs it.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="labels">Where labels stand: a field of <see cref="TalkLabels.Fields"/>, or a column of the tables among the inputs; null: the track or the first tag, where half of the talks have it.</param>
    /// <param name="resamples">Refits for stability; 0: nothing is refitted.</param>
    /// <param name="progress">Told the name of each stage as it begins.</param>
    /// <param name="cancel">Stops between fits.</param>
    /// <returns>The figures, and what was found wrong in the documents, a line each.</returns>
    /// <exception cref="InputException">An input cannot be used, the talks cannot teach topics, or none has a label where some were asked for.</exception>
    public static (TopicEvaluation Evaluation, IReadOnlyList<string> Problems) Run(
        LearnRequest request, string? labels, int resamples, Action<string> progress, CancellationToken cancel)
    {
        var inputs = InputSet.Of(request.Inputs);
        if (labels is not null && !TalkLabels.Fields.Contains(labels))
            inputs = inputs with { Files = [.. inputs.Files.Select(file => file with { Settings = file.Settings with { LabelColumn = labels } })] };
        request = request.Over(inputs.Options);
        var (corpus, background) = FitPipeline.Read(request, inputs, progress, cancel);
        var column = labels ?? TalkLabels.Found(corpus);
        if (labels is not null)
            RequireLabels(corpus, labels);
        var evaluation = new TopicEvaluator(corpus, TopicEngines.Create(request.Engine!, background), request.Options, ClusteringMeasurer.Of)
            .Evaluate(column, column is null ? _ => null : TalkLabels.Of(column), resamples, progress, cancel);
        return (evaluation ?? throw FitPipeline.TooFew(corpus), CorpusStage.Problems(corpus));
    }

    private static void RequireLabels(TalkCorpus corpus, string labels)
    {
        const string missing = "no column ";
        var found = corpus.Talks.Where(talk => talk.Teaches).Select(TalkLabels.Of(labels)).OfType<string>().Distinct(StringComparer.Ordinal).Take(2).Count();
        if (found > 1)
            return;
        var fields = string.Join(", ", TalkLabels.Fields);
        if (!TalkLabels.Fields.Contains(labels))
        {
            if (corpus.Warnings.FirstOrDefault(warning => warning.Problem.StartsWith(missing, StringComparison.Ordinal)) is { } table)
                throw new InputException(corpus.Documents.First(document => document.Id == table.DocumentId).Source, table.Line, table.Problem);
            if (corpus.Documents.All(document => document.Format is "notes" or "page" or DocumentReader.Unreadable))
                throw new InputException($"--labels {labels}", 0, $"notes have no columns; wanted one of {fields}");
        }
        throw new InputException($"--labels {labels}", 0, $"{(found == 0 ? "no talk with text has one" : "all talks with text have the same")}; wanted a column with two labels at least, or one of {fields}");
    }
}
