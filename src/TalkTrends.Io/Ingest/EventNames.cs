using System.Globalization;
using TalkTrends.Core.Talks;

namespace TalkTrends.Io.Ingest;

/// <summary>Composes events out of conference, place and year, always in the same way: one edition has one id.</summary>
internal static class EventNames
{
    /// <summary>"DevOpsDays Tel-Aviv 2017" with its id.</summary>
    /// <param name="conference">The series.</param>
    /// <param name="place">What is added to its name; null: nothing.</param>
    /// <param name="year">Null: undated.</param>
    /// <param name="coverage">Of the document.</param>
    /// <param name="isWholeName">True where <paramref name="place"/> is the edition's name and not a part of it.</param>
    public static Event Compose(string conference, string? place, int? year, Coverage coverage, bool isWholeName = false)
    {
        var name = place is null ? conference : isWholeName ? place : $"{conference} {place}";
        if (year is { } number)
            name = string.Create(CultureInfo.InvariantCulture, $"{name} {number}");
        return new Event(Slug.Of(name), conference, name, year, coverage);
    }

    /// <summary>An event whose conference nothing names: known by its document.</summary>
    public static Event OfDocument(string documentId, string name, int? year, Coverage coverage) =>
        new(documentId, null, name, year, coverage);
}
