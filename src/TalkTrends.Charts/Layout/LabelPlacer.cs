namespace TalkTrends.Charts.Layout;

/// <summary>Places labels near points so that none touches another or leaves the frame.</summary>
public sealed class LabelPlacer
{
    private const double CellSize = 8;
    private const double Gap = 8;
    private const double MarkRadius = 9;
    private const int FewMarks = 300;
    private readonly Box frame;
    private readonly int columns;
    private readonly int rows;
    private readonly int[] marksBefore;
    private readonly double markCost;
    private readonly List<Box> taken = [];

    /// <param name="frame">Where labels may stand.</param>
    /// <param name="marks">Points that labels had better not hide.</param>
    public LabelPlacer(Box frame, IEnumerable<(double X, double Y)> marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        this.frame = frame;
        columns = (int)Math.Ceiling(frame.Width / CellSize) + 1;
        rows = (int)Math.Ceiling(frame.Height / CellSize) + 1;
        // Sums over all cells above and to the left: the marks under a label cost four look-ups, however many marks there are.
        marksBefore = new int[(columns + 1) * (rows + 1)];
        var count = 0;
        foreach (var (x, y) in marks)
        {
            marksBefore[Index(Column(x) + 1, Row(y) + 1)]++;
            count++;
        }

        // Where marks are few, each one hidden is missed; among thousands none is, and a label had better stand on what it names.
        markCost = count <= FewMarks ? 140 : 3;
        for (var row = 1; row <= rows; row++)
            for (var column = 1; column <= columns; column++)
                marksBefore[Index(column, row)] +=
                    marksBefore[Index(column - 1, row)] + marksBefore[Index(column, row - 1)] - marksBefore[Index(column - 1, row - 1)];
    }

    /// <summary>The labels placed so far.</summary>
    public IReadOnlyList<Box> Taken => taken;

    /// <summary>Finds the best free place for a label and takes it.</summary>
    /// <param name="x">What the label names, its centre.</param>
    /// <param name="y">The same.</param>
    /// <param name="width">Of the label.</param>
    /// <param name="height">Of the label.</param>
    /// <returns>Null where the frame has no room left.</returns>
    public Box? Place(double x, double y, double width, double height)
    {
        Box? best = null;
        var bestCost = double.PositiveInfinity;
        foreach (var (cx, cy) in Candidates(x, y))
        {
            var box = new Box(cx - (width / 2), cy - (height / 2), width, height);
            if (!frame.Contains(box) || !IsFree(box))
                continue;
            var distance = Math.Sqrt(((cx - x) * (cx - x)) + (4 * (cy - y) * (cy - y)));
            // Past a handful of hidden points the crowd is everywhere, and near is better than clear.
            var cost = distance + (markCost * Math.Min(Marks(box.Grown(MarkRadius)), 4));
            if (cost < bestCost)
                (best, bestCost) = (box, cost);
        }

        if (best is { } found)
            taken.Add(found);
        return best;
    }

    private IEnumerable<(double X, double Y)> Candidates(double x, double y)
    {
        yield return (x, y);
        for (var ring = 1; ring <= 14; ring++)
            for (var step = 0; step < 24; step++)
            {
                var angle = step * Math.PI / 12;
                yield return (x + (ring * 16 * Math.Cos(angle)), y + (ring * 10 * Math.Sin(angle)));
            }

        // Where the neighbourhood is full, anywhere will do.
        for (var cy = frame.Y + 12; cy < frame.Bottom; cy += 24)
            for (var cx = frame.X + 20; cx < frame.Right; cx += 40)
                yield return (cx, cy);
    }

    private bool IsFree(Box box)
    {
        var wide = box.Grown(Gap);
        foreach (var other in taken)
            if (wide.Overlaps(other))
                return false;
        return true;
    }

    private int Marks(Box box)
    {
        var (left, right, top, bottom) = (Column(box.X), Column(box.Right) + 1, Row(box.Y), Row(box.Bottom) + 1);
        return marksBefore[Index(right, bottom)] - marksBefore[Index(left, bottom)] - marksBefore[Index(right, top)] + marksBefore[Index(left, top)];
    }

    private int Column(double x) => Math.Clamp((int)((x - frame.X) / CellSize), 0, columns - 1);

    private int Row(double y) => Math.Clamp((int)((y - frame.Y) / CellSize), 0, rows - 1);

    private int Index(int column, int row) => (row * (columns + 1)) + column;
}
