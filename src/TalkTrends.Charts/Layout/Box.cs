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
        // Liang and Barsky: shrink the parameter range by each edge; what is left lies inside.
        var (enter, leave) = (0.0, 1.0);
        ReadOnlySpan<double> directions = [x1 - x2, x2 - x1, y1 - y2, y2 - y1];
        ReadOnlySpan<double> distances = [x1 - X, Right - x1, y1 - Y, Bottom - y1];
        for (var edge = 0; edge < 4; edge++)
        {
            if (directions[edge] == 0)
            {
                if (distances[edge] < 0)
                    return false;
                continue;
            }

            var at = distances[edge] / directions[edge];
            if (directions[edge] < 0)
                enter = Math.Max(enter, at);
            else
                leave = Math.Min(leave, at);
        }

        return enter <= leave;
    }
}
