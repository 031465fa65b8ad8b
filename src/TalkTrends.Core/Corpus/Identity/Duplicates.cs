using TalkTrends.Core.Talks;
using TalkTrends.Core.Text;

namespace TalkTrends.Core.Corpus.Identity;

/// <summary>Finds the same talk met again: in another document, at another event, under another title, with a text put in other words.</summary>
/// <remarks>
/// Talks are compared only where they share a title, a speaker or a band of their texts' sketches, and with a bounded number of
/// others in each such place: time is linear in the number of talks. <see cref="DuplicateRules"/> judges each pair.
/// </remarks>
public static class Duplicates
{
    private const int MostCompared = 24;

    /// <summary>For each talk the index of the one that stands for its group, or -1 where it stands for itself.</summary>
    /// <param name="talks">Sorted by id.</param>
    /// <param name="events">The event of each; null where it has none.</param>
    /// <param name="tokens">The words of each.</param>
    /// <param name="speakerIds">The persons of each.</param>
    /// <returns>The first by id of those on a programme stands for a group, or the first of all where none is.</returns>
    public static int[] Find(
        IReadOnlyList<Talk> talks, IReadOnlyList<Event?> events, IReadOnlyList<TokenizedTalk> tokens, IReadOnlyList<IReadOnlyList<string>> speakerIds)
    {
        var titles = new TalkTitle[talks.Count];
        Parallel.For(0, titles.Length, i => titles[i] = new TalkTitle(talks[i].Title));
        var sketches = TextSketches.Of(tokens, titles);
        IReadOnlyList<string>[] persons = [.. speakerIds.Select(ids => ids.Any(Persons.IsPlaceholder) ? [.. ids.Where(id => !Persons.IsPlaceholder(id))] : ids)];
        var rules = new DuplicateRules(talks, events, titles, sketches, persons);

        var root = new int[talks.Count];
        Places<string> byTitle = new(StringComparer.Ordinal);
        Places<(string, string)> byTitleAndSpeaker = new(null);
        Places<(string, string)> byTitleAndEvent = new(null);
        Places<string> bySpeaker = new(StringComparer.Ordinal);
        Places<ulong> byBand = new(null);
        for (var i = 0; i < talks.Count; i++)
        {
            root[i] = i;
            if (!talks[i].Kind.IsTalk())
                continue;
            var title = titles[i].Key;
            foreach (var person in persons[i])
            {
                Meet(byTitleAndSpeaker, (title, person), i);
                Meet(bySpeaker, person, i);
            }
            Meet(byTitleAndEvent, (title, talks[i].EventId ?? ""), i);
            Meet(byTitle, title, i);
            if (sketches.HasText(i))
                for (var band = 0; band < TextSketches.Bands; band++)
                    Meet(byBand, sketches.Band(i, band), i);
        }
        return StandIns(talks, root);

        void Meet<T>(Places<T> places, T place, int i)
            where T : notnull
        {
            var known = false;
            // One that has joined the group of a talk already in this place is met through that talk.
            foreach (var other in places.At(place))
            {
                if (Root(other) != Root(i) && rules.IsSame(other, i))
                    Join(other, i);
                known |= Root(other) == Root(i);
            }
            if (!known)
                places.Add(place, i, MostCompared);
        }

        int Root(int i)
        {
            while (root[i] != i)
                i = root[i] = root[root[i]];
            return i;
        }

        void Join(int a, int b)
        {
            var (left, right) = (Root(a), Root(b));
            root[Math.Max(left, right)] = Math.Min(left, right);
        }
    }

    private static int[] StandIns(IReadOnlyList<Talk> talks, int[] root)
    {
        var standIn = new int[talks.Count];
        Array.Fill(standIn, -1);
        for (var i = 0; i < root.Length; i++)
        {
            // A join always hangs the later talk on the earlier, whose own top is settled by now.
            root[i] = root[root[i]];
            if (standIn[root[i]] < 0 && IsOnProgramme(talks[i]))
                standIn[root[i]] = i;
        }
        var found = new int[talks.Count];
        for (var i = 0; i < root.Length; i++)
        {
            var first = standIn[root[i]] < 0 ? root[i] : standIn[root[i]];
            found[i] = first == i ? -1 : first;
        }
        return found;
    }

    /// <summary>Accepted, and no section of an essay.</summary>
    internal static bool IsOnProgramme(Talk talk) => talk.Kind.IsTalk() && talk.Kind != TalkKind.Section && talk.Status == TalkStatus.Accepted;

    /// <summary>Earlier talks under what they may share with a later one.</summary>
    private sealed class Places<T>(IEqualityComparer<T>? comparer)
        where T : notnull
    {
        private readonly Dictionary<T, List<int>> _talks = new(comparer);

        public List<int> At(T place) => _talks.TryGetValue(place, out var talks) ? talks : [];

        public void Add(T place, int talk, int most)
        {
            if (!_talks.TryGetValue(place, out var talks))
                _talks[place] = talks = new List<int>(1);
            // The latest stay: a repeat mostly comes soon after.
            if (talks.Count == most)
                talks.RemoveAt(0);
            talks.Add(talk);
        }
    }
}
