namespace TalkTrends.Charts.Layout;

/// <summary>A rectangle in chart units, y downwards.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">At least 0.</param>
/// <param name="Height">At least 0.</param>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    /// <summary>Right edge.</summary>
    public double Right => X + Width;

    /// <summary>Lower edge.</summary>
    public double Bottom => Y + Height;

    /// <summary>The same rectangle with <paramref name="margin"/> more on each side (less where negative).</summary>
    public Box Grown(double margin) => new(X - margin, Y - margin, Width + (2 * margin), Height + (2 * margin));

    /// <summary>Whether the two share more than an edge.</summary>
    public bool Overlaps(Box other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    /// <summary>Whether <paramref name="inner"/> lies inside or on the edge.</summary>
    public bool Contains(Box inner) => inner.X >= X && inner.Right <= Right && inner.Y >= Y && inner.Bottom <= Bottom;

    /// <summary>Whether a straight line between two points crosses the rectangle.</summary>
    public bool Crosses(double x1, double y1, double x2, double y2)
    {
        // Liang and Barsky: each pair of edges leaves a part of the line; what both leave lies inside.
        var (enter, leave) = (0.0, 1.0);
        foreach (var (from, way, low, high) in (ReadOnlySpan<(double, double, double, double)>)[(x1, x2 - x1, X, Right), (y1, y2 - y1, Y, Bottom)])
        {
            if (way == 0 && (from < low || from > high))
                return false;
            if (way == 0)
                continue;
            var (one, other) = ((low - from) / way, (high - from) / way);
            (enter, leave) = (Math.Max(enter, Math.Min(one, other)), Math.Min(leave, Math.Max(one, other)));
        }

        return enter <= leave;
    }
}
