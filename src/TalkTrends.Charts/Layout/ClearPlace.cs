namespace TalkTrends.Charts.Layout;

/// <summary>Finds a place for a label where it hides nothing: no mark, no line, no other label.</summary>
public sealed class ClearPlace
{
    private readonly Box frame;
    private readonly List<Box> boxes = [];
    private readonly List<(double X1, double Y1, double X2, double Y2)> lines = [];
    private readonly List<(double X, double Y, double Radius)> marks = [];

    /// <param name="frame">Where labels may stand.</param>
    public ClearPlace(Box frame) => this.frame = frame;

    /// <summary>Something that no label may touch.</summary>
    public void Avoid(Box box) => boxes.Add(box);

    /// <summary>A point that has a name of its own: no label may touch it, nor stand nearer to it, by its radius or more, than to what it names.</summary>
    public void Mark(double x, double y, double radius)
    {
        marks.Add((x, y, radius));
        Avoid(new Box(x, y, 0, 0).Grown(radius));
    }

    /// <summary>A line that no label may stand on.</summary>
    public void Avoid(double x1, double y1, double x2, double y2) => lines.Add((x1, y1, x2, y2));

    /// <summary>A line through points, of which every piece is avoided.</summary>
    public void Avoid(IReadOnlyList<(double X, double Y)> way)
    {
        ArgumentNullException.ThrowIfNull(way);
        for (var i = 1; i < way.Count; i++)
            Avoid(way[i - 1].X, way[i - 1].Y, way[i].X, way[i].Y);
    }

    /// <summary>Takes the free place nearest to a point; equals go to the one above, then right, below, left.</summary>
    /// <param name="x">What the label names.</param>
    /// <param name="y">The same.</param>
    /// <param name="width">Of the label.</param>
    /// <param name="height">Of the label.</param>
    /// <param name="gap">Least distance from the point to the label.</param>
    /// <param name="reach">Farther than this from the point a label is not understood.</param>
    /// <returns>Null where there is none.</returns>
    public Box? Take(double x, double y, double width, double height, double gap, double reach)
    {
        Box? best = null;
        var bestCost = double.PositiveInfinity;
        for (var away = gap; away <= reach; away += 6)
            foreach (var (dx, dy) in (ReadOnlySpan<(double, double)>)[(0, -1), (1, 0), (0, 1), (-1, 0), (1, -1), (1, 1), (-1, -1), (-1, 1), (0.5, -1), (-0.5, -1), (0.5, 1), (-0.5, 1), (0.25, -1), (-0.25, -1), (0.25, 1), (-0.25, 1), (0.75, -1), (-0.75, -1), (0.75, 1), (-0.75, 1)])
            {
                // The label's nearest corner or side stands this far away, whichever way one looks.
                var box = new Box(x + (dx * (away + (width / 2))) - (width / 2), y + (dy * (away + (height / 2))) - (height / 2), width, height);
                var cost = away + (6 * Math.Abs(dx * dy));
                if (cost < bestCost && frame.Contains(box) && IsClear(box) && IsOwn(box, x, y))
                    (best, bestCost) = (box, cost);
            }

        if (best is { } found)
            Avoid(found.Grown(4));
        return best;
    }

    private bool IsOwn(Box box, double x, double y)
    {
        var own = Distance(box, x, y);
        foreach (var mark in marks)
            // Points that touch are one to the eye.
            if (Math.Abs(mark.X - x) + Math.Abs(mark.Y - y) > 2 * mark.Radius && Distance(box, mark.X, mark.Y) < own - mark.Radius)
                return false;
        return true;
    }

    private static double Distance(Box box, double x, double y)
    {
        var (dx, dy) = (Math.Max(0, Math.Max(box.X - x, x - box.Right)), Math.Max(0, Math.Max(box.Y - y, y - box.Bottom)));
        return Math.Sqrt((dx * dx) + (dy * dy));
    }

    private bool IsClear(Box box)
    {
        foreach (var other in boxes)
            if (box.Overlaps(other))
                return false;
        var wide = box.Grown(2);
        foreach (var (x1, y1, x2, y2) in lines)
            if (wide.Crosses(x1, y1, x2, y2))
                return false;
        return true;
    }
}
