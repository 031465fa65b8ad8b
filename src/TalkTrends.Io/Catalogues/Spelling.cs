namespace TalkTrends.Io.Catalogues;

/// <summary>Guesses what somebody meant to type.</summary>
internal static class Spelling
{
    /// <summary>The candidate nearest to <paramref name="word"/>, the first of equals; null where none is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        string? best = null;
        // A third of the letters may be wrong, and two at least: "colour" for "color", "weaks" for "weak".
        var limit = Math.Max(2, word.Length / 3) + 1;
        foreach (var candidate in candidates)
            if (Math.Abs(candidate.Length - word.Length) < limit && Distance(word, candidate) is var distance && distance < limit)
                (best, limit) = (candidate, distance);
        return best;
    }

    /// <summary>Fewest letters to insert, delete or replace.</summary>
    private static int Distance(string left, string right)
    {
        var previous = new int[right.Length + 1];
        for (var j = 0; j < previous.Length; j++)
            previous[j] = j;
        for (var i = 0; i < left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i + 1;
            for (var j = 0; j < right.Length; j++)
                current[j + 1] = Math.Min(Math.Min(current[j], previous[j + 1]) + 1, previous[j] + (left[i] == right[j] ? 0 : 1));
            previous = current;
        }
        return previous[^1];
    }
}
