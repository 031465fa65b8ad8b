using TalkTrends.Ingest.Inputs;
using TalkTrends.Pipelines.Runs;
using TalkTrends.Store.Background;

namespace TalkTrends.Pipelines.Tests.Background;

[Trait("Length", "Long")]
public class BackgroundBuilderTests
{
    [Fact]
    public void The_committed_files_are_what_the_corpora_teach()
    {
        var corpora = Directory.GetFiles(Repository.Shared("corpora"), "*.csv.gz").Order(StringComparer.Ordinal).ToList();
        var documents = Readings.Map(InputSet.Of(corpora), null, Environment.ProcessorCount, TestContext.Current.CancellationToken);
        foreach (var (name, content) in BackgroundBuilder.Build(documents, RunPipeline.Catalogue(null), Environment.ProcessorCount))
        {
            var committed = Path.Combine(Repository.Root, "data", "background", name);
            if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
                File.WriteAllText(committed, content);
            Assert.True(File.ReadAllText(committed) == content, $"{name} is not what `talktrends background build` learns from the corpora; UPDATE_GOLDEN=1 writes it anew.");
        }
    }
}
