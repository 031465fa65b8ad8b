namespace TalkTrends.Core.Trends;

/// <summary>The outline of one event's programme, from which one sees whether a part of it is missing.</summary>
/// <param name="EventId">The event.</param>
/// <param name="Talks">All its accepted talks, with text or without; not negative.</param>
/// <param name="Rooms">Talks of each room that its document lists, empty rooms included; empty where it lists none.</param>
/// <param name="Kinds">Talks of each kind of talk; empty where its document names none.</param>
public sealed record EventProgramme(
    string EventId, int Talks, IReadOnlyDictionary<string, int> Rooms, IReadOnlyDictionary<string, int> Kinds);
