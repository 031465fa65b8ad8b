using System.Diagnostics;

namespace TalkTrends.Cli.Tests;

/// <summary>A run stopped at any moment leaves the earlier output whole, and the next run succeeds and tidies up.</summary>
public sealed class InterruptionTests : IDisposable
{
    private readonly EarlierOutput _earlier = new();

    public void Dispose() => _earlier.Dispose();

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void A_signal_ends_the_run_with_130_and_one_line(string signal)
    {
        _earlier.Write("talks.csv", Samples.Csv(1_200));
        using var process = Start("talks.csv");
        var before = WaitForStage(process, "topics, themes and trends");
        Signal(process, signal);
        var after = process.StandardError.ReadToEnd();
        Talktrends.WaitFor(process);
        new Outcome(process.ExitCode, process.StandardOutput.ReadToEnd(), after).FailedInOneLine(130, "cancelled; nothing was written");
        Assert.DoesNotContain("writing", before, StringComparer.Ordinal);
        _earlier.IsWhole();
    }

    [Fact]
    public void A_signal_is_heard_while_waiting_for_standard_input()
    {
        using var process = Talktrends.Start(["run", "-", "--out", _earlier.Out, "--name", "kept"], withInput: true);
        WaitForStage(process, "reading 1 document");
        Signal(process, "INT");
        var after = process.StandardError.ReadToEnd();
        Talktrends.WaitFor(process);
        new Outcome(process.ExitCode, process.StandardOutput.ReadToEnd(), after).FailedInOneLine(130, "cancelled");
        _earlier.IsWhole();
    }

    [Theory]
    [InlineData("bringing the documents together", 0)]
    [InlineData("writing", 0)]
    [InlineData("writing", 40)]
    [InlineData("writing", 120)]
    [InlineData("writing", 250)]
    public void A_kill_leaves_each_folder_as_it_was_or_as_it_should_be_and_the_next_run_tidies_up(string stage, int milliseconds)
    {
        _earlier.Write("talks.csv", Samples.Csv(150, seed: 7));
        var earlier = (Data: FolderContent.Of(Path.Combine(_earlier.Out, "data/kept")), Report: FolderContent.Of(Path.Combine(_earlier.Out, "reports/kept")));
        using (var process = Start("talks.csv"))
        {
            WaitForStage(process, stage);
            Thread.Sleep(milliseconds);
            process.Kill();
            Talktrends.WaitFor(process);
        }
        var killed = (Data: FolderContent.Of(Path.Combine(_earlier.Out, "data/kept")), Report: FolderContent.Of(Path.Combine(_earlier.Out, "reports/kept")));

        using var clean = new TemporaryFolder();
        Talktrends.Run("run", _earlier.File("talks.csv"), "--out", clean.Path, "--name", "kept").Succeeded();
        var wanted = FolderContent.Of(clean.Path);
        Assert.True(killed.Data.Differences(earlier.Data).Count == 0 || killed.Data.Differences(FolderContent.Of(clean.File("data/kept"))).Count == 0, "The tables are half written.");
        Assert.True(killed.Report.Differences(earlier.Report).Count == 0 || killed.Report.Differences(FolderContent.Of(clean.File("reports/kept"))).Count == 0, "The report is half written.");

        Talktrends.Run("run", _earlier.File("talks.csv"), "--out", _earlier.Out, "--name", "kept").Succeeded();
        FolderContent.Of(_earlier.Out).IsSameAs(wanted, "The run after the kill does not tidy up");
    }

    private Process Start(string input) => Talktrends.Start(["run", _earlier.File(input), "--out", _earlier.Out, "--name", "kept"]);

    /// <summary>The lines on stderr before the stage.</summary>
    private static List<string> WaitForStage(Process process, string stage)
    {
        var lines = new List<string>();
        while (process.StandardError.ReadLine() is { } line)
        {
            if (line == stage)
                return lines;
            lines.Add(line);
        }
        Assert.Fail($"The run ended without reaching '{stage}': {string.Join('\n', lines)}");
        return lines;
    }

    private static void Signal(Process process, string signal) =>
        Shell.Needs(Shell.Run($"kill -{signal} {process.Id}").ExitCode == 0, "This system sends no signals.");
}
