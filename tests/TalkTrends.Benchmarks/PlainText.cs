namespace TalkTrends.Benchmarks;

/// <summary>A text as topic models are compared on it.</summary>
/// <param name="Id">Unique.</param>
/// <param name="Label">The group it is said to belong to; empty where none is.</param>
/// <param name="Text">On one line.</param>
internal sealed record PlainText(string Id, string Label, string Text);
