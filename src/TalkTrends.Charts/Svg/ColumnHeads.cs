using TalkTrends.Charts.Description;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Svg;

/// <summary>Names of events above columns: level where they have room, slanted where they have not.</summary>
internal sealed record ColumnHeads
{
    private const double NameSize = 17;
    private const double NoteSize = 15;
    private const double SlantedSize = 15;
    private const double BriefSize = 15;
    private const double NarrowestLevel = 104;
    private const double LongestSlanted = 190;

    // Half a right angle: sine and cosine.
    private static readonly double Slant = Math.Sqrt(0.5);

    private readonly IReadOnlyList<EventLabel> events;
    private readonly Form form;

    private ColumnHeads(IReadOnlyList<EventLabel> events, int count, double pitch, Form form, double height) =>
        (this.events, Count, Pitch, this.form, Height) = (events, count, pitch, form, height);

    private enum Form
    {
        /// <summary>Name, talks and note under each other.</summary>
        Level,

        /// <summary>A short name and the number of talks; a note is a star.</summary>
        Brief,

        /// <summary>Name and number of talks in one slanted line; a note is a star.</summary>
        Slanted,
    }

    /// <summary>How many columns fit.</summary>
    public int Count { get; }

    /// <summary>Width of a column.</summary>
    public double Pitch { get; }

    /// <summary>Room that the heads take.</summary>
    public double Height { get; }

    public static ColumnHeads Fit(IReadOnlyList<EventLabel> events, double width, double narrowest, double widest)
    {
        var pitch = Math.Min(widest, width / events.Count);
        if (pitch >= NarrowestLevel)
            return new ColumnHeads(events, events.Count, pitch, Form.Level, LevelHeight(events, pitch));
        if (pitch >= narrowest && events.All(label => TextMeasure.Width(Starred(label), BriefSize, bold: true) <= pitch - 4))
            return new ColumnHeads(events, events.Count, pitch, Form.Brief, 44);
        var longest = 0.0;
        foreach (var label in events)
            longest = Math.Max(longest, TextMeasure.Width(SlantedText(label), SlantedSize));
        longest = Math.Min(longest, LongestSlanted);
        // The last head leans out to the right of its column.
        var inner = width - (longest * Slant);
        var count = Math.Clamp((int)(inner / narrowest), 1, events.Count);
        return new ColumnHeads(events, count, Math.Min(widest, inner / count), Form.Slanted, (longest * Slant) + 16);
    }

    public void Draw(Sheet sheet, double left, double baseline)
    {
        for (var column = 0; column < Count; column++)
        {
            var middle = left + ((column + 0.5) * Pitch);
            if (form == Form.Level)
                DrawLevel(sheet, middle, baseline, events[column]);
            else if (form == Form.Brief)
                DrawBrief(sheet, middle, baseline, events[column]);
            else
                sheet.Svg.Text(
                    middle + (SlantedSize * 0.3), baseline, SlantedText(events[column]), new TextStyle(SlantedSize, sheet.Colours.Ink), LongestSlanted, turn: -45, full: WholeName(events[column]));
        }

        if (form != Form.Level && events.Take(Count).Select(label => label.Note).OfType<string>().Distinct(StringComparer.Ordinal).ToArray() is { Length: > 0 } notes)
            sheet.Note($"* {string.Join("; ", notes)}.");
    }

    private static string Starred(EventLabel label) => PlainText.Clean(label.Name) + (label.Note is null ? "" : "*");

    /// <summary>The name gives way: the star and the number of talks stay.</summary>
    private static string SlantedText(EventLabel label)
    {
        var rest = $"{(label.Note is null ? "" : "*")} · {Figures.Count(label.Total)}";
        return TextFit.Shorten(PlainText.Clean(label.Name), SlantedSize, LongestSlanted - TextMeasure.Width(rest, SlantedSize) - 1) + rest;
    }

    private static string? WholeName(EventLabel label) => SlantedText(label).StartsWith(PlainText.Clean(label.Name), StringComparison.Ordinal) ? null : label.Name;

    private static double LevelHeight(IReadOnlyList<EventLabel> events, double pitch)
    {
        var lines = events.Max(label => NameLines(label, pitch).Count + (label.Note is null ? 1 : 2));
        return lines * 22;
    }

    private static IReadOnlyList<string> NameLines(EventLabel label, double pitch) =>
        TextFit.Wrap(PlainText.Clean(label.Name), NameSize, pitch - 14, 2, bold: true);

    private void DrawBrief(Sheet sheet, double middle, double baseline, EventLabel label)
    {
        sheet.Svg.Text(middle, baseline - 20, Starred(label), new TextStyle(BriefSize, sheet.Colours.Ink, Bold: true, Anchor.Middle), Pitch - 2);
        sheet.Svg.Text(middle, baseline, Figures.Count(label.Total), new TextStyle(14, sheet.Colours.Muted, Anchor: Anchor.Middle), Pitch - 2);
    }

    private void DrawLevel(Sheet sheet, double middle, double baseline, EventLabel label)
    {
        var quiet = new TextStyle(NoteSize, sheet.Colours.Muted, Anchor: Anchor.Middle);
        if (label.Note is { } note)
        {
            sheet.Svg.Text(middle, baseline, note, quiet, Pitch - 14);
            baseline -= 20;
        }

        sheet.Svg.Text(middle, baseline, Figures.Talks(label.Total), quiet, Pitch - 14);
        var lines = NameLines(label, Pitch);
        var style = new TextStyle(NameSize, sheet.Colours.Ink, Bold: true, Anchor.Middle);
        sheet.Svg.Lines(middle, baseline - (lines.Count * 22), 22, lines, PlainText.Clean(label.Name), style);
    }
}
