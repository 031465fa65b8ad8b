namespace TalkTrends.Core.Comparisons;

/// <summary>Talks of one event that count for an item.</summary>
/// <param name="Event">Index of the event.</param>
/// <param name="Counted">At least 1.</param>
public readonly record struct EventCount(int Event, int Counted);

/// <summary>A theme or a term, and the talks that carry it in title or opening words, event by event.</summary>
/// <param name="Kind">"theme" or "term".</param>
/// <param name="Id">Id of the theme or term.</param>
/// <param name="Name">As people write it.</param>
/// <param name="Events">Ascending by event; an event that is missing counts zero.</param>
public sealed record CountedItem(string Kind, string Id, string Name, EventCount[] Events)
{
    /// <summary>The word for a theme in tables.</summary>
    public const string Theme = "theme";

    /// <summary>The word for a term in tables.</summary>
    public const string Term = "term";

    /// <summary>Counted talks over all events.</summary>
    public int Total { get; } = Events.Sum(count => count.Counted);
}
