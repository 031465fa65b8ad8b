using System.Text;
using TalkTrends.Charts.Layout;
using TalkTrends.Reports.Office;

namespace TalkTrends.Reports.Decks;

/// <summary>Words of a slide: sizes at which they fit, and paragraphs.</summary>
internal static class DeckText
{
    /// <summary>Height of a line by its size.</summary>
    public const double Line = 1.2;

    /// <summary>The largest of some sizes at which a text fits into a number of lines; at the smallest it is cut where it must be.</summary>
    /// <param name="text">The words.</param>
    /// <param name="width">Room for a line, in points.</param>
    /// <param name="height">Room for all lines, in points.</param>
    /// <param name="sizes">Sizes in points, the largest first.</param>
    /// <param name="bold">Weight.</param>
    public static (string Text, double Size) Fit(string text, double width, double height, IReadOnlyList<double> sizes, bool bold = false)
    {
        var clean = PlainText.Clean(text);
        foreach (var size in sizes)
        {
            var lines = Math.Max(1, (int)(height / (size * Line)));
            var cut = Cut(clean, size, width, lines, bold);
            if (cut == clean || size == sizes[^1])
                return (cut, size);
        }
        return (clean, sizes[^1]);
    }

    /// <summary>Lines that a text takes.</summary>
    public static int Lines(string text, double size, double width, bool bold = false) => TextFit.Wrap(PlainText.Clean(text), size, width, 400, bold).Count;

    /// <summary>The text as far as it fits into some lines, then an ellipsis.</summary>
    public static string Cut(string clean, double size, double width, int lines, bool bold)
    {
        // Of a text of any length only the beginning can be shown, and the rest need not be measured.
        var most = (int)(width / size * 5) * lines;
        var short_ = clean.Length <= most ? clean : clean[..(char.IsHighSurrogate(clean[most - 1]) ? most - 1 : most)];
        var wrapped = TextFit.Wrap(short_, size, width, lines, bold);
        if (wrapped.Count == 0)
            return "";
        var at = 0;
        foreach (var line in wrapped.Take(wrapped.Count - 1))
        {
            at += line.Length;
            while (at < short_.Length && short_[at] == ' ')
                at++;
        }
        return short_[..at] + wrapped[^1];
    }

    /// <summary>A run of words.</summary>
    /// <param name="words">The words.</param>
    /// <param name="size">In points; null: the master's.</param>
    /// <param name="bold">Weight; null: the master's.</param>
    /// <param name="color">Null: the master's.</param>
    public static Xml Run(string words, double? size = null, bool? bold = null, Xml? color = null)
    {
        var attributes = (size is { } points ? Xml.Of($" sz=\"{(int)Math.Round(points * 100)}\"").Text : "") + (bold is { } heavy ? heavy ? " b=\"1\"" : " b=\"0\"" : "");
        return Xml.Of($"""<a:r><a:rPr lang="en-US"{new Xml(attributes)}>{(color is { } ink ? DeckPaint.Fill(ink) : Xml.None)}</a:rPr><a:t>{Kept(words)}</a:t></a:r>""");
    }

    /// <summary>A paragraph; words of a script that runs from right to left make it run so.</summary>
    public static Xml Paragraph(string words, Xml runs, string align = "")
    {
        var attributes = (align.Length > 0 ? $" algn=\"{align}\"" : "") + (RunsLeft(words) ? " rtl=\"1\"" : "");
        return Xml.Of($"""<a:p>{(attributes.Length == 0 ? Xml.None : new Xml($"<a:pPr{attributes}/>"))}{runs}</a:p>""");
    }

    /// <summary>Blanks at the ends of a run part it from its neighbours, and stay.</summary>
    private static Xml Kept(string words)
    {
        var escaped = Xml.Escape(words);
        return new Xml((words.StartsWith(' ') && escaped.Length > 0 ? " " : "") + escaped + (words.Length > 1 && words.EndsWith(' ') ? " " : ""));
    }

    /// <summary>True where the first letter that has a direction runs from right to left.</summary>
    private static bool RunsLeft(string words)
    {
        foreach (var rune in words.EnumerateRunes())
        {
            if (rune.Value is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF))
                return true;
            if (Rune.IsLetter(rune))
                return false;
        }
        return false;
    }
}
