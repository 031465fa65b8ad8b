using TalkTrends.Charts;
using TalkTrends.Reports.Office;

namespace TalkTrends.Reports.Decks;

/// <summary>Master, layouts and theme of a deck: our own, or a house's.</summary>
internal sealed record DeckDesign
{
    /// <summary>Width of a slide in English metric units.</summary>
    public required long Width { get; init; }

    /// <summary>Height of a slide in English metric units.</summary>
    public required long Height { get; init; }

    /// <summary>Everything the masters need, themselves among it.</summary>
    public required IReadOnlyList<DesignPart> Parts { get; init; }

    /// <summary>The masters' parts and numbers, in order.</summary>
    public required IReadOnlyList<(string Path, long Id)> Masters { get; init; }

    /// <summary>A layout for each kind of slide.</summary>
    public required IReadOnlyDictionary<SlideKind, SlideLayout> Layouts { get; init; }

    /// <summary>What marks are drawn in: light or dark as the ground is.</summary>
    public required ChartTheme Ground { get; init; }

    /// <summary>Size of titles in points, as the master has them.</summary>
    public required double TitleSize { get; init; }

    /// <summary>How wide the letters are, by the widest faces that are measured: at most 1.</summary>
    public double TextScale { get; init; } = 1;

    /// <summary>Adds the parts to a package.</summary>
    public void AddTo(OfficePackage package)
    {
        foreach (var part in Parts)
        {
            package.Add(part.Path, part.ContentType, part.Content);
            foreach (var (id, type, target, external) in part.Relations)
                _ = external ? package.RelateOutside(part.Path, type, target, id) : package.Relate(part.Path, type, target, id);
        }
    }
}
