namespace TalkTrends.Cli.Tests;

/// <summary>The small programs under <c>tests/Samples</c>, that show how to use the libraries in one's own.</summary>
public sealed class SamplesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Documents_are_read_and_their_themes_printed()
    {
        var lines = Run("PrintThemes", Path.Combine(Repository.Root, "seeds"));
        Assert.Contains("observability,", string.Join('\n', lines), StringComparison.Ordinal);
        Assert.All(lines, line => Assert.Matches("^[a-z0-9-]+,[0-9]+$", line));
        Assert.Equal(lines.Select(line => int.Parse(line.Split(',')[1], System.Globalization.CultureInfo.InvariantCulture)).OrderDescending(), lines.Select(line => int.Parse(line.Split(',')[1], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Texts_of_ones_own_are_grouped_by_what_they_say()
    {
        string[] texts =
        [
            "the cat sat on the mat with a kitten", "cats and kittens purr on mats", "kitten cat purr",
            "gravity bends light near stars", "stars and gravity shape galaxies", "light from galaxies and stars",
        ];
        var lines = Run("GroupTexts", _folder.Write("texts.txt", string.Join('\n', texts)), "2");
        var groups = lines.Select(line => line.Split('\t')[0]).ToList();
        Assert.Equal(texts, lines.Select(line => line.Split('\t')[1]));
        Assert.Single(groups.Take(3).Distinct());
        Assert.Single(groups.Skip(3).Distinct());
        Assert.NotEqual(groups[0], groups[3]);
    }

    [Fact]
    public void Counts_of_ones_own_are_judged()
    {
        var counts = Enumerable.Range(2010, 10).SelectMany(year => (string[])[$"Harbour Days,{year},rust,{2 + ((year - 2010) * 3)},100", $"Harbour Days,{year},perl,10,100"]);
        var lines = Run("JudgeTrends", _folder.Write("counts.csv", string.Join('\n', counts)));
        Assert.StartsWith("perl: steady. Steady: 10.0% (30 of 300) in 2010–2012", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("rust: rising. Rising: from 5.0% (15 of 300) in 2010–2012 to 26.0% (78 of 300) in 2017–2019", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_sample_is_short()
    {
        foreach (var program in Directory.GetFiles(Path.Combine(Repository.Root, "tests", "Samples"), "Program.cs", SearchOption.AllDirectories))
            Assert.True(File.ReadAllLines(program).Length < 40, program);
    }

    private static string[] Run(string sample, params string[] arguments)
    {
        var program = Path.Combine(Repository.BuiltFolder(sample), OperatingSystem.IsWindows() ? sample + ".exe" : sample);
        var (exitCode, printed) = Shell.Run("exec \"$@\"", [program, .. arguments]);
        Assert.True(exitCode == 0, printed);
        return printed.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
