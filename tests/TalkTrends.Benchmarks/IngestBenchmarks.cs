using System.IO.Compression;
using BenchmarkDotNet.Attributes;
using TalkTrends.Ingest.Events;
using TalkTrends.Ingest.Inputs;
using TalkTrends.Ingest;
using TalkTrends.Pipelines;

namespace TalkTrends.Benchmarks;

/// <summary>Twenty schedule files (24 MB), and 100 MB of CSV; reading alone, and reading with tokenising.</summary>
[MemoryDiagnoser]
public class IngestBenchmarks
{
    private const long CsvBytes = 100_000_000;
    private readonly string _folder = Directory.CreateTempSubdirectory("talktrends").FullName;
    private readonly DocumentReader _reader = new(ConferenceCatalogue.LoadDefault(), NotesAdapter.With(Readings.Names(null)));
    private string _csv = "";

    [GlobalSetup]
    public void WriteCsv()
    {
        _csv = Path.Combine(_folder, "large.csv");
        using var output = File.CreateText(_csv);
        for (var round = 0; output.BaseStream.Length < CsvBytes; round++)
        {
            using var input = new StreamReader(new GZipStream(File.OpenRead(Material.Shared("corpora/pyvideo.csv.gz")), CompressionMode.Decompress));
            var header = input.ReadLine();
            if (round == 0)
                output.WriteLine(header);
            output.Write(input.ReadToEnd());
            output.Flush();
        }
    }

    [Benchmark]
    public int ReadTwentySchedules() => InputSet.Of([Material.Shared("corpora/fosdem")]).Files
        .AsParallel().WithDegreeOfParallelism(2).Sum(file => _reader.Read(file).Talks.Count);

    [Benchmark]
    public int ReadHundredMegabytesOfCsv() => InputSet.Of([_csv]).Files.Sum(file => _reader.Read(file).Talks.Count);

    [Benchmark]
    public int WholeIngestOfTwentySchedules() => Material.Map(Material.Shared("corpora/fosdem")).Sum(document => document.Tokens.Count);

    [GlobalCleanup]
    public void Clean() => Directory.Delete(_folder, true);
}
