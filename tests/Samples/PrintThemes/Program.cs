using TalkTrends.Core.Corpus;
using TalkTrends.Core.Themes;
using TalkTrends.Ingest;
using TalkTrends.Ingest.Events;
using TalkTrends.Ingest.Inputs;
using TalkTrends.Store.Background;
using TalkTrends.Store.Catalogues;

// Reads programmes and prints how many talks are about each theme of the catalogue: PrintThemes schedule.xml …
var (catalogue, problems) = ThemeCatalogueFile.Read(File.ReadAllText(ThemeCatalogueFile.DefaultPath), "themes.yaml");
if (catalogue is null)
    throw problems[0];
var reader = new DocumentReader(ConferenceCatalogue.LoadDefault(), NotesAdapter.With(NameTokens.None));
var about = from file in InputSet.Of(args).Files
            from talk in MappedDocument.Of(reader.Read(file)).Tokens
            from membership in ThemeScorer.Score(talk, catalogue)
            where membership.Level == ThemeLevel.About
            group talk by membership.ThemeId into theme
            orderby theme.Count() descending, theme.Key
            select theme;
foreach (var theme in about)
    Console.WriteLine(FormattableString.Invariant($"{theme.Key},{theme.Count()}"));
