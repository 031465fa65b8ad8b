using TalkTrends.Core.Corpus;
using TalkTrends.Core.Themes;
using TalkTrends.Core.Topics.Words;

namespace TalkTrends.Store.Background;

/// <summary>Learns every background file from talks: pure in them, whatever their order and the number of workers.</summary>
public static class BackgroundBuilder
{
    /// <summary>Name and content of each file.</summary>
    /// <param name="documents">The talks.</param>
    /// <param name="catalogue">The themes whose contexts are learned.</param>
    /// <param name="workers">Threads at work at once; changes no result.</param>
    public static IReadOnlyList<(string Name, string Content)> Build(IReadOnlyList<MappedDocument> documents, ThemeCatalogue catalogue, int workers)
    {
        var (names, languages) = (new NameTokensBuilder(), new LanguageProfilesBuilder());
        foreach (var talk in documents.SelectMany(document => document.Reading.Talks))
        {
            names.Add([.. talk.Speakers.Select(speaker => speaker.Name)], talk.Title);
            if (talk.Language is { } language)
                languages.Add(language, talk.Title + "\n" + talk.Text);
        }
        var corpus = CorpusBuilder.Build(documents);
        var terms = BackgroundLearner.Learn(corpus, workers);
        return
        [
            (LanguageProfilesFile.Name, languages.Build()),
            (NameTokens.FileName, names.Build()),
            (TermBackgroundFile.Name, TermBackgroundFile.Write(terms)),
            (ThemeContextsFile.Name, ThemeContextsFile.Write(ThemeContextLearner.Learn(corpus, catalogue, terms, workers))),
        ];
    }
}
