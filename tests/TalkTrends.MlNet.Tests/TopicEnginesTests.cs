namespace TalkTrends.MlNet.Tests;

public sealed class TopicEnginesTests
{
    [Fact]
    public void An_unknown_engine_is_named_with_those_there_are()
    {
        var problem = Assert.Throws<ArgumentException>(() => TopicEngines.Create("lda"));
        Assert.Contains("no engine 'lda'; wanted svd or nmf", problem.Message, StringComparison.Ordinal);
        Assert.All(TopicEngines.Names, name => Assert.NotNull(TopicEngines.Create(name)));
        Assert.All(TopicEngines.Names, name => Assert.Null(TopicEngines.ProblemOf(name)));
        Assert.Equal(TopicEngines.Default, TopicEngines.Names[0]);
    }
}
