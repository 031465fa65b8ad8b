using System.Globalization;
using System.Text;
using TalkTrends.Store.ParquetFiles;

namespace TalkTrends.Store.Tables;

/// <summary>The data dictionary, <c>data/README.md</c>: written from the tables' own descriptions.</summary>
public static class DataReadme
{
    /// <summary>The whole page as Markdown.</summary>
    public static string Render()
    {
        var page = new StringBuilder(
            """
            # Data dictionary

            `data/NAME/` holds the tables of the run NAME, each as Parquet and as CSV with the same name and columns. Rows are sorted by the key, which is
            unique. Years are 32-bit integers; a share is a double in [0, 1], never a percentage; numbers are given to ten significant digits. A
            missing value is null in Parquet and an empty cell in CSV. Text is UTF-8. In CSV a text that a spreadsheet would run as a formula has an
            apostrophe in front; Parquet keeps it raw. Each Parquet file names its table, its key and the meaning of its columns in the key-value metadata of
            its footer (`talktrends.table`, `talktrends.meaning`, `talktrends.key_columns`, `talktrends.column.NAME`); `talktrends query NAME SQL` asks them all.

            This page is checked against the program by a test. The other files here are the program's own: `themes.yaml` (the catalogue of themes),
            `conferences.yaml` (conferences and their spellings) and `background/` (statistics learned from large collections); people may edit the first two. `words.yaml` (words by which notes and records are told apart) is built into the program.

            | table | a row is | key |
            |---|---|---|

            """);
        foreach (var table in TableCatalogue.All)
            page.Append(CultureInfo.InvariantCulture, $"| [`{table.Name}`](#{table.Name}) | {table.Meaning} | {string.Join(", ", table.Shape.Take(table.KeyColumns).Select(column => $"`{column.Definition.Name}`"))} |\n");
        foreach (var table in TableCatalogue.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {table.Name}\n\n{table.Meaning}\n\n| column | type | range | meaning |\n|---|---|---|---|\n");
            foreach (var (definition, range, meaning) in table.Shape)
                page.Append(CultureInfo.InvariantCulture, $"| `{definition.Name}` | {Word(definition)} | {Word(range)} | {meaning} |\n");
        }
        return page.ToString();
    }

    private static string Word(ParquetColumn column) => column.Type switch
    {
        ParquetType.Boolean => "bool",
        ParquetType.Int32 => "int32",
        ParquetType.Int64 => "int64",
        ParquetType.Double => "double",
        _ => "text",
    } + (column.IsNullable ? ", null allowed" : "");

    /// <summary>The range in the words of the dictionary; empty where anything goes.</summary>
    internal static string Word(ColumnRange range) => range switch
    {
        ColumnRange.Fraction => "[0, 1]",
        ColumnRange.NotNegative => "≥ 0",
        _ => "",
    };
}
