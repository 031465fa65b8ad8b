namespace TalkTrends.Core.Themes;

/// <summary>Which words talks about a theme use beside its own terms: a direction among the terms of the background.</summary>
/// <param name="ThemeId">The theme.</param>
/// <param name="Name">Its name when this was learned; a theme of another name is another theme.</param>
/// <param name="Talks">Talks about the theme that it was learned from.</param>
/// <param name="Bias">The logit of a talk whose other words say nothing.</param>
/// <param name="Weights">What is added for a step of length 1 in each dimension of the background.</param>
public sealed record ThemeContext(string ThemeId, string Name, int Talks, double Bias, IReadOnlyList<float> Weights);
