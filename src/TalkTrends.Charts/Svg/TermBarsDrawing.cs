using TalkTrends.Charts.Description;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Svg;

/// <summary>A panel for each topic: its label, its talks, its heaviest terms with bars.</summary>
internal static class TermBarsDrawing
{
    private const double HeadHeight = 52;
    private const double SmallestPitch = 17;
    private const double WidestBar = 420;
    private const double LabelLeading = 24;
    private const double RoomForTwoLines = HeadHeight + LabelLeading + (4 * 20);

    public static void Draw(Sheet sheet, TermBarsChart chart)
    {
        if (chart.Topics.Count == 0)
        {
            sheet.SayEmpty("No topic to show.");
            return;
        }

        var room = new Box(sheet.Room.X, sheet.Room.Y + 6, sheet.Room.Width, sheet.Room.Height - 6);
        var panels = Panels.Fit(room, chart.Topics.Count, (156, HeadHeight + (3 * SmallestPitch)), (340, HeadHeight + (8 * 26)));
        sheet.LeftOut(chart.Topics.Count - panels.Count, "topics are");
        // Every panel shows as many terms as the largest wants and the height allows, so that rows line up across panels.
        var most = Math.Max(1, chart.Topics.Take(panels.Count).Max(topic => topic.Terms.Count));
        var labelSize = panels.Width >= 240 ? 20.0 : 17.0;
        var labels = chart.Topics.Take(panels.Count).Select(topic => TextFit.Wrap(
            PlainText.Clean(topic.Label), labelSize, panels.Width, panels.Height >= RoomForTwoLines ? 2 : 1, bold: true)).ToArray();
        var head = HeadHeight + ((Math.Max(1, labels.Max(lines => lines.Count)) - 1) * LabelLeading);
        var terms = Math.Min(most, (int)((panels.Height - head) / SmallestPitch));
        var pitch = Math.Min(32, (panels.Height - head) / terms);
        for (var i = 0; i < panels.Count; i++)
            DrawPanel(sheet, panels[i], chart.Topics[i], new Head(labels[i], labelSize, head), terms, pitch);
    }

    private static void DrawPanel(Sheet sheet, Box panel, TopicTerms topic, Head head, int count, double pitch)
    {
        var colour = sheet.Colours[topic.Hue];
        var style = new TextStyle(head.Size, sheet.Colours.Ink, Bold: true);
        var baseline = sheet.Svg.Lines(panel.X, panel.Y + 17, LabelLeading, head.Label, PlainText.Clean(topic.Label), style);
        sheet.Svg.Text(panel.X, baseline - LabelLeading + 21, Figures.Talks(topic.Talks), new TextStyle(head.Size >= 20 ? 16 : 15, sheet.Colours.Muted), panel.Width);
        var shown = topic.Terms.Take(count).ToArray();
        if (shown.Length == 0)
            return;
        var size = Math.Clamp(Math.Floor(pitch * 0.68), Sheet.SmallestSize, 18);
        var names = Math.Min(panel.Width * 0.62, shown.Max(term => TextMeasure.Width(PlainText.Clean(term.Term), size)));
        var heaviest = shown.Max(term => term.Weight);
        var top = panel.Y + head.Height;
        for (var i = 0; i < shown.Length; i++)
        {
            var middle = top + ((i + 0.5) * pitch);
            sheet.Svg.Text(panel.X, middle + (size * 0.36), shown[i].Term, new TextStyle(size, sheet.Colours.Ink), names);
            var room = Math.Min(WidestBar, panel.Width - names - 12);
            // Nothing is no bar; the least weight still shows.
            var length = heaviest <= 0 || shown[i].Weight <= 0 ? 0 : Math.Max(2, room * shown[i].Weight / heaviest);
            var height = Math.Clamp(pitch * 0.5, 8, 14);
            if (length > 0)
                sheet.Svg.Rectangle(new Box(panel.X + names + 12, middle - (height / 2), length, height), colour, radius: 2);
        }
    }

    private sealed record Head(IReadOnlyList<string> Label, double Size, double Height);
}
