namespace TalkTrends.Cli.Tests;

/// <summary>The output of a good run named "kept", which a failing run in the same place must leave as it is, byte by byte.</summary>
internal sealed class EarlierOutput : IDisposable
{
    private static readonly Lazy<FolderContent> s_good = new(MakeOnce);
    private readonly TemporaryFolder _folder = new();

    public EarlierOutput()
    {
        foreach (var (name, bytes) in s_good.Value.Files)
        {
            var path = File(Path.Combine("out", name));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            System.IO.File.WriteAllBytes(path, bytes);
        }
    }

    public string Out => File("out");

    /// <summary>A path beside the output.</summary>
    public string File(string name) => _folder.File(name);

    public string Write(string name, string text) => _folder.Write(name, text);

    /// <summary>Runs the program over <paramref name="input"/> into the earlier output, quietly, and asserts that the output is as it was.</summary>
    public Outcome Run(string input, params string[] more)
    {
        var outcome = Talktrends.Run(["run", input, "--out", Out, "--name", "kept", "--quiet", .. more], null, _folder.Path);
        IsWhole();
        return outcome;
    }

    public void IsWhole() => FolderContent.Of(Out).IsSameAs(s_good.Value, "The failed run touched the earlier output");

    public void Dispose() => _folder.Dispose();

    private static FolderContent MakeOnce()
    {
        using var folder = new TemporaryFolder();
        Talktrends.Run("run", folder.Write("talks.csv", Samples.Csv(12)), "--out", folder.File("out"), "--name", "kept").Succeeded();
        return FolderContent.Of(folder.File("out"));
    }
}
