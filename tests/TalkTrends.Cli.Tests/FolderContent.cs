namespace TalkTrends.Cli.Tests;

/// <summary>Every file below a folder with its bytes, to compare with another time or place.</summary>
internal sealed class FolderContent
{
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    private FolderContent()
    {
    }

    /// <summary>Relative paths in ordinal order, and their bytes.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => _files;

    /// <summary>Reads the folder, hidden files too; pictures left out where asked. A folder that is missing has no file.</summary>
    public static FolderContent Of(string folder, bool withPictures = true)
    {
        var content = new FolderContent();
        if (Directory.Exists(folder))
            foreach (var path in Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }))
                if (withPictures || Path.GetExtension(path) is not (".png" or ".pdf"))
                    content._files[Path.GetRelativePath(folder, path).Replace('\\', '/')] = File.ReadAllBytes(path);
        return content;
    }

    /// <summary>What differs, a line for each file: missing, extra or with the first byte that is another.</summary>
    public IReadOnlyList<string> Differences(FolderContent wanted)
    {
        var differences = new List<string>();
        foreach (var (name, bytes) in wanted._files)
            if (!_files.TryGetValue(name, out var found))
                differences.Add($"{name} is missing");
            else if (!found.AsSpan().SequenceEqual(bytes))
                differences.Add($"{name} differs from byte {found.AsSpan().CommonPrefixLength(bytes)} on ({found.Length} bytes found, {bytes.Length} wanted)");
        differences.AddRange(_files.Keys.Where(name => !wanted._files.ContainsKey(name)).Select(name => $"{name} is there and was not wanted"));
        return differences;
    }

    public void IsSameAs(FolderContent wanted, string what)
    {
        var differences = Differences(wanted);
        Assert.True(differences.Count == 0, $"{what}:\n{string.Join('\n', differences.Take(20))}");
    }

    public void IsSameFiles(IEnumerable<string> names) => Assert.Equal(names.Order(StringComparer.Ordinal), _files.Keys);
}
