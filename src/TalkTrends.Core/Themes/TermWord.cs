namespace TalkTrends.Core.Themes;

/// <summary>One word of a term.</summary>
/// <param name="Text">The word, normalised as those of talks are.</param>
/// <param name="Key">The word's <see cref="Text.WordForms.Key"/>: a plural matches its singular.</param>
/// <param name="Surface">How the word must be written, letter by letter; null where case and number do not matter.</param>
public readonly record struct TermWord(string Text, string Key, string? Surface);
