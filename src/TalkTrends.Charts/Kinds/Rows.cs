using TalkTrends.Charts.Description;
using TalkTrends.Charts.Drawing;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Kinds;

/// <summary>Rows of a chart with a theme each: how many fit, how tall they are, how wide their names.</summary>
/// <param name="Count">How many fit.</param>
/// <param name="Pitch">Height of one.</param>
/// <param name="Size">Font size of the names.</param>
/// <param name="NameRoom">Width of the column of names.</param>
internal sealed record Rows(int Count, double Pitch, double Size, double NameRoom)
{
    private const double SmallestPitch = 14.05;
    private const double NameGap = 20;
    private const double SmallestCut = 16;

    /// <summary>The column of names and the gap after it.</summary>
    public double NameWidth => NameRoom + NameGap;

    public static Rows Fit(IReadOnlyList<ThemeLabel> themes, double height, double tallest, double widest)
    {
        var count = Fitting(themes.Count, height);
        var pitch = Math.Min(tallest, height / Math.Max(1, count));
        var size = SizeOf(pitch, 20);
        // Names become a little smaller before one is cut.
        while (size > SmallestCut && Longest(size) > widest - NameGap)
            size--;
        return new Rows(count, pitch, size, Math.Min(widest - NameGap, Longest(size)));

        double Longest(double at) => themes.Take(count).Select(theme => TextMeasure.Width(PlainText.Clean(theme.Name), at, theme.Emphasised)).DefaultIfEmpty(0).Max();
    }

    /// <summary>How many of so many rows a height has room for.</summary>
    public static int Fitting(int wanted, double height) => Math.Min(wanted, Math.Max(1, (int)(height / SmallestPitch)));

    /// <summary>Font size in rows of a height.</summary>
    public static double SizeOf(double pitch, double largest) => Math.Clamp(Math.Floor(pitch * 0.72), Sheet.SmallestSize, largest);

    /// <summary>Middle of a row.</summary>
    public double Middle(double top, int row) => top + ((row + 0.5) * Pitch);

    /// <summary>Names to the left, and a wash behind every other row of a long table.</summary>
    public void Draw(Sheet sheet, IReadOnlyList<ThemeLabel> themes, double top, double width, bool isWashed = true)
    {
        var anyEmphasised = themes.Any(theme => theme.Emphasised);
        for (var row = 0; row < Count; row++)
        {
            if (isWashed && Count > 8 && row % 2 == 0)
                sheet.Block(new Box(sheet.Room.X - 12, top + (row * Pitch), width + 24, Pitch), sheet.Colours.Wash);
            sheet.Text(sheet.Room.X, Middle(top, row) + (Size * Sheet.HalfLetter), themes[row].Name, sheet.NameStyle(themes[row], anyEmphasised, Size), NameRoom);
        }
    }
}
