using System.Collections.Concurrent;
using TalkTrends.Core.Results;
using TalkTrends.Core.Talks;
using TalkTrends.Store.Folders;
using TalkTrends.Store.ParquetFiles;
using TalkTrends.Store.Tables;

namespace TalkTrends.Store.Runs;

/// <summary>
/// A finished run: its tables and its record. The one door to them; a table that is not the one that the run wrote is refused, for no documents would stand
/// behind what is said from it.
/// </summary>
public sealed class FinishedRun
{
    private readonly ConcurrentDictionary<string, bool> _unchanged = new(StringComparer.Ordinal);
    private readonly string _recordPath;
    private readonly Lazy<RunRecord?> _record;
    private readonly Lazy<RunTables> _talks;

    private FinishedRun(string folder, string record)
    {
        (Folder, _recordPath) = (folder, record);
        _record = new(() => File.Exists(record) ? RunRecord.Read(record) : null);
        _talks = new(() => RunTables.Read(this));
    }

    /// <summary>Folder of the tables.</summary>
    public string Folder { get; }

    /// <summary>Name of the run: that of the folder of its tables.</summary>
    public string Name => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(Folder)));

    /// <summary>The talks with their themes and topics.</summary>
    /// <exception cref="InputException">A table is missing, damaged, or another than the run wrote.</exception>
    public IReadOnlyList<TalkRecord> Talks => ReadTalks().Talks;

    /// <summary>Two-letter code of the language that topics and themes work on; "en" where the run left no record.</summary>
    /// <exception cref="InputException">The record is damaged.</exception>
    public string Language => _record.Value?.Options.Language ?? "en";

    /// <summary>The record that the run left beside its report.</summary>
    /// <exception cref="InputException">There is none, or it is damaged.</exception>
    internal RunRecord Record => _record.Value ?? RunRecord.Read(_recordPath);

    /// <summary>The record; null where tables were taken away from their report.</summary>
    /// <exception cref="InputException">It is damaged.</exception>
    internal RunRecord? RecordIfAny => _record.Value;

    /// <summary>The run whose tables are in <paramref name="folder"/>, with its report where a run puts it: <c>../../reports/NAME</c>.</summary>
    /// <remarks>Nothing is read yet.</remarks>
    public static FinishedRun Open(string folder)
    {
        var whole = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return new FinishedRun(folder, Path.Combine(whole, "..", "..", "reports", Path.GetFileName(whole), RunRecord.FileName));
    }

    /// <summary>The run whose tables and report are in two folders.</summary>
    public static FinishedRun Open(string tables, string report) => new(tables, Path.Combine(report, RunRecord.FileName));

    /// <summary>Whether a folder looks like one of tables.</summary>
    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, TalkTables.Talks.Name + ".parquet"));

    /// <summary>A table. It is read anew each time, so that a large one is not kept for the sake of a second reader.</summary>
    /// <exception cref="InputException">It is missing, damaged, or another than the run wrote.</exception>
    public TableData Read(Table table)
    {
        using var parquet = OpenTable(table);
        return TableData.Read(parquet, table);
    }

    /// <summary>The rows of a table, one after the other.</summary>
    /// <inheritdoc cref="Read"/>
    public List<T> Rows<T>(Table table, Func<TableData, int, T> read)
    {
        var data = Read(table);
        return [.. Enumerable.Range(0, data.RowCount).Select(row => read(data, row))];
    }

    /// <summary>The talks with their themes and topics; read once.</summary>
    /// <exception cref="InputException">A table is missing, damaged, or another than the run wrote.</exception>
    public RunTables ReadTalks() => _talks.Value;

    /// <summary>The aggregates, as reports draw them.</summary>
    /// <exception cref="InputException">A table or the record is missing or damaged, or they go with different runs.</exception>
    internal Analysis ReadAnalysis()
    {
        // The talks are half of the work, and only one of the aggregates needs them.
        var talks = Task.Run(ReadTalks);
        var analysis = AnalysisTables.Read(this);
        talks.GetAwaiter().GetResult();
        return analysis;
    }

    /// <summary>A table, open: for the largest, of which not everything is wanted.</summary>
    /// <inheritdoc cref="Read"/>
    internal ParquetTable OpenTable(Table table)
    {
        RequireUnchanged(table);
        // Where its hash was held against the record, the checksums of its pages say nothing more.
        return ParquetTable.Open(PathOf(table), "the folder of a finished run", isKnown: _record.Value is not null);
    }

    /// <summary>The Parquet file of a table.</summary>
    internal string PathOf(Table table) => Path.Combine(Folder, table.Name + ".parquet");

    /// <summary>Holds a table against what the run noted of it, where it left its record.</summary>
    /// <exception cref="InputException">It is missing, cannot be read, or is another.</exception>
    internal void RequireUnchanged(Table table)
    {
        if (_unchanged.ContainsKey(table.Name))
            return;
        var path = PathOf(table);
        var file = Path.GetFileName(path);
        if (!File.Exists(path))
            throw new InputException(path, 0, "there is no such table; wanted the folder of a finished run");
        if (_record.Value is { } record && (!record.TableHashes.TryGetValue(file, out var hash) || Hash(path) != hash))
            throw new InputException(path, 0, "is not the table that the run wrote; wanted the output of one run, unchanged");
        _unchanged[table.Name] = true;
    }

    private static string Hash(string path)
    {
        try
        {
            return FileHash.Of(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new InputException(path, 0, "cannot be read; wanted a file with permission to read it");
        }
    }
}
