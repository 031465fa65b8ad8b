namespace TalkTrends.Charts.Layout;

/// <summary>Places labels near points so that none touches another or leaves the frame.</summary>
public sealed class LabelPlacer
{
    private const double CellSize = 8;
    private const double Gap = 8;
    private const double MarkRadius = 9;
    private const int FewMarks = 300;
    private readonly Box frame;
    private readonly int[,] marksBefore;
    private readonly double markCost;
    private readonly List<Box> taken = [];

    /// <param name="frame">Where labels may stand.</param>
    /// <param name="marks">Points that labels had better not hide.</param>
    public LabelPlacer(Box frame, IReadOnlyCollection<(double X, double Y)> marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        this.frame = frame;
        // Sums over all cells above and to the left: the marks under a label cost four look-ups, however many marks there are.
        marksBefore = new int[(int)Math.Ceiling(frame.Width / CellSize) + 2, (int)Math.Ceiling(frame.Height / CellSize) + 2];
        foreach (var (x, y) in marks)
            marksBefore[Cell(x, frame.X, 0) + 1, Cell(y, frame.Y, 1) + 1]++;
        for (var column = 1; column < marksBefore.GetLength(0); column++)
            for (var row = 1; row < marksBefore.GetLength(1); row++)
                marksBefore[column, row] += marksBefore[column - 1, row] + marksBefore[column, row - 1] - marksBefore[column - 1, row - 1];
        // Where marks are few, each one hidden is missed; among thousands none is, and a label had better stand on what it names.
        markCost = marks.Count <= FewMarks ? 140 : 3;
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
        var (best, bestCost) = ((Box?)null, double.PositiveInfinity);
        foreach (var (cx, cy) in Candidates(x, y))
        {
            var box = new Box(cx - (width / 2), cy - (height / 2), width, height);
            if (!frame.Contains(box) || taken.Exists(box.Grown(Gap).Overlaps))
                continue;
            // Past a handful of hidden points the crowd is everywhere, and near is better than clear.
            var cost = Math.Sqrt(((cx - x) * (cx - x)) + (4 * (cy - y) * (cy - y))) + (markCost * Math.Min(Marks(box.Grown(MarkRadius)), 4));
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
                yield return (x + (ring * 16 * Math.Cos(step * Math.PI / 12)), y + (ring * 10 * Math.Sin(step * Math.PI / 12)));
        // Where the neighbourhood is full, anywhere will do.
        for (var cy = frame.Y + 12; cy < frame.Bottom; cy += 24)
            for (var cx = frame.X + 20; cx < frame.Right; cx += 40)
                yield return (cx, cy);
    }

    private int Marks(Box box)
    {
        var (left, right, top, bottom) = (Cell(box.X, frame.X, 0), Cell(box.Right, frame.X, 0) + 1, Cell(box.Y, frame.Y, 1), Cell(box.Bottom, frame.Y, 1) + 1);
        return marksBefore[right, bottom] - marksBefore[left, bottom] - marksBefore[right, top] + marksBefore[left, top];
    }

    private int Cell(double at, double from, int dimension) => Math.Clamp((int)((at - from) / CellSize), 0, marksBefore.GetLength(dimension) - 2);
}
