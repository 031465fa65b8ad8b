using TalkTrends.Core.Text;

namespace TalkTrends.Core.Themes;

/// <summary>A named concept that talks can be about, as the catalogue defines it.</summary>
public sealed record Theme
{
    /// <summary>Lower-case letters, digits and hyphens; unique in the catalogue.</summary>
    public required string Id { get; init; }

    /// <summary>As people say it: "Containers and Kubernetes".</summary>
    public required string Name { get; init; }

    /// <summary><see cref="ThemeGroup.Id"/> of the group it belongs to.</summary>
    public required string GroupId { get; init; }

    /// <summary>Its own colour, or its group's; six hexadecimal digits after a number sign, in lower case.</summary>
    public required string Color { get; init; }

    /// <summary>One sentence that says what belongs here.</summary>
    public required string Definition { get; init; }

    /// <summary>Terms of which one in a title nearly always means the theme; never empty.</summary>
    public required IReadOnlyList<ThemeTerm> Strong { get; init; }

    /// <summary>
    /// Terms that name the theme in a title that the text takes up again, and count as weak ones elsewhere: words that texts use in passing.
    /// </summary>
    public IReadOnlyList<ThemeTerm> InTitle { get; init; } = [];

    /// <summary>Terms that count only in the company of others.</summary>
    public IReadOnlyList<ThemeTerm> Weak { get; init; } = [];

    /// <summary>Strong terms of other languages than English, by two-letter code.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ThemeTerm>> Terms { get; init; } = new Dictionary<string, IReadOnlyList<ThemeTerm>>(StringComparer.Ordinal);

    /// <summary>Phrases in which a term does not count: the words they cover are no evidence.</summary>
    public IReadOnlyList<ThemeTerm> Exclusions { get; init; } = [];

    /// <summary>Number of terms that may be evidence: the strong ones, those of titles and the weak ones, in this order.</summary>
    internal int TermCount => Strong.Count + InTitle.Count + Weak.Count;

    /// <summary>The term of this number.</summary>
    internal ThemeTerm Term(int term) =>
        term < Strong.Count ? Strong[term] : term < Strong.Count + InTitle.Count ? InTitle[term - Strong.Count] : Weak[term - Strong.Count - InTitle.Count];

    /// <summary>True where the term of this number means the theme by itself when it stands in this place.</summary>
    /// <param name="term">The term.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="takenUp">Whether the text takes up what the title names; terms of titles need that.</param>
    internal bool IsStrong(int term, Place place, bool takenUp) => term < Strong.Count + (place == Place.Title && takenUp ? InTitle.Count : 0);
}
