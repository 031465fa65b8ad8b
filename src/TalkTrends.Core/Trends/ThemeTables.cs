using TalkTrends.Core.Trends.Adjustment;
using TalkTrends.Core.Trends.Statistics;

namespace TalkTrends.Core.Trends;

/// <summary>The rows of one theme by year and by event, and its counts by year.</summary>
internal static class ThemeTables
{
    public static IEnumerable<ThemeEvent> Events(TrendCorpus corpus, int theme, ThemeFit fit)
    {
        var (allCounted, allTotal) = (0L, 0L);
        for (var e = 0; e < corpus.Events.Length; e++)
        {
            if (TrendCorpus.Total(corpus.Events[e]) == 0)
                continue;
            allTotal += TrendCorpus.Total(corpus.Events[e]);
            allCounted += corpus.Counts[theme][e]?.Counted ?? 0;
        }
        for (var e = 0; e < corpus.Events.Length; e++)
        {
            var total = TrendCorpus.Total(corpus.Events[e]);
            var (about, counted) = (corpus.Counts[theme][e]?.About ?? 0, corpus.Counts[theme][e]?.Counted ?? 0);
            yield return new(
                corpus.Themes[theme],
                corpus.Events[e].EventId,
                about,
                counted,
                total,
                total == 0 ? null : (double)counted / total,
                // As for years: where a year is one event, its share has one interval.
                total == 0 ? null : Wilson.Of(counted, total, TrendCorpus.HasYear(corpus.Events[e]) ? fit.Item.Dispersion : 1),
                total == 0 || allCounted == 0 ? null : (double)counted / total / ((double)allCounted / allTotal));
        }
    }

    public static IEnumerable<ThemeYear> Years(TrendCorpus corpus, int theme, ThemeFit fit)
    {
        var dated = Enumerable.Range(0, corpus.Events.Length)
            .Where(e => TrendCorpus.HasYear(corpus.Events[e]))
            .ToLookup(e => corpus.Events[e].Year!.Value);
        foreach (var year in corpus.Years)
        {
            var (about, counted, own, total, complete) = (0, 0, 0, 0, 0);
            foreach (var e in dated[year])
            {
                var count = corpus.Counts[theme][e];
                about += count?.About ?? 0;
                counted += count?.Counted ?? 0;
                own += count?.InOwnTrack ?? 0;
                total += corpus.Events[e].TalksWithText;
                complete += corpus.Events[e].Complete ? corpus.Events[e].TalksWithText : 0;
            }
            var bounds = Wilson.Of(counted, total, fit.Item.Dispersion);
            double? share = total == 0 ? null : (double)counted / total;
            var adjusted = Adjusted(corpus, theme, fit, year);
            yield return new(
                corpus.Themes[theme], year, about, counted, total, share, bounds,
                adjusted?.Share, adjusted?.Bounds, own, 2L * complete > total)
            { Window = fit.Item.Windows.GetValueOrDefault(year) };
        }
    }

    /// <summary>Years of the first, the last and the second counted talk, and of the highest share; null where there is none.</summary>
    public static (int? First, int? Last, int? Second, int? Highest) CountedYears(TrendCorpus corpus, int theme)
    {
        var years = new SortedDictionary<int, (int Counted, int Total)>();
        for (var e = 0; e < corpus.Events.Length; e++)
        {
            var counted = corpus.Counts[theme][e]?.Counted ?? 0;
            if (!TrendCorpus.HasYear(corpus.Events[e]) || corpus.Events[e].Year > corpus.Now)
                continue;
            var (sum, total) = years.GetValueOrDefault(corpus.Events[e].Year!.Value);
            years[corpus.Events[e].Year!.Value] = (sum + counted, total + corpus.Events[e].TalksWithText);
        }
        int[] with = [.. years.Where(year => year.Value.Counted > 0).Select(year => year.Key)];
        if (with.Length == 0)
            return default;
        int? second = years[with[0]].Counted > 1 ? with[0] : with.Length > 1 ? with[1] : null;
        return (with[0], with[^1], second, with.MaxBy(year => (double)years[year].Counted / years[year].Total));
    }

    /// <summary>Talks and counted talks of complete events, by year.</summary>
    public static (SortedDictionary<int, int> Totals, SortedDictionary<int, int> Counted) CompleteYears(
        TrendCorpus corpus, int theme)
    {
        var (totals, counted) = (new SortedDictionary<int, int>(), new SortedDictionary<int, int>());
        foreach (var e in corpus.Trending)
        {
            var row = corpus.Observe(theme, e);
            totals[row.Year] = totals.GetValueOrDefault(row.Year) + row.Total;
            counted[row.Year] = counted.GetValueOrDefault(row.Year) + row.Counted;
        }
        return (totals, counted);
    }

    private static AdjustedShare? Adjusted(TrendCorpus corpus, int theme, ThemeFit fit, int year)
    {
        if (fit.Item.Frame.Several)
            return fit.Item.Adjusted.TryGetValue(year, out var share) ? share : null;
        // One year has nothing to be compared with; years of one conference have the same mix as they are.
        if (fit.Item.Frame.Years.Count < 2 || !fit.Item.Frame.Years.Contains(year))
            return null;
        var (totals, counted) = CompleteYears(corpus, theme);
        return new((double)counted[year] / totals[year], Wilson.Of(counted[year], totals[year], fit.Item.Dispersion)!.Value);
    }
}
