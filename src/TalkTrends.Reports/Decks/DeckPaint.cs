using TalkTrends.Charts;
using TalkTrends.Charts.Description;
using TalkTrends.Reports.Office;

namespace TalkTrends.Reports.Decks;

/// <summary>The colours of a deck. Words and lines always take the master's; marks take the themes' or the master's accents.</summary>
/// <param name="Palette">The hues, light or dark as the master's ground is.</param>
/// <param name="Colors">Whose colours marks have.</param>
internal sealed record DeckPaint(Palette Palette, DeckColors Colors)
{
    /// <summary>Ink of titles and names.</summary>
    public Xml Ink { get; } = new("""<a:schemeClr val="tx1"/>""");

    /// <summary>Ink of everything said quietly.</summary>
    public Xml Muted { get; } = new("""<a:schemeClr val="tx1"><a:lumMod val="75000"/><a:lumOff val="25000"/></a:schemeClr>""");

    /// <summary>Lines of a grid.</summary>
    public Xml Grid { get; } = new("""<a:schemeClr val="tx1"><a:alpha val="14000"/></a:schemeClr>""");

    /// <summary>Marks that are not the point.</summary>
    public Xml Recede { get; } = new("""<a:schemeClr val="tx1"><a:lumMod val="50000"/><a:lumOff val="50000"/></a:schemeClr>""");

    /// <summary>What everything stands on.</summary>
    public Xml Ground { get; } = new("""<a:schemeClr val="bg1"/>""");

    /// <summary>Colour of a hue.</summary>
    /// <param name="hue">The hue.</param>
    /// <param name="opacity">From 0 to 1.</param>
    public Xml Of(Hue hue, double opacity = 1)
    {
        var alpha = opacity < 1 ? Xml.Of($"""<a:alpha val="{(int)Math.Round(opacity * 100_000)}"/>""") : Xml.None;
        return Colors == DeckColors.Theme ? Xml.Of($"""<a:srgbClr val="{Palette[hue][1..]}">{alpha}</a:srgbClr>""")
            : hue == Hue.Others ? Xml.Of($"""<a:schemeClr val="tx2">{alpha}</a:schemeClr>""")
            : Xml.Of($"""<a:schemeClr val="accent{(int)hue}">{alpha}</a:schemeClr>""");
    }

    /// <summary>A pale shade of a hue, opaque, for marks that are hollow: some programs draw no edge around a mark, and white would not be seen.</summary>
    public Xml Pale(Hue hue) =>
        Colors == DeckColors.Theme ? Xml.Of($"""<a:srgbClr val="{Colour.Parse(Palette[hue]).Over(Colour.Parse(Palette.Ground), 0.3).ToString()[1..]}"/>""")
            : Xml.Of($"""<a:schemeClr val="{(hue == Hue.Others ? "tx2" : FormattableString.Invariant($"accent{(int)hue}"))}"><a:lumMod val="40000"/><a:lumOff val="60000"/></a:schemeClr>""");

    /// <summary>A fill of a colour.</summary>
    public static Xml Fill(Xml colour) => Xml.Of($"<a:solidFill>{colour}</a:solidFill>");

    /// <summary>A line of a colour; its width in points.</summary>
    public static Xml Line(Xml colour, double width) => Xml.Of($"""<a:ln w="{Emu.Of(width)}" cap="flat">{Fill(colour)}<a:round/></a:ln>""");
}
