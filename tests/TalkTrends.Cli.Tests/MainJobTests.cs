using System.Diagnostics;
using System.Globalization;

namespace TalkTrends.Cli.Tests;

/// <summary>The main job gives the committed bytes, whoever runs it and wherever. UPDATE_GOLDEN=1 writes the committed output anew through the program.</summary>
public class MainJobTests(SeedsRun seeds)
{
    private static readonly Dictionary<string, string> s_turkish = new()
    {
        ["LANG"] = "tr_TR.UTF-8",
        ["LC_ALL"] = "tr_TR.UTF-8",
        ["TZ"] = "Pacific/Kiritimati",
        ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0",
        // Narrower vectors and another garbage collector: sums and orders must not depend on either.
        ["DOTNET_EnableAVX2"] = "0",
        ["DOTNET_gcServer"] = "1",
    };

    [Fact]
    public void One_worker_gives_the_committed_output() => CompareWithCommitted(seeds.Out);

    [Fact]
    public void Four_workers_under_a_Turkish_culture_in_another_time_zone_give_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        Talktrends.Run(["run", Repository.SeedCorpus, "--out", folder.Path, "--workers", "4"], s_turkish).Succeeded();
        FolderContent.Of(folder.Path).IsSameAs(FolderContent.Of(seeds.Out), "Four workers under a Turkish culture differ from one worker");
    }

    [Fact]
    public void The_seeds_named_one_by_one_from_another_folder_give_the_same_tables()
    {
        using var folder = new TemporaryFolder();
        string[] documents = [.. Directory.GetFiles(Path.Combine(Repository.Root, "seeds"), "*.txt").OrderDescending(StringComparer.Ordinal)];
        Talktrends.Run(["run", .. documents, "--name", "seeds"], null, folder.Path).Succeeded();
        FolderContent.Of(folder.File("data")).IsSameAs(FolderContent.Of(Path.Combine(seeds.Out, "data")), "The order or place of the inputs shows in the tables");
    }

    [Fact]
    public void A_second_run_over_the_first_changes_no_byte_and_leaves_nothing_aside()
    {
        using var folder = new TemporaryFolder();
        for (var round = 0; round < 2; round++)
            Talktrends.Run("run", Repository.SeedCorpus, "--out", folder.Path, "--quiet").Succeeded();
        FolderContent.Of(folder.Path).IsSameAs(FolderContent.Of(seeds.Out), "The second run differs");
    }

    [Fact]
    public void Child_processes_really_run_under_the_Turkish_culture_and_the_other_time_zone()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["-explicit", "only", "-method", "*" + nameof(This_process_is_Turkish_and_in_Kiritimati)])
        {
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in s_turkish)
            start.Environment[name] = value;
        using var probe = Process.Start(start)!;
        var said = probe.StandardOutput.ReadToEnd();
        Talktrends.WaitFor(probe);
        Assert.True(probe.ExitCode == 0 && said.Contains("Total: 1", StringComparison.Ordinal), said);
    }

    [Fact(Explicit = true)]
    public void This_process_is_Turkish_and_in_Kiritimati()
    {
        Assert.Equal("tr-TR", CultureInfo.CurrentCulture.Name);
        Assert.Equal("ı", CultureInfo.CurrentCulture.TextInfo.ToLower("I"));
        Assert.Equal(TimeSpan.FromHours(14), TimeZoneInfo.Local.BaseUtcOffset);
    }

    [Fact]
    public void Pictures_come_beside_the_charts_where_the_rasteriser_is_installed()
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        if (!path.Split(':').Any(place => File.Exists(Path.Combine(place, "rsvg-convert"))))
            Assert.Skip("rsvg-convert is not installed (Debian: librsvg2-bin).");
        using var folder = new TemporaryFolder();
        Talktrends.Run(["run", Repository.SeedCorpus, "--out", folder.Path], new Dictionary<string, string> { ["PATH"] = path }).Succeeded();
        var charts = folder.File("reports/seeds/charts");
        foreach (var chart in Directory.GetFiles(charts, "*.svg").Where(chart => !chart.EndsWith("-dark.svg", StringComparison.Ordinal)))
            Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], File.ReadAllBytes(Path.ChangeExtension(chart, ".png"))[..4]);
        FolderContent.Of(folder.Path, withPictures: false).IsSameAs(FolderContent.Of(seeds.Out), "The rasteriser changes more than pictures");
    }

    [Fact]
    public void Without_the_rasteriser_the_run_says_so_once_and_succeeds()
    {
        Assert.Single(seeds.Outcome.ErrorLines, line => line.Contains("rsvg-convert is not installed", StringComparison.Ordinal));
        Assert.Empty(Directory.GetFiles(seeds.Report, "*.png", SearchOption.AllDirectories));
    }

    private static void CompareWithCommitted(string output)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            Talktrends.Run("run", Repository.SeedCorpus, "--out", Repository.Root).Succeeded();
        foreach (var part in (string[])["data/seeds", "reports/seeds"])
        {
            var committed = Path.Combine(Repository.Root, part);
            Assert.True(Directory.Exists(committed), $"{part} is not there. ./run.sh writes it; commit what it writes.");
            FolderContent.Of(Path.Combine(output, part), withPictures: false).IsSameAs(
                FolderContent.Of(committed, withPictures: false),
                $"The main job no longer writes the committed {part}. Where the change is meant, run ./run.sh and commit what it writes");
        }
    }
}
