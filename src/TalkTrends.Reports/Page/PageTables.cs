using TalkTrends.Core.Corpus.Identity;
using TalkTrends.Core.Results;
using TalkTrends.Core.Talks;
using TalkTrends.Store.Runs;
using TalkTrends.Store.Tables;

namespace TalkTrends.Reports.Page;

/// <summary>What the page alone reads of a run's tables: who speaks in which talk, and which terms count for it.</summary>
/// <param name="Terms">Indices of the rows of terms in title or opening words, by talk.</param>
/// <param name="Speakers">Persons of each talk, in its order; nobody in particular ("TBA") is left out.</param>
public sealed record PageTables(IReadOnlyDictionary<string, List<int>> Terms, ILookup<string, (string Id, string Name)> Speakers)
{
    /// <summary>Reads the tables.</summary>
    /// <exception cref="InputException">A table is missing or damaged.</exception>
    public static PageTables Read(FinishedRun run, Analysis analysis)
    {
        var rows = run.Read(TalkTables.Speakers);
        return new PageTables(
            OpeningTerms.Read(run, analysis.Terms),
            Enumerable.Range(0, rows.RowCount).Select(row => (Talk: rows.Text(row, "talk_id")!, Id: rows.Text(row, "speaker_id")!, Name: rows.Text(row, "name")!))
                .Where(row => !Persons.IsPlaceholder(row.Id)).ToLookup(row => row.Talk, row => (row.Id, row.Name), StringComparer.Ordinal));
    }
}
