using System.Globalization;
using TalkTrends.Core.Talks;

namespace TalkTrends.Core.Corpus.Identity;

/// <summary>Judges whether two records are the same talk, from their titles, their speakers and the likeness of their texts.</summary>
internal sealed class DuplicateRules
{
    private const int PersonsOfAGenericTitle = 3;

    private readonly IReadOnlyList<Talk> _talks;
    private readonly IReadOnlyList<Event?> _events;
    private readonly TalkTitle[] _titles;
    private readonly TextSketches _sketches;
    private readonly IReadOnlyList<string>[] _persons;
    private readonly HashSet<string> _generic;

    public DuplicateRules(IReadOnlyList<Talk> talks, IReadOnlyList<Event?> events, TalkTitle[] titles, TextSketches sketches, IReadOnlyList<string>[] persons)
    {
        (_talks, _events, _titles, _sketches, _persons) = (talks, events, titles, sketches, persons);
        _generic = Generic(titles, persons);
    }

    /// <summary>True for the same talk; the order of the two does not matter.</summary>
    public bool IsSame(int left, int right)
    {
        var (a, b) = (_titles[left], _titles[right]);
        if (a.IsOtherNumber(b))
            return false;
        // What many give together, each a few minutes, is given once.
        if ((a.IsOfMany || b.IsOfMany) && !AtOneEvent(left, right))
            return false;
        var text = _sketches.Likeness(left, right);
        if (a.IsOtherPart(b) && !(text >= 0.4))
            return false;
        if (a.IsNumberAdded(b) && !(text >= 0.8))
            return false;
        // Nobody repeats a talk a year later where it was given; there the same title announces this year's news of the subject.
        // Where every edition has one of its kind, not even the same words make it the same.
        if (AtAnotherYearOfOneConference(left, right) && (a.IsPeriodic || b.IsPeriodic || !(text >= 0.4)))
            return false;
        // Two entries of one programme are two sessions, unless they hardly differ.
        if (a.Key != b.Key && AtOneEvent(left, right) && _talks[left].DocumentId == _talks[right].DocumentId && !(a.Likeness(b) >= 0.85 && text is null or >= 0.4))
            return false;
        if (_persons[left].Count == 0 || _persons[right].Count == 0)
            return IsSameByTitleAndText(left, right, text);
        return SharePerson(left, right) ? IsSameOfOnePerson(left, right, text) : IsSameOfOthers(left, right, text);
    }

    private bool IsSameOfOnePerson(int left, int right, double? text)
    {
        var (a, b) = (_titles[left], _titles[right]);
        var likeness = a.Likeness(b);
        if (likeness < 0.5)
        {
            // The same text under another title.
            return text >= 0.6 && HasOwnTitle(left) && HasOwnTitle(right);
        }
        // "Keynote", "Lightning talks": what many call their talk says nothing.
        if (a.Key == b.Key)
            return HasOwnTitle(left) ? !(text < 0.03) || a.Words >= 3 : text >= 0.3 || text is null && AtOneEvent(left, right);
        if (a.IsSubtitled(b))
            return text is null or >= 0.1;
        return text is null ? likeness >= (Math.Min(a.Words, b.Words) >= 5 ? 0.8 : 0.9) : likeness >= 0.9 ? text >= 0.05 : text >= 0.2;
    }

    /// <summary>One of the two names nobody.</summary>
    private bool IsSameByTitleAndText(int left, int right, double? text)
    {
        var (a, b) = (_titles[left], _titles[right]);
        if (a.Key == b.Key && a.Words >= 4 && HasOwnTitle(left))
            return AtOneEvent(left, right) ? text is null or >= 0.2 : text >= 0.3;
        if (a.Key == b.Key || a.Likeness(b) >= 0.7)
            return text >= 0.6 && HasOwnTitle(left) && HasOwnTitle(right);
        return text >= 0.9 && !AtOneEvent(left, right) && HasOwnTitle(left) && HasOwnTitle(right);
    }

    /// <summary>Colleagues who give one talk in turn.</summary>
    private bool IsSameOfOthers(int left, int right, double? text) =>
        text >= 0.7 && _titles[left].Words >= 3 && HasOwnTitle(left) && HasOwnTitle(right) && _titles[left].Likeness(_titles[right]) >= 0.85;

    private bool AtOneEvent(int left, int right) => _talks[left].EventId is { } id && id == _talks[right].EventId;

    /// <summary>At two editions, of one conference in one place.</summary>
    private bool AtAnotherYearOfOneConference(int left, int right) =>
        _events[left] is { Year: { } year } here && _events[right] is { Year: { } other } there
        && year != other && string.Equals(Series(here, year), Series(there, other), StringComparison.Ordinal);

    private static string Series(Event e, int year) => e.Id.Replace(year.ToString(CultureInfo.InvariantCulture), "", StringComparison.Ordinal);

    private bool HasOwnTitle(int talk) => !_titles[talk].IsOfMany && !_generic.Contains(_titles[talk].Unnumbered);

    private bool SharePerson(int left, int right)
    {
        foreach (var person in _persons[left])
            foreach (var other in _persons[right])
                if (string.Equals(person, other, StringComparison.Ordinal))
                    return true;
        return false;
    }

    /// <summary>Titles, numbers aside, that at least three persons give to a talk, counting the first speaker of each.</summary>
    private static HashSet<string> Generic(TalkTitle[] titles, IReadOnlyList<string>[] persons) =>
        [.. titles.Select((title, i) => (Key: title.Unnumbered, First: persons[i].Count > 0 ? persons[i][0] : null)).Where(use => use.First is not null)
            .Distinct().GroupBy(use => use.Key, StringComparer.Ordinal).Where(uses => uses.Count() >= PersonsOfAGenericTitle).Select(uses => uses.Key)];
}
