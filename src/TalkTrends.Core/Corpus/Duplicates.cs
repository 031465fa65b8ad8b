using TalkTrends.Core.Talks;

namespace TalkTrends.Core.Corpus;

/// <summary>Finds the same talk met again: in another document, or at another event.</summary>
/// <remarks>One title and a speaker in common; without any speaker, one title of four words and more at one event.</remarks>
public static class Duplicates
{
    /// <summary>For each talk the index of its first meeting, or -1 where it is the first; <paramref name="talks"/> are sorted by id.</summary>
    public static int[] FirstMeetings(IReadOnlyList<Talk> talks, IReadOnlyList<IReadOnlyList<string>> speakerIds)
    {
        var first = new int[talks.Count];
        Dictionary<string, List<int>> byTitle = new(StringComparer.Ordinal);
        for (var i = 0; i < talks.Count; i++)
        {
            first[i] = -1;
            var title = Slug.Of(talks[i].Title);
            if (!byTitle.TryGetValue(title, out var earlier))
                byTitle[title] = earlier = [];
            foreach (var other in earlier)
            {
                if (!IsSame(i, other))
                    continue;
                first[i] = other;
                break;
            }
            if (first[i] < 0)
                earlier.Add(i);
        }
        return first;

        bool IsSame(int left, int right)
        {
            if (!talks[left].Kind.IsTalk() || !talks[right].Kind.IsTalk())
                return false;
            var (a, b) = (speakerIds[left], speakerIds[right]);
            if (a.Count > 0 && b.Count > 0)
                return a.Any(id => b.Contains(id, StringComparer.Ordinal));
            return talks[left].EventId == talks[right].EventId && talks[left].EventId is not null
                && talks[left].Title.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= 4;
        }
    }
}
