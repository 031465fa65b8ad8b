using TalkTrends.Charts;
using TalkTrends.Charts.Description;
using TalkTrends.Core.Trends;
using TalkTrends.Core.Trends.Statistics;
using TalkTrends.Core.Trends.Verdicts;

namespace TalkTrends.Reports.Pictures;

/// <summary>Themes over the years at each of a few conferences.</summary>
internal sealed class ConferenceLines
{
    /// <summary>Years of fewer talks are left out: one talk of one would be a share of 100%, and the scale be made for it.</summary>
    private const int FewestTalks = 10;

    private readonly IReadOnlyList<string> names;
    private readonly ILookup<(string Theme, string Conference), (int Year, ThemeEvent Row, bool Complete)> rows;

    /// <param name="model">The run.</param>
    /// <param name="names">The conferences, in order: their colours follow it in every chart.</param>
    public ConferenceLines(ReportModel model, IReadOnlyList<string> names)
    {
        this.names = names;
        var dated = model.Analysis.Events.Where(e => e is { Event.Year: not null, TalksWithText: > 0 }).ToDictionary(e => e.Event.Id, e => e.Event, StringComparer.Ordinal);
        rows = model.Analysis.Trends.Events.Where(row => dated.ContainsKey(row.EventId))
            .ToLookup(row => (row.ThemeId, dated[row.EventId].Conference ?? ""), row => (dated[row.EventId].Year!.Value, row, dated[row.EventId].Complete));
    }

    /// <summary>A series for each conference that has the theme or could have had it.</summary>
    public IReadOnlyList<ThemeSeries> Of(ThemeLine line) =>
    [
        .. names.Select((name, i) =>
        {
            var means = YearWindows.Trailing(Years(line, name), line.Trend.ShareDispersion);
            return new ThemeSeries(new ThemeLabel(name.Length == 0 ? "no conference" : name, Palette.HueOf(i)), null, ThemeLines.Points(means));
        }).Where(series => series.Years.Count > 0),
    ];

    /// <summary>Editions of a year together; complete where complete ones hold more than half of its talks.</summary>
    private List<ThemeYear> Years(ThemeLine line, string conference) =>
    [
        .. rows[(line.Theme.Theme.Id, conference)].GroupBy(e => e.Year).Where(year => year.Sum(e => e.Row.TalksTotal) >= FewestTalks).OrderBy(year => year.Key).Select(year =>
        {
            var (counted, total) = (year.Sum(e => e.Row.TalksCounted), year.Sum(e => e.Row.TalksTotal));
            return new ThemeYear(
                line.Theme.Theme.Id, year.Key, year.Sum(e => e.Row.TalksAbout), counted, total, total == 0 ? null : (double)counted / total,
                Wilson.Of(counted, total, line.Trend.ShareDispersion), null, null, 0, 2 * year.Where(e => e.Complete).Sum(e => e.Row.TalksTotal) > total);
        }),
    ];
}
