using TalkTrends.Core.Comparisons;
using TalkTrends.Core.Corpus;
using TalkTrends.Core.Numerics;
using TalkTrends.Core.Themes;
using TalkTrends.Core.Trends.Statistics;

namespace TalkTrends.Core.Results;

/// <summary>The tracks of a conference that are rooms.</summary>
/// <param name="Conference">The conference; the event where it has none.</param>
/// <param name="Names">Their names as programmes write them, the largest first.</param>
/// <param name="Part">Their talks by all talks of the conference in tracks, in (0, 1].</param>
public sealed record RoomsOfConference(string Conference, IReadOnlyList<string> Names, double Part);

/// <summary>Which tracks are subjects. A file's tracks may be the rooms of its building, and then no theme has a track of its own there.</summary>
/// <remarks>
/// All editions of a conference are read together. A track is a room for certain when its name is nothing but a number, a letter, a colour or a place
/// ("Track 1", "Saal 2", "Main Room"). It is a room, unless half of its talks or more are about one theme that is rare in the others (Fisher's exact test,
/// p ≤ .001), where its name holds a word for a room; where it is what the room field says; where rooms by these signs hold half of the conference's talks; or
/// where few names stand for the whole programme and tell nothing of its themes: with the talks of each edition dealt out to its tracks
/// at random (199 times, seeded), one time in twenty or more the tracks differ as much.
/// </remarks>
public sealed class ProgrammeTracks
{
    private const int FewestOfTrack = 3;
    private const double LargestPOfSubject = 0.001;
    private const double LargestPOfOwn = 0.05;
    private const double SameAsRoom = 0.8;
    private const double MostlyRooms = 0.5;
    private const int MostNames = 12;
    private const int FewestTalksOfName = 6;
    private const int FewestMemberships = 60;
    private const int Deals = 199;
    private const double SmallestPOfAlike = 0.05;

    private readonly string?[] _tracks;

    private ProgrammeTracks(string?[] tracks, IReadOnlyList<RoomsOfConference> rooms) => (_tracks, Rooms) = (tracks, rooms);

    /// <summary>By conference; those without a track that is a room are left out.</summary>
    public IReadOnlyList<RoomsOfConference> Rooms { get; }

    /// <summary>The track of a talk, by its number in the corpus; null where it has none, or where its track is a room.</summary>
    public string? this[int talk] => _tracks[talk];

    /// <summary>Reads the tracks of a corpus.</summary>
    /// <param name="corpus">The talks.</param>
    /// <param name="themes">Entry i: the themes of talk i.</param>
    public static ProgrammeTracks Of(TalkCorpus corpus, IReadOnlyList<IReadOnlyList<ThemeMembership>> themes)
    {
        var tracks = corpus.Talks.Select(talk => talk.Talk.Track).ToArray();
        List<RoomsOfConference> found = [];
        foreach (var conference in Enumerable.Range(0, tracks.Length).Where(i => tracks[i] is not null && corpus.Talks[i].Event is not null)
            .GroupBy(i => corpus.Talks[i].Event!.Conference ?? corpus.Talks[i].Event!.Name, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            List<int> all = [.. conference];
            var rooms = RoomsAmong(corpus, themes, all);
            if (rooms.Count == 0)
                continue;
            List<int> programme = [.. all.Where(i => corpus.Talks[i].IsOfProgramme)];
            var names = programme.Where(i => rooms.Contains(tracks[i]!)).GroupBy(i => tracks[i]!, StringComparer.Ordinal)
                .OrderByDescending(name => name.Count()).ThenBy(name => name.Key, StringComparer.Ordinal).ToList();
            if (names.Count > 0)
                found.Add(new RoomsOfConference(conference.Key, [.. names.Select(name => name.Key)], (double)names.Sum(name => name.Count()) / programme.Count));
            foreach (var i in all.Where(i => rooms.Contains(tracks[i]!)))
                tracks[i] = null;
        }
        return new ProgrammeTracks(tracks, found);
    }

    /// <summary>
    /// True where a track is a theme's own: at least half of its talks with text, three or more, are about the theme, and that is more than in
    /// the rest of the event by more than chance (Fisher's exact test, p ≤ .05). Where all the programme is about it, no track is its own.
    /// </summary>
    /// <param name="counted">Talks of the track that count for the theme.</param>
    /// <param name="size">Talks with text of the track.</param>
    /// <param name="allCounted">Talks of the event that count for the theme.</param>
    /// <param name="all">Talks with text of the event.</param>
    public static bool IsOwn(int counted, int size, int allCounted, int all) => StandsOut(counted, size, allCounted, all, LargestPOfOwn);

    private static bool StandsOut(int counted, int size, int allCounted, int all, double largestP) =>
        size >= FewestOfTrack && 2 * counted >= size && (long)counted * (all - size) > (long)(allCounted - counted) * size
        && FisherExact.P(counted, size, allCounted - counted, all - size) <= largestP;

    /// <summary>The names of one conference that are rooms.</summary>
    private static HashSet<string> RoomsAmong(TalkCorpus corpus, IReadOnlyList<IReadOnlyList<ThemeMembership>> themes, List<int> talks)
    {
        var byName = talks.GroupBy(i => corpus.Talks[i].Talk.Track!, StringComparer.Ordinal).OrderBy(name => name.Key, StringComparer.Ordinal).ToDictionary(name => name.Key, name => name.ToList(), StringComparer.Ordinal);
        var readings = byName.Keys.ToDictionary(name => name, name => RoomNames.Read(name, byName.Keys), StringComparer.Ordinal);
        HashSet<string> certain = [.. byName.Keys.Where(name => readings[name] == RoomName.Certain)];
        HashSet<string> likely = [.. byName.Keys.Where(name => readings[name] == RoomName.Likely || IsRoomField(corpus, byName[name]))];
        likely.ExceptWith(certain);
        likely.RemoveWhere(name => IsSubject(corpus, themes, talks, byName[name]));
        if (certain.Concat(likely).Sum(name => byName[name].Count) >= MostlyRooms * talks.Count || TellNothing(corpus, themes, talks, byName.Count))
            likely.UnionWith(byName.Keys.Where(name => !certain.Contains(name) && !IsSubject(corpus, themes, talks, byName[name])));
        certain.UnionWith(likely);
        return certain;
    }

    private static bool IsRoomField(TalkCorpus corpus, List<int> talks)
    {
        List<int> withRoom = [.. talks.Where(i => corpus.Talks[i].Talk.Room is not null)];
        return withRoom.Count >= 2 && withRoom.Count(i => string.Equals(corpus.Talks[i].Talk.Room!.Trim(), corpus.Talks[i].Talk.Track!.Trim(), StringComparison.OrdinalIgnoreCase)) >= SameAsRoom * withRoom.Count;
    }

    /// <summary>True where one theme fills half of the track and is rarer in the rest of the editions that have it.</summary>
    private static bool IsSubject(TalkCorpus corpus, IReadOnlyList<IReadOnlyList<ThemeMembership>> themes, List<int> talks, List<int> track)
    {
        var editions = track.Select(i => corpus.Talks[i].Event!.Id).ToHashSet(StringComparer.Ordinal);
        List<int> own = [.. track.Where(i => corpus.Talks[i].EntersShares)], all = [.. talks.Where(i => corpus.Talks[i].EntersShares && editions.Contains(corpus.Talks[i].Event!.Id))];
        return Counted(own).Any(theme => StandsOut(theme.Value, own.Count, all.Count(i => Counts(themes[i], theme.Key)), all.Count, LargestPOfSubject));

        Dictionary<string, int> Counted(List<int> some) => some.SelectMany(i => themes[i].Where(membership => membership.Counted)).GroupBy(membership => membership.ThemeId, StringComparer.Ordinal)
            .ToDictionary(theme => theme.Key, theme => theme.Count(), StringComparer.Ordinal);

        static bool Counts(IReadOnlyList<ThemeMembership> memberships, string theme) => memberships.Any(membership => membership.Counted && membership.ThemeId == theme);
    }

    /// <summary>True where a few names hold the whole programme, and the themes of the talks would lie as unevenly in tracks dealt out at random.</summary>
    private static bool TellNothing(TalkCorpus corpus, IReadOnlyList<IReadOnlyList<ThemeMembership>> themes, List<int> talks, int names)
    {
        List<int> counted = [.. talks.Where(i => corpus.Talks[i].EntersShares)];
        if (names < 2 || names > MostNames || counted.Count < names * FewestTalksOfName || counted.Sum(i => themes[i].Count(membership => membership.Counted)) < FewestMemberships)
            return false;
        var number = counted.Select(i => corpus.Talks[i].Talk.Track!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select((name, n) => (name, n)).ToDictionary(pair => pair.name, pair => pair.n, StringComparer.Ordinal);
        var themeIds = counted.SelectMany(i => themes[i]).Select(membership => membership.ThemeId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select((id, n) => (id, n)).ToDictionary(pair => pair.id, pair => pair.n, StringComparer.Ordinal);
        var editions = counted.GroupBy(i => corpus.Talks[i].Event!.Id, StringComparer.Ordinal).OrderBy(edition => edition.Key, StringComparer.Ordinal).Select(edition => edition.ToArray()).ToList();
        var dealt = editions.ConvertAll(edition => Array.ConvertAll(edition, i => number[corpus.Talks[i].Talk.Track!]));
        var of = editions.ConvertAll(edition => Array.ConvertAll(edition, i => themes[i].Where(membership => membership.Counted).Select(membership => themeIds[membership.ThemeId]).ToArray()));
        var random = new SplitMix(1);
        var seen = Unevenness();
        var asUneven = 1;
        for (var deal = 0; deal < Deals; deal++)
        {
            foreach (var edition in dealt)
                for (var i = edition.Length - 1; i > 0; i--)
                {
                    var j = random.NextInt(i + 1);
                    (edition[i], edition[j]) = (edition[j], edition[i]);
                }
            asUneven += Unevenness() >= seen - 1e-9 ? 1 : 0;
        }
        return asUneven >= SmallestPOfAlike * (Deals + 1);

        // Σ c·ln c over theme and track: all of the mutual information that moves when talks change their tracks.
        double Unevenness()
        {
            var cells = new int[number.Count * themeIds.Count];
            for (var e = 0; e < editions.Count; e++)
                for (var i = 0; i < editions[e].Length; i++)
                    foreach (var theme in of[e][i])
                        cells[(dealt[e][i] * themeIds.Count) + theme]++;
            return cells.Sum(count => count == 0 ? 0 : count * Math.Log(count));
        }
    }
}
