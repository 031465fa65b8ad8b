using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Talks;
using TalkTrends.Store.ParquetFiles;
using TalkTrends.Store.Runs;

namespace TalkTrends.Store.Tables;

/// <summary>Which terms stand in title or opening words of each talk: what counts of a term, from talk_terms.</summary>
internal static class OpeningTerms
{
    /// <summary>Indices of the terms by talk; a row group at a time, for this is the largest table.</summary>
    /// <param name="run">The run.</param>
    /// <param name="terms">The rows of terms.</param>
    /// <exception cref="InputException">The table is missing, damaged, or of another run.</exception>
    public static Dictionary<string, List<int>> Read(FinishedRun run, IReadOnlyList<Term> terms)
    {
        run.RequireUnchanged(TalkTables.Terms);
        var path = Path.Combine(run.Folder, TalkTables.Terms.Name + ".parquet");
        var termOf = terms.Select((term, i) => (term.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        Dictionary<string, List<int>> found = new(StringComparer.Ordinal);
        using var table = ParquetTable.Open(path, "the folder of a finished run");
        var (talk, term, counted) = (table.IndexOf("talk_id"), table.IndexOf("term_id"), table.IndexOf("counted"));
        if (talk < 0 || term < 0 || counted < 0)
            throw new InputException(path, 0, "no column 'counted'; wanted a table written by this version");
        for (var group = 0; group < table.GroupRows.Count; group++)
        {
            if ((table.Read(group, talk), table.Read(group, term), table.Read(group, counted)) is not (TextColumn ids, TextColumn own, ValueColumn<bool> flags))
                throw new InputException(path, 0, "the column 'counted' holds something else; wanted a table written by this version");
            for (var row = 0; row < ids.Count; row++)
            {
                if (!flags.Values[row])
                    continue;
                var number = own[row] is { } id && termOf.TryGetValue(id, out var known) ? known
                    : throw new InputException(path, 0, $"a term '{own[row]}' that is not in terms.parquet; wanted the tables of one run");
                if (!found.TryGetValue(ids[row]!, out var list))
                    found[ids[row]!] = list = [];
                list.Add(number);
            }
        }
        return found;
    }
}
