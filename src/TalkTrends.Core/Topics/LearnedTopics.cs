using TalkTrends.Core.Corpus;
using TalkTrends.Core.Corpus.Terms;

namespace TalkTrends.Core.Topics;

/// <summary>Topics together with how words become their terms: what places the talks of any corpus, without learning again.</summary>
public sealed record LearnedTopics
{
    /// <summary>The topics and the space they lie in.</summary>
    public required TopicModel Model { get; init; }

    /// <summary>How the words of a talk become the terms that the model knows.</summary>
    public required TermVocabulary Vocabulary { get; init; }

    /// <summary>Talks of those learned from that belong most to each topic.</summary>
    public required IReadOnlyList<int> Sizes { get; init; }

    /// <summary>The colour of each topic, as <c>#rrggbb</c>; kept from fit to fit with the topic's id.</summary>
    public required IReadOnlyList<string> Colors { get; init; }

    /// <summary>Talks learned from.</summary>
    public required int TalksLearned { get; init; }

    /// <summary>Number that the next new topic gets: the id of a topic that vanished is not given again.</summary>
    public required int NextNumber { get; init; }

    /// <summary>The tree of the topics.</summary>
    public TopicTree Tree => TopicTree.Of(Model, Sizes);

    /// <summary>Learns topics from the talks of a corpus that teach.</summary>
    /// <returns>Null where they cannot teach topics.</returns>
    public static LearnedTopics? Learn(TalkCorpus corpus, ITopicEngine engine, TopicOptions options)
    {
        var talks = corpus.Matrix.Select(TeachingRows(corpus));
        return engine.Fit(talks, corpus.Terms, options) is { } model ? Of(model, corpus.Vocabulary, talks) : null;
    }

    /// <summary>A model that was just learned from the rows of <paramref name="talks"/>.</summary>
    public static LearnedTopics Of(TopicModel model, TermVocabulary vocabulary, TermMatrix talks)
    {
        var sizes = new int[model.Topics.Count];
        foreach (var shares in model.Assign(talks))
            if (shares.Count > 0)
                sizes[shares[0].Topic]++;
        return new LearnedTopics
        {
            Model = model,
            Vocabulary = vocabulary,
            Sizes = sizes,
            Colors = [.. Enumerable.Range(0, model.Topics.Count).Select(TopicColors.Of)],
            TalksLearned = talks.RowCount,
            NextNumber = model.Topics.Count + 1,
        };
    }

    /// <summary>The rows of a corpus that topics are learned from.</summary>
    public static IReadOnlyList<int> TeachingRows(TalkCorpus corpus) => [.. Enumerable.Range(0, corpus.Talks.Count).Where(i => corpus.Talks[i].Teaches)];
}
