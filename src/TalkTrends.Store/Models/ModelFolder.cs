using System.Security.Cryptography;
using System.Text;
using TalkTrends.Core.Talks;
using TalkTrends.MlNet;

namespace TalkTrends.Store.Models;

/// <summary>Saves topics in a folder and reads them back: <c>model.json</c>, and the files that it names by hash: Parquet, and an archive for ML.NET.</summary>
public static class ModelFolder
{
    /// <summary>Names the other files by hash.</summary>
    public const string RecordName = "model.json";

    /// <summary>The same topics as a model of ML.NET, for other programs; this one places talks by the Parquet files.</summary>
    public const string ArchiveName = "model.zip";

    /// <summary>Most bytes of a file that is read.</summary>
    private const long MostBytes = 1L << 31;

    /// <summary>Every file of a saved model.</summary>
    public static IReadOnlyList<string> Names { get; } = [RecordName, ArchiveName, .. ModelTables.Names];

    /// <summary>Writes a model into an empty folder, reads it back and checks that it is the same.</summary>
    /// <returns>SHA-256 of its <c>model.json</c>.</returns>
    public static string Write(string folder, SavedModel model)
    {
        ModelTables.Write(folder, model.Learned);
        using (var archive = File.Create(Path.Combine(folder, ArchiveName)))
            ModelArchive.Write(archive, model.Learned);
        SortedDictionary<string, string> hashes = new(StringComparer.Ordinal);
        foreach (var name in Names.Skip(1))
            hashes[name] = HashOf(File.ReadAllBytes(Path.Combine(folder, name)));
        var record = ModelRecord.Render(model, hashes);
        File.WriteAllText(Path.Combine(folder, RecordName), record);
        Read(folder);
        return HashOf(Encoding.UTF8.GetBytes(record));
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InputException">The folder holds no model, one of another version, or a damaged one.</exception>
    public static SavedModel Read(string folder)
    {
        var path = Path.Combine(folder, RecordName);
        var bytes = Bytes(path, "wanted the folder of a model made by `talktrends fit`");
        var record = ModelRecord.Parse(path, bytes);
        Dictionary<string, byte[]> files = new(StringComparer.Ordinal);
        // A model of before there was an archive is still one.
        foreach (var name in Names.Skip(1).Where(name => name != ArchiveName || record.Files.ContainsKey(name)))
        {
            var file = Path.Combine(folder, name);
            files[name] = Bytes(file, "wanted all files of the model");
            if (HashOf(files[name]) != record.Files.GetValueOrDefault(name))
                throw new InputException(file, 0, "its bytes are not those that model.json names; wanted the file as `talktrends fit` wrote it");
        }
        try
        {
            return record.Model(ModelTables.Read(folder, files, record), HashOf(bytes));
        }
        catch (ArgumentException problem)
        {
            throw new InputException(folder, 0, problem.Message);
        }
    }

    private static byte[] Bytes(string path, string wanted)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: >= MostBytes })
                throw new InputException(path, 0, $"is larger than {MostBytes >> 30} GB; {wanted}");
            return File.ReadAllBytes(path);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException(path, 0, $"there is no such file; {wanted}");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new InputException(path, 0, $"cannot be read; {wanted}");
        }
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
