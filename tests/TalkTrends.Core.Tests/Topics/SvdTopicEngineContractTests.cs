using TalkTrends.Core.Topics;

namespace TalkTrends.Core.Tests.Topics;

/// <summary>The engine by low-rank embedding.</summary>
public sealed class SvdTopicEngineContractTests : TopicEngineContract
{
    protected override ITopicEngine Engine() => TopicEngines.Create("svd");
}
