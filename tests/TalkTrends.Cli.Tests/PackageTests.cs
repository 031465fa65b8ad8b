using System.IO.Compression;

namespace TalkTrends.Cli.Tests;

/// <summary>The program as a tool, and the libraries as packages.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_tool_installs_from_a_folder_of_packages_and_reads_talks()
    {
        Pack("TalkTrends.Cli");
        // The feed is a folder: nothing is asked of a network.
        _folder.Write("nuget.config", "<configuration><packageSources><clear /><add key=\"packed\" value=\"packages\" /></packageSources></configuration>");
        var (exitCode, printed) = Shell.Run($"cd '{_folder.Path}' && dotnet tool install TalkTrends --tool-path tools --configfile nuget.config");
        Assert.True(exitCode == 0, printed);
        var outcome = Shell.Run("exec \"$@\"", _folder.File("tools/talktrends"), "ingest", Path.Combine(Repository.Root, "seeds"));
        Assert.True(outcome.ExitCode == 0, outcome.Output);
        Assert.Contains("Observability", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Core")]
    [InlineData("MlNet")]
    [InlineData("Store", "themes.yaml")]
    [InlineData("Ingest", "conferences.yaml")]
    public void A_library_packs_with_its_documentation_its_licence_and_the_files_it_reads(string library, string? data = null)
    {
        Pack("TalkTrends." + library);
        using var package = ZipFile.OpenRead(Directory.GetFiles(_folder.File("packages"), $"TalkTrends.{library}.*.nupkg").Single());
        var names = package.Entries.Select(entry => entry.FullName).ToList();
        Assert.Contains($"lib/net10.0/TalkTrends.{library}.dll", names);
        Assert.Contains($"lib/net10.0/TalkTrends.{library}.xml", names);
        if (data is not null)
            Assert.Contains($"contentFiles/any/any/data/{data}", names);
        using var specification = new StreamReader(package.GetEntry($"TalkTrends.{library}.nuspec")!.Open());
        Assert.Contains("<license type=\"expression\">MIT</license>", specification.ReadToEnd(), StringComparison.Ordinal);
    }

    private void Pack(string project)
    {
        var (exitCode, printed) = Shell.Run("exec \"$@\"", "dotnet", "pack", Path.Combine(Repository.Root, "src", project), "--configuration", new DirectoryInfo(AppContext.BaseDirectory).Name, "--no-build", "--output", _folder.File("packages"), "--nologo", "--verbosity", "quiet");
        Assert.True(exitCode == 0, printed);
    }
}
