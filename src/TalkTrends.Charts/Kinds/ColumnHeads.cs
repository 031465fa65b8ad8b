using TalkTrends.Charts.Description;
using TalkTrends.Charts.Drawing;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Kinds;

/// <summary>Names of events above columns: name, talks and note under each other where they have room; else short, or in one slanted line, a note being a star.</summary>
internal sealed class ColumnHeads
{
    private const double NameSize = 17;
    private const double SmallSize = 15;
    private const double NarrowestLevel = 104;
    private const double LongestSlanted = 190;
    private const double Leading = 22;

    // Half a right angle: sine and cosine.
    private static readonly double Slant = Math.Sqrt(0.5);

    private readonly IReadOnlyList<EventLabel> events;
    private readonly Form form;

    public ColumnHeads(IReadOnlyList<EventLabel> events, double width, double narrowest, double widest)
    {
        this.events = events;
        (Count, Pitch) = (events.Count, Math.Min(widest, width / events.Count));
        form = Pitch >= NarrowestLevel ? Form.Level
            : Pitch >= narrowest && events.All(label => TextMeasure.Width(Starred(label), SmallSize, bold: true) <= Pitch - 4) ? Form.Brief : Form.Slanted;
        Height = form == Form.Level ? Leading * events.Max(label => NameLines(label).Count + (label.Note is null ? 1 : 2)) : 44;
        if (form != Form.Slanted)
            return;
        var longest = Math.Min(LongestSlanted, events.Max(label => TextMeasure.Width(SlantedText(label), SmallSize))) * Slant;
        // The last head leans out to the right of its column.
        Count = Math.Clamp((int)((width - longest) / narrowest), 1, events.Count);
        (Pitch, Height) = (Math.Min(widest, (width - longest) / Count), longest + 16);
    }

    private enum Form
    {
        Level,
        Brief,
        Slanted,
    }

    /// <summary>How many columns fit.</summary>
    public int Count { get; }

    /// <summary>Width of a column.</summary>
    public double Pitch { get; }

    /// <summary>Room that the heads take.</summary>
    public double Height { get; }

    public void Draw(Sheet sheet, double left, double baseline)
    {
        var name = new TextStyle(form == Form.Level ? NameSize : SmallSize, sheet.Colours.Ink, form != Form.Slanted, form == Form.Slanted ? Anchor.Start : Anchor.Middle);
        for (var column = 0; column < Count; column++)
        {
            var (label, middle, y) = (events[column], left + ((column + 0.5) * Pitch), baseline);
            if (form == Form.Slanted)
            {
                var text = SlantedText(label);
                sheet.Text(middle + (SmallSize * 0.3), baseline, text, name, LongestSlanted, turn: -45, full: text.StartsWith(PlainText.Clean(label.Name), StringComparison.Ordinal) ? null : label.Name);
                continue;
            }

            if (form == Form.Level && label.Note is { } note)
            {
                sheet.Text(middle, y, note, sheet.Quiet(SmallSize, Anchor.Middle), Pitch - 14);
                y -= 20;
            }

            sheet.Text(middle, y, form == Form.Level ? Figures.Talks(label.Total) : Figures.Count(label.Total), sheet.Quiet(form == Form.Level ? SmallSize : 14, Anchor.Middle), Pitch - 2);
            var lines = form == Form.Level ? NameLines(label) : [Starred(label)];
            sheet.Lines(middle, y - (lines.Count * Leading) + (form == Form.Level ? 0 : 2), Leading, lines, form == Form.Level ? PlainText.Clean(label.Name) : lines[0], name);
        }

        if (form != Form.Level && events.Take(Count).Select(label => label.Note).OfType<string>().Distinct(StringComparer.Ordinal).ToArray() is { Length: > 0 } notes)
            sheet.Note($"* {string.Join("; ", notes)}.");
    }

    private static string Starred(EventLabel label) => PlainText.Clean(label.Name) + (label.Note is null ? "" : "*");

    /// <summary>The name gives way: the star and the number of talks stay.</summary>
    private static string SlantedText(EventLabel label)
    {
        var rest = $"{(label.Note is null ? "" : "*")} · {Figures.Count(label.Total)}";
        return TextFit.Shorten(PlainText.Clean(label.Name), SmallSize, LongestSlanted - TextMeasure.Width(rest, SmallSize) - 1) + rest;
    }

    private IReadOnlyList<string> NameLines(EventLabel label) => TextFit.Wrap(PlainText.Clean(label.Name), NameSize, Pitch - 14, 2, bold: true);
}
