namespace TalkTrends.Reports.Decks;

/// <summary>One idea of a deck: a slide, or two where small panels want it.</summary>
/// <param name="Rank">The smaller, the sooner it is kept where there is no room for all.</param>
/// <param name="Slides">As many slides as it takes.</param>
/// <param name="Add">Adds them.</param>
/// <param name="IsTheme">Whether it is the slide of a theme.</param>
internal sealed record DeckPart(int Rank, int Slides, Action Add, bool IsTheme = false);

/// <summary>Chooses what a deck holds.</summary>
internal static class DeckParts
{
    /// <summary>The parts of the smallest ranks that have room together, in their order.</summary>
    /// <param name="all">In the order of the slides.</param>
    /// <param name="room">Slides.</param>
    /// <param name="asked">Slides of themes that somebody asked for: they are kept, however many.</param>
    public static IReadOnlyList<DeckPart> Best(IEnumerable<DeckPart> all, int room, int asked)
    {
        var parts = all.ToList();
        var kept = parts.Where(part => asked > 0 && part.IsTheme).ToHashSet();
        room -= asked;
        foreach (var part in parts.Where(part => !kept.Contains(part)).OrderBy(part => part.Rank).ToList())
            if (part.Slides <= room && kept.Add(part))
                room -= part.Slides;
        return [.. parts.Where(kept.Contains)];
    }
}
