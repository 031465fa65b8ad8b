using TalkTrends.Core.Talks;
using TalkTrends.Core.Text;
using TalkTrends.Core.Themes;

namespace TalkTrends.Core.Tests.Themes;

/// <summary>Talks and catalogues for tests.</summary>
internal static class MadeUp
{
    public static TokenizedTalk Talk(string title, params string[] lines) => Tokenizer.Tokenize(new Talk
    {
        Id = "made-up-001",
        DocumentId = "made-up",
        Title = title,
        LineStart = 10,
        LineEnd = 10 + lines.Length,
        Lines = [.. lines.Select((text, i) => new TextLine(11 + i, text))],
    });

    public static Theme Theme(string id, string[] strong, string[]? weak = null, string[]? exclusions = null, string[]? inTitle = null) => new()
    {
        Id = id,
        Name = id,
        GroupId = "group",
        Color = "#0369a1",
        Definition = "Made up.",
        Strong = [.. strong.Select(ThemeTerm.Parse)],
        InTitle = [.. (inTitle ?? []).Select(ThemeTerm.Parse)],
        Weak = [.. (weak ?? []).Select(ThemeTerm.Parse)],
        Exclusions = [.. (exclusions ?? []).Select(ThemeTerm.Parse)],
    };

    public static ThemeCatalogue Catalogue(params Theme[] themes) => new([new ThemeGroup("group", "Group", "#0369a1")], themes);

    /// <summary>The one membership of a talk in a catalogue of one theme; null where there is none.</summary>
    public static ThemeMembership? Only(Theme theme, TokenizedTalk talk, ThemeWeights? weights = null) =>
        ThemeScorer.Score(talk, Catalogue(theme), weights).SingleOrDefault();

    /// <summary>As many words of one stem, none the plural of another; at most 26.</summary>
    public static string[] Words(string stem, int count) => [.. Enumerable.Range(0, count).Select(i => stem + (char)('a' + i))];

    /// <summary>As many words that no catalogue here knows.</summary>
    public static string Neutral(int words) => string.Join(' ', Enumerable.Range(0, words).Select(i => "filler" + (char)('a' + (i % 26))));
}
