using System.Globalization;
using ICU4N.Text;

namespace TalkTrends.Core.Text.Languages;

/// <summary>Cuts runs of Chinese, Japanese, Thai, Lao, Khmer and Burmese into words, by ICU's dictionaries.</summary>
/// <remarks>These are written without spaces. The library and its dictionaries are loaded only where such text is met.</remarks>
internal static class UnspacedText
{
    // A cutter keeps its place in the text, and so belongs to one thread.
    [ThreadStatic]
    private static BreakIterator? t_cutter;

    /// <summary>True where the text has a character of such a script.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c >= '\u0E00' && c is <= '\u0EFF' or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or (>= '\u3005' and <= '\u30FF')
                or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uD840' and <= '\uD8BF'))
                return true;
        }
        return false;
    }

    /// <summary>Where each word of a run ends, ascending; the last is the run's own end.</summary>
    public static List<int> WordEnds(string run)
    {
        var cutter = t_cutter ??= BreakIterator.GetWordInstance(CultureInfo.InvariantCulture);
        cutter.SetText(run);
        var ends = new List<int>();
        cutter.First();
        for (var end = cutter.Next(); end != BreakIterator.Done; end = cutter.Next())
            ends.Add(end);
        return ends;
    }
}
