using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Talks;
using TalkTrends.Store.ParquetFiles;
using TalkTrends.Store.Runs;

namespace TalkTrends.Store.Tables;

/// <summary>Which terms stand in title or opening words of each talk: what counts of a term, from talk_terms.</summary>
internal static class OpeningTerms
{
    /// <summary>Indices of the terms by talk.</summary>
    /// <param name="run">The run.</param>
    /// <param name="terms">The rows of terms.</param>
    /// <exception cref="InputException">The table is missing, damaged, or of another run.</exception>
    public static Dictionary<string, List<int>> Read(FinishedRun run, IReadOnlyList<Term> terms)
    {
        var termOf = terms.Select((term, i) => (term.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        Dictionary<string, List<int>> found = new(StringComparer.Ordinal);
        foreach (var (talks, own, counted) in TalkTermGroups.Read<ValueColumn<bool>>(run, "counted"))
            for (var row = 0; row < talks.Count; row++)
            {
                if (!counted.Values[row])
                    continue;
                var number = own[row] is { } id && termOf.TryGetValue(id, out var known) ? known
                    : throw new InputException(run.PathOf(TalkTables.Terms), 0, $"a term '{own[row]}' that is not in terms.parquet; wanted the tables of one run");
                if (!found.TryGetValue(talks[row]!, out var list))
                    found[talks[row]!] = list = [];
                list.Add(number);
            }
        return found;
    }
}
