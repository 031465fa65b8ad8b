using System.Collections.Frozen;
using System.Text.RegularExpressions;
using TalkTrends.Core.Text.Languages;

namespace TalkTrends.Core.Themes;

/// <summary>The themes that talks are held against, ready to match.</summary>
public sealed partial class ThemeCatalogue
{
    private readonly FrozenDictionary<string, int> _themes;
    private readonly FrozenDictionary<string, ThemeGroup> _groups;

    /// <summary>A catalogue of <paramref name="groups"/> and <paramref name="themes"/>, whose order it keeps.</summary>
    /// <exception cref="ArgumentException">Ids repeat, a group is unknown, a colour is none, or a theme has no strong term.</exception>
    public ThemeCatalogue(IReadOnlyList<ThemeGroup> groups, IReadOnlyList<Theme> themes)
    {
        (Groups, Themes) = (groups, themes);
        Dictionary<string, ThemeGroup> byGroup = new(StringComparer.Ordinal);
        foreach (var group in groups)
            if (!byGroup.TryAdd(group.Id, group) || !IsColor(group.Color))
                throw new ArgumentException($"The group \"{group.Id}\" repeats another, or its colour is none.", nameof(groups));
        Dictionary<string, int> byTheme = new(StringComparer.Ordinal);
        for (var i = 0; i < themes.Count; i++)
        {
            if (!byTheme.TryAdd(themes[i].Id, i))
                throw new ArgumentException($"The theme \"{themes[i].Id}\" occurs twice.", nameof(themes));
            if (!byGroup.ContainsKey(themes[i].GroupId) || !IsColor(themes[i].Color) || themes[i].Strong.Count == 0)
                throw new ArgumentException($"The theme \"{themes[i].Id}\" lacks a known group, a colour or a strong term.", nameof(themes));
        }
        _groups = byGroup.ToFrozenDictionary(StringComparer.Ordinal);
        _themes = byTheme.ToFrozenDictionary(StringComparer.Ordinal);
        Matcher = new ThemeMatcher(themes, WordRules.English);
    }

    private ThemeCatalogue(ThemeCatalogue other, IReadOnlyList<Theme> themes, ThemeMatcher matcher) =>
        (Groups, Themes, Matcher, _groups, _themes) = (other.Groups, themes, matcher, other._groups, other._themes);

    /// <summary>In the order of the catalogue.</summary>
    public IReadOnlyList<ThemeGroup> Groups { get; }

    /// <summary>In the order of the catalogue.</summary>
    public IReadOnlyList<Theme> Themes { get; }

    /// <summary>What words talks about the themes use beside their terms.</summary>
    public ThemeContexts Contexts { get; private init; } = ThemeContexts.None;

    internal ThemeMatcher Matcher { get; }

    /// <summary>The same themes, held against talks in these contexts.</summary>
    public ThemeCatalogue With(ThemeContexts contexts) => new(this, Themes, Matcher) { Contexts = contexts };

    /// <summary>The catalogue for talks in a language: each theme with its terms of that language beside the others, which name things that are called the same everywhere.</summary>
    /// <remarks>Contexts are learned from English; talks of other languages are held against terms alone.</remarks>
    /// <param name="language">Two-letter code.</param>
    public ThemeCatalogue In(string language)
    {
        if (language == "en")
            return this;
        IReadOnlyList<Theme> themes = [.. Themes.Select(theme => theme.Terms.TryGetValue(language, out var terms) ? theme with { Strong = [.. theme.Strong, .. terms] } : theme)];
        return new ThemeCatalogue(this, themes, new ThemeMatcher(themes, WordRules.Of(language)));
    }

    /// <summary>The theme of this id; null where there is none.</summary>
    public Theme? Find(string themeId) => _themes.TryGetValue(themeId, out var index) ? Themes[index] : null;

    /// <summary>The group of a theme of this catalogue.</summary>
    /// <exception cref="KeyNotFoundException">The theme comes from another catalogue.</exception>
    public ThemeGroup GroupOf(Theme theme) => _groups[theme.GroupId];

    /// <summary>True for six hexadecimal digits in lower case after a number sign.</summary>
    public static bool IsColor(string text) => ColorPattern().IsMatch(text);

    [GeneratedRegex(@"^#[0-9a-f]{6}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ColorPattern();
}
