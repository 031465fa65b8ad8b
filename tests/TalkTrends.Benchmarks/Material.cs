using TalkTrends.Core.Corpus;
using TalkTrends.Ingest.Inputs;
using TalkTrends.Pipelines;

namespace TalkTrends.Benchmarks;

/// <summary>Real input: the seeds of the repository, and the corpora beside it where there are any.</summary>
internal static class Material
{
    public static string Root { get; } = FindRoot();

    /// <summary>A file or folder of the corpora.</summary>
    /// <exception cref="DirectoryNotFoundException">They are not beside this checkout.</exception>
    public static string Shared(string path)
    {
        var full = Path.GetFullPath(Path.Combine(Root, "..", "shared", path));
        return Path.Exists(full) ? full : throw new DirectoryNotFoundException($"{path} is not in the shared folder beside this checkout; this benchmark needs it");
    }

    public static MappedDocument[] Map(params string[] inputs) =>
        Readings.Map(InputSet.Of(inputs), null, Environment.ProcessorCount, CancellationToken.None);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Analysis.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException("No Analysis.sln above the benchmarks; run them from a checkout.");
    }
}
