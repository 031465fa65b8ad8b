using TalkTrends.Charts.Description;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Svg;

/// <summary>Rows of a chart with a theme each: how many fit, how tall they are, how wide their names.</summary>
internal sealed record Rows
{
    private const double SmallestPitch = 14.05;
    private const double NameGap = 20;

    private Rows(int count, double pitch, double size, double nameWidth) =>
        (Count, Pitch, Size, NameWidth) = (count, pitch, size, nameWidth);

    /// <summary>How many fit.</summary>
    public int Count { get; }

    /// <summary>Height of one.</summary>
    public double Pitch { get; }

    /// <summary>Font size of the names.</summary>
    public double Size { get; }

    /// <summary>Width of the column of names, the gap after it included.</summary>
    public double NameWidth { get; }

    /// <param name="themes">All that would like a row.</param>
    /// <param name="height">Room for all rows.</param>
    /// <param name="tallest">Height that no row exceeds.</param>
    /// <param name="widest">Width that the names may take.</param>
    public static Rows Fit(IReadOnlyList<ThemeLabel> themes, double height, double tallest, double widest)
    {
        var count = Math.Min(themes.Count, Math.Max(1, (int)(height / SmallestPitch)));
        var pitch = Math.Min(tallest, height / Math.Max(1, count));
        var size = Math.Clamp(Math.Floor(pitch * 0.72), Sheet.SmallestSize, 20);
        var name = 0.0;
        for (var i = 0; i < count; i++)
            name = Math.Max(name, TextMeasure.Width(PlainText.Clean(themes[i].Name), size, themes[i].Emphasised));
        return new Rows(count, pitch, size, Math.Min(widest, name + NameGap));
    }

    /// <summary>Room for a name: the column without its gap.</summary>
    public double NameRoom => NameWidth - NameGap;

    /// <summary>Middle of a row.</summary>
    public double Middle(double top, int row) => top + ((row + 0.5) * Pitch);

    /// <summary>Baseline that sets text of a size in the middle of a row.</summary>
    public double Baseline(double top, int row, double size) => Middle(top, row) + (size * 0.36);
}
