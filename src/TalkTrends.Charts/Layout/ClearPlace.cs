namespace TalkTrends.Charts.Layout;

/// <summary>Finds a place for a label where it hides nothing: no mark, no line, no other label.</summary>
/// <param name="frame">Where labels may stand.</param>
internal sealed class ClearPlace(Box frame)
{
    // Above, right, below, left; then corners and what lies between: equals go to the one that comes first.
    private static readonly (double X, double Y)[] Ways =
    [
        (0, -1), (1, 0), (0, 1), (-1, 0), .. ((double[])[1, 0.5, 0.25, 0.75]).SelectMany(x => ((double, double)[])[(x, -1), (-x, -1), (x, 1), (-x, 1)]),
    ];

    private readonly List<Box> boxes = [];
    private readonly List<(double X1, double Y1, double X2, double Y2)> lines = [];
    private readonly List<(double X, double Y, double Radius)> marks = [];

    /// <summary>Something that no label may touch.</summary>
    public void Avoid(Box box) => boxes.Add(box);

    /// <summary>A line that no label may stand on.</summary>
    public void Avoid(double x1, double y1, double x2, double y2) => lines.Add((x1, y1, x2, y2));

    /// <summary>A point that has a name of its own: no label may touch it, nor stand nearer to it, by its radius or more, than to what it names.</summary>
    public void Mark(double x, double y, double radius)
    {
        marks.Add((x, y, radius));
        Avoid(new Box(x, y, 0, 0).Grown(radius));
    }

    /// <summary>Takes the free place nearest to a point.</summary>
    /// <param name="x">What the label names.</param>
    /// <param name="y">The same.</param>
    /// <param name="width">Of the label.</param>
    /// <param name="height">Of the label.</param>
    /// <param name="gap">Least distance from the point to the label.</param>
    /// <param name="reach">Farther than this from the point a label is not understood.</param>
    /// <returns>Null where there is none.</returns>
    public Box? Take(double x, double y, double width, double height, double gap, double reach)
    {
        var (best, bestCost) = ((Box?)null, double.PositiveInfinity);
        for (var away = gap; away <= reach; away += 6)
            foreach (var (dx, dy) in Ways)
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

    private static double Distance(Box box, double x, double y) =>
        Math.Sqrt(Math.Pow(Math.Max(0, Math.Max(box.X - x, x - box.Right)), 2) + Math.Pow(Math.Max(0, Math.Max(box.Y - y, y - box.Bottom)), 2));

    // Points that touch are one to the eye.
    private bool IsOwn(Box box, double x, double y) => marks.TrueForAll(mark =>
        Math.Abs(mark.X - x) + Math.Abs(mark.Y - y) <= 2 * mark.Radius || Distance(box, mark.X, mark.Y) >= Distance(box, x, y) - mark.Radius);

    private bool IsClear(Box box) => !boxes.Exists(box.Overlaps) && !lines.Exists(line => box.Grown(2).Crosses(line.X1, line.Y1, line.X2, line.Y2));
}
