using TalkTrends.Charts.Description;
using TalkTrends.Charts.Drawing;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Kinds;

/// <summary>Themes as points, both ways by doublings: to the right what grew, upwards what is large; names beside them.</summary>
internal static class ShareGrowthDrawing
{
    private const int MostDoublings = 4;
    private const double NewColumn = 110;
    private const double Radius = 8;
    private const double AxisSize = 16;

    // Ticks double from this share; what is smaller stands on the least of them.
    private const double LeastTick = 0.00125;

    public static void Draw(Sheet sheet, ShareGrowthChart chart)
    {
        var (room, anyNew) = (sheet.Room, chart.Points.Any(point => point.Before.Share <= 0));
        var (left, right, top, bottom) = (room.X + 92, room.Right - 24, room.Y + 26, room.Bottom - 58);
        var growth = chart.Points.Where(point => point.Before.Share > 0).Select(Doublings).DefaultIfEmpty(0).ToArray();
        var (lowest, highest) = (Math.Min(-1, (int)Math.Floor(growth.Min())), Math.Max(1, (int)Math.Ceiling(growth.Max())));
        var sizes = chart.Points.Select(point => point.After.Share).Where(share => share > 0).DefaultIfEmpty(0.01).ToArray();
        var (least, largest) = (Math.Floor(Size(sizes.Min())), Math.Floor(Size(sizes.Max())) + 1);
        if (anyNew)
        {
            sheet.Block(new Box(right - NewColumn - 20, top, NewColumn + 20, bottom - top + 8), sheet.Colours.Wash);
            sheet.Text(right - (NewColumn / 2) - 10, bottom + 30, "none before", sheet.Quiet(AxisSize, Anchor.Middle), NewColumn + 36);
        }

        var panel = sheet.Panel(new Box(left, top, (anyNew ? right - NewColumn - 110 : right - 60) - left, bottom - top), (lowest, highest), (least, largest));
        var place = new ClearPlace(new Box(room.X + 84, top - 16, room.Width - 84, bottom - top + 18));
        DrawAxes(sheet, chart, panel, place, (lowest, highest), ((int)least, (int)largest));
        // What was not there before stands in a column of its own.
        var newAt = (right - (NewColumn / 2) - panel.X(0)) / (panel.X(1) - panel.X(0));
        (double X, double Y) At(GrowthPoint point) => (point.Before.Share > 0 ? Doublings(point) : newAt, Math.Clamp(Size(point.After.Share), least, largest));
        foreach (var at in chart.Points.Select(At))
            place.Mark(panel.X(at.X), panel.Y(at.Y), Radius + 2);
        // The quiet ones first, so that the others lie above.
        foreach (var point in chart.Points.Reverse().OrderBy(point => point.Theme.Emphasised))
            panel.Point(
                At(point).X, At(point).Y, Radius, sheet.ColourOf(point.Theme, anyEmphasised: true), sheet.Colours.Ground, 1.5,
                $"{point.Theme.Name}: {Figures.Full(point.Before)} in {chart.Before}; {Figures.Full(point.After)} in {chart.After}");
        var without = chart.Points.Count(point => !DrawName(sheet, place, point.Theme, panel.X(At(point).X), panel.Y(At(point).Y)));
        sheet.LeftOut(without, without == 1 ? "point’s name is" : "points’ names are");
    }

    private static double Doublings(GrowthPoint point) =>
        point.After.Share <= 0 ? -MostDoublings : Math.Clamp(Math.Log2(point.After.Share / point.Before.Share), -MostDoublings, MostDoublings);

    private static double Size(double share) => Math.Log2(Math.Max(share, LeastTick) / LeastTick);

    private static string Word(int doubling) => doubling switch
    {
        0 => "as before",
        < 0 => $"1/{1 << -doubling}{(doubling == -MostDoublings ? " or less" : "")}",
        _ => $"{1 << doubling} times{(doubling == MostDoublings ? " or more" : "")}",
    };

    private static bool DrawName(Sheet sheet, ClearPlace place, ThemeLabel theme, double atX, double atY)
    {
        var size = theme.Emphasised ? 17.0 : 15.0;
        var clean = PlainText.Clean(theme.Name);
        var text = TextFit.Shorten(clean, size, 300, theme.Emphasised);
        if (text.Length == 0)
            return true;
        if (place.Take(atX, atY, TextMeasure.Width(text, size, theme.Emphasised), size * (TextMeasure.Ascent + TextMeasure.Descent), Radius + 3, 40) is not { } found)
            return false;
        // Faces differ in width: the end that is next to the point is the one that stays.
        var (x, anchor) = found.Right <= atX ? (found.Right, Anchor.End) : found.X >= atX ? (found.X, Anchor.Start) : (found.X + (found.Width / 2), Anchor.Middle);
        var style = new TextStyle(size, theme.Emphasised ? sheet.Colours[theme.Hue] : sheet.Colours.Muted, theme.Emphasised, anchor);
        sheet.Text(x, found.Y + (size * TextMeasure.Ascent), text, style, full: text == clean ? null : clean);
        return true;
    }

    private static void DrawAxes(Sheet sheet, ShareGrowthChart chart, Panel panel, ClearPlace place, (int Low, int High) growth, (int Low, int High) size)
    {
        var (left, top, bottom, quiet) = (panel.X(growth.Low), panel.Y(size.High), panel.Y(size.Low), sheet.Quiet(AxisSize));
        sheet.Text(sheet.Room.X, sheet.Room.Y + 6, $"share in {PlainText.Clean(chart.After)}", quiet, 600);
        for (var tick = size.Low; tick <= size.High; tick++)
        {
            sheet.Line(left - 12, panel.Y(tick), left - 4, panel.Y(tick), sheet.Colours.Recede, 1.5);
            sheet.Text(left - 18, panel.Y(tick) + (AxisSize * Sheet.HalfLetter), Figures.Plain(LeastTick * (1 << tick)), quiet with { Anchor = Anchor.End });
        }

        for (var doubling = growth.Low; doubling <= growth.High; doubling++)
        {
            var (x, isMiddle) = (panel.X(doubling), doubling == 0);
            sheet.Line(x, isMiddle ? top : bottom + 4, x, bottom + (isMiddle ? 8 : 12), isMiddle ? sheet.Colours.Muted : sheet.Colours.Recede, 1.5);
            if (isMiddle)
                place.Avoid(x, top, x, bottom + 8);
            sheet.Text(x, bottom + 30, Word(doubling), quiet with { Anchor = Anchor.Middle });
        }

        var width = panel.X(growth.High) - left;
        sheet.Text(left + (width / 2), bottom + 54, $"share in {PlainText.Clean(chart.After)} compared with {PlainText.Clean(chart.Before)}", quiet with { Anchor = Anchor.Middle }, width);
    }
}
