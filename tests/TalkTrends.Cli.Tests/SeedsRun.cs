using TalkTrends.Cli.Tests;

[assembly: AssemblyFixture(typeof(SeedsRun))]

namespace TalkTrends.Cli.Tests;

/// <summary>One run of the main job that many tests look at: with one worker, in a folder of its own.</summary>
public sealed class SeedsRun : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SeedsRun() => Outcome = Talktrends.Run("run", Repository.SeedCorpus, "--out", _folder.Path, "--workers", "1").Succeeded();

    /// <summary>The folder given as --out.</summary>
    public string Out => _folder.Path;

    public string Tables => Path.Combine(Out, "data", "seeds");

    public string Report => Path.Combine(Out, "reports", "seeds");

    internal Outcome Outcome { get; }

    public void Dispose() => _folder.Dispose();
}
