using TalkTrends.Core.Trends.Adjustment;
using TalkTrends.Core.Trends.Statistics;
using TalkTrends.Core.Trends.Verdicts;

namespace TalkTrends.Core.Trends;

/// <summary>What one theme alone says, before all themes are tested together.</summary>
internal sealed record ThemeFit
{
    /// <summary>Shares, scatter and slopes, from complete events that count for this theme: without those whose isolated jump its track explains.</summary>
    public required ItemFit Item { get; init; }

    public required IReadOnlyList<ProgrammeChange> Changes { get; init; }

    /// <summary>Counted talks of dated events up to now. Those of incomplete years were given too: they count towards "enough".</summary>
    public required int Counted { get; init; }

    /// <summary>Talks with text of the same events.</summary>
    public required int Total { get; init; }

    public bool IsEnough => VerdictRules.IsEnough(Counted, Item.Frame.Years.Count);

    /// <summary>True where the last six years alone can be tested.</summary>
    public bool IsRecentEnough => Item.RecentFirst is not null && IsEnough
        && VerdictRules.IsEnough(Item.Window(Item.Frame.RecentYears).Counted, Item.Frame.RecentYears.Count);

    /// <summary>Counts and scatter of one theme; its shares and slopes are estimated when those of all themes are known.</summary>
    public static ThemeFit Of(TrendCorpus corpus, int theme)
    {
        var all = corpus.Trending.Select(e => (Row: corpus.Observe(theme, e), Own: corpus.Counts[theme][e]?.InOwnTrack ?? 0)).ToArray();
        var changes = FindChanges(corpus, all);
        var kept = all.Select(e => e.Row)
            .Where(row => !changes.Any(change => change.Conference == row.Conference && change.Change.Isolated && change.Change.Year == row.Year))
            .ToArray();
        var (counted, total) = corpus.Sums(theme);
        return new()
        {
            Item = ItemFit.Of(kept.Length == all.Length ? corpus.Frame : new(kept), kept),
            Counted = counted,
            Total = total,
            Changes = [.. changes.Select(change => change.Change).OrderBy(change => change.Year)],
        };
    }

    /// <summary>All themes, in their order: what conferences and years differ by is learned from all of them before any is estimated.</summary>
    public static ThemeFit[] All(TrendCorpus corpus)
    {
        var fits = new ThemeFit[corpus.Themes.Length];
        var marginals = new double[]?[fits.Length];
        // Themes do not depend on one another, and each is stored by its index: the order of work cannot be seen.
        Parallel.For(0, fits.Length, theme => marginals[theme] = (fits[theme] = Of(corpus, theme)).Item.LogMarginals());
        var prior = VariancePrior.Learn([.. marginals.OfType<double[]>()]);
        Parallel.For(0, fits.Length, theme => fits[theme] = fits[theme] with { Item = fits[theme].Item.Estimate(prior, corpus.CanTell) });
        return fits;
    }

    private static List<(int Conference, ProgrammeChange Change)> FindChanges(
        TrendCorpus corpus, (Observation Row, int Own)[] events)
    {
        var changes = new List<(int, ProgrammeChange)>();
        foreach (var conference in events.GroupBy(e => e.Row.Conference).OrderBy(group => group.Key))
        {
            if (!conference.Any(e => e.Own > 0))
                continue;
            var name = corpus.Names[conference.Key];
            ProgrammeChanges.Edition[] editions = [.. conference
                .GroupBy(e => e.Row.Year)
                .OrderBy(year => year.Key)
                .Select(year => new ProgrammeChanges.Edition(
                    year.Key, year.Sum(e => e.Row.Counted), year.Sum(e => e.Own), year.Sum(e => e.Row.Total)))];
            foreach (var change in ProgrammeChanges.Find(name.StartsWith('\n') ? null : name, editions))
                changes.Add((conference.Key, change));
        }
        return changes;
    }
}
