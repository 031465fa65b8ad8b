using System.Globalization;
using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Results;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Themes;
using TalkTrends.Core.Topics;
using TalkTrends.Core.Trends.Statistics;
using TalkTrends.Core.Trends.Verdicts;
using TalkTrends.Core.Trends;
using TalkTrends.Store.Runs;

namespace TalkTrends.Store.Tables;

/// <summary>
/// The aggregates of a finished run, read back from its tables and its record. Reports are drawn from this alone, by the run too, so that drawing
/// them again gives the same bytes.
/// </summary>
/// <remarks>
/// What no table holds is empty here: terms of themes, rooms of events, checks of slopes. Numbers have the ten digits of the tables.
/// </remarks>
internal static class AnalysisTables
{
    /// <summary>Reads everything.</summary>
    /// <param name="run">The run.</param>
    /// <exception cref="InputException">A table is missing, or damaged, or goes with another run.</exception>
    public static Analysis Read(FinishedRun run)
    {
        try
        {
            var (topics, record) = (Topics(run), run.Record);
            return new Analysis
            {
                Options = record.Options,
                Totals = record.Totals,
                Languages = record.Languages,
                Documents = run.Rows(CorpusTables.Documents, DocumentOf),
                Warnings = run.Rows(CorpusTables.Warnings, (row, i) => new Warning(row.Text(i, "document_id")!, row.Int(i, "line")!.Value, row.Text(i, "problem")!)),
                Terms = run.Rows(CorpusTables.Terms, (row, i) => new Term(
                    row.Text(i, "term_id")!, row.Text(i, "term")!, row.Text(i, "display")!, Word<TermKind>(row.Text(i, "kind")!), row.Int(i, "talks_with")!.Value, row.Int(i, "occurrences")!.Value)),
                Topics = topics,
                TopicTree = Tree(run, topics),
                Themes = Themes(run, record),
                Trends = new TrendResult(
                    run.Rows(ThemeTables.Years, (row, i) => YearOf(row, i, "theme_id", "talks_about")),
                    run.Rows(ThemeTables.Events, EventOf),
                    run.Rows(ThemeTables.Trends, (row, i) => TrendOf(row, i, "theme_id") with { ProgrammeChange = ProgrammeChangeOf(row, i) }),
                    run.Rows(ThemeTables.Bursts, (row, i) => new ThemeBurst(row.Text(i, "theme_id")!, row.Int(i, "from_year")!.Value, row.Int(i, "to_year")!.Value, row.Number(i, "weight")!.Value)),
                    record.CannotTell)
                {
                    LastYear = run.Rows(ThemeTables.LastYear, ChangeOf),
                },
                TopicTrends = TrendResult.Empty with
                {
                    Years = run.Rows(TopicTables.Years, (row, i) => YearOf(row, i, "topic_id", "talks_primary")),
                    Trends = run.Rows(TopicTables.Trends, (row, i) => TrendOf(row, i, "topic_id")),
                    CannotTell = record.CannotTell,
                },
                Findings = run.Rows(ThemeTables.Findings, (row, i) => new Finding(
                    row.Text(i, "kind")!, row.Text(i, "subject")!, row.Text(i, "sentence")!, row.Int(i, "talks_counted"), row.Int(i, "talks_total"),
                    row.Number(i, "share"), row.Number(i, "share_low"), row.Number(i, "share_high"))
                { Q = row.Number(i, "q") }),
                Caveats = record.Caveats,
                Compared = ComparedTables.Read(run),
                // Last, for it waits for the talks.
                Events = Events(run),
            };
        }
        catch (Exception problem) when (problem is KeyNotFoundException or InvalidOperationException or ArgumentException or NullReferenceException)
        {
            throw new InputException(run.Folder, 0, "its tables and its record do not belong together; wanted the output of one run");
        }
    }

    private static DocumentSummary DocumentOf(TableData row, int i) => new(
        new Document(
            row.Text(i, "document_id")!, row.Text(i, "source")!, row.Text(i, "sha256")!, row.Long(i, "bytes")!.Value, row.Text(i, "format")!,
            row.Text(i, "coverage") is { } coverage ? Word<Coverage>(coverage) : null, row.Int(i, "skipped")!.Value),
        row.Text(i, "events")?.Split("; ") ?? [],
        row.Int(i, "talks")!.Value,
        row.Int(i, "warnings")!.Value);

    private static List<EventSummary> Events(FinishedRun run)
    {
        var sections = run.Talks.Where(talk => talk.Kind == TalkKind.Section).ToLookup(talk => talk.EventId ?? "", StringComparer.Ordinal);
        return run.Rows(CorpusTables.Events, (row, i) => new EventSummary(
            new Event(row.Text(i, "event_id")!, row.Text(i, "conference"), row.Text(i, "event")!, row.Int(i, "year"), Word<Coverage>(row.Text(i, "coverage")!))
            {
                Complete = row.Flag(i, "complete"),
                IncompleteReason = row.Text(i, "incomplete_reason"),
            },
            row.Int(i, "talks_total")!.Value, row.Int(i, "talks_with_text")!.Value, row.Number(i, "median_words"), sections[row.Text(i, "event_id")!].Count()));
    }

    private static List<TopicSummary> Topics(FinishedRun run)
    {
        var terms = run.Rows(TopicTables.Terms, (row, i) => (Topic: row.Text(i, "topic_id")!, Term: new TopicTerm(row.Text(i, "term_id")!, row.Text(i, "term")!, row.Number(i, "weight")!.Value)))
            .ToLookup(pair => pair.Topic, pair => pair.Term, StringComparer.Ordinal);
        return run.Rows(TopicTables.Topics, (row, i) => new TopicSummary(
            new Topic(
                row.Text(i, "topic_id")!, row.Text(i, "label")!, [.. terms[row.Text(i, "topic_id")!]],
                row.Number(i, "coherence")!.Value, row.Number(i, "exclusivity")!.Value, row.Number(i, "stability")!.Value),
            row.Text(i, "color")!, row.Int(i, "talks_total")!.Value, row.Number(i, "share")!.Value, row.Text(i, "covered_by_theme"), row.Text(i, "parent")));
    }

    /// <summary>The groups with the topics below them, which the table only counts: they follow from the parents of topics and groups.</summary>
    private static TopicTree Tree(FinishedRun run, List<TopicSummary> topics)
    {
        var rows = run.Rows(TopicTables.Groups, (row, i) => (Id: row.Text(i, "group_id")!, Parent: row.Text(i, "parent"), Label: row.Text(i, "label")!, Height: row.Number(i, "height")!.Value));
        var parents = rows.ToDictionary(row => row.Id, row => row.Parent, StringComparer.Ordinal);
        var below = rows.ToDictionary(row => row.Id, _ => new List<int>(), StringComparer.Ordinal);
        for (var topic = 0; topic < topics.Count; topic++)
            for (var group = topics[topic].Parent; group is not null; group = parents[group])
                below[group].Add(topic);
        return new TopicTree([.. rows.Select(row => new TopicGroup(row.Id, row.Parent, row.Label, row.Height, below[row.Id]))], [.. topics.Select(topic => topic.Parent)]);
    }

    /// <summary>In the order of the catalogue, which the record keeps.</summary>
    private static ThemeSummary[] Themes(FinishedRun run, RunRecord record)
    {
        var groups = record.Groups.ToDictionary(group => group.Id, group => group.Name, StringComparer.Ordinal);
        var rows = run.Rows(ThemeTables.Themes, (row, i) => new ThemeSummary(
            new Theme
            {
                Id = row.Text(i, "theme_id")!,
                Name = row.Text(i, "name")!,
                GroupId = row.Text(i, "parent")!,
                Color = row.Text(i, "color")!,
                Definition = row.Text(i, "definition")!,
                Strong = [],
            },
            groups[row.Text(i, "parent")!], row.Int(i, "talks_about")!.Value, row.Int(i, "talks_mentioning")!.Value)).ToDictionary(theme => theme.Theme.Id, StringComparer.Ordinal);
        return [.. record.Themes.Select(id => rows[id])];
    }

    /// <summary>A row of a table of years.</summary>
    /// <param name="row">The table.</param>
    /// <param name="i">Which row.</param>
    /// <param name="key">Name of the column that says whose year it is.</param>
    /// <param name="about">Name of the column of talks about it; null: the table has none.</param>
    internal static ThemeYear YearOf(TableData row, int i, string key, string? about) => new(
        row.Text(i, key)!, row.Int(i, "year")!.Value, about is null ? 0 : row.Int(i, about)!.Value, row.Int(i, "talks_counted")!.Value, row.Int(i, "talks_total")!.Value,
        row.Number(i, "share"), Bounds(row, i, "share_low", "share_high"), row.Number(i, "adjusted_share"), Bounds(row, i, "adjusted_low", "adjusted_high"),
        key == "theme_id" ? row.Int(i, "talks_in_own_track")!.Value : 0, row.Flag(i, "complete"))
    {
        Window = Window(row, i, "window", "window_low", "window_high"),
    };

    private static ThemeEvent EventOf(TableData row, int i) => new(
        row.Text(i, "theme_id")!, row.Text(i, "event_id")!, row.Int(i, "talks_about")!.Value, row.Int(i, "talks_counted")!.Value, row.Int(i, "talks_total")!.Value,
        row.Number(i, "share"), Bounds(row, i, "share_low", "share_high"), row.Number(i, "lift"));

    private static ThemeTrend TrendOf(TableData row, int i, string key) => new(row.Text(i, key)!)
    {
        FirstYear = row.Int(i, "first_year"),
        LastYear = row.Int(i, "last_year"),
        PeakYear = row.Int(i, "peak_year"),
        First = Window(row, i, "first", "first_share_low", "first_share_high"),
        Peak = Window(row, i, "peak", "peak_share_low", "peak_share_high"),
        Last = Window(row, i, "last", "last_share_low", "last_share_high"),
        Slope = row.Number(i, "slope") is { } slope
            ? new SlopeEstimate(slope, Bounds(row, i, "slope_low", "slope_high"), row.Number(i, "p"), row.Number(i, "dispersion") ?? 1, 0, false) : null,
        ShareDispersion = row.Number(i, "share_dispersion")!.Value,
        P = row.Number(i, "p"),
        Q = row.Number(i, "q"),
        Verdict = Word<Verdict>(row.Text(i, "verdict")!.Replace(" ", "", StringComparison.Ordinal)),
        OffPeak = row.Flag(i, "off_peak"),
        Recent = Word<RecentTrend>(row.Text(i, "recent")!),
        Reason = row.Text(i, "reason")!,
    };

    private static ProgrammeChange? ProgrammeChangeOf(TableData row, int i) => row.Text(i, "programme_change") is { } sentence
        ? new ProgrammeChange(
            row.Text(i, "programme_change_conference"), row.Int(i, "programme_change_year")!.Value, row.Text(i, "programme_change_track") == "came",
            row.Flag(i, "programme_change_isolated"), sentence)
        : null;

    private static YearChange ChangeOf(TableData row, int i) => new(
        row.Text(i, "theme_id")!, row.Text(i, "conference")!, row.Int(i, "year")!.Value, row.Int(i, "talks_counted")!.Value, row.Int(i, "talks_total")!.Value,
        row.Int(i, "talks_in_own_track")!.Value, Bounds(row, i, "share_low", "share_high")!.Value, Years(row.Text(i, "years_before")!),
        row.Int(i, "counted_before")!.Value, row.Int(i, "total_before")!.Value, row.Flag(i, "is_highest"), row.Number(i, "q"));

    private static int[] Years(string joined) => [.. joined.Split("; ").Select(year => int.Parse(year, NumberStyles.None, CultureInfo.InvariantCulture))];

    private static WindowShare? Window(TableData row, int i, string name, string low, string high)
    {
        if (row.Number(i, name + "_share") is not { } share)
            return null;
        var (counted, total) = (row.Int(i, name + "_counted")!.Value, row.Int(i, name + "_total")!.Value);
        return new WindowShare(
            Years(row.Text(i, name + "_years")!), counted, total, share, Bounds(row, i, low, high)!.Value,
            // An adjusted share is the plain one by chance only.
            Math.Abs(share - (double)counted / total) > 1e-9);
    }

    internal static Interval? Bounds(TableData row, int i, string low, string high) =>
        row.Number(i, low) is { } from && row.Number(i, high) is { } to ? new Interval(from, to) : null;

    /// <summary>The value that a word of a table stands for.</summary>
    internal static T Word<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word, ignoreCase: true);
}
