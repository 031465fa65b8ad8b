namespace TalkTrends.Core.Talks;

/// <summary>One line or paragraph of a talk's text, and where it stands.</summary>
/// <param name="Line">1-based line of the document.</param>
/// <param name="Text">Clean text: no markup, no line breaks.</param>
public readonly record struct TextLine(int Line, string Text);
