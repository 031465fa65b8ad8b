using TalkTrends.Core.Topics;

namespace TalkTrends.Core.Tests.Topics;

public sealed class TopicModelStateTests
{
    private static readonly TopicModelState s_state = new()
    {
        Topics = [new Topic("t01", "clay", [], 0, 0, 0), new Topic("t02", "yarn", [], 0, 0, 0)],
        TermWeights = [1, 2, 3],
        Basis = [1, 0, 0, 1, 1, 1],
        Rank = 2,
        Centroids = [[1, 0], [0, 1]],
        LeastCosines = [0.1f, 0.1f],
        Temperature = 0.08,
        LeastShare = 0.1,
    };

    [Fact]
    public void Parts_that_fit_make_a_model() => Assert.Equal(2, TopicModel.Of(s_state).Topics.Count);

    public static TheoryData<string, TopicModelState> Broken => new()
    {
        { "no topic", s_state with { Topics = [], Centroids = [], LeastCosines = [] } },
        { "0 dimensions", s_state with { Rank = 0 } },
        { "6 entries for 2 terms", s_state with { TermWeights = [1, 2] } },
        { "1 directions", s_state with { Centroids = [[1, 0]] } },
        { "not 2 dimensions", s_state with { Centroids = [[1, 0], [1]] } },
        { "not finite", s_state with { Basis = [1, 0, 0, float.NaN, 1, 1] } },
        { "not finite", s_state with { LeastCosines = [0, float.PositiveInfinity] } },
        { "temperature", s_state with { Temperature = 0 } },
        { "temperature", s_state with { LeastShare = double.NaN } },
        { "one id", s_state with { Topics = [s_state.Topics[0], s_state.Topics[0]] } },
    };

    [Theory]
    [MemberData(nameof(Broken), DisableDiscoveryEnumeration = true)]
    public void Parts_that_do_not_fit_are_refused_by_name(string problem, TopicModelState state) =>
        Assert.Contains(problem, Assert.Throws<ArgumentException>(() => TopicModel.Of(state)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(3, 9, "t03")]
    [InlineData(3, 100, "t003")]
    [InlineData(1000, 1000, "t1000")]
    public void Ids_sort_as_they_count(int number, int count, string id)
    {
        Assert.Equal(id, TopicIds.Of('t', number, count));
        Assert.Equal(number, TopicIds.NumberOf(id));
    }
}
