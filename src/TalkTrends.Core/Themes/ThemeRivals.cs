using TalkTrends.Core.Text;

namespace TalkTrends.Core.Themes;

/// <summary>
/// Which themes a talk names by a strong term in its title or its opening: what it is mostly about leaves less for the others.
/// Themes that one and the same word names, as a theme and the narrower one inside it, are not each other's rivals.
/// </summary>
internal sealed class ThemeRivals
{
    private readonly Dictionary<int, List<int>> _titles = [];
    private readonly Dictionary<int, List<int>> _openings = [];

    public ThemeRivals(TokenizedTalk talk, ThemeCatalogue catalogue, List<ThemeHit> hits)
    {
        foreach (var hit in hits)
        {
            var place = talk.Tokens[hit.Token].Place;
            if (place == Place.Body || !catalogue.Themes[hit.Theme].IsStrong(hit.Term, place, takenUp: true))
                continue;
            var words = place == Place.Title ? _titles : _openings;
            if (!words.TryGetValue(hit.Theme, out var tokens))
                words[hit.Theme] = tokens = [];
            tokens.Add(hit.Token);
        }
        // What the title names is counted there.
        foreach (var theme in _titles.Keys)
            _openings.Remove(theme);
    }

    /// <summary>Other themes that the title names by words that do not name <paramref name="theme"/> too.</summary>
    public int InTitle(int theme) => Others(_titles, theme);

    /// <summary>Other themes that the opening names by such words, and the title does not.</summary>
    public int InOpening(int theme) => Others(_openings, theme);

    private static int Others(Dictionary<int, List<int>> words, int theme)
    {
        var own = words.GetValueOrDefault(theme);
        var others = 0;
        foreach (var (other, tokens) in words)
            if (other != theme && !(own is not null && tokens.Exists(own.Contains)))
                others++;
        return others;
    }
}
