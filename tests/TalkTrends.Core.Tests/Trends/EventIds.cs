namespace TalkTrends.Core.Tests.Trends;

/// <summary>Ids of made-up events.</summary>
internal static class EventIds
{
    public static string Of(string conference, int year) => FormattableString.Invariant($"{conference}-{year}");
}
