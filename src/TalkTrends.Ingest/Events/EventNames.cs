using System.Globalization;
using System.Text;
using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Events;

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
        return new Event(IdOf(name), conference, name, year, coverage);
    }

    /// <summary>An event whose conference nothing names: known by its document.</summary>
    public static Event OfDocument(string documentId, string name, int? year, Coverage coverage) =>
        new(documentId, null, name, year, coverage);

    // Signs that tell names apart in this field are spelled: "C++Now", "C#Now" and "C Now" are three, and so are names of emoji.
    private static string IdOf(string name)
    {
        if (!name.AsSpan().ContainsAny('+', '#') && !name.Any(char.IsSurrogate))
            return Slug.Of(name);
        var spelled = new StringBuilder(name.Length);
        var before = default(Rune);
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune.Value is '+' or '#' && (Rune.IsLetter(before) || before.Value == '+'))
                spelled.Append(rune.Value == '+' ? "plus" : "sharp");
            else if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol)
                spelled.Append(CultureInfo.InvariantCulture, $" u{rune.Value:x} ");
            else
                spelled.Append(rune.ToString());
            before = rune;
        }
        return Slug.Of(spelled.ToString());
    }
}
