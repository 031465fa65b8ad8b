namespace TalkTrends.Charts.Description;

/// <summary>A topic, or a group of them.</summary>
public sealed record TreeNode
{
    /// <param name="label">Its label; of a group null where it has none.</param>
    /// <param name="parent">Index of the group it belongs to; null: a root.</param>
    /// <param name="height">How unlike each other its members are; 0 for a topic, and no less than that of any member; finite.</param>
    /// <param name="talks">Talks in it.</param>
    /// <param name="hue">The same in every chart.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative or no finite number.</exception>
    public TreeNode(string? label, int? parent, double height, int talks, Hue hue)
    {
        if (!double.IsFinite(height) || height < 0)
            throw new ArgumentOutOfRangeException(nameof(height), height, "A height is a finite number from 0.");
        ArgumentOutOfRangeException.ThrowIfNegative(talks);
        (Label, Parent, Height, Talks, Hue) = (label, parent, height, talks, hue);
    }

    /// <summary>Its label.</summary>
    public string? Label { get; }

    /// <summary>Index of the group it belongs to; null: a root.</summary>
    public int? Parent { get; }

    /// <summary>How unlike each other its members are.</summary>
    public double Height { get; }

    /// <summary>Talks in it.</summary>
    public int Talks { get; }

    /// <summary>The same in every chart.</summary>
    public Hue Hue { get; }
}
