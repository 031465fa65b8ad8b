using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using static TalkTrends.Reports.Markup;

namespace TalkTrends.Reports.Comparisons;

/// <summary>The page that lists the comparisons of a run; the report leads to it.</summary>
internal static partial class CompareIndex
{
    /// <summary>Where comparisons stand in the report of a run.</summary>
    public const string FolderName = "compare";

    /// <summary>Its file in the folder of comparisons.</summary>
    public const string FileName = "index.html";

    /// <summary>Writes the list of the comparisons that lie in a folder, which is made where it is not there.</summary>
    /// <param name="folder">The folder of comparisons.</param>
    /// <param name="run">Name of the run.</param>
    public static void Write(string folder, string run)
    {
        Directory.CreateDirectory(folder);
        var pages = Directory.GetDirectories(folder).Where(path => Path.GetFileName(path)[0] != '.' && File.Exists(Path.Combine(path, FileName))).Order(StringComparer.Ordinal).ToList();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="TalkTrends">
            <title>Comparisons of {Html(run)}</title>
            <style>
            {PageStyle.Css}
            </style>
            </head>
            <body>
            <header>
            <p><a href="../index.html">Back to the report</a></p>
            <h1>Comparisons</h1>
            <p class="lede">{(pages.Count == 0 ? "None has been made yet." : "Two sides of the run on a page each.")} <code>talktrends compare LEFT RIGHT --name {Html(run)}</code> makes one, of any two conferences, events or spans of years.</p>
            </header>
            <main>

            """);
        if (pages.Count > 0)
            text.Append("<ul>\n").AppendJoin("", pages.Select(page => $"<li><a href=\"{Html(Uri.EscapeDataString(Path.GetFileName(page)))}/{FileName}\">{Html(TitleOf(Path.Combine(page, FileName)) ?? Path.GetFileName(page))}</a></li>\n")).Append("</ul>\n");
        File.WriteAllText(Path.Combine(folder, FileName), text.Append("</main>\n</body>\n</html>\n").ToString(), new UTF8Encoding(false));
    }

    private static string? TitleOf(string page) => Title().Match(File.ReadAllText(page)) is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : null;

    [GeneratedRegex("<title>([^<]*)</title>", RegexOptions.CultureInvariant)]
    private static partial Regex Title();
}
