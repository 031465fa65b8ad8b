using System.Text;

namespace TalkTrends.Core.Comparisons;

/// <summary>Names of tracks: which are the same in another year.</summary>
public static class TrackNames
{
    /// <summary>Lower-case words without those that every track has ("track", "devroom"); names that differ in nothing else are one track.</summary>
    public static string Key(string track)
    {
        var key = new StringBuilder(track.Length);
        foreach (var word in Words(track.Replace("&", " and ", StringComparison.Ordinal)))
            if (word is not ("track" or "tracks" or "devroom" or "room" or "stream" or "and" or "the"))
                key.Append(key.Length == 0 ? "" : " ").Append(word);
        return key.Length == 0 ? track.Trim().ToLowerInvariant() : key.ToString();
    }

    private static IEnumerable<string> Words(string text)
    {
        var from = 0;
        for (var i = 0; i <= text.Length; i++)
            if (i == text.Length || !(char.IsLetterOrDigit(text[i]) || text[i] is '+' or '#'))
            {
                if (i > from)
                    yield return text[from..i].ToLowerInvariant();
                from = i + 1;
            }
    }
}
