using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Kinds;

/// <summary>Equal panels in rows and columns.</summary>
internal sealed record Panels(Box Room, int Count, int Columns, double Width, double Height, double GapX, double GapY)
{
    public Box this[int index] => new(Room.X + (index % Columns * (Width + GapX)), Room.Y + (index / Columns * (Height + GapY)), Width, Height);

    /// <summary>As many of <paramref name="wanted"/> panels as fit, in the number of columns that brings them nearest to the best shape.</summary>
    /// <param name="room">For all of them.</param>
    /// <param name="above">To leave free at its top.</param>
    /// <param name="wanted">At least 1.</param>
    /// <param name="smallest">Size below which a panel cannot be read.</param>
    /// <param name="best">Size from which more brings nothing.</param>
    public static Panels Fit(Box room, double above, int wanted, (double Width, double Height) smallest, (double Width, double Height) best)
    {
        room = room with { Y = room.Y + above, Height = room.Height - above };
        var (across, down) = (Math.Max(1, (int)((room.Width + 28) / (smallest.Width + 28))), Math.Max(1, (int)((room.Height + 20) / (smallest.Height + 20))));
        return Enumerable.Range(1, across).Select(columns => Of(room, Math.Min(wanted, across * down), columns)).MaxBy(Score)!;

        // An empty place costs less than a panel that is cramped.
        double Score(Panels panels) => Math.Min(1, panels.Width / best.Width) + Math.Min(1, panels.Height / best.Height)
            - (0.02 * ((panels.Columns * ((panels.Count + panels.Columns - 1) / panels.Columns)) - panels.Count)) - (panels.Width < smallest.Width || panels.Height < smallest.Height ? 100 : 0);
    }

    private static Panels Of(Box room, int count, int columns)
    {
        var rows = (count + columns - 1) / columns;
        var (gapX, gapY) = (Math.Clamp(160.0 / columns, 28, 56), Math.Clamp(100.0 / rows, 20, 40));
        return new(room, count, columns, (room.Width - ((columns - 1) * gapX)) / columns, (room.Height - ((rows - 1) * gapY)) / rows, gapX, gapY);
    }
}
