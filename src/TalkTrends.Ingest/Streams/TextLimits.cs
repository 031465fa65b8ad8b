using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Streams;

/// <summary>Keeps one text, a transcript of a whole day or proceedings in one cell, from taking the time of all others.</summary>
internal static class TextLimits
{
    /// <summary>Longest text of a talk that is read, in characters: about thirty thousand words.</summary>
    public const int LongestText = 200_000;

    /// <summary>The lines up to the limit, well formed; what is cut is told.</summary>
    /// <param name="lines">The talk's text.</param>
    /// <param name="line">1-based line of the talk, for the problem.</param>
    /// <param name="problems">Takes what was cut.</param>
    public static IReadOnlyList<TextLine> Cut(IReadOnlyList<TextLine> lines, int line, List<TextLine> problems)
    {
        var length = 0L;
        foreach (var one in lines)
            length += one.Text.Length + 1;
        if (length <= LongestText)
            return lines.All(one => ReferenceEquals(UnicodeText.WellFormed(one.Text), one.Text)) ? lines : [.. lines.Select(WellFormed)];
        problems.Add(new TextLine(line, FormattableString.Invariant($"a text of {length - 1} characters; its first {LongestText} are read")));
        var kept = new List<TextLine>();
        var left = LongestText;
        foreach (var one in lines)
        {
            if (one.Text.Length > left)
            {
                // Cut between two words.
                var end = one.Text.LastIndexOf(' ', Math.Max(left - 1, 0));
                if (end > 0)
                    kept.Add(one with { Text = one.Text[..end] });
                break;
            }
            kept.Add(one);
            left -= one.Text.Length + 1;
        }
        return [.. kept.Select(WellFormed)];
    }

    private static TextLine WellFormed(TextLine line) => line with { Text = UnicodeText.WellFormed(line.Text) };
}
