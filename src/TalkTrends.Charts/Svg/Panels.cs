using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Svg;

/// <summary>Equal panels in rows and columns.</summary>
internal sealed record Panels
{
    private readonly Box room;
    private readonly double gapX;
    private readonly double gapY;

    private Panels(Box room, int count, int columns, double width, double height, double gapX, double gapY) =>
        (this.room, Count, Columns, Width, Height, this.gapX, this.gapY) = (room, count, columns, width, height, gapX, gapY);

    /// <summary>How many fit.</summary>
    public int Count { get; }

    public int Columns { get; }

    public double Width { get; }

    public double Height { get; }

    public Box this[int index] =>
        new(room.X + (index % Columns * (Width + gapX)), room.Y + (index / Columns * (Height + gapY)), Width, Height);

    /// <summary>As many of <paramref name="wanted"/> panels as fit, in the number of columns that brings them nearest to the best shape.</summary>
    /// <param name="room">For all of them.</param>
    /// <param name="wanted">At least 1.</param>
    /// <param name="smallest">Size below which a panel cannot be read.</param>
    /// <param name="best">Size from which more brings nothing.</param>
    public static Panels Fit(Box room, int wanted, (double Width, double Height) smallest, (double Width, double Height) best)
    {
        var most = Columnwise(room.Width, 28, smallest.Width) * Columnwise(room.Height, 20, smallest.Height);
        var count = Math.Min(wanted, most);
        Panels? chosen = null;
        var chosenScore = double.NegativeInfinity;
        for (var columns = 1; columns <= Columnwise(room.Width, 28, smallest.Width); columns++)
        {
            var rows = (count + columns - 1) / columns;
            var gapX = Math.Clamp(160.0 / columns, 28, 56);
            var gapY = Math.Clamp(100.0 / rows, 20, 40);
            var width = (room.Width - ((columns - 1) * gapX)) / columns;
            var height = (room.Height - ((rows - 1) * gapY)) / rows;
            // An empty place costs less than a panel that is cramped.
            var score = Math.Min(1, width / best.Width) + Math.Min(1, height / best.Height) - (0.02 * ((rows * columns) - count));
            if (width < smallest.Width || height < smallest.Height)
                score -= 100;
            if (score > chosenScore)
                (chosen, chosenScore) = (new Panels(room, count, columns, width, height, gapX, gapY), score);
        }

        return chosen!;
    }

    private static int Columnwise(double length, double gap, double smallest) => Math.Max(1, (int)((length + gap) / (smallest + gap)));
}
