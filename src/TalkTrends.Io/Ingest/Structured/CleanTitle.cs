using TalkTrends.Core.Talks;

namespace TalkTrends.Io.Ingest.Structured;

/// <summary>Brings a title to one line without markup.</summary>
internal static class CleanTitle
{
    /// <summary>The title; empty where nothing is left.</summary>
    public static string Of(string title)
    {
        var text = title.Trim();
        if (text.AsSpan().ContainsAny('<', '&') && HtmlText.IsHtml(text))
        {
            var lines = new List<TextLine>();
            HtmlText.AddLines(text, 1, 1, lines);
            text = string.Join(' ', lines.Select(line => line.Text));
        }
        return text.AsSpan().ContainsAny("\n\r\t\u00A0\u202F") ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : text;
    }
}
