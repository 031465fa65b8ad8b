using TalkTrends.Store.Tables;

namespace TalkTrends.Reports;

/// <summary>Finds a theme by what people call it.</summary>
internal static class ThemeSearch
{
    /// <summary>
    /// The theme with this id or name; else the one whose name has the words in it; else the one of which the words are evidence in the most talks that it
    /// counts ("k8s" finds Containers and Kubernetes). Null: none. Case does not matter; of equals the first id.
    /// </summary>
    public static string? Find(IReadOnlyList<(string Id, string Name)> themes, IReadOnlyList<TalkRecord> talks, string words)
    {
        bool Is(string text) => string.Equals(text, words, StringComparison.OrdinalIgnoreCase);
        (string Id, string Name)[] sorted = [.. themes.OrderBy(theme => theme.Id, StringComparer.Ordinal)];
        foreach (var matches in (Func<(string Id, string Name), bool>[])[theme => Is(theme.Id), theme => Is(theme.Name), theme => HasWords(theme.Name, words)])
            if (Array.Find(sorted, theme => matches(theme)) is { Id: { } found })
                return found;
        return talks.SelectMany(talk => talk.Themes.Where(theme => theme.IsAbout && theme.Evidence.Any(evidence => Is(evidence.Term))))
            .CountBy(theme => theme.ThemeId).OrderByDescending(theme => theme.Value).ThenBy(theme => theme.Key, StringComparer.Ordinal).Select(theme => theme.Key).FirstOrDefault();
    }

    /// <summary>Whether whole words of a name are those asked for.</summary>
    private static bool HasWords(string name, string words) => $" {name.Replace(",", "", StringComparison.Ordinal)} ".Contains($" {words} ", StringComparison.OrdinalIgnoreCase);
}
