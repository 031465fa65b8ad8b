using TalkTrends.Core.Results;

namespace TalkTrends.Core.Tests.Results;

public sealed class TopicNumbersTests
{
    [Theory]
    [InlineData(null, 4, 55)]
    [InlineData(4, 4, 55)]
    [InlineData(4, 0, 55)]
    [InlineData(null, 0, 3)]
    public void Topics_as_asked_for_or_chosen_from_the_talks_need_no_word(int? asked, int found, int talks) => Assert.Null(TopicNumbers.Sentence(asked, found, talks));

    [Theory]
    [InlineData(30, 22, 24, "30 topics were asked for; the 24 talks to learn from fill 22: a topic needs a talk of its own.")]
    [InlineData(30, 22, 90, "30 topics were asked for; the 90 talks to learn from fill 22: a further one would have no talk of its own.")]
    [InlineData(null, 1, 30, "There is one topic only for the 30 talks to learn from: their words show no groups that differ.")]
    public void Fewer_topics_or_one_for_all_are_said_with_the_reason(int? asked, int found, int talks, string sentence) => Assert.Equal(sentence, TopicNumbers.Sentence(asked, found, talks));
}
