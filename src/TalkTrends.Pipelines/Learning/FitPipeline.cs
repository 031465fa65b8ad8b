using TalkTrends.Core.Corpus;
using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Results;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Text;
using TalkTrends.Core.Topics;
using TalkTrends.Core.Wording;
using TalkTrends.Ingest.CorpusFiles;
using TalkTrends.Ingest.Inputs;
using TalkTrends.MlNet;
using TalkTrends.Pipelines.Runs;
using TalkTrends.Store.Background;
using TalkTrends.Store.Folders;
using TalkTrends.Store.Models;

namespace TalkTrends.Pipelines.Learning;

/// <summary>Learns topics and saves them: documents → talks → terms → topics → a folder.</summary>
public static class FitPipeline
{
    /// <summary>Runs it. The folder appears whole at the end, or not at all.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="folder">Where the model goes.</param>
    /// <param name="like">Folder of a model whose ids and colours the new topics keep where they are the same topics; null: none.</param>
    /// <param name="progress">Told the name of each stage as it begins.</param>
    /// <param name="cancel">Stops between stages; nothing is written then.</param>
    /// <exception cref="InputException">An input or the earlier model cannot be used, or the talks cannot teach topics.</exception>
    /// <exception cref="OutputException">The folder cannot be written.</exception>
    public static FitOutcome Run(LearnRequest request, string folder, string? like, Action<string> progress, CancellationToken cancel)
    {
        folder = OwnFolder.Require(folder, ModelFolder.Names);
        var inputs = InputSet.Of(request.Inputs);
        request = request.Over(inputs.Options);
        var earlier = like is null ? null : ModelFolder.Read(like);
        if (earlier is not null)
            RequireLanguage(earlier, like!, request.Language ?? earlier.Language);
        var (corpus, background) = Read(request, inputs, progress, cancel);
        if (earlier is not null)
            RequireLanguage(earlier, like!, corpus.Language);
        progress("learning topics");
        var learned = LearnedTopics.Learn(corpus, TopicEngines.Create(request.Engine!, background), request.Options) ?? throw TooFew(corpus);
        var alignment = earlier is null ? null : TopicAlignment.Of(earlier.Learned, learned, Places(corpus, earlier.Learned, earlier.Learned.Vocabulary.Read(corpus.Talks, request.Workers)), Places(corpus, learned, corpus.Matrix));
        cancel.ThrowIfCancellationRequested();

        progress("writing");
        var model = new SavedModel
        {
            Learned = alignment?.Renamed(earlier!.Learned, learned) ?? learned,
            Engine = request.Engine!,
            Language = corpus.Language,
            TopicsAsked = request.Options.TopicCount,
            Seed = request.Options.Seed,
            BackgroundHash = RunHashes.OfBackground(request.Background),
            LikeHash = earlier?.Hash,
            Inputs = [.. corpus.Documents.Select(document => new ModelInput(document.Id, document.Source, document.Sha256))],
        };
        using var staged = StagedFolder.Beside(folder);
        StagedFolder.Attempt(folder, () => model = model with { Hash = ModelFolder.Write(staged.Folder, model) });
        cancel.ThrowIfCancellationRequested();
        staged.Commit();
        return new FitOutcome(model, earlier, alignment, learned, CorpusStage.Problems(corpus));
    }

    /// <summary>Reads the documents; all but the language is said in the request. The background is what is known of words of the corpus's language.</summary>
    internal static (TalkCorpus Corpus, TermBackground Background) Read(LearnRequest request, InputSet inputs, Action<string> progress, CancellationToken cancel)
    {
        if (TopicEngines.ProblemOf(request.Engine!) is { } problem)
            throw new InputException(request.Inputs.FirstOrDefault(CorpusFile.IsCorpusFile) ?? "--engine", 0, problem);
        var mapped = CorpusStage.Read(inputs, request.Background, request.Workers, progress, cancel);
        progress("bringing the documents together");
        var background = Readings.Terms(request.Background);
        var corpus = CorpusBuilder.Build(mapped, request.Language, background, LanguageProfilesFile.Read(request.Background));
        CorpusStage.RequireTalks(corpus);
        cancel.ThrowIfCancellationRequested();
        return (corpus, corpus.Background);
    }

    internal static InputException TooFew(TalkCorpus corpus) => new(corpus.Documents[0].Source, 0,
        $"{Figures.Number(LearnedTopics.TeachingRows(corpus).Count, "talk")}{(corpus.Talks.Any(talk => talk.TitlesTeach) ? "" : $" with at least {CorpusTalk.FewestWords} words of text")}"
        + (corpus.Documents.Count > 1 ? $" in all {Figures.Number(corpus.Documents.Count, "document")}" : "") + $"; topics need {TopicModel.FewestTalks} that say something");

    private static void RequireLanguage(SavedModel earlier, string folder, string language)
    {
        if (earlier.Language != language)
            throw new InputException(folder, 0, $"a model of talks in '{earlier.Language}'; wanted one in '{language}', as the talks to learn from");
    }

    /// <summary>The topic of each talk, −1 for none.</summary>
    private static int[] Places(TalkCorpus corpus, LearnedTopics learned, TermMatrix matrix) =>
        [.. Analyser.Place(corpus, learned, matrix).Select(shares => shares.Count == 0 ? -1 : shares[0].Topic)];
}
