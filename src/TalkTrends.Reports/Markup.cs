using System.Text;
using System.Text.RegularExpressions;

namespace TalkTrends.Reports;

/// <summary>Text made safe for HTML and Markdown: what a document says is shown, never run.</summary>
internal static partial class Markup
{
    /// <summary>For HTML text and quoted attributes; control characters become spaces.</summary>
    public static string Html(string? text)
    {
        var safe = new StringBuilder((text?.Length ?? 0) + 16);
        foreach (var rune in (text ?? "").EnumerateRunes())
            safe.Append(rune.Value switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                < 32 or 127 => " ",
                _ => rune.ToString(),
            });
        return safe.ToString();
    }

    /// <summary>A sentence for HTML text, whose ranges ("5.0–9.8%", "2021–2023") no line breaks apart.</summary>
    public static string Sentence(string text) => Ranges().Replace(Html(text), range => $"<span class=\"range\">{range.Value}</span>");

    [GeneratedRegex(@"\d[\d.]*–\d[\d.]*\d%?")]
    private static partial Regex Ranges();

    /// <summary>For Markdown text on one line: whatever could begin a link, an emphasis, a tag or a table cell is escaped.</summary>
    public static string Markdown(string? text)
    {
        var safe = new StringBuilder((text?.Length ?? 0) + 16);
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (rune.Value < 32 || rune.Value == 127)
                safe.Append(' ');
            // Marks that turn the direction of writing would turn the rest of the line too: here nothing can hold them in.
            else if (rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069))
                continue;
            else if (rune.Value is '<')
                safe.Append("&lt;");
            else if (rune.Value is '&')
                safe.Append("&amp;");
            else if (rune.Value is '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '#' or '!' or '>' or '$')
                safe.Append('\\').Append(rune.ToString());
            else
                safe.Append(rune.ToString());
        }
        return safe.ToString();
    }

    /// <summary>Shortened at a word to at most <paramref name="length"/> characters, with an ellipsis.</summary>
    public static string Short(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var cut = text.LastIndexOf(' ', length - 1);
        return text[..(cut > length / 2 ? cut : char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1)].TrimEnd() + "…";
    }
}
