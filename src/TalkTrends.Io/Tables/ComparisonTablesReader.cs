using TalkTrends.Core.Comparisons;
using TalkTrends.Core.Trends;

namespace TalkTrends.Io.Tables;

/// <summary>Reads back what a run compared. A side read back has its names and no events.</summary>
public static class ComparisonTablesReader
{
    /// <summary>The comparisons, distances, pairs, terms and programmes of a run.</summary>
    /// <exception cref="Core.Talks.InputException">A table is missing or damaged.</exception>
    public static ComparisonResult Read(string folder)
    {
        var names = Names(folder);
        return new ComparisonResult
        {
            Comparisons = Comparisons(TableData.Read(folder, ComparisonTables.Comparisons), names),
            Distances = Rows(folder, ComparisonTables.Distances, (data, row) => new GroupDistance(
                Side(data, row, "left", names), Side(data, row, "right", names),
                new ThemeDistance(data.Number(row, "distance")!.Value, data.Number(row, "null_mean")!.Value, data.Number(row, "p")!.Value))),
            Pairs = Rows(folder, ComparisonTables.Pairs, (data, row) => new ThemePair(
                data.Text(row, "theme_a")!, data.Text(row, "theme_b")!, data.Int(row, "talks_both")!.Value, data.Number(row, "expected")!.Value,
                data.Number(row, "lift")!.Value, data.Number(row, "p")!.Value, data.Number(row, "q")!.Value)),
            Terms = Rows(folder, ComparisonTables.Terms, (data, row) => new TermTrend
            {
                TermId = data.Text(row, "term_id")!,
                Term = data.Text(row, "term")!,
                FirstYear = data.Int(row, "first_year")!.Value,
                Years = data.Int(row, "years")!.Value,
                TalksCounted = data.Int(row, "talks_counted")!.Value,
                FirstShare = data.Number(row, "first_share"),
                LastShare = data.Number(row, "last_share"),
                Slope = data.Number(row, "slope"),
                Q = data.Number(row, "q"),
                Verdict = Enum.GetValues<Verdict>().First(verdict => verdict.Word() == data.Text(row, "verdict")),
            }),
            Tracks = Rows(folder, ProgrammeTables.Tracks, (data, row) => new EventTrack(
                data.Text(row, "event_id")!, data.Text(row, "track")!, data.Int(row, "talks_total")!.Value, data.Int(row, "previous_talks"),
                data.Text(row, "main_theme"), data.Number(row, "main_theme_share"))),
            Speakers = Rows(folder, ProgrammeTables.Speakers, (data, row) => new EventSpeakers(
                data.Text(row, "event_id")!, data.Int(row, "speakers")!.Value, data.Int(row, "new"), data.Int(row, "returning"))),
            Affiliations = Rows(folder, ProgrammeTables.Affiliations, (data, row) => new EventAffiliation(
                data.Text(row, "event_id")!, data.Text(row, "affiliation")!, data.Int(row, "talks_total")!.Value)),
        };
    }

    private static List<Comparison> Comparisons(TableData data, Dictionary<(string Kind, string Id), string> names)
    {
        List<Comparison> comparisons = [];
        List<ComparedItem> items = [];
        for (var row = 0; row < data.RowCount; row++)
        {
            items.Add(new ComparedItem
            {
                Kind = data.Text(row, "item_kind")!,
                Id = data.Text(row, "item")!,
                Name = names.GetValueOrDefault((data.Text(row, "item_kind")!, data.Text(row, "item")!)) ?? data.Text(row, "item")!,
                LeftCounted = data.Int(row, "left_counted")!.Value,
                LeftTotal = data.Int(row, "left_total")!.Value,
                RightCounted = data.Int(row, "right_counted")!.Value,
                RightTotal = data.Int(row, "right_total")!.Value,
                Bounds = new Interval(data.Number(row, "difference_low")!.Value, data.Number(row, "difference_high")!.Value),
                LogOdds = data.Number(row, "log_odds"),
                Z = data.Number(row, "z"),
                Q = data.Number(row, "q"),
                LeftFirstYear = data.Int(row, "left_first_year"),
                RightFirstYear = data.Int(row, "right_first_year"),
                Namesake = data.Flag(row, "namesake"),
            });
            if (row + 1 < data.RowCount && Key(data, row) == Key(data, row + 1))
                continue;
            comparisons.Add(new Comparison(Side(data, row, "left", names), Side(data, row, "right", names), items[0].LeftTotal, items[0].RightTotal, items));
            items = [];
        }
        return comparisons;
    }

    private static (string?, string?, string?, string?) Key(TableData data, int row) =>
        (data.Text(row, "left_kind"), data.Text(row, "left"), data.Text(row, "right_kind"), data.Text(row, "right"));

    private static Side Side(TableData data, int row, string column, Dictionary<(string Kind, string Id), string> names)
    {
        var (kind, name) = (Enum.Parse<SideKind>(data.Text(row, column + "_kind")!, ignoreCase: true), data.Text(row, column)!);
        var label = kind switch
        {
            SideKind.Event => names.GetValueOrDefault(("event", name)) ?? name,
            SideKind.Filter => name.Replace(':', ' ').Replace("-", "–", StringComparison.Ordinal).Replace(",", ", ", StringComparison.Ordinal),
            _ => name,
        };
        return new Side(kind, name, label, []);
    }

    private static Dictionary<(string Kind, string Id), string> Names(string folder)
    {
        Dictionary<(string Kind, string Id), string> names = [];
        Take(ThemeTables.Themes, CountedItem.Theme, "theme_id", "name");
        Take(CorpusTables.Terms, CountedItem.Term, "term_id", "display");
        Take(CorpusTables.Events, "event", "event_id", "event");
        return names;

        void Take(Table table, string kind, string id, string name)
        {
            var data = TableData.Read(folder, table);
            for (var row = 0; row < data.RowCount; row++)
                names[(kind, data.Text(row, id)!)] = data.Text(row, name)!;
        }
    }

    private static List<T> Rows<T>(string folder, Table table, Func<TableData, int, T> read)
    {
        var data = TableData.Read(folder, table);
        return [.. Enumerable.Range(0, data.RowCount).Select(row => read(data, row))];
    }
}
