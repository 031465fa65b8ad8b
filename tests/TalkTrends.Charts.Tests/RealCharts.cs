using TalkTrends.Pipelines.Runs;
using TalkTrends.Reports;

namespace TalkTrends.Charts.Tests;

/// <summary>Charts of real documents: the seeds, and twenty years of one conference where they are at hand. Each is run once, when first asked for.</summary>
public sealed class RealCharts : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("talktrends-charts-").FullName;
    private readonly Lazy<string> seeds;
    private readonly Lazy<string> fosdem;

    public RealCharts() =>
        (seeds, fosdem) = (new(() => Run("seeds", Path.Combine(Root, "seeds", "corpus.yaml"))), new(() => Run("fosdem", Shared("corpora/fosdem"))));

    /// <summary>The folder of charts of the seeds.</summary>
    public string Seeds => seeds.Value;

    /// <summary>That of the conference; the test is skipped where its schedules are absent.</summary>
    public string Fosdem
    {
        get
        {
            Assert.SkipUnless(Directory.Exists(Shared("corpora/fosdem")), "The folder ../shared/corpora/fosdem is not beside the repository.");
            return fosdem.Value;
        }
    }

    private static string Root
    {
        get
        {
            for (var place = new DirectoryInfo(AppContext.BaseDirectory); place is not null; place = place.Parent)
                if (File.Exists(Path.Combine(place.FullName, "Analysis.sln")))
                    return place.FullName;
            throw new DirectoryNotFoundException("No folder above the tests holds Analysis.sln.");
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Shared(string path) => Path.GetFullPath(Path.Combine(Root, "..", "shared", path));

    private string Run(string name, string input)
    {
        // Pictures are drawn as the SVG is, and take most of the time.
        RunPipeline.Run(new RunRequest { Inputs = [input], Name = name, Out = folder, Pictures = ChartPictureSet.None }, _ => { }, TestContext.Current.CancellationToken);
        return Path.Combine(folder, "reports", name, "charts");
    }
}
