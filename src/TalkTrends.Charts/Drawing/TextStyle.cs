namespace TalkTrends.Charts.Drawing;

internal enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>How a text looks: size in chart units, colour, weight, and which part of it stands at x.</summary>
internal readonly record struct TextStyle(double Size, string Fill, bool Bold = false, Anchor Anchor = Anchor.Start);
