using TalkTrends.Core.Talks;
using TalkTrends.Core.Themes;
using TalkTrends.Store.DataTrees;

namespace TalkTrends.Store.Catalogues;

/// <summary>Reads the catalogue of themes that people edit.</summary>
public static class ThemeCatalogueFile
{
    /// <summary>The catalogue that comes with the program.</summary>
    public static string DefaultPath => Path.Combine(AppContext.BaseDirectory, "data", "themes.yaml");

    /// <summary>The catalogue in <paramref name="text"/>, or all that is wrong with it.</summary>
    /// <param name="text">YAML: a list of groups and a list of themes.</param>
    /// <param name="fileName">The file as the user named it, for the problems.</param>
    /// <returns>A catalogue and no problem; or null and at least one problem, in line order.</returns>
    public static (ThemeCatalogue? Catalogue, IReadOnlyList<InputException> Problems) Read(string text, string fileName)
    {
        List<InputException> problems = [];
        var reader = new ThemeCatalogueReader(fileName, problems);
        var catalogue = YamlReader.Read(text, fileName, problems) is { } root ? reader.Catalogue(root) : null;
        // A stable order by line: problems of one line stay as they were found.
        return problems.Count == 0 ? (catalogue, []) : (null, [.. problems.OrderBy(problem => problem.Line)]);
    }
}
