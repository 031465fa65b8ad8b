using TalkTrends.Core.Themes;
using TalkTrends.Io.Catalogues;
using TalkTrends.Io.Runs;

namespace TalkTrends.Io.Tests.Catalogues;

/// <summary>What comes with the program.</summary>
internal static class Shipped
{
    /// <summary>The themes, in the contexts that the background knows.</summary>
    public static ThemeCatalogue Catalogue { get; } =
        (ThemeCatalogueFile.Read(File.ReadAllText(ThemeCatalogueFile.DefaultPath), "themes.yaml").Catalogue
            ?? throw new InvalidDataException("data/themes.yaml has problems; `talktrends themes check` names them"))
        .With(Readings.Contexts(null, Readings.Terms(null)));
}
