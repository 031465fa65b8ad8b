using TalkTrends.Charts.Layout;

namespace TalkTrends.Reports.Office;

/// <summary>A piece of well-formed XML. The only way to put words into one is through a hole that escapes them.</summary>
/// <param name="Text">The mark-up.</param>
internal readonly record struct Xml(string Text)
{
    /// <summary>No mark-up.</summary>
    public static Xml None { get; } = new("");

    /// <summary>
    /// Mark-up from an interpolated string: mark-up is put in as it is, words are escaped and lose what XML forbids, numbers are written the same under
    /// every culture.
    /// </summary>
    public static Xml Of(ref XmlHandler parts) => new(parts.ToString());

    /// <summary>One after the other.</summary>
    public static Xml Join(IEnumerable<Xml> pieces) => new(string.Concat(pieces.Select(piece => piece.Text)));

    /// <summary>Words as they may stand between tags and in attributes.</summary>
    public static string Escape(string words)
    {
        var clean = PlainText.Clean(words);
        return clean.AsSpan().IndexOfAny("&<>\"'") < 0 ? clean : clean.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal);
    }

    /// <summary>The mark-up.</summary>
    public override string ToString() => Text ?? "";
}
