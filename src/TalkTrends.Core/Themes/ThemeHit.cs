namespace TalkTrends.Core.Themes;

/// <summary>A term of a theme found in a talk.</summary>
/// <param name="Theme">Index of the theme in <see cref="ThemeCatalogue.Themes"/>.</param>
/// <param name="Term">Index of the term among the theme's terms (<see cref="Theme.Term"/>).</param>
/// <param name="Spelling">Index among the term's spellings.</param>
/// <param name="Token">Index of the first of its words.</param>
internal readonly record struct ThemeHit(int Theme, int Term, int Spelling, int Token);
