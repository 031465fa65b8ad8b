using TalkTrends.Core.Text;

namespace TalkTrends.Core.Themes;

/// <summary>Which themes a talk names by a strong term in its title or its opening: what it is mostly about leaves less for the others.</summary>
internal sealed class ThemeRivals
{
    private readonly bool[] _titled;
    private readonly bool[] _opened;
    private readonly int _titles;
    private readonly int _openings;

    public ThemeRivals(TokenizedTalk talk, ThemeCatalogue catalogue, List<ThemeHit> hits)
    {
        _titled = new bool[catalogue.Themes.Count];
        _opened = new bool[catalogue.Themes.Count];
        // Reading order: the title comes first, so a theme of the title is known before the opening is read.
        foreach (var hit in hits)
        {
            if (hit.Term >= catalogue.Themes[hit.Theme].Strong.Count)
                continue;
            switch (talk.Tokens[hit.Token].Place)
            {
                case Place.Title when !_titled[hit.Theme]:
                    _titled[hit.Theme] = true;
                    _titles++;
                    break;
                case Place.Opening when !_titled[hit.Theme] && !_opened[hit.Theme]:
                    _opened[hit.Theme] = true;
                    _openings++;
                    break;
            }
        }
    }

    /// <summary>Other themes that the title names.</summary>
    public int InTitle(int theme) => _titles - (_titled[theme] ? 1 : 0);

    /// <summary>Other themes that the opening names and the title does not.</summary>
    public int InOpening(int theme) => _openings - (_opened[theme] ? 1 : 0);
}
