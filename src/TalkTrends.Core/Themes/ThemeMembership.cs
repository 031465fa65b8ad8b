namespace TalkTrends.Core.Themes;

/// <summary>That a talk carries a theme, how strongly, and why.</summary>
/// <param name="TalkId">The talk.</param>
/// <param name="ThemeId">The theme.</param>
/// <param name="Level">About or mentions, by <paramref name="Score"/>.</param>
/// <param name="Counted">About it by title and opening words alone: what shares and trends count. Implies <see cref="ThemeLevel.About"/>.</param>
/// <param name="Score">In (0, 1]: over the whole text, or over title and opening where that is more.</param>
/// <param name="Context">What the words beside the theme's strong terms make of their worth, where the score was read: a positive factor; 1 where nothing is known.</param>
/// <param name="Evidence">In reading order; a term is named once for each line and place. Never empty.</param>
public sealed record ThemeMembership(
    string TalkId, string ThemeId, ThemeLevel Level, bool Counted, double Score, double Context, IReadOnlyList<ThemeEvidence> Evidence);
