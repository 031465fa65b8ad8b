using TalkTrends.Core.Topics;

namespace TalkTrends.Core.Tests.Topics;

/// <summary>The engine by non-negative factors.</summary>
public sealed class NmfTopicEngineContractTests : TopicEngineContract
{
    protected override ITopicEngine Engine() => new NmfTopicEngine();
}
