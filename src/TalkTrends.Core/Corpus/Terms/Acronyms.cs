using TalkTrends.Core.Text;

namespace TalkTrends.Core.Corpus.Terms;

/// <summary>Acronyms that the corpus itself spells out: "service level objective (SLO)", "SLO (service level objective)".</summary>
internal static class Acronyms
{
    /// <summary>Letters that are common and spelled out by one talk in a hundred only stand for several things.</summary>
    private const int UsesForOneVote = 60;

    /// <summary>Word number of each acronym → the words it stands for. Of rival expansions the commonest wins, then the first in order.</summary>
    public static SortedDictionary<int, int[]> Find(IReadOnlyList<TokenizedTalk> talks, WordTable table)
    {
        SortedDictionary<int, SortedDictionary<string, (int Votes, int[] Words)>> votes = [];
        foreach (var talk in talks)
        {
            var tokens = talk.Span;
            for (var i = 0; i < tokens.Length; i++)
            {
                if (!IsAcronym(tokens[i].Surface))
                    continue;
                var token = tokens[i];
                var letters = token.Surface.TrimEnd('s').ToLowerInvariant();
                if (token.StartsSegment)
                    Vote(talk, i, i - letters.Length, letters);
                if (i + 1 < talk.Tokens.Count && talk.Tokens[i + 1].StartsSegment)
                    Vote(talk, i, i + 1, letters);
            }
        }
        SortedDictionary<int, int[]> found = [];
        foreach (var (acronym, rivals) in votes)
        {
            var best = rivals.Values.MaxBy(rival => rival.Votes);
            if (table.IsMostlyCapitals(acronym, out var uses) && best.Votes * UsesForOneVote >= uses)
                found[acronym] = best.Words;
        }
        return found;

        void Vote(TokenizedTalk talk, int acronym, int from, string letters)
        {
            if (from < 0 || from + letters.Length > talk.Tokens.Count)
                return;
            var words = new int[letters.Length];
            for (var k = 0; k < letters.Length; k++)
            {
                var token = talk.Tokens[from + k];
                if (token.Text[0] != letters[k] || (k > 0 && token.StartsSegment) || token.Text.Length < 2)
                    return;
                words[k] = table.Find(table.Rules.Key(token.Text));
            }
            if (words.Length > 4 || table.IsStop(words[0]) || table.IsStop(words[^1]))
                return;
            var key = table.Find(table.Rules.Key(talk.Tokens[acronym].Text));
            if (!votes.TryGetValue(key, out var rivals))
                votes[key] = rivals = new SortedDictionary<string, (int, int[])>(StringComparer.Ordinal);
            var spelled = string.Join(' ', words.Select(table.KeyOf));
            rivals[spelled] = (rivals.GetValueOrDefault(spelled).Votes + 1, words);
        }
    }

    private static bool IsAcronym(string surface)
    {
        var letters = surface.EndsWith('s') ? surface.AsSpan(0, surface.Length - 1) : surface;
        if (letters.Length is < 2 or > 4)
            return false;
        foreach (var c in letters)
            if (!char.IsAsciiLetterUpper(c))
                return false;
        return true;
    }
}
