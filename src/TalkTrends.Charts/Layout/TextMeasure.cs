using System.Globalization;
using System.Text;

namespace TalkTrends.Charts.Layout;

/// <summary>Widths of text for layout, without a font at hand.</summary>
/// <remarks>
/// The viewer's font is not ours to choose. The advance widths are the widest among the sans-serif faces that viewers have, so that a
/// text seldom comes out wider than measured.
/// </remarks>
public static class TextMeasure
{
    /// <summary>Height of capitals and ascenders above the baseline, as a part of the size.</summary>
    public const double Ascent = 0.76;

    /// <summary>Depth of descenders below the baseline, as a part of the size.</summary>
    public const double Descent = 0.24;

    private const double Safety = 1.01;
    private const int First = ' ';

    // Thousandths of the size, for U+0020 to U+007E.
    private static readonly short[] Regular =
    [
        318, 401, 460, 838, 638, 950, 780, 275, 390, 390, 500, 838, 318, 460, 318, 357, 636, 636, 636,
        636, 642, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 556, 1015, 684, 686, 727, 770, 667,
        611, 778, 752, 295, 543, 667, 562, 889, 753, 787, 667, 787, 722, 667, 642, 741, 684, 989, 685,
        667, 685, 390, 357, 390, 838, 556, 500, 613, 635, 558, 635, 615, 361, 635, 634, 278, 278, 579,
        278, 974, 634, 612, 635, 635, 411, 523, 392, 634, 592, 818, 592, 592, 541, 636, 337, 636, 838,
    ];

    private static readonly short[] Bold =
    [
        348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 543, 838, 380, 466, 380, 379, 696, 696, 696,
        696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 611, 1000, 774, 762, 744, 830, 683,
        683, 821, 837, 372, 561, 775, 637, 995, 837, 850, 733, 850, 770, 720, 682, 812, 774, 1103, 771,
        724, 725, 457, 379, 457, 838, 556, 500, 675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665,
        343, 1042, 712, 687, 716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712, 365, 712, 838,
    ];

    /// <summary>Width of a text at a size; both in chart units.</summary>
    public static double Width(string text, double size, bool bold = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        // Marks fold into what they stand on, so that "é" is as wide as "e", however it was typed.
        var decomposed = text.IsNormalized(NormalizationForm.FormD) ? text : text.Normalize(NormalizationForm.FormD);
        var thousandths = 0;
        foreach (var rune in decomposed.EnumerateRunes())
            thousandths += Advance(rune, bold);
        return thousandths / 1000.0 * size * Safety;
    }

    /// <summary>The space a line of text takes when its baseline stands at <paramref name="baseline"/>.</summary>
    public static Box Extent(double left, double baseline, double width, double size) =>
        new(left, baseline - (Ascent * size), width, (Ascent + Descent) * size);

    private static int Advance(Rune rune, bool bold)
    {
        var value = rune.Value;
        if (value is >= First and <= 0x7E)
            return (bold ? Bold : Regular)[value - First];
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control => 0,
            _ => Class(value, bold),
        };
    }

    // Scripts whose letters vary little get one width, near their widest; the rest an em.
    private static int Class(int value, bool bold) => value switch
    {
        0xA0 or 0x2009 or 0x202F => (bold ? Bold : Regular)[0],
        0xB7 or 0x2018 or 0x2019 or 0x201A => bold ? 380 : 318,
        0x201C or 0x201D or 0x201E => bold ? 657 : 518,
        0x2013 => bold ? 620 : 560,
        0x2022 or 0x20AC or 0xA3 => bold ? 720 : 665,
        0x131 or 0x142 => bold ? 380 : 318,
        0xDF or 0xF0 or 0xF8 or 0xFE or 0x111 or 0x127 or 0x14B => bold ? 790 : 695,
        >= 0xA1 and < 0x250 => bold ? 1100 : 1000,
        >= 0x370 and < 0x400 => bold ? 840 : 760,
        >= 0x400 and < 0x530 => bold ? 1000 : 850,
        >= 0x590 and < 0x600 => bold ? 760 : 710,
        >= 0x600 and < 0x780 => bold ? 900 : 800,
        >= 0x2190 and < 0x2300 => 1000,
        // Emoji faces draw wider than an em.
        >= 0x1F000 => 1400,
        >= 0x2600 and < 0x27C0 => 1400,
        _ => 1050,
    };
}
