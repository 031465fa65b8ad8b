namespace TalkTrends.Reports.Decks;

/// <summary>Whose colours a deck's charts have where there is a house template.</summary>
public enum DeckColors
{
    /// <summary>Those of the themes, as in every other chart.</summary>
    Theme,

    /// <summary>The template's own accents.</summary>
    Template,
}
