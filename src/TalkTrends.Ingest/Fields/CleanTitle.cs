using System.Net;
using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Fields;

/// <summary>Brings a title to one line without markup.</summary>
internal static class CleanTitle
{
    // Programme systems escape what was escaped already.
    private const int MostEscapes = 3;

    /// <summary>The title; empty where nothing is left. A tag that nothing closes is a word of it ("Vec&lt;T&gt;", "The &lt;dialog&gt; element").</summary>
    public static string Of(string title)
    {
        var text = title.Trim();
        if (text.AsSpan().ContainsAny('<', '&') && HtmlText.IsHtml(text))
        {
            var lines = new List<TextLine>();
            HtmlText.AddLines(text, 1, 1, lines);
            text = Unescaped(string.Join(' ', lines.Select(line => line.Text)));
        }
        return text.AsSpan().ContainsAny("\n\r\t\u00A0\u202F") ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : text;
    }

    /// <summary>The text with entities as what they stand for, however often they were escaped.</summary>
    public static string Unescaped(string text)
    {
        for (var round = 0; round < MostEscapes && text.Contains('&', StringComparison.Ordinal); round++)
        {
            var plain = WebUtility.HtmlDecode(text);
            if (plain == text)
                break;
            text = plain;
        }
        return text;
    }
}
