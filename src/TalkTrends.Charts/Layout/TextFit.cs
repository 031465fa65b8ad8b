using System.Globalization;

namespace TalkTrends.Charts.Layout;

/// <summary>Makes text fit a width.</summary>
public static class TextFit
{
    private const string Ellipsis = "…";

    /// <summary>The text where it fits; else as many whole words as do, and an ellipsis; a first word too long is cut between letters.</summary>
    /// <returns>Empty where not even the ellipsis fits.</returns>
    public static string Shorten(string text, double size, double width, bool bold = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        // A column made as wide as its widest text may come out a hair narrower by rounding.
        if (TextMeasure.Width(text, size, bold) <= width + 1e-6)
            return text;
        var room = width - TextMeasure.Width(Ellipsis, size, bold);
        if (room < 0)
            return "";
        var end = Fitting(text, size, room, bold);
        // Whole words, unless that would leave most of the room empty.
        if (text[end] != ' ' && text.LastIndexOf(' ', Math.Max(0, end - 1)) is > 0 and var space && space >= end / 4)
            end = space;
        return text[..end].TrimEnd(' ', ',', ';', ':', '.', '-', '–', '—', '(', '/', '·', '+') + Ellipsis;
    }

    /// <summary>Breaks a text at spaces into lines no wider than <paramref name="width"/>; the last one is shortened where it must be.</summary>
    /// <param name="text">Cleaned text; empty gives no line.</param>
    /// <param name="size">Font size.</param>
    /// <param name="width">Room for a line.</param>
    /// <param name="maxLines">At least 1.</param>
    /// <param name="bold">Weight.</param>
    public static IReadOnlyList<string> Wrap(string text, double size, double width, int maxLines, bool bold = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLines, 1);
        var lines = new List<string>();
        for (var rest = text; rest.Length > 0;)
        {
            if (lines.Count == maxLines - 1)
            {
                lines.Add(Shorten(rest, size, width, bold));
                break;
            }

            var end = Fitting(rest, size, width, bold);
            if (end < rest.Length && rest[end] != ' ' && rest.LastIndexOf(' ', Math.Max(0, end - 1)) is > 0 and var space)
                end = space;
            end = Math.Max(end, StringInfo.GetNextTextElementLength(rest));
            lines.Add(rest[..end].TrimEnd(' '));
            rest = rest[end..].TrimStart(' ');
        }

        return lines;
    }

    /// <summary>Whether <see cref="Wrap"/> keeps every letter and cuts no word.</summary>
    /// <inheritdoc cref="Wrap"/>
    public static bool IsWhole(string text, double size, double width, int maxLines, bool bold = false) =>
        string.Join(' ', Wrap(text, size, width, maxLines, bold)) == text;

    /// <summary>Like <see cref="Wrap"/>, but the lines come out about as long as each other: a heading's last line is not one lonely word.</summary>
    /// <param name="text">Cleaned text; empty gives no line.</param>
    /// <param name="size">Font size.</param>
    /// <param name="width">Room for a line.</param>
    /// <param name="maxLines">At least 1.</param>
    /// <param name="bold">Weight.</param>
    public static IReadOnlyList<string> WrapEvenly(string text, double size, double width, int maxLines, bool bold = false)
    {
        var lines = Wrap(text, size, width, maxLines, bold);
        if (lines.Count < 2 || string.Join(' ', lines) != text)
            return lines;
        var (narrow, wide) = (width / lines.Count, width);
        for (var i = 0; i < 12; i++)
        {
            var middle = (narrow + wide) / 2;
            var tried = Wrap(text, size, middle, lines.Count, bold);
            if (tried.Count == lines.Count && string.Join(' ', tried) == text)
                (wide, lines) = (middle, tried);
            else
                narrow = middle;
        }

        return lines;
    }

    /// <summary>How much of the text fits, in whole letters with their marks.</summary>
    private static int Fitting(string text, double size, double width, bool bold)
    {
        var (used, end) = (0.0, 0);
        while (end < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text, end);
            used += TextMeasure.Width(text.Substring(end, length), size, bold);
            if (used > width + 1e-6)
                break;
            end += length;
        }

        return end;
    }
}
