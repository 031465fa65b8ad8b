using TalkTrends.Charts.Description;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Svg;

/// <summary>Themes as points: to the right what grew, upwards what is large; names beside them.</summary>
internal static class ShareGrowthDrawing
{
    private const int MostDoublings = 4;
    private const double NewColumn = 110;
    private const double Radius = 8;
    private const double AxisSize = 16;

    public static void Draw(Sheet sheet, ShareGrowthChart chart)
    {
        if (chart.Points.Count == 0)
        {
            sheet.SayEmpty("No theme with enough talks to show.");
            return;
        }

        var room = sheet.Room;
        var (top, bottom) = (room.Y + 26, room.Bottom - 58);
        var (left, right) = (room.X + 92, room.Right - 24);
        var anyNew = chart.Points.Any(point => point.Before.Share <= 0);
        var growth = new Growth(chart.Points, left, anyNew ? right - NewColumn - 110 : right - 60, right - (NewColumn / 2));
        var size = new Size(chart.Points, bottom, top);
        var place = new ClearPlace(new Box(room.X + 84, top - 16, room.Right - room.X - 84, bottom - top + 18));
        DrawAxes(sheet, chart, growth, size, place, (left, right), (top, bottom), anyNew);

        foreach (var point in chart.Points)
            place.Mark(growth.At(point), size.At(point.After.Share), Radius + 2);
        // The quiet ones first, so that the others lie above.
        foreach (var point in chart.Points.Reverse().OrderBy(point => point.Theme.Emphasised))
        {
            var title = $"{point.Theme.Name}: {Figures.Full(point.Before)} in {chart.Before}; {Figures.Full(point.After)} in {chart.After}";
            sheet.Svg.Ring(growth.At(point), size.At(point.After.Share), Radius, sheet.ColourOf(point.Theme, anyEmphasised: true), sheet.Colours.Ground, 1.5, title);
        }

        DrawNames(sheet, chart, growth, size, place);
    }

    private static void DrawNames(Sheet sheet, ShareGrowthChart chart, Growth growth, Size size, ClearPlace place)
    {
        var without = 0;
        foreach (var point in chart.Points)
        {
            var theme = point.Theme;
            var fontSize = theme.Emphasised ? 17.0 : 15.0;
            var text = TextFit.Shorten(PlainText.Clean(theme.Name), fontSize, 300, theme.Emphasised);
            if (text.Length == 0)
                continue;
            var box = place.Take(
                growth.At(point), size.At(point.After.Share), TextMeasure.Width(text, fontSize, theme.Emphasised),
                fontSize * (TextMeasure.Ascent + TextMeasure.Descent), Radius + 3, 40);
            if (box is { } found)
            {
                // Fonts differ in width: the end that is next to the point is the one that stays.
                var (x, anchor) = found.Right <= growth.At(point) ? (found.Right, Anchor.End) : found.X >= growth.At(point) ? (found.X, Anchor.Start) : (found.X + (found.Width / 2), Anchor.Middle);
                sheet.Svg.Text(
                    x, found.Y + (fontSize * TextMeasure.Ascent), text,
                    new TextStyle(fontSize, theme.Emphasised ? sheet.Colours[theme.Hue] : sheet.Colours.Muted, theme.Emphasised, anchor), full: text == PlainText.Clean(theme.Name) ? null : theme.Name);
            }
            else
            {
                without++;
            }
        }

        sheet.LeftOut(without, without == 1 ? "point’s name is" : "points’ names are");
    }

    private static void DrawAxes(
        Sheet sheet, ShareGrowthChart chart, Growth growth, Size size, ClearPlace place, (double Left, double Right) across, (double Top, double Bottom) down, bool anyNew)
    {
        var quiet = new TextStyle(AxisSize, sheet.Colours.Muted);
        sheet.Svg.Text(sheet.Room.X, sheet.Room.Y + 6, $"share in {PlainText.Clean(chart.After)}", quiet, 600);
        foreach (var tick in size.Ticks)
        {
            sheet.Svg.Line(across.Left - 12, size.At(tick), across.Left - 4, size.At(tick), sheet.Colours.Recede, 1.5);
            sheet.Svg.Text(across.Left - 18, size.At(tick) + (AxisSize * 0.36), Figures.Plain(tick), quiet with { Anchor = Anchor.End });
        }

        for (var doubling = growth.Lowest; doubling <= growth.Highest; doubling++)
        {
            var x = growth.At(doubling);
            if (doubling == 0)
            {
                sheet.Svg.Line(x, down.Top, x, down.Bottom + 8, sheet.Colours.Muted, 1.5);
                place.Avoid(x, down.Top, x, down.Bottom + 8);
            }
            else
            {
                sheet.Svg.Line(x, down.Bottom + 4, x, down.Bottom + 12, sheet.Colours.Recede, 1.5);
            }

            sheet.Svg.Text(x, down.Bottom + 30, Growth.Word(doubling), quiet with { Anchor = Anchor.Middle });
        }

        if (anyNew)
        {
            var x = growth.NewAt;
            sheet.Svg.Rectangle(new Box(x - (NewColumn / 2) - 20, down.Top, NewColumn + 20, down.Bottom - down.Top + 8), sheet.Colours.Wash);
            sheet.Svg.Text(x - 10, down.Bottom + 30, "none before", quiet with { Anchor = Anchor.Middle }, NewColumn + 36);
        }

        var width = growth.At(growth.Highest) - growth.At(growth.Lowest);
        sheet.Svg.Text(
            growth.At(growth.Lowest) + (width / 2), down.Bottom + 54, $"share in {PlainText.Clean(chart.After)} compared with {PlainText.Clean(chart.Before)}",
            quiet with { Anchor = Anchor.Middle }, width);
    }

    /// <summary>Positions by how many times the share doubled; what was not there before stands in a column of its own.</summary>
    private sealed class Growth
    {
        private readonly double left;
        private readonly double right;

        public Growth(IReadOnlyList<GrowthPoint> points, double left, double right, double newAt)
        {
            (this.left, this.right, NewAt) = (left, right, newAt);
            var all = points.Where(point => point.Before.Share > 0).Select(Doublings).DefaultIfEmpty(0).ToArray();
            (Lowest, Highest) = (Math.Min(-1, (int)Math.Floor(all.Min())), Math.Max(1, (int)Math.Ceiling(all.Max())));
        }

        public int Lowest { get; }

        public int Highest { get; }

        public double NewAt { get; }

        public static string Word(int doubling) => doubling switch
        {
            0 => "as before",
            <= -MostDoublings => $"1/{1 << -doubling} or less",
            >= MostDoublings => $"{1 << doubling} times or more",
            < 0 => $"1/{1 << -doubling}",
            _ => $"{1 << doubling} times",
        };

        public double At(double doublings) => left + ((doublings - Lowest) / (Highest - Lowest) * (right - left));

        public double At(GrowthPoint point) => point.Before.Share > 0 ? At(Doublings(point)) : NewAt;

        private static double Doublings(GrowthPoint point) =>
            point.After.Share <= 0 ? -MostDoublings : Math.Clamp(Math.Log2(point.After.Share / point.Before.Share), -MostDoublings, MostDoublings);
    }

    /// <summary>Positions by share, every doubling the same height; what is smaller than the least tick stands on it.</summary>
    private sealed class Size
    {
        private readonly double bottom;
        private readonly double top;
        private readonly double low;
        private readonly double high;

        public Size(IReadOnlyList<GrowthPoint> points, double bottom, double top)
        {
            (this.bottom, this.top) = (bottom, top);
            var shares = points.Select(point => point.After.Share).Where(share => share > 0).DefaultIfEmpty(0.01).ToArray();
            // Ticks double from one in a thousand; at least two of them.
            (low, high) = (Floor(Math.Max(0.001, shares.Min())), Floor(Math.Max(0.001, shares.Max())) * 2);
            Ticks = [.. Doubled(low, high)];
        }

        public IReadOnlyList<double> Ticks { get; }

        public double At(double share) => bottom - (Math.Log2(Math.Clamp(share, low, high) / low) / Math.Log2(high / low) * (bottom - top));

        private static double Floor(double share)
        {
            var tick = 0.00125;
            while (tick * 2 <= share)
                tick *= 2;
            return tick;
        }

        private static IEnumerable<double> Doubled(double low, double high)
        {
            for (var tick = low; tick <= high * 1.001; tick *= 2)
                yield return tick;
        }
    }
}
