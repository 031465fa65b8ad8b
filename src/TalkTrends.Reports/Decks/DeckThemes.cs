using TalkTrends.Charts;
using TalkTrends.Charts.Description;
using TalkTrends.Core.Results;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Trends;
using TalkTrends.Core.Trends.Verdicts;
using TalkTrends.Core.Wording;
using TalkTrends.Reports.Pictures;

namespace TalkTrends.Reports.Decks;

/// <summary>Slides of single themes.</summary>
internal static class DeckThemes
{
    private const int MostByDefault = 6;
    private const int MostWithoutYears = 3;
    private const int MostEvents = 12;

    /// <summary>Ids of the themes that get a slide: those asked for by name, id or term, else those of the leading findings.</summary>
    /// <exception cref="InputException">One asked for is not in the report.</exception>
    public static IReadOnlyList<string> Of(ReportModel model, IReadOnlyList<string>? asked)
    {
        var analysis = model.Analysis;
        if (asked is null)
        {
            // A profile of an event names a theme, and is not about it.
            var byYears = analysis.Findings.Any(finding => finding.IsOverYears);
            return [.. analysis.Findings.Where(finding => byYears ? finding.IsOverYears : finding.Kind is Finding.EventDifference or Finding.Size).Select(finding => finding.Subject).Distinct(StringComparer.Ordinal).Take(byYears ? MostByDefault : MostWithoutYears)];
        }
        (string Id, string Name)[] themes = [.. analysis.Themes.Select(theme => (theme.Theme.Id, theme.Theme.Name))];
        return [.. asked.Select(words => ThemeSearch.Find(themes, model.Tables.Talks, words)
            ?? throw new InputException("--deck-themes", 0, $"no theme '{words}' in this report; wanted names, ids or terms such as {string.Join(", ", analysis.Themes.Where(theme => theme.TalksAbout > 0).Select(theme => theme.Theme.Id).Take(3))}"))
            .Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Adds the slide of a theme: over the years where these can be followed, else at each event.</summary>
    public static void Add(Deck deck, ReportModel model, IReadOnlyList<Chart> charts, string themeId, string source)
    {
        var analysis = model.Analysis;
        var theme = analysis.Themes.First(one => one.Theme.Id == themeId);
        var trend = analysis.Trends.Trends.FirstOrDefault(one => one.ThemeId == themeId);
        var notes = DeckNotes.OfTheme(analysis, themeId);
        var line = charts.OfType<LineChart>().FirstOrDefault(chart => chart.Id == ReportCharts.IdOfTheme(themeId))
            ?? (analysis.Trends.CannotTell is null ? Line(analysis, theme, Title(analysis, theme, trend), source) : null);
        if (line is not null)
        {
            ChartSlides.Add(deck, line, notes);
            return;
        }
        var events = model.Analysis.Events.Where(one => one.TalksWithText > 0).OrderBy(one => one.Event.Year ?? int.MaxValue).ThenBy(one => one.Event.Id, StringComparer.Ordinal).TakeLast(MostEvents).ToList();
        if (events.Count == 0)
            return;
        var rows = analysis.Trends.Events.Where(row => row.ThemeId == themeId).ToDictionary(row => row.EventId, StringComparer.Ordinal);
        var label = new ThemeLabel(theme.Theme.Name, Palette.NearestHue(theme.Theme.Color));
        var grid = new ThemeEventGrid([label], [.. events.Select(one => new EventLabel(one.Event.Name, one.TalksWithText))],
            [[.. events.Select(one => rows.GetValueOrDefault(one.Event.Id) is { Share: { } share } row ? new ShareEstimate(share, row.Bounds?.Low, row.Bounds?.High, row.TalksCounted, row.TalksTotal) : null)]]);
        var chart = new HeatMapChart
        {
            Id = ReportCharts.IdOfTheme(themeId),
            Finding = Title(analysis, theme, trend),
            Measure = "Share of the talks with text that are about the theme by title and opening words, with 95% intervals",
            Source = source,
            Grid = grid,
        };
        var slide = ChartSlides.Begin(deck, chart, chart.Finding, chart.Measure, notes);
        slide.Chart(BarPlots.AtEvents(chart, label, [.. grid.Events.Select((one, i) => ($"{one.Name}: {Counted(grid.Cells[0][i])}", grid.Cells[0][i]))], deck.Paint, slide.Body), slide.Body);
    }

    /// <summary>The theme over the years, for themes that the report draws no chart of.</summary>
    private static LineChart? Line(Analysis analysis, ThemeSummary theme, string finding, string source)
    {
        var years = analysis.Trends.Years.Where(row => row.ThemeId == theme.Theme.Id).ToList();
        return years.All(row => row.TalksTotal == 0) ? null : new LineChart
        {
            Id = ReportCharts.IdOfTheme(theme.Theme.Id),
            Finding = finding,
            Measure = $"Share of each year’s talks; n = {Figures.Number(years.Sum(row => row.TalksCounted))} of {Figures.Number(years.Sum(row => row.TalksTotal), "talk")}",
            Source = source,
            Lines = [new ThemeSeries(new ThemeLabel(theme.Theme.Name, Palette.NearestHue(theme.Theme.Color)), null, ThemeLines.Points(years))],
            LineMeaning = ThemeLines.MeaningOf(years.Exists(row => row.Window is { Adjusted: true })),
        };
    }

    /// <summary>The first sentence of what is found about the theme; the rest is in the notes.</summary>
    private static string Title(Analysis analysis, ThemeSummary theme, ThemeTrend? trend)
    {
        var sentence = analysis.Findings.FirstOrDefault(finding => finding.Subject == theme.Theme.Id && (finding.IsOverYears || finding.Kind is Finding.EventDifference or Finding.Size))?.Sentence
            ?? (trend is { Reason.Length: > 0 } and not { Verdict: Verdict.CannotTell } ? $"{theme.Theme.Name}: {trend.Reason}" : $"{theme.Theme.Name}: {ReportWords.AboutAndMentions(analysis, theme)}");
        var end = sentence.IndexOf(". ", StringComparison.Ordinal);
        return (end < 0 ? sentence : sentence[..end]).TrimEnd('.');
    }

    private static string Counted(ShareEstimate? share) => share is { Counted: { } counted } ? $"{Figures.Number(counted)} of {Figures.Number(share.Total)}" : "no data";
}
