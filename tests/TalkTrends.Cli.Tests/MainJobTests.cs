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
    public void Pictures_come_beside_the_charts_on_any_number_of_threads_and_change_nothing_else()
    {
        using var folder = new TemporaryFolder();
        string[] arguments = ["run", Repository.SeedCorpus, "--workers", "1", "--out", folder.Path];
        Talktrends.Run(arguments, new Dictionary<string, string> { [Talktrends.WithPictures] = "" }).Succeeded();
        var charts = folder.File("reports/seeds/charts");
        foreach (var chart in Directory.GetFiles(charts, "*.svg"))
            Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], File.ReadAllBytes(Path.ChangeExtension(chart, ".png"))[..4]);
        Assert.StartsWith("%PDF-", File.ReadAllText(Path.Combine(charts, "charts.pdf"), System.Text.Encoding.Latin1), StringComparison.Ordinal);
        FolderContent.Of(folder.Path, withPictures: false).IsSameAs(FolderContent.Of(seeds.Out), "Pictures change more than pictures");
        var first = FolderContent.Of(folder.Path);
        arguments[^3] = "3";
        Talktrends.Run(arguments, new Dictionary<string, string> { [Talktrends.WithPictures] = "" }).Succeeded();
        FolderContent.Of(folder.Path).IsSameAs(first, "The number of threads changes a byte");
    }

    [Fact]
    public void Told_to_make_no_pictures_a_run_makes_none_and_says_nothing_of_it()
    {
        Assert.DoesNotContain(seeds.Outcome.ErrorLines, line => line.Contains("PNG", StringComparison.Ordinal));
        Assert.DoesNotContain(Directory.GetFiles(Path.Combine(seeds.Report, "charts")), path => Path.GetExtension(path) is ".png" or ".pdf");
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
