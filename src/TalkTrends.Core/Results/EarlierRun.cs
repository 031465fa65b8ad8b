namespace TalkTrends.Core.Results;

/// <summary>What an earlier run said of themes over the years, to be held against this one.</summary>
/// <param name="Name">Its name.</param>
/// <param name="CatalogueHash">SHA-256 of its catalogue of themes; empty where it is not known.</param>
/// <param name="Themes">By theme id.</param>
public sealed record EarlierRun(string Name, string CatalogueHash, IReadOnlyDictionary<string, EarlierTheme> Themes);

/// <summary>One theme of an earlier run.</summary>
/// <param name="Verdict">Its word: "rising", "cannot tell", …</param>
/// <param name="Q">q of its slope; null where it was not tested.</param>
/// <param name="Years">Counted talks, talks with text and completeness, by year.</param>
public sealed record EarlierTheme(string Verdict, double? Q, IReadOnlyDictionary<int, EarlierYear> Years);

/// <summary>One year of a theme of an earlier run.</summary>
/// <param name="Counted">Counted talks.</param>
/// <param name="Total">Talks with text.</param>
/// <param name="Complete">True where the year entered slopes and verdicts.</param>
public readonly record struct EarlierYear(int Counted, int Total, bool Complete);
