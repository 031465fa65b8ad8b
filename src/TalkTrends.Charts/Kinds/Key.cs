using TalkTrends.Charts.Drawing;

namespace TalkTrends.Charts.Kinds;

/// <summary>What the marks mean, in a line above the rows.</summary>
internal sealed class Key(Sheet sheet)
{
    private double x = sheet.Room.X;

    /// <summary>A mark and its words.</summary>
    /// <param name="width">Of the mark.</param>
    /// <param name="draw">Draws it, from its left edge and at its middle.</param>
    /// <param name="words">What it means.</param>
    /// <param name="room">Width that the words may take.</param>
    public Key Add(double width, Action<double, double> draw, string words, double room = double.PositiveInfinity)
    {
        var middle = sheet.Room.Y + 12;
        draw(x, middle);
        x += width + 10;
        x += sheet.Text(x, middle + 6, words, new TextStyle(17, sheet.Colours.Ink), room) + 34;
        return this;
    }
}
