using TalkTrends.Core.Corpus.Terms;

namespace TalkTrends.Core.Topics;

/// <summary>Learns topics: slow and explicit. The seam behind which engines differ.</summary>
public interface ITopicEngine
{
    /// <summary>Learns topics from the rows of <paramref name="talks"/>, the columns of which are <paramref name="terms"/>.</summary>
    /// <returns>Null where the talks cannot teach topics: fewer than <see cref="TopicModel.FewestTalks"/> of them say anything.</returns>
    TopicModel? Fit(TermMatrix talks, IReadOnlyList<Term> terms, TopicOptions options);
}
