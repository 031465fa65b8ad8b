using System.Collections.Frozen;

namespace TalkTrends.Ingest.Events;

/// <summary>What stands around a conference's name in a line: its place and its year.</summary>
internal sealed class MentionContext(string line, IReadOnlyList<NameWord> words, NamePhrases<string> places)
{
    private const int MostPlaceWords = 3;

    // Words that may stand between a name and its place or year.
    private static readonly FrozenSet<string> s_fillers = FrozenSet.ToFrozenSet(
        ["conference", "conf", "con", "convention", "summit", "event", "events", "symposium", "technology", "the", "org", "com", "net", "io", "eu", "edition", "annual"], StringComparer.Ordinal);

    // Words that show a common word to be the name of a conference.
    private static readonly FrozenSet<string> s_company = FrozenSet.ToFrozenSet(
        ["conference", "conf", "con", "convention", "summit", "symposium", "keynote", "keynotes", "notes", "recap", "trip", "programme", "schedule", "attendees", "day"], StringComparer.Ordinal);

    /// <summary>The mention whose name covers the words from <paramref name="first"/> up to <paramref name="next"/>.</summary>
    public ConferenceMention Mention(ConferenceSeries series, int first, int next, bool wholeField)
    {
        var (place, year, end) = After(series, next, wholeField);
        var start = first;
        if (year is null && YearBefore(first) is { } before)
            (year, start) = (before, first - 1);
        if (place is null && PlaceBefore(start) is { } earlier)
            (place, start) = earlier;
        if (year is null && start < first && YearBefore(start) is { } earliest)
            (year, start) = (earliest, start - 1);
        return new ConferenceMention(series, words[start].Start, words[end - 1].End, place, year);
    }

    /// <summary>True where nothing but fillers stands beside a mention.</summary>
    public bool Covers(ConferenceMention mention, int first, int next)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var inside = (i >= first && i < next) || (words[i].Start >= mention.Start && words[i].End <= mention.End);
            if (!inside && !s_fillers.Contains(words[i].Key))
                return false;
        }
        return true;
    }

    /// <summary>True where the words beside a mention show that a conference is meant.</summary>
    public bool HasCompany(ConferenceMention mention, int next) =>
        mention.Year is not null || mention.Place is not null || (next < words.Count && Near(next - 1, next) && s_company.Contains(words[next].Key));

    private (string? Place, int? Year, int End) After(ConferenceSeries series, int next, bool wholeField)
    {
        var (place, year, end) = ((string?)null, (int?)null, next);
        var at = next;
        for (var step = 0; step < 8 && at < words.Count && Near(at - 1, at); step++)
        {
            if (year is null && YearAt(at, next) is { } found)
                (year, end) = (found, ++at);
            else if (place is null && places.LongestAt(words, at) is { } known)
            {
                (place, at, end) = (known.Value, known.Next, known.Next);
                // "london-spring": a city's second edition in a year has a name of its own.
                if (wholeField && series.HasPlaces && at < words.Count && UnknownPlace(at, afterYear: true, wholeField) is { } rest)
                    (place, at, end) = ($"{place} {rest.Place}", rest.Next, rest.Next);
            }
            else if (s_fillers.Contains(words[at].Key))
                at++;
            else if (place is null && series.HasPlaces && UnknownPlace(at, year is not null, wholeField) is { } unknown)
                (place, at, end) = (unknown.Place, unknown.Next, unknown.Next);
            else
                break;
        }
        return (place, year, end);
    }

    // A place that is not in the catalogue: capitalised words before the year, or all that is left of a field.
    private (string Place, int Next)? UnknownPlace(int at, bool afterYear, bool wholeField)
    {
        var next = at;
        while (next < words.Count && next - at < MostPlaceWords && !words[next].IsNumber && !s_fillers.Contains(words[next].Key)
            && (wholeField || char.IsUpper(line[words[next].Start])) && (next == at || Near(next - 1, next)))
            next++;
        if (next == at)
            return null;
        var closed = wholeField
            ? next == words.Count || YearAt(next, -1) is not null || s_fillers.Contains(words[next].Key)
            : !afterYear && next < words.Count && Near(next - 1, next) && YearAt(next, -1) is not null;
        if (!closed)
            return null;
        var surface = line[words[at].Start..words[next - 1].End];
        return (surface.Any(char.IsUpper) ? surface : Capitalised(surface), next);
    }

    private (string Place, int First)? PlaceBefore(int first)
    {
        for (var count = Math.Min(MostPlaceWords, first); count > 0; count--)
        {
            if (Near(first - 1, first) && places.LongestAt(words, first - count) is { } known && known.Next == first)
                return (known.Value, first - count);
        }
        return null;
    }

    private int? YearBefore(int first) =>
        first > 0 && Near(first - 1, first) && !DateText.Covers(line, words[first - 1].Start) && Years.IsYear(words[first - 1].Key, out var year) ? year : null;

    // nameEnd: the word after the name; digits that touch the name are a year too ("LISA12").
    private int? YearAt(int at, int nameEnd)
    {
        if (!words[at].IsNumber || DateText.Covers(line, words[at].Start))
            return null;
        if (Years.IsYear(words[at].Key, out var year))
            return year;
        var touches = at == nameEnd && words[at].Start == words[at - 1].End;
        var apostrophe = words[at].Start > 0 && line[words[at].Start - 1] is '\'' or '’' or '‘';
        return words[at].Key.Length == 2 && (touches || apostrophe) ? ShortYear(words[at].Key) : null;
    }

    private static int ShortYear(string digits)
    {
        var number = ((digits[0] - '0') * 10) + digits[1] - '0';
        return number < 70 ? 2000 + number : 1900 + number;
    }

    private bool Near(int left, int right)
    {
        if (left < 0)
            return false;
        var between = line.AsSpan(words[left].End, words[right].Start - words[left].End);
        return between.Length <= 3 && between.IndexOf(". ", StringComparison.Ordinal) < 0 && !between.ContainsAny("?;|\n");
    }

    private static string Capitalised(string text) =>
        string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
