using TalkTrends.Charts.Description;
using TalkTrends.Charts.Drawing;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Kinds;

/// <summary>A panel for each topic: its label, its talks, its heaviest terms with bars.</summary>
internal static class TermBarsDrawing
{
    private const double HeadHeight = 52;
    private const double SmallestPitch = 17;
    private const double WidestBar = 420;
    private const double Leading = 24;

    public static void Draw(Sheet sheet, TermBarsChart chart)
    {
        var panels = Panels.Fit(sheet.Room, 6, chart.Topics.Count, (156, HeadHeight + (3 * SmallestPitch)), (340, HeadHeight + (8 * 26)));
        sheet.LeftOut(chart.Topics.Count - panels.Count, "topics are");
        var shown = chart.Topics.Take(panels.Count).ToArray();
        // Every panel shows as many terms as the largest wants and the height allows, so that rows line up across panels.
        var labelSize = panels.Width >= 240 ? 20.0 : 17.0;
        var labels = Array.ConvertAll(shown, topic => TextFit.Wrap(PlainText.Clean(topic.Label), labelSize, panels.Width, panels.Height >= HeadHeight + Leading + 80 ? 2 : 1, bold: true));
        var head = HeadHeight + ((Math.Max(1, labels.Max(lines => lines.Count)) - 1) * Leading);
        var terms = Math.Min(Math.Max(1, shown.Max(topic => topic.Terms.Count)), (int)((panels.Height - head) / SmallestPitch));
        var pitch = Math.Min(32, (panels.Height - head) / terms);
        for (var i = 0; i < shown.Length; i++)
        {
            var baseline = sheet.Lines(panels[i].X, panels[i].Y + 17, Leading, labels[i], PlainText.Clean(shown[i].Label), new TextStyle(labelSize, sheet.Colours.Ink, Bold: true));
            sheet.Text(panels[i].X, baseline - Leading + 21, Figures.Talks(shown[i].Talks), sheet.Quiet(labelSize >= 20 ? 16 : 15), panels.Width);
            DrawTerms(sheet, panels[i], shown[i].Hue, [.. shown[i].Terms.Take(terms)], panels[i].Y + head, pitch);
        }
    }

    private static void DrawTerms(Sheet sheet, Box place, Hue hue, WeightedTerm[] terms, double top, double pitch)
    {
        var size = Math.Clamp(Math.Floor(pitch * 0.68), Sheet.SmallestSize, 18);
        var names = Math.Min(place.Width * 0.62, terms.Select(term => TextMeasure.Width(PlainText.Clean(term.Term), size)).DefaultIfEmpty(0).Max());
        var heaviest = terms.Select(term => term.Weight).DefaultIfEmpty(0).Max();
        var (left, room, height) = (place.X + names + 12, Math.Min(WidestBar, place.Width - names - 12), Math.Clamp(pitch * 0.5, 8, 14));
        for (var i = 0; i < terms.Length; i++)
        {
            var middle = top + ((i + 0.5) * pitch);
            sheet.Text(place.X, middle + (size * Sheet.HalfLetter), terms[i].Term, new TextStyle(size, sheet.Colours.Ink), names);
            // Nothing is no bar; the least weight still shows.
            if (terms[i].Weight > 0)
                sheet.Block(new Box(left, middle - (height / 2), Math.Max(2, room * (terms[i].Weight / heaviest)), height), sheet.Colours[hue]);
        }
    }
}
