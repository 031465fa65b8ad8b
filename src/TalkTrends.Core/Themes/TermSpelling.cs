namespace TalkTrends.Core.Themes;

/// <summary>One way to write a term.</summary>
/// <param name="Text">As the catalogue writes it, without marks: what evidence shows.</param>
/// <param name="Words">1 to <see cref="ThemeTerm.MaxWords"/> words.</param>
public sealed record TermSpelling(string Text, IReadOnlyList<TermWord> Words);
