using System.Globalization;

namespace TalkTrends.Charts;

/// <summary>An opaque sRGB colour.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>Relative luminance in [0, 1], as contrast is reckoned.</summary>
    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>Reads <c>#rrggbb</c> or <c>#rgb</c>.</summary>
    /// <exception cref="FormatException">It is written otherwise.</exception>
    public static Colour Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var hex = text.Length == 4 ? string.Concat("#", text[1], text[1], text[2]) + text[2] + text[3] + text[3] : text;
        if (hex.Length != 7 || hex[0] != '#' ||
            !int.TryParse(hex.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            throw new FormatException($"'{text}' is no colour; wanted #rrggbb.");
        return new Colour((byte)(value >> 16), (byte)(value >> 8), (byte)value);
    }

    /// <summary>This colour laid over <paramref name="ground"/> with an opacity in [0, 1].</summary>
    public Colour Over(Colour ground, double opacity) =>
        new(Mix(Red, ground.Red, opacity), Mix(Green, ground.Green, opacity), Mix(Blue, ground.Blue, opacity));

    /// <summary>Contrast ratio, from 1 to 21.</summary>
    public double Contrast(Colour other)
    {
        var (mine, others) = (Luminance, other.Luminance);
        return (Math.Max(mine, others) + 0.05) / (Math.Min(mine, others) + 0.05);
    }

    /// <summary>Squared distance in sRGB: enough to find the nearest of a few.</summary>
    public double Distance(Colour other)
    {
        var (r, g, b) = (Red - other.Red, Green - other.Green, Blue - other.Blue);
        return (r * r) + (g * g) + (b * b);
    }

    /// <summary>As <c>#rrggbb</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private static byte Mix(byte top, byte bottom, double opacity) => (byte)Math.Round((top * opacity) + (bottom * (1 - opacity)));

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
