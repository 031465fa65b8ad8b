namespace TalkTrends.Core.Text;

/// <summary>What a large collection of talks teaches about terms once, so that a small corpus profits from it. Immutable.</summary>
/// <remarks><see cref="None"/> knows no term; everything then rests on the corpus alone.</remarks>
public sealed class TermBackground
{
    private readonly Dictionary<string, int> _places;
    private readonly IReadOnlyList<BackgroundTerm> _terms;

    /// <param name="talks">Number of talks learned from; 0 only with no terms.</param>
    /// <param name="dimensions">Length of each term's vector.</param>
    /// <param name="terms">Each id once.</param>
    /// <exception cref="ArgumentException">An id stands twice, or a vector has another length.</exception>
    public TermBackground(int talks, int dimensions, IReadOnlyList<BackgroundTerm> terms)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(talks);
        (Talks, Dimensions, _terms) = (talks, dimensions, terms);
        foreach (var term in terms)
            if (term.Vector.Count != dimensions)
                throw new ArgumentException($"The vector of '{term.Id}' has {term.Vector.Count} entries; wanted {dimensions}.", nameof(terms));
        _places = terms.Select((term, i) => (term.Id, Place: i)).ToDictionary(pair => pair.Id, pair => pair.Place, StringComparer.Ordinal);
    }

    /// <summary>Knows no term.</summary>
    public static TermBackground None { get; } = new(0, 0, []);

    /// <summary>Talks learned from.</summary>
    public int Talks { get; }

    /// <summary>Length of each term's vector.</summary>
    public int Dimensions { get; }

    /// <summary>All terms, in the order given.</summary>
    public IReadOnlyList<BackgroundTerm> Terms => _terms;

    /// <summary>The term with this id (the keys of its words joined by hyphens); null where it is unknown.</summary>
    public BackgroundTerm? Find(string id) => _places.TryGetValue(id, out var place) ? _terms[place] : null;
}
