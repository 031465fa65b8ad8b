using TalkTrends.Core.Comparisons;
using TalkTrends.Core.Corpus;
using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Themes;
using TalkTrends.Core.Topics;
using TalkTrends.Core.Trends;

namespace TalkTrends.Core.Results;

/// <summary>From a corpus to everything that is said of it: topics, themes, counts, trends, findings.</summary>
public static class Analyser
{
    /// <summary>The aggregates, and what is known of each talk; topics are learned from the talks.</summary>
    public static (Analysis Analysis, TalkDetails Details) Analyse(
        TalkCorpus corpus, ThemeCatalogue catalogue, ITopicEngine engine, AnalysisOptions options, CancellationToken cancel = default) =>
        Analyse(corpus, catalogue, () => LearnedTopics.Learn(corpus, engine, options.Topics) is { } learned ? (learned, corpus.Matrix) : null, options, cancel);

    /// <summary>The aggregates, and what is known of each talk; the talks are placed in topics learned before.</summary>
    public static (Analysis Analysis, TalkDetails Details) Analyse(
        TalkCorpus corpus, ThemeCatalogue catalogue, LearnedTopics learned, AnalysisOptions options, CancellationToken cancel = default) =>
        Analyse(corpus, catalogue, () => (learned, learned.Vocabulary.Read(corpus.Talks, options.Topics.Workers)), options, cancel);

    /// <summary>The topics of each talk that may have topics, the largest first; those of the others are empty.</summary>
    /// <param name="corpus">The talks.</param>
    /// <param name="learned">The topics.</param>
    /// <param name="matrix">The talks in the terms of the model; row i belongs to talk i.</param>
    public static IReadOnlyList<IReadOnlyList<TopicShare>> Place(TalkCorpus corpus, LearnedTopics learned, TermMatrix matrix) =>
        OverTalks(corpus, learned.Model.Assign(matrix.Select(PlacedRows(corpus))), []);

    /// <summary>The talks of a corpus that is read in the terms of a saved model (<see cref="CorpusBuilder.Place"/>), placed in its topics; no themes.</summary>
    public static (TalkDetails Details, IReadOnlyList<TopicSummary> Topics) Place(TalkCorpus corpus, LearnedTopics learned)
    {
        var (topics, places) = FindTopics(corpus, (learned, corpus.Matrix));
        var themes = new IReadOnlyList<ThemeMembership>[corpus.Talks.Count];
        Array.Fill(themes, []);
        var details = new TalkDetails(corpus, themes, ProgrammeTracks.Of(corpus, themes), topics, places);
        return (details, Summarise.Topics(details, learned, learned.Tree));
    }

    private static (Analysis Analysis, TalkDetails Details) Analyse(
        TalkCorpus corpus, ThemeCatalogue catalogue, Func<(LearnedTopics Learned, TermMatrix Matrix)?> topicsOf, AnalysisOptions options, CancellationToken cancel)
    {
        var themes = DetectThemes(corpus, catalogue, options.Topics.Workers);
        cancel.ThrowIfCancellationRequested();
        var found = topicsOf();
        var learned = found?.Learned;
        var (topics, places) = FindTopics(corpus, found);
        cancel.ThrowIfCancellationRequested();
        var details = new TalkDetails(corpus, themes, ProgrammeTracks.Of(corpus, themes), topics, places);

        var tree = learned?.Tree ?? TopicTree.Empty;
        var counts = ThemeCounts.Of(corpus, themes, details.Tracks);
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
            Terms = WithTermsOf(learned, corpus.Terms),
            Topics = Summarise.Topics(details, learned, tree),
            TopicTree = tree,
            Themes = Summarise.Themes(details, catalogue),
            Trends = trends,
            TopicTrends = TopicYears.Of(details, learned, counts.Events, options),
            Rooms = details.Tracks.Rooms,
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
            new ThemeMembership(talk.Id, id, ThemeLevel.About, true, 1, 1, [new ThemeEvidence("(corpus file)", Text.Place.Title, talk.LineStart)]));
        return [.. kept.Concat(pinned).OrderBy(membership => membership.ThemeId, StringComparer.Ordinal)];
    }

    private static (IReadOnlyList<IReadOnlyList<TopicShare>>, IReadOnlyList<(double X, double Y)?>) FindTopics(TalkCorpus corpus, (LearnedTopics Learned, TermMatrix Matrix)? found)
    {
        if (found is not var (learned, matrix))
            return (OverTalks<IReadOnlyList<TopicShare>>(corpus, null, []), OverTalks<(double X, double Y)?>(corpus, null, null));
        var rows = matrix.Select(PlacedRows(corpus));
        return (OverTalks(corpus, learned.Model.Assign(rows), []), OverTalks(corpus, learned.Model.Map(rows), null));
    }

    private static List<int> PlacedRows(TalkCorpus corpus) => [.. Enumerable.Range(0, corpus.Talks.Count).Where(i => corpus.Talks[i].HasTopics)];

    /// <summary>The values of the talks that may have topics, in their places among all talks; null: nobody has one.</summary>
    private static T[] OverTalks<T>(TalkCorpus corpus, IReadOnlyList<T>? values, T none)
    {
        var all = new T[corpus.Talks.Count];
        Array.Fill(all, none);
        if (values is not null)
            foreach (var (talk, value) in PlacedRows(corpus).Zip(values))
                all[talk] = value;
        return all;
    }

    /// <summary>The corpus's terms and those of a saved model's topics that it has not, which no talk has.</summary>
    private static IReadOnlyList<Term> WithTermsOf(LearnedTopics? learned, IReadOnlyList<Term> terms)
    {
        if (learned is null)
            return terms;
        var known = terms.Select(term => term.Id).ToHashSet(StringComparer.Ordinal);
        var wanted = learned.Model.Topics.SelectMany(topic => topic.Terms).Select(term => term.TermId).Where(id => !known.Contains(id)).ToHashSet(StringComparer.Ordinal);
        return wanted.Count == 0 ? terms : [.. terms.Concat(learned.Vocabulary.Terms.Where(term => wanted.Contains(term.Id)).Select(term => term with { TalksWith = 0, Occurrences = 0 }))
            .OrderBy(term => term.Id, StringComparer.Ordinal)];
    }
}
