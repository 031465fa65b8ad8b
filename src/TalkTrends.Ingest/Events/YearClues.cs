using System.Text.RegularExpressions;

namespace TalkTrends.Ingest.Events;

/// <summary>Everything in a document that may say in which year its event was, best first.</summary>
internal sealed partial class YearClues(
    IReadOnlyList<string> headlines, IReadOnlyList<string> preamble, IReadOnlyList<string> dates, string path, ConferenceCatalogue catalogue)
{
    /// <summary>The year and where it stands; null and "nowhere" where nothing says it.</summary>
    /// <param name="mention">The conference as it was found; null where it is unknown.</param>
    public (int? Year, string From) Find(ConferenceMention? mention)
    {
        var published = Published();
        return Headline(mention) is { } headline ? (headline, "headline")
            : mention is not null && Text(mention, published) is { } text ? (text, "text")
            : Ranges() is { } range ? (range, "event dates")
            : Byline(published) is { } byline ? (byline, "byline")
            : Path(mention) is { } place ? (place, "path")
            : (null, "nowhere");
    }

    // Beside the name first, then anywhere in the title: further lines at the head may speak of other years.
    private int? Headline(ConferenceMention? mention)
    {
        if (mention is not null && headlines.SelectMany(line => catalogue.FindAll(line)).FirstOrDefault(other => other.Series == mention.Series && other.Year is not null) is { } beside)
            return beside.Year;
        foreach (var line in headlines.Where(line => !EventDates.IsByline(line)).Take(1))
        {
            foreach (var word in NameWords.Of(line))
            {
                if (Years.IsYear(word.Key, out var year))
                    return year;
            }
        }
        return null;
    }

    // Of several years beside the name the one nearest to the day of publication, and not after it.
    private int? Text(ConferenceMention mention, DateMention? published)
    {
        var years = preamble.SelectMany(line => catalogue.FindAll(line)).Where(other => other.Series == mention.Series).Select(other => other.Year).OfType<int>().ToArray();
        if (published is not { } date)
            return years.Length > 0 ? years[0] : null;
        var before = years.Where(year => year <= date.Year).ToArray();
        return before.Length > 0 ? before.Max() : years.Length > 0 ? years[0] : null;
    }

    private int? Ranges()
    {
        foreach (var line in headlines.Concat(preamble))
        {
            foreach (var date in DateText.Find(line))
            {
                if (date.IsRange)
                    return date.Year;
            }
        }
        return null;
    }

    private int? Byline(DateMention? published)
    {
        if (published is not { } date || date.Day == 0)
            return null;
        var lines = headlines.Concat(preamble).ToArray();
        if (lines.Any(line => LastWeek().IsMatch(line)))
            return new DateTime(date.Year, date.Month, date.Day, 0, 0, 0, DateTimeKind.Unspecified).AddDays(-7).Year;
        if (lines.Any(line => LastMonth().IsMatch(line)))
            return new DateTime(date.Year, date.Month, date.Day, 0, 0, 0, DateTimeKind.Unspecified).AddMonths(-1).Year;
        if (lines.Any(line => Now().IsMatch(line)))
            return date.Year;
        // Notes that appear in January may be of an event of the year before: that is not guessed.
        return date.Month > 1 && lines.Any(EventRecognition.SoundsAttended) ? date.Year : null;
    }

    private int? Path(ConferenceMention? mention)
    {
        if (mention is not null && catalogue.FindAll(path, exactCase: false).FirstOrDefault(other => other.Series == mention.Series && other.Year is not null) is { } beside)
            return beside.Year;
        // A year that begins a date ("2012-12-16-…", "2012/12/…") is the day of publication.
        var words = NameWords.Of(path);
        for (var i = 0; i < words.Count; i++)
        {
            var dated = i + 1 < words.Count && words[i + 1].IsNumber && words[i + 1].Key.Length <= 2;
            if (Years.IsYear(words[i].Key, out var year) && !dated)
                return year;
        }
        return null;
    }

    private DateMention? Published()
    {
        foreach (var date in dates.SelectMany(DateText.Find))
            return date;
        return headlines.Concat(preamble).Select(EventDates.Published).FirstOrDefault(date => date is not null);
    }

    [GeneratedRegex(@"\b(?:last|past) (?:week|weekend)\b|\b(?:yesterday|a week ago|a few days ago)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LastWeek();

    [GeneratedRegex(@"\blast month\b|\ba few weeks ago\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LastMonth();

    [GeneratedRegex(@"\bthis (?:week|weekend|month|year)\b|\btoday\b|\bday (?:\d|one|two|three|four)\b|\bjust (?:got back|came back|returned|finished|wrapped up)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Now();
}
