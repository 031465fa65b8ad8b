namespace TalkTrends.Ingest.Events;

/// <summary>A conference as the catalogue knows it.</summary>
/// <param name="Name">The usual name of the series.</param>
/// <param name="Aliases">Other spellings; case, spaces and punctuation do not matter.</param>
/// <param name="HasPlaces">True for a series that is held in several places in one year: the place belongs to the edition's name.</param>
/// <param name="IsCommonWord">True where the name is also an ordinary word: it counts only as spelled here, beside a year, a place or "conference".</param>
public sealed record ConferenceSeries(string Name, IReadOnlyList<string> Aliases, bool HasPlaces, bool IsCommonWord);
