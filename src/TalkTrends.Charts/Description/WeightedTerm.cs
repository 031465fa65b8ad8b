namespace TalkTrends.Charts.Description;

/// <summary>A term of a topic.</summary>
public sealed record WeightedTerm
{
    /// <param name="term">As people write it.</param>
    /// <param name="weight">At least 0; its unit is the topic engine's, so only weights of one topic compare.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weight is negative or no finite number.</exception>
    public WeightedTerm(string term, double weight)
    {
        if (!double.IsFinite(weight) || weight < 0)
            throw new ArgumentOutOfRangeException(nameof(weight), weight, "A weight is a finite number from 0.");
        (Term, Weight) = (term, weight);
    }

    /// <summary>As people write it.</summary>
    public string Term { get; }

    /// <summary>At least 0.</summary>
    public double Weight { get; }
}
