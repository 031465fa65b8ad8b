using TalkTrends.Charts.Description;
using TalkTrends.Charts.Drawing;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Kinds;

/// <summary>Notes on years above a plot: each a bracket over its years with words on it, in as many lanes as keep them apart.</summary>
internal sealed class NoteLanes
{
    private const int MostLanes = 3;
    private const double LaneHeight = 30;
    private const double Size = 16;
    private readonly List<(int Lane, double From, double To, double Left, string Text)> notes = [];

    /// <summary>Finds a lane for each note; the footer says what found none.</summary>
    public NoteLanes(Sheet sheet, IReadOnlyList<YearNote> all, (int First, int Last) years, (double Left, double Right) across)
    {
        var taken = new List<(int Lane, double From, double To)>();
        var pitch = years.First == years.Last ? 0 : (across.Right - across.Left) / (years.Last - years.First);
        // A note stands over its years and half the way to their neighbours.
        var half = pitch == 0 ? 22 : Math.Min(22, pitch / 2);
        double X(int year) => pitch == 0 ? (across.Left + across.Right) / 2 : across.Left + ((Math.Clamp(year, years.First, years.Last) - years.First) * pitch);
        foreach (var note in all.Where(note => note.To >= years.First && note.From <= years.Last))
        {
            var (from, to, text) = (X(note.From) - half, X(note.To) + half, TextFit.Shorten(PlainText.Clean(note.Text), Size, 620));
            var width = TextMeasure.Width(text, Size);
            var left = Math.Clamp(((from + to) / 2) - (width / 2), sheet.Room.X, Math.Max(sheet.Room.X, sheet.Room.Right - width));
            var (start, end) = (Math.Min(from, left) - 12, Math.Max(to, left + width) + 12);
            var lane = Enumerable.Range(0, MostLanes).FirstOrDefault(lane => taken.TrueForAll(other => other.Lane != lane || end <= other.From || start >= other.To), -1);
            if (lane < 0)
            {
                sheet.Note($"{YearPlot.Year(note.From)}{(note.From == note.To ? "" : "–" + YearPlot.Year(note.To))}: {note.Text}.");
                continue;
            }

            taken.Add((lane, start, end));
            notes.Add((lane, from, to, left, text));
            Height = Math.Max(Height, ((lane + 1) * LaneHeight) + 4);
        }
    }

    /// <summary>Room that the lanes take.</summary>
    public double Height { get; }

    public void Draw(Sheet sheet, double top, double bottom)
    {
        foreach (var (_, from, to, _, _) in notes)
            sheet.Block(new Box(from, top - 4, to - from, bottom - top + 4), sheet.Colours.Wash);
        foreach (var (lane, from, to, left, text) in notes)
        {
            var y = top - 10 - (lane * LaneHeight);
            sheet.Line(from, y, to, y, sheet.Colours.Muted, 1.5);
            sheet.Text(left, y - 8, text, sheet.Quiet(Size));
        }
    }
}
