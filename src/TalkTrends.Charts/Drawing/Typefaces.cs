using System.Globalization;
using SkiaSharp;

namespace TalkTrends.Charts.Drawing;

/// <summary>The faces that PNG and PDF are set in. They come with the program, so that pictures are the same on every machine.</summary>
/// <remarks>
/// Inter; DejaVu Sans for letters that Inter lacks. What both lack (Chinese, Japanese, emoji) is set in a face of the machine that has it, since a
/// font of all letters is larger than the program, and is an empty square where the machine has none. SVG holds the text itself.
/// </remarks>
internal static class Typefaces
{
    private const string Missing = "□";
    private static readonly SKTypeface[] Regular = [Load("Inter-Regular"), Load("DejaVuSans")];
    private static readonly SKTypeface[] Bold = [Load("Inter-SemiBold"), Load("DejaVuSans-Bold")];

    /// <summary>The widest face that viewers have.</summary>
    public static SKTypeface Widest(bool bold) => (bold ? Bold : Regular)[1];

    /// <summary>A face at a size, unhinted: letters keep their shape and their distance at any zoom.</summary>
    public static SKFont FontOf(SKTypeface face, double size) =>
        new(face, (float)size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None, Edging = SKFontEdging.Antialias };

    /// <summary>A text in pieces of one face each.</summary>
    public static IEnumerable<(string Text, SKFont Font)> Runs(string text, double size, bool bold)
    {
        List<SKFont> fonts = [.. (bold ? Bold : Regular).Select(face => FontOf(face, size))];
        var (run, current) = ("", 0);
        var letters = StringInfo.GetTextElementEnumerator(text.Normalize());
        while (letters.MoveNext())
        {
            var letter = letters.GetTextElement();
            var found = fonts.FindIndex(font => font.ContainsGlyphs(letter));
            if (found < 0 && OfMachine(letter, bold) is { } face)
                (found, fonts) = (fonts.Count, [.. fonts, FontOf(face, size)]);
            if (Math.Max(found, 0) != current && run.Length > 0)
            {
                yield return (run, fonts[current]);
                run = "";
            }

            (run, current) = (run + (found < 0 ? Missing : letter), Math.Max(found, 0));
        }

        if (run.Length > 0)
            yield return (run, fonts[current]);
    }

    private static SKTypeface? OfMachine(string letter, bool bold)
    {
        var style = bold ? SKFontStyle.Bold : SKFontStyle.Normal;
        return SKFontManager.Default.MatchCharacter(null, style.Weight, style.Width, style.Slant, null, char.ConvertToUtf32(letter, 0)) is { } face && FontOf(face, 10).ContainsGlyphs(letter) ? face : null;
    }

    private static SKTypeface Load(string name)
    {
        using var resource = typeof(Typefaces).Assembly.GetManifestResourceStream(name)!;
        using var data = SKData.Create(resource);
        return SKTypeface.FromData(data);
    }
}
