using System.Data.Common;
using System.Text.Json;
using DuckDB.NET.Data;
using TalkTrends.Core.Talks;
using TalkTrends.Store.Tables;

namespace TalkTrends.Query;

/// <summary>The tables of a run as views of a DuckDB in memory, which can read that folder, nothing else, and write nothing.</summary>
internal sealed class RunDatabase : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");
    private readonly string _folder;

    private RunDatabase(string folder) => _folder = folder;

    /// <summary>Opens the tables of a finished run.</summary>
    /// <exception cref="InputException">There is no such run, or a table of it cannot be read.</exception>
    public static RunDatabase Open(string folder)
    {
        var tables = TableCatalogue.All.Where(table => File.Exists(Path.Combine(folder, table.Name + ".parquet"))).ToList();
        if (tables.Count == 0)
            throw new InputException(folder, 0, "there is no table; wanted the folder of a finished run");
        var database = new RunDatabase(folder);
        try
        {
            database.Prepare(tables);
            return database;
        }
        catch (DuckDBException problem)
        {
            database.Dispose();
            throw new InputException(folder, 0, $"{FirstLine(problem)}; wanted the tables of a finished run");
        }
    }

    /// <summary>Runs one SELECT and hands its rows over.</summary>
    /// <exception cref="ArgumentException">It is no SELECT, or DuckDB does not understand it or will not do it.</exception>
    /// <exception cref="InputException">A table is damaged.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Read(string sql, Action<DbDataReader> use, CancellationToken cancel)
    {
        try
        {
            RequireSelect(sql);
            using var command = _connection.CreateCommand();
            command.CommandText = sql;
            // Rows come as they are made, so that a large answer is never in memory whole.
            command.UseStreamingMode = true;
            using var stop = cancel.Register(command.Cancel);
            using var rows = command.ExecuteReader();
            use(rows);
        }
        catch (DuckDBException problem)
        {
            cancel.ThrowIfCancellationRequested();
            throw IsOfTable(problem)
                ? new InputException(_folder, 0, $"{FirstLine(problem)}; wanted the tables of a finished run")
                : new ArgumentException($"{FirstLine(problem)}; wanted one SELECT over the run's tables");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private void Prepare(IEnumerable<Table> tables)
    {
        var whole = Path.GetFullPath(_folder) + Path.DirectorySeparatorChar;
        _connection.Open();
        foreach (var setting in (string[])["autoinstall_known_extensions = false", "autoload_known_extensions = false", "temp_directory = ''", $"allowed_directories = [{Quoted(whole)}]", "enable_external_access = false"])
            Execute("SET " + setting);
        foreach (var table in tables)
            Execute($"CREATE VIEW {table.Name} AS SELECT * FROM read_parquet({Quoted(Path.Combine(whole, table.Name + ".parquet"))})");
        Execute("SET lock_configuration = true");
    }

    /// <summary>The folder may be read, so DuckDB would write into it too: only what can be nothing but a question gets through.</summary>
    private void RequireSelect(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT json_serialize_sql($1::VARCHAR)::VARCHAR";
        command.Parameters.Add(new DuckDBParameter(sql));
        using var tree = JsonDocument.Parse((string)command.ExecuteScalar()!);
        if (tree.RootElement.TryGetProperty("error", out var error) && error.GetBoolean())
            throw new ArgumentException($"{tree.RootElement.GetProperty("error_message").GetString()!.Split('\n')[0].TrimEnd('.', '!')}; wanted one SELECT over the run's tables");
        if (tree.RootElement.GetProperty("statements").GetArrayLength() != 1)
            throw new ArgumentException("several statements, or none; wanted one SELECT over the run's tables");
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>True where a file of the run is at fault, and not the question.</summary>
    private bool IsOfTable(DuckDBException problem) =>
        problem.Message.Contains(Path.GetFullPath(_folder), StringComparison.Ordinal) && !problem.Message.StartsWith("Permission", StringComparison.Ordinal);

    private static string FirstLine(DuckDBException problem) => problem.Message.Split('\n')[0].Trim().TrimEnd('.');

    private static string Quoted(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
}
