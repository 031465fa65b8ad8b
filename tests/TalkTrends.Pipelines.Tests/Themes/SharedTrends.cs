using System.Collections.Concurrent;
using TalkTrends.Core.Corpus;
using TalkTrends.Core.Results;
using TalkTrends.Core.Text;
using TalkTrends.Core.Themes;
using TalkTrends.Core.Trends;
using TalkTrends.Ingest.Inputs;
using TalkTrends.Store.Background;

namespace TalkTrends.Pipelines.Tests.Themes;

/// <summary>The corpora beside the repository, read once for all tests of their trends.</summary>
internal static class SharedTrends
{
    private static readonly ConcurrentDictionary<string, Lazy<TalkCorpus>> Corpora = new(StringComparer.Ordinal);

    /// <summary>A corpus; the test is skipped where it is absent.</summary>
    public static TalkCorpus Corpus(string relative)
    {
        var path = SharedFolder.Find(relative);
        return Corpora.GetOrAdd(path, key => new Lazy<TalkCorpus>(() =>
            CorpusBuilder.Build(Readings.Map(InputSet.Of([key]), null, Environment.ProcessorCount, CancellationToken.None), "en", null, LanguageProfilesFile.Read(null)))).Value;
    }

    /// <summary>Trends of the shipped catalogue.</summary>
    public static TrendResult OfThemes(TalkCorpus corpus)
    {
        var catalogue = Shipped.Catalogue;
        IReadOnlyList<IReadOnlyList<ThemeMembership>> themes = [.. corpus.Talks.Select(talk => talk.IsInLanguage ? ThemeScorer.Score(talk.Tokens, catalogue) : [])];
        var counts = ThemeCounts.Of(corpus, themes, ProgrammeTracks.Of(corpus, themes));
        return TrendAnalysis.Analyse(counts.Events, counts.Themes, new TrendOptions { Themes = [.. catalogue.Themes.Select(theme => theme.Id)] });
    }

    /// <summary>Trends of single words, counted as themes are: talks with the word in title or opening.</summary>
    public static TrendResult OfWords(TalkCorpus corpus, IReadOnlyList<string> words)
    {
        IReadOnlyList<IReadOnlyList<ThemeMembership>> noThemes = [.. corpus.Talks.Select(_ => (IReadOnlyList<ThemeMembership>)[])];
        var none = ThemeCounts.Of(corpus, noThemes, ProgrammeTracks.Of(corpus, noThemes));
        List<ThemeEventCounts> counts = [];
        foreach (var word in words)
            foreach (var group in corpus.Talks.Where(talk => talk is { EntersShares: true, Event: not null } && Has(talk.Tokens, word)).GroupBy(talk => talk.Event!.Id, StringComparer.Ordinal))
                counts.Add(new ThemeEventCounts(word, group.Key, group.Count(), group.Count(), 0));
        return TrendAnalysis.Analyse(none.Events, counts, new TrendOptions { Themes = words });
    }

    private static bool Has(TokenizedTalk talk, string word) =>
        talk.Tokens.Any(token => token.Place != Place.Body && string.Equals(token.Text, word, StringComparison.Ordinal));
}
