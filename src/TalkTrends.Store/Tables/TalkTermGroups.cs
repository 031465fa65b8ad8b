using TalkTrends.Core.Talks;
using TalkTrends.Store.ParquetFiles;
using TalkTrends.Store.Runs;

namespace TalkTrends.Store.Tables;

/// <summary>talk_terms a row group at a time, for it is the largest table: whose row it is, which term, and one column more.</summary>
internal static class TalkTermGroups
{
    /// <summary>The groups in the order of the file.</summary>
    /// <param name="run">The run.</param>
    /// <param name="column">The column beside talk and term.</param>
    /// <typeparam name="T">What that column holds.</typeparam>
    /// <exception cref="InputException">The table is missing, damaged, or of another run or version.</exception>
    public static IEnumerable<(TextColumn Talks, TextColumn Terms, T Cells)> Read<T>(FinishedRun run, string column)
        where T : ColumnData
    {
        using var table = run.OpenTable(TalkTables.Terms);
        var (talk, term, cell) = (table.IndexOf("talk_id"), table.IndexOf("term_id"), table.IndexOf(column));
        if (talk < 0 || term < 0 || cell < 0)
            throw new InputException(table.Source, 0, $"no column '{column}'; wanted a table written by this version");
        for (var group = 0; group < table.GroupRows.Count; group++)
            yield return (table.Read(group, talk), table.Read(group, term), table.Read(group, cell)) is (TextColumn talks, TextColumn terms, T cells) ? (talks, terms, cells)
                : throw new InputException(table.Source, 0, $"the column '{column}' holds something else; wanted a table written by this version");
    }
}
