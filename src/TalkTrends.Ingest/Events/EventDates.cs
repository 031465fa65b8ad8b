namespace TalkTrends.Ingest.Events;

/// <summary>Tells when a text was published from when its event was.</summary>
internal static class EventDates
{
    private const int LongestByline = 80;

    /// <summary>True for a line that says when (and by whom) the text was published, and nothing else.</summary>
    public static bool IsByline(string line) => Published(line) is not null;

    /// <summary>The date of a byline; null where the line is none.</summary>
    public static DateMention? Published(string line)
    {
        var text = line.Trim();
        if (text.Length > LongestByline)
            return null;
        foreach (var date in DateText.Find(text))
        {
            var rest = text.Length - (date.End - date.Start);
            var bylike = rest <= 24 || text.Contains("min read", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("by ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("posted", StringComparison.OrdinalIgnoreCase) || text.StartsWith("published", StringComparison.OrdinalIgnoreCase);
            if (bylike && !date.IsRange && date.Day > 0)
                return date;
        }
        return null;
    }
}
