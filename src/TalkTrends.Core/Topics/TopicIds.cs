using System.Globalization;

namespace TalkTrends.Core.Topics;

/// <summary>Ids of topics and of groups of topics: a letter and a number, padded so that they sort as they count.</summary>
public static class TopicIds
{
    /// <summary>"t01" for <paramref name="number"/> 1; padded to the digits of <paramref name="count"/>, two at least.</summary>
    public static string Of(char letter, int number, int count) =>
        letter + number.ToString(new string('0', Math.Max(2, count.ToString(CultureInfo.InvariantCulture).Length)), CultureInfo.InvariantCulture);

    /// <summary>The number in an id; 0 where there is none.</summary>
    public static int NumberOf(string id) => id.Length > 1 && int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
