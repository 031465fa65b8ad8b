using TalkTrends.Core.Corpus;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Themes;
using TalkTrends.Core.Trends;
using TalkTrends.Core.Trends.Verdicts;

namespace TalkTrends.Core.Results;

/// <summary>The only thing that trends see: whole numbers by event and theme.</summary>
/// <param name="Events">One for each event, sorted by id.</param>
/// <param name="Themes">One for each theme and event with a talk about it, sorted by both.</param>
public sealed record ThemeCounts(IReadOnlyList<EventCounts> Events, IReadOnlyList<ThemeEventCounts> Themes)
{
    /// <summary>Counts the talks; <paramref name="themes"/> holds the memberships of each, <paramref name="tracks"/> what their tracks are.</summary>
    public static ThemeCounts Of(TalkCorpus corpus, IReadOnlyList<IReadOnlyList<ThemeMembership>> themes, ProgrammeTracks tracks)
    {
        var ownTracks = OwnTracks(corpus, themes, tracks);
        SortedDictionary<(string Theme, string Event), (int About, int Counted, int Own)> cells = new(KeyOrder);
        SortedDictionary<string, int> withText = new(StringComparer.Ordinal);
        for (var i = 0; i < corpus.Talks.Count; i++)
        {
            var talk = corpus.Talks[i];
            if (talk.Event is null || !(talk.EntersShares || talk.Talk.Kind == TalkKind.Section))
                continue;
            if (talk.EntersShares)
                withText[talk.Event.Id] = withText.GetValueOrDefault(talk.Event.Id) + 1;
            foreach (var membership in themes[i].Where(membership => membership.Level == ThemeLevel.About))
            {
                var key = (membership.ThemeId, talk.Event.Id);
                var (about, counted, own) = cells.GetValueOrDefault(key);
                var counts = membership.Counted && talk.EntersShares;
                var inOwn = counts && tracks[i] is { } track && ownTracks.Contains((membership.ThemeId, talk.Event.Id, track));
                cells[key] = (about + 1, counted + (counts ? 1 : 0), own + (inOwn ? 1 : 0));
            }
        }
        var events = corpus.Events.Select(e => new EventCounts(
            e.Id, e.Conference, e.Year, e.Coverage, e.Complete, e.IncompleteReason, withText.GetValueOrDefault(e.Id)));
        return new ThemeCounts(
            CompletenessRules.Apply([.. events], Outlines(corpus)),
            [.. cells.Select(cell => new ThemeEventCounts(cell.Key.Theme, cell.Key.Event, cell.Value.About, cell.Value.Counted, cell.Value.Own))]);
    }

    /// <summary>Size, rooms and kinds of each event: from which the completeness rules see what is missing.</summary>
    private static List<EventProgramme> Outlines(TalkCorpus corpus)
    {
        var talks = corpus.Talks.Where(talk => talk.Event is not null && talk.IsOfProgramme).ToLookup(talk => talk.Event!.Id, StringComparer.Ordinal);
        return [.. corpus.Events.Select(e => new EventProgramme(
            e.Id,
            talks[e.Id].Count(),
            Sizes(e.Rooms.Concat(talks[e.Id].Select(talk => talk.Talk.Room).OfType<string>()), room => talks[e.Id].Count(talk => talk.Talk.Room == room)),
            Sizes(talks[e.Id].Select(talk => talk.Talk.Kind.Word()), kind => talks[e.Id].Count(talk => talk.Talk.Kind.Word() == kind))))];

        static SortedDictionary<string, int> Sizes(IEnumerable<string> names, Func<string, int> size)
        {
            SortedDictionary<string, int> sizes = new(StringComparer.Ordinal);
            foreach (var name in names.Distinct(StringComparer.Ordinal))
                sizes[name] = size(name);
            return sizes;
        }
    }

    /// <summary>Tracks that are a theme's own (<see cref="ProgrammeTracks.IsOwn"/>).</summary>
    private static HashSet<(string Theme, string Event, string Track)> OwnTracks(TalkCorpus corpus, IReadOnlyList<IReadOnlyList<ThemeMembership>> themes, ProgrammeTracks tracks)
    {
        Dictionary<(string Event, string Track), int> sizes = [];
        Dictionary<string, int> all = [];
        Dictionary<(string Theme, string Event), int> counted = [];
        Dictionary<(string Theme, string Event, string Track), int> inTrack = [];
        for (var i = 0; i < corpus.Talks.Count; i++)
        {
            if (corpus.Talks[i] is not { EntersShares: true, Event: { } e })
                continue;
            all[e.Id] = all.GetValueOrDefault(e.Id) + 1;
            if (tracks[i] is { } name)
                sizes[(e.Id, name)] = sizes.GetValueOrDefault((e.Id, name)) + 1;
            foreach (var membership in themes[i].Where(membership => membership.Counted))
            {
                counted[(membership.ThemeId, e.Id)] = counted.GetValueOrDefault((membership.ThemeId, e.Id)) + 1;
                if (tracks[i] is { } track)
                    inTrack[(membership.ThemeId, e.Id, track)] = inTrack.GetValueOrDefault((membership.ThemeId, e.Id, track)) + 1;
            }
        }
        return [.. inTrack.Where(pair => ProgrammeTracks.IsOwn(pair.Value, sizes[(pair.Key.Event, pair.Key.Track)], counted[(pair.Key.Theme, pair.Key.Event)], all[pair.Key.Event])).Select(pair => pair.Key)];
    }

    private static Comparer<(string Theme, string Event)> KeyOrder { get; } = Comparer<(string Theme, string Event)>.Create((left, right) =>
        string.CompareOrdinal(left.Theme, right.Theme) is var byTheme && byTheme != 0 ? byTheme : string.CompareOrdinal(left.Event, right.Event));
}
