using System.Globalization;
using System.Text;
using TalkTrends.Store.Tables;
using static TalkTrends.Reports.Markup;

namespace TalkTrends.Reports;

/// <summary>A document with numbered lines: where every link of the report leads. The lines of talks are shaded.</summary>
public static class DocumentPage
{
    /// <summary>Longer documents get no page; the report then names file and line.</summary>
    public const int MostCharacters = 400_000;

    /// <summary>The whole page.</summary>
    /// <param name="source">Path of the document.</param>
    /// <param name="text">Its text.</param>
    /// <param name="talks">Its talks.</param>
    public static string Render(string source, string text, IEnumerable<TalkRecord> talks)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var (starts, inside) = (new bool[lines.Length + 2], new bool[lines.Length + 2]);
        foreach (var talk in talks)
        {
            starts[Math.Min(talk.LineStart, lines.Length)] = true;
            for (var line = talk.LineStart; line <= Math.Min(talk.LineEnd, lines.Length); line++)
                inside[line] = true;
        }
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Html(source)}</title>
            <style>
            {PageStyle.Css}
            </style>
            </head>
            <body>
            <main>
            <p><a href="../index.html">Back to the report</a></p>
            <h1>{Html(source)}</h1>
            <p class="muted">The document as it was read, line by line; what was taken for a talk is shaded.</p>
            <ol class="lines">

            """);
        for (var line = 1; line <= lines.Length; line++)
        {
            var css = starts[line] ? " class=\"talk start\"" : inside[line] ? " class=\"talk\"" : "";
            page.Append(CultureInfo.InvariantCulture, $"<li id=\"L{line}\"{css}><a href=\"#L{line}\">{line}</a><span>{Html(lines[line - 1])}</span></li>\n");
        }
        return page.Append("</ol>\n</main>\n</body>\n</html>\n").ToString();
    }
}
