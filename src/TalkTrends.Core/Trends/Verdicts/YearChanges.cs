using MathNet.Numerics.Distributions;
using TalkTrends.Core.Trends.Statistics;

namespace TalkTrends.Core.Trends.Verdicts;

/// <summary>What the last complete year says against the three before, within each conference.</summary>
/// <remarks>
/// Years of one conference are compared, so the mix of conferences has no part in it. The p of a theme is the larger of Fisher's exact and of a
/// test with the theme's dispersion: the first holds where talks are few, the second where years scatter more than talks drawn at random.
/// </remarks>
internal static class YearChanges
{
    private const int YearsBefore = 3;
    private const int FewestTalks = 10;
    private const int FewestTotal = 30;
    private const int YearsForHighest = 6;

    private readonly record struct Edition(int Year, int Counted, int InOwnTrack, int Total);

    /// <summary>By theme, then conference; empty where no conference has a last complete year and three before it.</summary>
    public static IReadOnlyList<YearChange> Of(TrendCorpus corpus, IReadOnlyList<ThemeFit> fits)
    {
        if (!corpus.CanTell || fits.Count == 0)
            return [];
        var last = corpus.Trending.Max(e => corpus.Events[e].Year!.Value);
        var conferences = corpus.Trending.GroupBy(e => corpus.ConferenceOf(e)).OrderBy(events => events.Key)
            .Where(events => !corpus.Names[events.Key].StartsWith('\n') && events.Any(e => corpus.Events[e].Year == last)).ToArray();
        // Every dated year counts towards the highest share, incomplete ones too.
        var dated = Enumerable.Range(0, corpus.Events.Length).Where(e => TrendCorpus.HasYear(corpus.Events[e]) && corpus.Events[e].Year <= last)
            .ToLookup(corpus.ConferenceOf);
        var found = new List<(YearChange Change, double? P)>();
        for (var theme = 0; theme < fits.Count; theme++)
            foreach (var events in conferences)
                if (Find(corpus.Themes[theme], corpus.Names[events.Key], Editions(corpus, theme, events), Highest(corpus, theme, dated[events.Key]), fits[theme].Item.Dispersion) is { } change)
                    found.Add(change);
        var q = new Queue<double>(BenjaminiHochberg.Adjust([.. found.Select(pair => pair.P).OfType<double>()]));
        return [.. found.Select(pair => pair.Change with { Q = pair.P is null ? null : q.Dequeue() })];
    }

    private static (YearChange, double? P)? Find(string theme, string conference, Edition[] editions, Func<Edition, bool> isHighest, double dispersion)
    {
        if (editions.Length <= YearsBefore)
            return null;
        var (now, before) = (editions[^1], editions[^(YearsBefore + 1)..^1]);
        var (counted, total) = (before.Sum(edition => edition.Counted), before.Sum(edition => edition.Total));
        if (now.Total < FewestTotal || total < FewestTotal)
            return null;
        return (
            new(theme, conference, now.Year, now.Counted, now.Total, now.InOwnTrack, Wilson.Of(now.Counted, now.Total, dispersion)!.Value,
                [.. before.Select(edition => edition.Year)], counted, total, isHighest(now), null),
            now.Counted + counted < FewestTalks ? null : P(now.Counted, now.Total, counted, total, dispersion));
    }

    /// <summary>Two-sided p, in (0, 1].</summary>
    internal static double P(int counted, int total, int countedBefore, int totalBefore, double dispersion)
    {
        var pooled = (double)(counted + countedBefore) / (total + totalBefore);
        var exact = FisherExact.P(counted, total, countedBefore, totalBefore) ?? 1;
        if (pooled is <= 0 or >= 1)
            return 1;
        var difference = (double)counted / total - (double)countedBefore / totalBefore;
        var z = difference / Math.Sqrt(dispersion * pooled * (1 - pooled) * (1.0 / total + 1.0 / totalBefore));
        return Math.Max(exact, 2 * Normal.CDF(0, 1, -Math.Abs(z)));
    }

    /// <summary>Whether an edition's share lies above that of every other dated year of its conference, incomplete ones too, of at least six in all.</summary>
    private static Func<Edition, bool> Highest(TrendCorpus corpus, int theme, IEnumerable<int> dated)
    {
        var years = dated
            .GroupBy(e => corpus.Events[e].Year!.Value)
            .Select(year => (Year: year.Key, Counted: year.Sum(e => corpus.Counts[theme][e]?.Counted ?? 0), Total: year.Sum(e => corpus.Events[e].TalksWithText)))
            .Where(year => year.Total > 0).ToList();
        return now => years.Count >= YearsForHighest && years.All(year => year.Year == now.Year || (long)year.Counted * now.Total < (long)now.Counted * year.Total);
    }

    private static Edition[] Editions(TrendCorpus corpus, int theme, IEnumerable<int> events) =>
    [
        .. events
            .Select(e => (Row: corpus.Observe(theme, e), Own: corpus.Counts[theme][e]?.InOwnTrack ?? 0))
            .GroupBy(e => e.Row.Year).OrderBy(year => year.Key)
            .Select(year => new Edition(year.Key, year.Sum(e => e.Row.Counted), year.Sum(e => e.Own), year.Sum(e => e.Row.Total))),
    ];
}
