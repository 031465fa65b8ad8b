using System.CommandLine;
using System.Data.Common;
using TalkTrends.Cli;
using TalkTrends.Pipelines.Runs;
using TalkTrends.Store.Folders;

namespace TalkTrends.Query;

/// <summary><c>talktrends query</c>: asks the tables of a finished run anything that SQL can ask.</summary>
internal static class QueryCommand
{
    public static Command Build(Terminal terminal)
    {
        Argument<string> name = new("NAME") { Description = "Name of a finished run." };
        Argument<string> sql = new("SQL") { Description = "One SELECT in DuckDB's SQL; the run's tables go by their names." };
        var folder = CommonOptions.Out();
        Option<string?> format = new("--format") { Description = "How the rows are written: by the output file's ending where not given, else as a table on a terminal, else as CSV.", HelpName = "table|csv|json|parquet" };
        Option<string?> output = new("--output") { Description = "File that the rows are written to, in place of standard output.", HelpName = "FILE" };
        name.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && RunPipeline.ProblemOfName(text) is { } problem)
                result.AddError($"{text}: {problem}.");
        });
        format.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && FormatOf(text) is null)
                result.AddError($"--format {text}: wanted table, csv, json or parquet.");
        });
        Command command = new("query", "Ask the tables of a finished run anything, in SQL; nothing is changed.") { name, sql, folder, format, output };
        command.SetAction((parsed, cancel) =>
        {
            var file = parsed.GetValue(output);
            var asked = parsed.GetValue(format) is { } text ? FormatOf(text) : file is null ? null : FormatOf(Path.GetExtension(file).TrimStart('.'));
            Run(Path.Combine(parsed.GetValue(folder)!, "data", parsed.GetValue(name)!), parsed.GetValue(sql)!,
                asked ?? (file is null && !Console.IsOutputRedirected ? QueryFormat.Table : QueryFormat.Csv), file, terminal, cancel);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static QueryFormat? FormatOf(string text) => text switch
    {
        "table" or "txt" => QueryFormat.Table,
        "csv" => QueryFormat.Csv,
        "json" => QueryFormat.Json,
        "parquet" => QueryFormat.Parquet,
        _ => null,
    };

    private static void Run(string folder, string sql, QueryFormat format, string? file, Terminal terminal, CancellationToken cancel)
    {
        using var tables = RunDatabase.Open(folder);
        if (file is null && format != QueryFormat.Parquet)
            tables.Read(sql, rows => Write(rows, format, terminal.Out, Stream.Null, cancel), cancel);
        else if (file is null)
        {
            using var memory = new MemoryStream();
            tables.Read(sql, rows => Write(rows, format, TextWriter.Null, memory, cancel), cancel);
            using var output = Console.OpenStandardOutput();
            output.Write(memory.GetBuffer(), 0, (int)memory.Length);
        }
        else
        {
            if (Path.GetFullPath(file).StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                throw new OutputException(file, "lies among the tables of the run; wanted a file elsewhere");
            StagedFolder.Attempt(file, () => ToFile(tables, sql, format, file, cancel));
        }
    }

    /// <summary>Written aside and then renamed: the file is there whole, or as it was before.</summary>
    private static void ToFile(RunDatabase tables, string sql, QueryFormat format, string file, CancellationToken cancel)
    {
        var aside = file + ".aside";
        try
        {
            using (var stream = new FileStream(aside, FileMode.Create, FileAccess.ReadWrite))
            using (var text = new StreamWriter(stream, leaveOpen: true))
                tables.Read(sql, rows => Write(rows, format, text, stream, cancel), cancel);
            File.Move(aside, file, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    private static void Write(DbDataReader rows, QueryFormat format, TextWriter text, Stream bytes, CancellationToken cancel)
    {
        switch (format)
        {
            case QueryFormat.Csv:
                CsvRows.Write(rows, text, cancel);
                break;
            case QueryFormat.Json:
                JsonRows.Write(rows, text, cancel);
                break;
            case QueryFormat.Parquet:
                ParquetRows.Write(rows, bytes, cancel);
                break;
            default:
                TableRows.Write(rows, text, cancel);
                break;
        }
    }
}
