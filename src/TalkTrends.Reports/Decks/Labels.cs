using TalkTrends.Charts.Layout;

namespace TalkTrends.Reports.Decks;

/// <summary>Labels of topics: terms with dots between them.</summary>
internal static class Labels
{
    private const string Dot = " · ";

    /// <summary>As many of a label's terms as fit; a first term too long is cut.</summary>
    /// <param name="label">The label.</param>
    /// <param name="size">In points, bold.</param>
    /// <param name="width">Room, in points.</param>
    public static string Shorten(string label, double size, double width)
    {
        var clean = PlainText.Clean(label);
        while (TextMeasure.Width(clean, size, bold: true) > width && clean.LastIndexOf(Dot, StringComparison.Ordinal) is > 0 and var end)
            clean = clean[..end];
        return TextFit.Shorten(clean, size, width, bold: true);
    }
}
