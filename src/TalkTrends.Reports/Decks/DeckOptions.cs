namespace TalkTrends.Reports.Decks;

/// <summary>What a deck is to hold and look like.</summary>
public sealed record DeckOptions
{
    /// <summary>The themes that get a slide, by name, id or term, in that order; null: those of the leading findings.</summary>
    public IReadOnlyList<string>? Themes { get; init; }

    /// <summary>A presentation or template whose master, layouts and theme are used; null: the plain ones that come with the program.</summary>
    public string? Template { get; init; }

    /// <summary>Whose colours the charts have.</summary>
    public DeckColors Colors { get; init; }
}
