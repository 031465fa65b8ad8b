using System.Text.RegularExpressions;

namespace TalkTrends.Ingest.Fields;

/// <summary>Records that say again what another one is: "Boiling Water (Stream)" beside "Boiling Water".</summary>
internal static partial class SubEvents
{
    /// <summary>Takes out those whose talk is there too.</summary>
    /// <returns>How many they were.</returns>
    public static int Remove(List<SessionDraft> sessions)
    {
        if (!sessions.Exists(session => session.Title.EndsWith(')')))
            return 0;
        var titles = sessions.Select(session => NameWords.Key(session.Title)).ToHashSet(StringComparer.Ordinal);
        return sessions.RemoveAll(session => session.Title.EndsWith(')') && Repeating().Match(session.Title) is { Success: true } match && titles.Contains(NameWords.Key(match.Groups["talk"].Value)));
    }

    [GeneratedRegex(@"^(?<talk>.{3,300}?)\s*\((?:live[- ]?)?(?:stream|streaming|livestream|übertragung|overflow|video stream|translation|re-?run)\)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Repeating();
}
