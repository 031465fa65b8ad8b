using BenchmarkDotNet.Attributes;
using TalkTrends.Pipelines.Runs;

namespace TalkTrends.Benchmarks;

/// <summary>The five seeds from files to report, in a process that is warm.</summary>
[MemoryDiagnoser]
public class MainJobBenchmarks
{
    private readonly string _out = Directory.CreateTempSubdirectory("talktrends").FullName;

    [Benchmark]
    public int Seeds() => RunPipeline.Run(
        new RunRequest { Inputs = [Path.Combine(Material.Root, "seeds", "corpus.yaml")], Out = _out }, _ => { }, CancellationToken.None).Analysis.Totals.Talks;

    [GlobalCleanup]
    public void Clean() => Directory.Delete(_out, true);
}
