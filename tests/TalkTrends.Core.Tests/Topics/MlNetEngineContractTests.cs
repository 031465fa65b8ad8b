using TalkTrends.Core.Topics;

namespace TalkTrends.Core.Tests.Topics;

/// <summary>The engines of ML.NET, where the build has them (-p:WithMlNet=true); else skipped by name.</summary>
public abstract class MlNetEngineContractTests(string name) : TopicEngineContract
{
    protected override ITopicEngine Engine()
    {
#if MLNET
        return MlNet.MlNetEngines.Create(name);
#else
        Assert.Skip($"Engine '{name}' is not in this build: it needs the package Microsoft.ML.");
        throw new InvalidOperationException();
#endif
    }
}

/// <summary>ML.NET's k-means.</summary>
public sealed class MlNetKMeansEngineContractTests() : MlNetEngineContractTests("mlnet-kmeans");

/// <summary>ML.NET's LightLDA.</summary>
public sealed class MlNetLdaEngineContractTests() : MlNetEngineContractTests("mlnet-lda");
