using TalkTrends.Core.Comparisons;
using TalkTrends.Core.Corpus;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Themes;
using TalkTrends.Core.Topics;
using TalkTrends.Core.Trends;

namespace TalkTrends.Core.Results;

/// <summary>From a corpus to everything that is said of it: topics, themes, counts, trends, findings.</summary>
public static class Analyser
{
    /// <summary>The aggregates, and what is known of each talk.</summary>
    public static (Analysis Analysis, TalkDetails Details) Analyse(
        TalkCorpus corpus, ThemeCatalogue catalogue, ITopicEngine engine, AnalysisOptions options, CancellationToken cancel = default)
    {
        var themes = DetectThemes(corpus, catalogue, options.Topics.Workers);
        cancel.ThrowIfCancellationRequested();
        var (model, topics, places) = FindTopics(corpus, engine, options.Topics);
        cancel.ThrowIfCancellationRequested();
        var details = new TalkDetails(corpus, themes, topics, places);

        var counts = ThemeCounts.Of(corpus, themes);
        var trends = TrendAnalysis.Analyse(
            counts.Events, counts.Themes, options.Trends with { Themes = [.. catalogue.Themes.Select(theme => theme.Id)] });
        var analysis = new Analysis
        {
            Options = options,
            Totals = Summarise.Totals(details),
            Languages = Summarise.Languages(corpus),
            Documents = Summarise.Documents(corpus),
            Warnings = corpus.Warnings,
            Events = Summarise.Events(corpus, counts.Events),
            Terms = corpus.Terms,
            Topics = Summarise.Topics(details, model),
            Themes = Summarise.Themes(details, catalogue),
            Trends = trends,
            Compared = ComparisonResult.Of(details, catalogue, counts.Events, options),
            Findings = [],
            Caveats = [],
        };
        analysis = analysis with { Findings = Findings.Of(analysis) };
        return (analysis with { Caveats = Caveats.Of(analysis) }, details);
    }

    private static IReadOnlyList<ThemeMembership>[] DetectThemes(TalkCorpus corpus, ThemeCatalogue catalogue, int workers)
    {
        var themes = new IReadOnlyList<ThemeMembership>[corpus.Talks.Count];
        Parallel.For(0, themes.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
        {
            var talk = corpus.Talks[i];
            themes[i] = talk.Talk.Kind.IsTalk() && talk.IsInLanguage
                ? Corrected(talk.Talk, ThemeScorer.Score(talk.Tokens, catalogue), catalogue)
                : [];
        });
        return themes;
    }

    /// <summary>What the corpus file pins or denies goes before what the words say.</summary>
    private static IReadOnlyList<ThemeMembership> Corrected(Talk talk, IReadOnlyList<ThemeMembership> scored, ThemeCatalogue catalogue)
    {
        var kept = scored.Where(membership => !talk.DeniedThemes.Contains(membership.ThemeId) && !talk.PinnedThemes.Contains(membership.ThemeId));
        var pinned = talk.PinnedThemes.Where(id => catalogue.Find(id) is not null).Distinct(StringComparer.Ordinal).Select(id =>
            new ThemeMembership(talk.Id, id, ThemeLevel.About, true, 1, [new ThemeEvidence("(corpus file)", Text.Place.Title, talk.LineStart)]));
        return [.. kept.Concat(pinned).OrderBy(membership => membership.ThemeId, StringComparer.Ordinal)];
    }

    private static (TopicModel?, IReadOnlyList<IReadOnlyList<TopicShare>>, IReadOnlyList<(double X, double Y)?>) FindTopics(
        TalkCorpus corpus, ITopicEngine engine, TopicOptions options)
    {
        var teaching = Enumerable.Range(0, corpus.Talks.Count).Where(i => corpus.Talks[i].Teaches).ToList();
        var model = engine.Fit(corpus.Matrix.Select(teaching), corpus.Terms, options);
        var shares = new IReadOnlyList<TopicShare>[corpus.Talks.Count];
        var places = new (double X, double Y)?[corpus.Talks.Count];
        Array.Fill(shares, []);
        if (model is null)
            return (null, shares, places);
        var placed = Enumerable.Range(0, corpus.Talks.Count).Where(i => corpus.Talks[i].HasTopics).ToList();
        var rows = corpus.Matrix.Select(placed);
        var (assigned, mapped) = (model.Assign(rows), model.Map(rows));
        for (var i = 0; i < placed.Count; i++)
            (shares[placed[i]], places[placed[i]]) = (assigned[i], mapped[i]);
        return (model, shares, places);
    }
}
