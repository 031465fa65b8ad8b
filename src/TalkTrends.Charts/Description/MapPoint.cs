namespace TalkTrends.Charts.Description;

/// <summary>A talk on the map.</summary>
public sealed record MapPoint
{
    /// <param name="title">The talk's title, shown when pointed at.</param>
    /// <param name="x">To the right; any finite number.</param>
    /// <param name="y">Upwards; any finite number.</param>
    /// <param name="topic">Index of its topic; null where it is unassigned.</param>
    /// <exception cref="ArgumentOutOfRangeException">A coordinate is no finite number.</exception>
    public MapPoint(string title, double x, double y, int? topic)
    {
        if (!double.IsFinite(x))
            throw new ArgumentOutOfRangeException(nameof(x), x, "A coordinate is a finite number.");
        if (!double.IsFinite(y))
            throw new ArgumentOutOfRangeException(nameof(y), y, "A coordinate is a finite number.");
        (Title, X, Y, Topic) = (title, x, y, topic);
    }

    /// <summary>The talk's title.</summary>
    public string Title { get; }

    /// <summary>To the right.</summary>
    public double X { get; }

    /// <summary>Upwards.</summary>
    public double Y { get; }

    /// <summary>Index of its topic; null where it is unassigned.</summary>
    public int? Topic { get; }
}
