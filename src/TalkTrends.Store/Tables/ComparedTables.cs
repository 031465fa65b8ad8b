using System.Globalization;
using TalkTrends.Core.Comparisons.Statistics;
using TalkTrends.Core.Comparisons.Terms;
using TalkTrends.Core.Comparisons;
using TalkTrends.Core.Trends.Statistics;
using TalkTrends.Core.Trends.Verdicts;
using TalkTrends.Store.Runs;
using static TalkTrends.Store.Tables.AnalysisTables;

namespace TalkTrends.Store.Tables;

/// <summary>Comparisons, pairs, terms over the years and programmes of a finished run, read back from its tables.</summary>
/// <remarks>A comparison of which no item has enough talks has no row, and is not read back.</remarks>
internal static class ComparedTables
{
    private sealed record EventRow(string Id, string? Conference, string Name, int? Year);

    /// <summary>Reads everything.</summary>
    public static ComparisonResult Read(FinishedRun run)
    {
        var events = run.Rows(CorpusTables.Events, (row, i) => new EventRow(row.Text(i, "event_id")!, row.Text(i, "conference"), row.Text(i, "event")!, row.Int(i, "year")));
        return new ComparisonResult
        {
            Comparisons = Comparisons(run, events),
            Distances = run.Rows(ComparisonTables.Distances, (row, i) =>
            {
                var (left, right) = Sides(row, i, events);
                return new GroupDistance(left, right, new ThemeDistance(row.Number(i, "distance")!.Value, row.Number(i, "null_mean")!.Value, row.Number(i, "p")!.Value));
            }),
            Pairs = run.Rows(ComparisonTables.Pairs, (row, i) => new ThemePair(
                row.Text(i, "theme_a")!, row.Text(i, "theme_b")!, row.Int(i, "talks_both")!.Value, row.Number(i, "expected")!.Value, row.Number(i, "lift")!.Value,
                row.Number(i, "p")!.Value, row.Number(i, "q")!.Value)),
            Terms = run.Rows(ComparisonTables.Terms, (row, i) => new TermTrend
            {
                TermId = row.Text(i, "term_id")!,
                Term = row.Text(i, "term")!,
                FirstYear = row.Int(i, "first_year")!.Value,
                Years = row.Int(i, "years")!.Value,
                TalksCounted = row.Int(i, "talks_counted")!.Value,
                FirstShare = row.Number(i, "first_share"),
                FirstBounds = AnalysisTables.Bounds(row, i, "first_low", "first_high"),
                LastShare = row.Number(i, "last_share"),
                LastBounds = AnalysisTables.Bounds(row, i, "last_low", "last_high"),
                FirstTalks = row.Int(i, "first_counted") is { } counted ? (counted, row.Int(i, "first_total")!.Value) : null,
                LastTalks = row.Int(i, "last_counted") is { } last ? (last, row.Int(i, "last_total")!.Value) : null,
                Slope = row.Number(i, "slope"),
                Q = row.Number(i, "q"),
                Verdict = Word<Verdict>(row.Text(i, "verdict")!.Replace(" ", "", StringComparison.Ordinal)),
            }),
            TermYears = run.Rows(ComparisonTables.TermYears, (row, i) => YearOf(row, i, "term_id", null)),
            Tracks = run.Rows(ProgrammeTables.Tracks, (row, i) => new EventTrack(
                row.Text(i, "event_id")!, row.Text(i, "track")!, row.Int(i, "talks_total")!.Value, row.Int(i, "previous_talks"), row.Text(i, "main_theme"), row.Number(i, "main_theme_share"))),
            Speakers = run.Rows(ProgrammeTables.Speakers, (row, i) => new EventSpeakers(row.Text(i, "event_id")!, row.Int(i, "speakers")!.Value, row.Int(i, "new"), row.Int(i, "returning"))),
            Affiliations = run.Rows(ProgrammeTables.Affiliations, (row, i) => new EventAffiliation(row.Text(i, "event_id")!, row.Text(i, "affiliation")!, row.Int(i, "talks_total")!.Value)),
        };
    }

    private static Comparison[] Comparisons(FinishedRun run, List<EventRow> events)
    {
        var names = run.Rows(CorpusTables.Terms, (row, i) => (Key: (CountedItem.Term, row.Text(i, "term_id")!), Name: row.Text(i, "display")!))
            .Concat(run.Rows(ThemeTables.Themes, (row, i) => (Key: (CountedItem.Theme, row.Text(i, "theme_id")!), Name: row.Text(i, "name")!)))
            .ToDictionary(pair => pair.Key, pair => pair.Name);
        return [.. run.Rows(ComparisonTables.Comparisons, (row, i) => (
                Key: (row.Text(i, "left_kind")!, row.Text(i, "left")!, row.Text(i, "right_kind")!, row.Text(i, "right")!), Sides: Sides(row, i, events), Item: Item(row, i, names)))
            .GroupBy(row => row.Key)
            .Select(rows => (rows.First().Sides, Items: rows.Select(row => row.Item).ToArray()))
            .Select(rows => new Comparison(rows.Sides.Left, rows.Sides.Right, rows.Items[0].LeftTotal, rows.Items[0].RightTotal, rows.Items))
            .OrderBy(comparison => comparison.Left.Name, StringComparer.Ordinal).ThenBy(comparison => comparison.Right.Name, StringComparer.Ordinal)];
    }

    private static ComparedItem Item(TableData row, int i, Dictionary<(string, string), string> names) => new()
    {
        Kind = row.Text(i, "item_kind")!,
        Id = row.Text(i, "item")!,
        Name = names[(row.Text(i, "item_kind")!, row.Text(i, "item")!)],
        LeftCounted = row.Int(i, "left_counted")!.Value,
        LeftTotal = row.Int(i, "left_total")!.Value,
        RightCounted = row.Int(i, "right_counted")!.Value,
        RightTotal = row.Int(i, "right_total")!.Value,
        Bounds = new Interval(row.Number(i, "difference_low")!.Value, row.Number(i, "difference_high")!.Value),
        LogOdds = row.Number(i, "log_odds"),
        Z = row.Number(i, "z"),
        Q = row.Number(i, "q"),
        LeftFirstYear = row.Int(i, "left_first_year"),
        RightFirstYear = row.Int(i, "right_first_year"),
        Namesake = row.Flag(i, "namesake"),
    };

    private static (Side Left, Side Right) Sides(TableData row, int i, List<EventRow> events)
    {
        var left = SideOf(Word<SideKind>(row.Text(i, "left_kind")!), row.Text(i, "left")!, null, events);
        return (left, SideOf(Word<SideKind>(row.Text(i, "right_kind")!), row.Text(i, "right")!, left, events));
    }

    /// <summary>The side that a name chooses: the same words choose the same events again.</summary>
    private static Side SideOf(SideKind kind, string name, Side? left, List<EventRow> events)
    {
        if (kind == SideKind.Filter)
        {
            var cut = name.LastIndexOf(':');
            var (conference, spans) = (cut < 0 ? null : name[..cut], name[(cut + 1)..]);
            var years = spans.Split(',').SelectMany(Span).ToHashSet();
            var label = (conference is null ? "" : conference + " ") + spans.Replace("-", "–", StringComparison.Ordinal).Replace(",", ", ", StringComparison.Ordinal);
            return new Side(kind, name, label, Where(events, (e, _) => (conference is null || e.Conference == conference) && e.Year is { } year && years.Contains(year)));
        }
        var chosen = Where(events, (e, index) => kind switch
        {
            SideKind.Conference => e.Conference == name,
            SideKind.Event => e.Id == name,
            SideKind.Year => e.Year is { } year && year.ToString(CultureInfo.InvariantCulture) == name,
            _ => left is not null && !left.Events.Contains(index),
        });
        return new Side(kind, name, kind == SideKind.Event ? events[chosen[0]].Name : name, chosen);
    }

    private static List<int> Where(List<EventRow> events, Func<EventRow, int, bool> isIn) => [.. Enumerable.Range(0, events.Count).Where(i => isIn(events[i], i))];

    private static IEnumerable<int> Span(string written)
    {
        var ends = written.Split('-').Select(year => int.Parse(year, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        return Enumerable.Range(ends[0], ends[^1] - ends[0] + 1);
    }
}
