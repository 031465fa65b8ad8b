using TalkTrends.Core.Corpus;
using TalkTrends.Core.Results;
using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Inputs;
using TalkTrends.Store.Background;
using TalkTrends.Store.Folders;
using TalkTrends.Store.Models;
using TalkTrends.Store.Tables;

namespace TalkTrends.Pipelines.Learning;

/// <summary>Places talks in topics learned before: documents → talks → terms of the model → topics. Nothing is learned.</summary>
public static class AssignPipeline
{
    private static readonly Table[] s_tables = [TalkTables.Talks, TopicTables.Topics, TopicTables.Groups, TopicTables.Terms, TalkTables.Topics];

    /// <summary>Runs it. The folder appears whole at the end, or not at all.</summary>
    /// <param name="inputs">Files, folders, globs, corpus files, or "-".</param>
    /// <param name="model">Folder of the model.</param>
    /// <param name="folder">Where the tables go: talks, topics, topic_groups, topic_terms, talk_topics.</param>
    /// <param name="background">Folder of the background, for names and languages; "none": without it; null: the program's own.</param>
    /// <param name="workers">Threads at work at once; changes no byte.</param>
    /// <param name="progress">Told the name of each stage as it begins.</param>
    /// <param name="cancel">Stops between stages; nothing is written then.</param>
    /// <exception cref="InputException">An input or the model cannot be used.</exception>
    /// <exception cref="OutputException">The folder cannot be written.</exception>
    public static AssignOutcome Run(
        IReadOnlyList<string> inputs, string model, string folder, string? background, int workers, Action<string> progress, CancellationToken cancel)
    {
        folder = OwnFolder.Require(folder, s_tables.SelectMany(table => (string[])[table.Name + ".parquet", table.Name + ".csv"]));
        var saved = ModelFolder.Read(model);
        var set = InputSet.Of(inputs);
        background ??= set.Options.Background;
        var mapped = CorpusStage.Read(set, background, workers, progress, cancel);
        progress("placing the talks");
        var corpus = CorpusBuilder.Place(mapped, saved.Learned.Vocabulary, saved.Language, LanguageProfilesFile.Read(background), workers);
        CorpusStage.RequireTalks(corpus);
        cancel.ThrowIfCancellationRequested();
        var (details, topics) = Analyser.Place(corpus, saved.Learned);

        progress("writing");
        using var staged = StagedFolder.Beside(folder);
        StagedFolder.Attempt(folder, () =>
        {
            TableFiles.Write(staged.Folder, TalkTables.Talks, TalkRows.Talks(details));
            TableFiles.Write(staged.Folder, TopicTables.Topics, topics);
            TableFiles.Write(staged.Folder, TopicTables.Groups, TopicTables.GroupRows(saved.Learned.Tree, topics));
            TableFiles.Write(staged.Folder, TopicTables.Terms, TopicTables.TermRows(topics));
            TableFiles.Write(staged.Folder, TalkTables.Topics, TalkRows.Topics(details, topics));
        });
        cancel.ThrowIfCancellationRequested();
        staged.Commit();
        var without = Enumerable.Range(0, corpus.Talks.Count).Where(i => corpus.Talks[i].HasTopics && details.Topics[i].Count == 0).ToList();
        return new AssignOutcome(
            folder, topics, corpus.Talks.Count(talk => talk.HasTopics), without.Count, without.Count(i => corpus.Talks[i].HasText), CorpusStage.Problems(corpus));
    }
}
