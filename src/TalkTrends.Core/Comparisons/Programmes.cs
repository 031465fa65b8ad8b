using TalkTrends.Core.Corpus;
using TalkTrends.Core.Corpus.Identity;
using TalkTrends.Core.Results;

namespace TalkTrends.Core.Comparisons;

/// <summary>A track of an event: a row of event_tracks.</summary>
/// <param name="EventId">The event.</param>
/// <param name="Track">Its name, as the programme writes it; tracks that are rooms have no row.</param>
/// <param name="TalksTotal">Talks of the programme in it.</param>
/// <param name="PreviousTalks">Talks in the track of that name at the conference's edition of the latest year before; null: there is none.</param>
/// <param name="MainTheme">Theme that most of its talks with text count for; null: none counts for any.</param>
/// <param name="MainThemeShare">Those by its talks with text; null together with the theme.</param>
public sealed record EventTrack(string EventId, string Track, int TalksTotal, int? PreviousTalks, string? MainTheme, double? MainThemeShare);

/// <summary>The speakers of an event: a row of event_speakers.</summary>
/// <param name="EventId">The event.</param>
/// <param name="Speakers">Persons who speak in its programme.</param>
/// <param name="New">Those who spoke at no earlier year of the conference; null: no earlier year is here.</param>
/// <param name="Returning">Those who did; null: no earlier year is here.</param>
public sealed record EventSpeakers(string EventId, int Speakers, int? New, int? Returning);

/// <summary>An affiliation at an event: a row of event_affiliations.</summary>
/// <param name="EventId">The event.</param>
/// <param name="Affiliation">As most write it there.</param>
/// <param name="TalksTotal">Talks of the programme with a speaker of it.</param>
public sealed record EventAffiliation(string EventId, string Affiliation, int TalksTotal);

/// <summary>Who and what made up each event's programme.</summary>
public static class Programmes
{
    /// <summary>Sorted by event and track.</summary>
    public static IReadOnlyList<EventTrack> Tracks(TalkDetails details)
    {
        var (talks, tracks) = (details.Corpus.Talks, details.Tracks);
        var inTracks = Enumerable.Range(0, talks.Count).Where(i => talks[i] is { IsOfProgramme: true, Event: not null } && tracks[i] is not null).ToList();
        // Talks by conference, year and the track's key: several events of a year are one edition.
        Dictionary<(string Conference, int Year, string Track), int> sizes = [];
        foreach (var i in inTracks)
            if (talks[i].Event is { Conference: { } conference, Year: { } year })
            {
                var key = (conference, year, TrackNames.Key(tracks[i]!));
                sizes[key] = sizes.GetValueOrDefault(key) + 1;
            }
        var before = YearsBefore(details.Corpus);
        return [.. inTracks.GroupBy(i => (Event: talks[i].Event!.Id, Track: tracks[i]!))
            .OrderBy(track => track.Key.Event, StringComparer.Ordinal).ThenBy(track => track.Key.Track, StringComparer.Ordinal)
            .Select(track =>
            {
                var e = talks[track.First()].Event!;
                var withText = track.Where(i => talks[i].EntersShares).ToList();
                var main = withText.SelectMany(i => details.Themes[i].Where(membership => membership.Counted).Select(membership => membership.ThemeId))
                    .GroupBy(theme => theme, StringComparer.Ordinal).OrderByDescending(theme => theme.Count()).ThenBy(theme => theme.Key, StringComparer.Ordinal).FirstOrDefault();
                return new EventTrack(
                    e.Id, track.Key.Track, track.Count(),
                    before.TryGetValue(e.Id, out var earlier) && earlier.Count > 0 ? sizes.GetValueOrDefault((e.Conference!, earlier[^1], TrackNames.Key(track.Key.Track))) : null,
                    main?.Key, main is null ? null : (double)main.Count() / withText.Count);
            })];
    }

    /// <summary>Sorted by event; events without a named speaker are left out.</summary>
    public static IReadOnlyList<EventSpeakers> Speakers(TalkDetails details)
    {
        var talks = details.Corpus.Talks.Where(talk => talk is { IsOfProgramme: true, Event: not null }).ToList();
        Dictionary<(string Conference, string Speaker), int> debuts = [];
        foreach (var talk in talks)
            if (talk.Event is { Conference: { } conference, Year: { } year })
                foreach (var speaker in talk.SpeakerIds)
                    debuts[(conference, speaker)] = Math.Min(year, debuts.GetValueOrDefault((conference, speaker), int.MaxValue));
        var before = YearsBefore(details.Corpus);
        return [.. talks.GroupBy(talk => talk.Event!.Id, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group =>
            {
                var e = group.First().Event!;
                var speakers = group.SelectMany(talk => talk.SpeakerIds).Where(id => !Persons.IsPlaceholder(id)).ToHashSet(StringComparer.Ordinal);
                if (!before.TryGetValue(e.Id, out var earlier) || earlier.Count == 0)
                    return new EventSpeakers(e.Id, speakers.Count, null, null);
                var returning = speakers.Count(speaker => debuts[(e.Conference!, speaker)] < e.Year);
                return new EventSpeakers(e.Id, speakers.Count, speakers.Count - returning, returning);
            })
            .Where(row => row.Speakers > 0)];
    }

    /// <summary>Sorted by event and affiliation; spellings that differ in capitals and spaces are one.</summary>
    public static IReadOnlyList<EventAffiliation> Affiliations(TalkDetails details) =>
        [.. details.Corpus.Talks.Where(talk => talk is { IsOfProgramme: true, Event: not null })
            .GroupBy(talk => talk.Event!.Id, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .SelectMany(group => Affiliations(group.SelectMany(talk => OfTalk([.. talk.Talk.Speakers.Select(speaker => speaker.Affiliation)])))
                .OrderBy(row => row.Name, StringComparer.Ordinal).Select(row => new EventAffiliation(group.Key, row.Name, row.Talks)))];

    /// <summary>The affiliations of one talk, each spelling once.</summary>
    public static IEnumerable<string> OfTalk(IEnumerable<string?> affiliations) => affiliations
        .Select(name => string.Join(' ', (name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(name => name.Length > 0)
        .DistinctBy(name => name.ToUpperInvariant(), StringComparer.Ordinal);

    /// <summary>Talks of each affiliation under its commonest spelling; any order.</summary>
    public static IEnumerable<(string Name, int Talks)> Affiliations(IEnumerable<string> ofTalks) => ofTalks
        .GroupBy(name => name.ToUpperInvariant(), StringComparer.Ordinal)
        .Select(same => (same.GroupBy(name => name, StringComparer.Ordinal).OrderByDescending(spelling => spelling.Count()).ThenBy(spelling => spelling.Key, StringComparer.Ordinal).First().Key, same.Count()));

    /// <summary>For each dated event of a conference, the conference's earlier years with a programme, ascending.</summary>
    private static Dictionary<string, List<int>> YearsBefore(TalkCorpus corpus)
    {
        var years = corpus.Talks.Where(talk => talk is { IsOfProgramme: true, Event: { Conference: not null, Year: not null } })
            .GroupBy(talk => talk.Event!.Conference!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(talk => talk.Event!.Year!.Value).Distinct().Order().ToList(), StringComparer.Ordinal);
        return corpus.Events.Where(e => e is { Conference: not null, Year: not null })
            .ToDictionary(e => e.Id, e => years.TryGetValue(e.Conference!, out var all) ? all.FindAll(year => year < e.Year) : [], StringComparer.Ordinal);
    }
}
