namespace TalkTrends.Core.Topics;

/// <summary>One colour for each of the seven largest topics, grey for the rest: more hues cannot be told apart.</summary>
public static class TopicColors
{
    /// <summary>What is not the point.</summary>
    public const string Grey = "#aeb7c0";

    private static readonly string[] Hues = ["#0369a1", "#a16207", "#6d28d9", "#047857", "#be185d", "#64748b", "#c2410c"];

    /// <summary>The hues that are not among <paramref name="taken"/>, in order.</summary>
    public static IEnumerable<string> Free(IReadOnlyCollection<string> taken) => Hues.Where(hue => !taken.Contains(hue, StringComparer.Ordinal));

    /// <summary>The colour of the topic with this 0-based index, the largest topic first.</summary>
    public static string Of(int topic) => topic < Hues.Length ? Hues[topic] : Grey;
}
