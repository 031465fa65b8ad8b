using TalkTrends.Core.Text;

namespace TalkTrends.Core.Themes;

/// <summary>A term that put a talk into a theme, and where it stands.</summary>
/// <param name="Term">The spelling found, as the catalogue writes it (<see cref="TermSpelling.Text"/>).</param>
/// <param name="Place">Title, opening or body.</param>
/// <param name="Line">1-based line of the document.</param>
public readonly record struct ThemeEvidence(string Term, Place Place, int Line);
