using System.Text;
using CsvHelper;
using TalkTrends.Charts.Description;
using TalkTrends.Reports.Workbooks;
using TalkTrends.Store.Tables;

namespace TalkTrends.Reports.Pictures;

/// <summary>
/// The folder of charts: each as SVG and PNG, light and dark, beside it the numbers as CSV and XLSX; those of the report as one PDF; and a page that
/// shows them all.
/// </summary>
internal static class ChartFolder
{
    /// <summary>Name of the page.</summary>
    public const string IndexName = "index.html";

    /// <summary>
    /// Writes everything but the pictures, which are begun and go on while other work is done; <see cref="ChartPictures.Finish"/> waits for them.
    /// </summary>
    /// <param name="folder">Where to; made where it is not there.</param>
    /// <param name="title">What the charts are about.</param>
    /// <param name="leading">Those that a report shows first, in its order.</param>
    /// <param name="themes">One for each theme.</param>
    /// <param name="options">Whether pictures are wanted, and by how many threads.</param>
    public static ChartPictures Write(string folder, string title, IReadOnlyList<DrawnChart> leading, IReadOnlyList<DrawnChart> themes, DrawingOptions options)
    {
        List<DrawnChart> all = [.. leading, .. themes];
        Directory.CreateDirectory(folder);
        foreach (var drawn in all)
        {
            WriteText(folder, drawn.Chart.Id + ".svg", drawn.Light);
            WriteText(folder, DarkName(drawn.Chart.Id) + ".svg", drawn.Dark);
        }

        var pictures = new ChartPictures(folder, title, leading, themes, options);
        foreach (var drawn in all)
        {
            WriteNumbers(Path.Combine(folder, drawn.Chart.Id + ".csv"), drawn.Chart.Table);
            WorkbookWriter.Write(Path.Combine(folder, drawn.Chart.Id + ".xlsx"), drawn.Chart);
        }

        WriteText(folder, IndexName, ChartIndex.Render(title, leading, themes));
        return pictures;
    }

    /// <summary>The id under which a chart's dark pictures stand.</summary>
    public static string DarkName(string id) => id + "-dark";

    /// <summary>Writes the numbers of a chart as CSV.</summary>
    internal static void WriteNumbers(string path, ChartTable table)
    {
        using var csv = CsvWriter.ToFile(path, new CsvWriterOptions { NewLine = "\n" });
        foreach (var column in table.Columns)
            csv.WriteField(column.Name);
        csv.EndRecord();
        foreach (var row in table.Rows)
        {
            foreach (var cell in row)
                csv.WriteField(cell.Text is { } text ? TableFiles.Harmless(text) : cell.ToString());
            csv.EndRecord();
        }
    }

    private static void WriteText(string folder, string name, string text) =>
        File.WriteAllText(Path.Combine(folder, name), text, new UTF8Encoding(false));
}
