using TalkTrends.Core.Tests.Topics;
using TalkTrends.Core.Topics;

namespace TalkTrends.MlNet.Tests;

/// <summary>The default engine: k-means of ML.NET on a low-rank projection.</summary>
public sealed class SvdTopicEngineContractTests : TopicEngineContract
{
    protected override ITopicEngine Engine() => new SvdTopicEngine();
}
