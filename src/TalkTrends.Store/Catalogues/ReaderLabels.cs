using CsvHelper;
using TalkTrends.Core.Talks;
using TalkTrends.Store.Folders;

namespace TalkTrends.Store.Catalogues;

/// <summary>What a reader said of talks: which themes they are about, and which not.</summary>
/// <remarks>
/// A CSV with a header, in one of two forms. A row for each judgement: <c>talk_id, theme_id, label</c>, where label is yes or no; what no row names is not
/// judged. Or a row for each talk: <c>talk_id, themes</c>, where themes holds the ids of all themes the talk is about, joined by ";", or "none"; every
/// theme that is not named is judged no, and a talk with an empty cell is not judged. Other columns, title and text among them, are passed over.
/// </remarks>
/// <param name="Judged">For each judged talk the themes the reader decided on: true for about it. Sorted by talk and theme.</param>
/// <param name="Whole">Talks all themes of which are judged: what is not in <paramref name="Judged"/> is no.</param>
/// <param name="Unread">Talks whose row has no answer yet.</param>
public sealed record ReaderLabels(
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, bool>> Judged, IReadOnlySet<string> Whole, int Unread)
{
    private const string None = "none";

    /// <summary>Reads the labels.</summary>
    /// <param name="path">The file, as the user named it.</param>
    /// <param name="isTheme">Whether a theme of that id exists.</param>
    /// <param name="isTalk">Whether a talk of that id exists.</param>
    /// <exception cref="InputException">The file cannot be read, lacks a column, or names a theme or talk that does not exist, or a label that is neither yes nor no.</exception>
    public static ReaderLabels Read(string path, Func<string, bool> isTheme, Func<string, bool> isTalk)
    {
        using var text = new StringReader(TextFile.Read(path));
        using var table = CsvReader.Create(text, new CsvReaderOptions { HasHeader = false, TrackLineNumbers = true });
        if (!table.Read())
            throw new InputException(path, 0, "an empty table; wanted the columns talk_id, theme_id and label, or talk_id and themes");
        string[] header = [.. table.Current.ToArray().Select(name => name.Trim().TrimStart('\uFEFF'))];
        var (talk, theme, label, themes) = (At("talk_id"), At("theme_id"), At("label"), At("themes"));
        if (talk < 0 || (themes < 0 && (theme < 0 || label < 0)))
            throw new InputException(path, 1, $"columns {string.Join(", ", header)}; wanted talk_id, theme_id and label, or talk_id and themes");

        SortedDictionary<string, IReadOnlyDictionary<string, bool>> judged = new(StringComparer.Ordinal);
        HashSet<string> whole = new(StringComparer.Ordinal);
        var unread = 0;
        while (table.Read())
        {
            var (row, line) = (table.Current.ToArray(), (int)table.LineNumber);
            string Cell(int column) => column < row.Length ? row[column].Trim() : "";
            if (row.All(cell => cell.Length == 0))
                continue;
            var id = Cell(talk);
            if (!isTalk(id))
                throw new InputException(path, line, $"talk_id \"{id}\"; wanted the id of a talk of this run");
            if (themes >= 0)
            {
                if (Cell(themes).Length == 0)
                    unread++;
                else if (whole.Add(id))
                    judged[id] = Named(Cell(themes), line);
                else
                    throw new InputException(path, line, $"talk_id \"{id}\" a second time; wanted one row for each talk");
                continue;
            }
            if (!judged.TryGetValue(id, out var known))
                judged[id] = known = new SortedDictionary<string, bool>(StringComparer.Ordinal);
            var about = Cell(label).ToLowerInvariant() switch
            {
                "yes" or "y" or "true" or "1" => true,
                "no" or "n" or "false" or "0" => false,
                "" => (bool?)null,
                _ => throw new InputException(path, line, $"label \"{Cell(label)}\"; wanted yes or no"),
            };
            if (about is null)
                unread++;
            else if (!((SortedDictionary<string, bool>)known).TryAdd(Theme(Cell(theme), line), about.Value))
                throw new InputException(path, line, $"\"{id}\" and \"{Cell(theme)}\" a second time; wanted one judgement of each");
        }
        return new ReaderLabels(judged, whole, unread);

        int At(string name) => Array.FindIndex(header, column => column.Equals(name, StringComparison.OrdinalIgnoreCase));

        string Theme(string id, int line) =>
            isTheme(id) ? id : throw new InputException(path, line, $"theme_id \"{id}\"; wanted the id of a theme of this run, as `themes list` prints them");

        SortedDictionary<string, bool> Named(string cell, int line)
        {
            SortedDictionary<string, bool> named = new(StringComparer.Ordinal);
            if (!cell.Equals(None, StringComparison.OrdinalIgnoreCase))
                foreach (var id in cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    named[Theme(id, line)] = true;
            return named;
        }
    }
}
