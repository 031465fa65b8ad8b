using TalkTrends.Charts.Description;
using TalkTrends.Core.Trends;
using TalkTrends.Core.Trends.Verdicts;
using TalkTrends.Core.Wording;

namespace TalkTrends.Reports.Pictures;

/// <summary>One large chart for each theme that years can say something of.</summary>
internal static class ThemeCharts
{
    private const int MostConferences = 4;
    private const int MostNotes = 4;

    // A peak that the last mean nearly reaches needs no name.
    private const double NearPeak = 0.9;

    /// <summary>Id of the chart of a theme.</summary>
    public static string IdOf(string themeId) => "theme-" + themeId;

    /// <summary>The themes that say most first.</summary>
    public static IReadOnlyList<LineChart> Of(ReportModel model, IReadOnlyList<ThemeLine> lines, string source)
    {
        var names = ThemeLines.Conferences(model);
        var conferences = names.Count is > 1 and <= MostConferences ? new ConferenceLines(model, names) : null;
        var bursts = model.Analysis.Trends.Bursts.ToLookup(burst => burst.ThemeId, StringComparer.Ordinal);
        return [.. lines.Select(line => Chart(line, [.. bursts[line.Theme.Theme.Id]], names.Count, conferences, source))];
    }

    private static LineChart Chart(ThemeLine line, IReadOnlyList<ThemeBurst> bursts, int conferences, ConferenceLines? byConference, string source)
    {
        var peak = line.Windows.MaxBy(window => window.Share);
        var last = line.Windows.Count > 0 ? line.Windows[^1] : null;
        return new LineChart
        {
            Id = IdOf(line.Theme.Theme.Id),
            Finding = Finding(line, bursts),
            // A line for each conference, and a title on all of them: who compares the two should know.
            Measure = $"Share of each year’s talks; n = {Figures.Number(line.Counted)} of {Figures.Number(line.Total, "talk")}{(byConference is null ? "" : "; in the title: all conferences, adjusted for their mix")}",
            Source = source,
            Summary = line.Trend.Reason,
            Lines = byConference?.Of(line) is { Count: > 0 } each ? each : [line.Series],
            Whole = byConference is null ? null : line.Series,
            LineMeaning = byConference is not null ? "mean of three complete years of a conference" : ThemeLines.MeaningOf(conferences > 1),
            Notes = Notes(line.Trend, bursts),
            LineName = last is null ? null : ThemeLines.NameOf(last),
            Peak = peak is not null && last is not null && last.Share < NearPeak * peak.Share
                ? new YearNote(peak.Years[^1], peak.Years[^1], $"peak {Part(peak)}, {Figures.Years(peak.Years)}") : null,
        };
    }

    /// <summary>The verdict as a title says it.</summary>
    private static string Finding(ThemeLine line, IReadOnlyList<ThemeBurst> bursts)
    {
        var (name, trend) = (line.Theme.Theme.Name, line.Trend);
        if (trend is not { First: { } first, Last: { } last, Peak: { } peak })
            return $"{name}: {trend.Verdict.Word()}";
        return trend.Verdict switch
        {
            Verdict.New => $"{name}: new, {Of(last)}, after {In(first)}",
            Verdict.Rising when trend.OffPeak => $"{name}: {trend.Words()}{PeakOf(peak, last)}, {Of(last)}, from {In(first)}",
            Verdict.Rising => $"{name}: rising to {Of(last)}, from {In(first)}",
            Verdict.Falling => $"{name}: {trend.Words()}{(trend.OffPeak ? PeakOf(peak, last) + "," : "")} to {Of(last)}, from {In(first)}",
            Verdict.Faded => $"{name}: faded to {Of(last)}, from {In(peak)}",
            Verdict.Peaked => $"{name}: past its peak, {Of(peak)}, then {In(last)}",
            Verdict.Steady => $"{name}: steady, {Of(first)}, {In(last)}",
            _ when bursts.Count > 0 && bursts.MaxBy(burst => burst.Weight) is { } strongest =>
                $"{name}: no trend is sure; a burst in {Figures.Years([.. Enumerable.Range(strongest.FromYear, strongest.ToYear - strongest.FromYear + 1)])}",
            _ => $"{name}: no trend is sure; {Of(first)}, {In(last)}",
        };
    }

    /// <summary>" of 7.2%", the peak that it is off; nothing where that is what the title ends with.</summary>
    private static string PeakOf(WindowShare peak, WindowShare last) => peak.Years.SequenceEqual(last.Years) ? "" : $" of {Part(peak)}";

    private static string Of(WindowShare window) =>
        Part(window) is var part && part.EndsWith('%') ? $"{part} of talks in {Figures.Years(window.Years)}{(window.Adjusted ? " (adjusted)" : "")}" : In(window);

    private static string In(WindowShare window) => $"{Part(window)} in {Figures.Years(window.Years)}";

    /// <summary>"7.1%"; a share that would be written as zero is none, or hardly any.</summary>
    private static string Part(WindowShare window) =>
        window.Counted == 0 ? "none" : Figures.Percent(window.Share, window.Total) is var percent && percent is "0%" or "0.0%" ? "hardly any" : percent;

    private static IReadOnlyList<YearNote> Notes(ThemeTrend trend, IReadOnlyList<ThemeBurst> bursts)
    {
        List<YearNote> notes = [];
        if (trend.ProgrammeChange is { } change)
            notes.Add(new YearNote(
                change.Year, change.Year, (change.TrackCame ? "own track is new" : "own track is gone") + (change.Isolated ? ": kept out of the verdict" : "")));
        notes.AddRange(bursts.OrderByDescending(burst => burst.Weight).ThenBy(burst => burst.FromYear)
            .Select(burst => new YearNote(burst.FromYear, burst.ToYear, "burst: twice its usual rate or more")));
        return [.. notes.Take(MostNotes)];
    }
}
