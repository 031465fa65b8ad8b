using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using SkiaSharp;
using TalkTrends.Charts.Drawing;

namespace TalkTrends.Charts.Layout;

/// <summary>Widths of text for layout, whatever sans-serif face the viewer has.</summary>
/// <remarks>
/// Pictures bring their face along; SVG, decks and workbooks are set in the viewer's. So text is measured in DejaVu Sans, the widest of the
/// usual ones: nothing comes out wider than measured.
/// </remarks>
public static class TextMeasure
{
    /// <summary>Height of capitals and ascenders above the baseline, as a part of the size.</summary>
    public const double Ascent = 0.76;

    /// <summary>Depth of descenders below the baseline, as a part of the size.</summary>
    public const double Descent = 0.24;

    // For hinting, which viewers do each in their way.
    private const double Safety = 1.01;
    private static readonly SKFont[] Faces = [Typefaces.FontOf(Typefaces.Widest(bold: false), 1000), Typefaces.FontOf(Typefaces.Widest(bold: true), 1000)];
    private static readonly ConcurrentDictionary<(Rune, bool), double> Known = [];

    /// <summary>Width of a text at a size; both in chart units.</summary>
    public static double Width(string text, double size, bool bold = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        var width = 0.0;
        // Marks fold into what they stand on, so that "é" is as wide as "e", however it was typed.
        foreach (var rune in (text.IsNormalized(NormalizationForm.FormD) ? text : text.Normalize(NormalizationForm.FormD)).EnumerateRunes())
            width += Known.GetOrAdd((rune, bold), static one => Advance(one.Item1, one.Item2));
        return width * size * Safety;
    }

    /// <summary>The space a line of text takes when its baseline stands at <paramref name="baseline"/>.</summary>
    public static Box Extent(double left, double baseline, double width, double size) =>
        new(left, baseline - (Ascent * size), width, (Ascent + Descent) * size);

    /// <summary>In parts of the size. Emoji faces draw wider than an em; other scripts that the face lacks get an em and a little.</summary>
    private static double Advance(Rune rune, bool bold) => (Rune.GetUnicodeCategory(rune), rune.Value) switch
    {
        (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control, _) => 0,
        (_, >= 0x1F000 or (>= 0x2600 and < 0x27C0)) => 1.4,
        _ when Faces[bold ? 1 : 0].GetGlyph(rune.Value) is not 0 and var glyph => Math.Round(Faces[bold ? 1 : 0].GetGlyphWidths([glyph])[0]) / 1000,
        _ => 1.05,
    };
}
