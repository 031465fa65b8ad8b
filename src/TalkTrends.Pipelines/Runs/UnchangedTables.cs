using TalkTrends.Core.Talks;
using TalkTrends.Store.Runs;
using TalkTrends.Store.Tables;

namespace TalkTrends.Pipelines.Runs;

/// <summary>Refuses tables that are not those which their run wrote: no documents would stand behind what is said from them.</summary>
internal static class UnchangedTables
{
    /// <summary>Compares the files with what the run noted of them.</summary>
    /// <param name="folder">Tables of the run.</param>
    /// <param name="tables">Those that are about to be read.</param>
    /// <param name="hashes">SHA-256 of each Parquet file by its name, from the run's record.</param>
    /// <exception cref="InputException">One is missing, cannot be read, or is another.</exception>
    public static void Require(string folder, IEnumerable<Table> tables, IReadOnlyDictionary<string, string> hashes)
    {
        foreach (var table in tables)
        {
            var file = table.Name + ".parquet";
            var path = Path.Combine(folder, file);
            if (!File.Exists(path))
                throw new InputException(path, 0, "there is no such table; wanted the folder of a finished run");
            if (!hashes.TryGetValue(file, out var hash) || HashOf(path) != hash)
                throw new InputException(path, 0, "is not the table that the run wrote; wanted the output of one run, unchanged");
        }
    }

    private static string HashOf(string path)
    {
        try
        {
            return RunRecordWriter.Hash(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new InputException(path, 0, "cannot be read; wanted a file with permission to read it");
        }
    }
}
