using TalkTrends.Core.Themes;
using TalkTrends.Pipelines;
using TalkTrends.Pipelines.Runs;

namespace TalkTrends.Testing;

/// <summary>What comes with the program.</summary>
internal static class Shipped
{
    /// <summary>The themes, in the contexts that the background knows.</summary>
    public static ThemeCatalogue Catalogue { get; } = RunPipeline.Catalogue(null).With(Contexts());

    private static ThemeContexts Contexts() => Readings.Contexts(null, Readings.Terms(null)) is { All.Count: > 0 } contexts ? contexts
        : throw new InvalidDataException("data/background/themes.tsv is not beside the program");
}
