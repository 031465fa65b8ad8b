using BenchmarkDotNet.Attributes;
using TalkTrends.Core.Corpus;
using TalkTrends.Core.Topics;
using TalkTrends.MlNet;

namespace TalkTrends.Benchmarks;

/// <summary>Fifty topics of twenty years of one conference, from texts in memory to labels.</summary>
[MemoryDiagnoser]
public class TopicBenchmarks
{
    private MappedDocument[] _documents = [];

    [GlobalSetup]
    public void Read() => _documents = Material.Map(Material.Shared("corpora/fosdem.csv.gz"));

    [Benchmark]
    public int FiftyTopics()
    {
        var corpus = CorpusBuilder.Build(_documents.Select(document => MappedDocument.Of(document.Reading)));
        var teaching = Enumerable.Range(0, corpus.Talks.Count).Where(i => corpus.Talks[i].Teaches).ToList();
        return new SvdTopicEngine().Fit(corpus.Matrix.Select(teaching), corpus.Terms, new TopicOptions { TopicCount = 50 })!.Topics.Count;
    }
}
