namespace TalkTrends.Charts.Description;

/// <summary>Talks of a year or an event.</summary>
public sealed record TalkCount
{
    /// <param name="name">"2019", "LISA 2019".</param>
    /// <param name="talks">Accepted talks; not negative.</param>
    /// <param name="withText">Those of them that enter shares; at most <paramref name="talks"/>.</param>
    /// <param name="complete">False for a row drawn hollow.</param>
    /// <param name="note">What to know of it: why it is incomplete, that it is a selection; null: nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or the part is larger than the whole.</exception>
    public TalkCount(string name, int talks, int withText, bool complete = true, string? note = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(withText);
        ArgumentOutOfRangeException.ThrowIfLessThan(talks, withText);
        (Name, Talks, WithText, Complete, Note) = (name, talks, withText, complete, note);
    }

    /// <summary>The year or the event.</summary>
    public string Name { get; }

    /// <summary>Accepted talks.</summary>
    public int Talks { get; }

    /// <summary>Those of them that enter shares.</summary>
    public int WithText { get; }

    /// <summary>False for a row drawn hollow.</summary>
    public bool Complete { get; }

    /// <summary>What to know of it; null: nothing.</summary>
    public string? Note { get; }
}
