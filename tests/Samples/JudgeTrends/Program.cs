using System.Globalization;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Trends.Verdicts;
using TalkTrends.Core.Trends;

// Judges one's own counts, a line "conference,year,theme,talks about it,talks": JudgeTrends counts.csv
// Prints the verdict of each theme and its reason.
var rows = File.ReadLines(args[0]).Select(line => line.Split(',')).ToList();
var events = rows.GroupBy(row => Event(row), StringComparer.Ordinal).Select(rows => rows.First())
    .Select(row => new EventCounts(Event(row), row[0], Number(row[1]), Coverage.Programme, Complete: true, IncompleteReason: null, TalksWithText: Number(row[4])));
var counts = rows.Select(row => new ThemeEventCounts(row[2], Event(row), About: Number(row[3]), Counted: Number(row[3]), InOwnTrack: 0));
foreach (var trend in TrendAnalysis.Analyse([.. events], [.. counts], new TrendOptions()).Trends)
    Console.WriteLine($"{trend.ThemeId}: {trend.Verdict.Word()}. {trend.Reason}");

static string Event(string[] row) => $"{row[0]} {row[1]}";
static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
