using TalkTrends.Core.Trends;

namespace TalkTrends.Core.Comparisons;

/// <summary>One side of a comparison: a set of events under a name.</summary>
/// <param name="Kind">What sort of set.</param>
/// <param name="Name">The same words choose the same events again: "FOSDEM", "lisa-2019", "2019", "FOSDEM:2015-2017"; "all other events" for <see cref="SideKind.Others"/>.</param>
/// <param name="Label">As a sentence says it: "FOSDEM 2015–2017".</param>
/// <param name="Events">Indices of its events, ascending; never empty.</param>
public sealed record Side(SideKind Kind, string Name, string Label, IReadOnlyList<int> Events)
{
    /// <summary>True where only years choose it: "in 2019", but "at FOSDEM 2019".</summary>
    public bool IsTime => Kind == SideKind.Year || (Kind == SideKind.Filter && Name.All(sign => char.IsAsciiDigit(sign) || sign is '-' or ','));

    /// <summary>Where its talks were held: "at FOSDEM 2019", "in 2019".</summary>
    public string Where => $"{(IsTime ? "in" : "at")} {Label}";

    /// <summary>Talks with text at its events.</summary>
    public int Total(IReadOnlyList<EventCounts> events) => Events.Sum(e => ComparedCorpus.TotalOf(events[e]));

    /// <summary>This side without the events of another, under a name that says so.</summary>
    /// <exception cref="ArgumentException">Nothing is left.</exception>
    public Side Without(Side other)
    {
        var left = Events.Except(other.Events).ToList();
        return left.Count == 0
            ? throw new ArgumentException($"{Label} holds no event that is not in {other.Label}; wanted two sides that differ.")
            : left.Count == Events.Count ? this : this with { Kind = SideKind.Filter, Name = $"{Name} without {other.Name}", Label = $"{Label} without {other.Label}", Events = left };
    }
}
