using TalkTrends.Charts.Description;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Svg;

/// <summary>Notes on years above a plot: each a bracket over its years with words on it, in as many lanes as keep them apart.</summary>
internal sealed class NoteLanes
{
    private const int MostLanes = 3;
    private const double LaneHeight = 30;
    private const double Size = 16;
    private const double Widest = 620;
    private readonly List<(int Lane, double From, double To, double Left, string Text)> notes = [];

    private NoteLanes()
    {
    }

    /// <summary>Room that the lanes take.</summary>
    public double Height { get; private set; }

    /// <summary>Finds a lane for each note; the footer says what found none.</summary>
    public static NoteLanes Fit(Sheet sheet, IReadOnlyList<YearNote> notes, (int First, int Last) years, (double Left, double Right) across, (double Left, double Right) frame)
    {
        var lanes = new NoteLanes();
        var taken = new List<(double From, double To)>[MostLanes];
        for (var lane = 0; lane < MostLanes; lane++)
            taken[lane] = [];
        // A note stands over its years and half the way to their neighbours.
        var half = years.First == years.Last ? 22 : Math.Min(22, (across.Right - across.Left) / (years.Last - years.First) / 2);
        foreach (var note in notes.Where(note => note.To >= years.First && note.From <= years.Last))
        {
            var from = YearPlot.At(Math.Max(note.From, years.First), years.First, years.Last, across.Left, across.Right) - half;
            var to = YearPlot.At(Math.Min(note.To, years.Last), years.First, years.Last, across.Left, across.Right) + half;
            var text = TextFit.Shorten(PlainText.Clean(note.Text), Size, Widest);
            var width = TextMeasure.Width(text, Size);
            var left = Math.Clamp(((from + to) / 2) - (width / 2), frame.Left, Math.Max(frame.Left, frame.Right - width));
            var (start, end) = (Math.Min(from, left) - 12, Math.Max(to, left + width) + 12);
            var free = Enumerable.Range(0, MostLanes).FirstOrDefault(lane => taken[lane].TrueForAll(other => end <= other.From || start >= other.To), -1);
            if (free < 0)
            {
                sheet.Note(Sentence(note));
                continue;
            }

            taken[free].Add((start, end));
            lanes.notes.Add((free, from, to, left, text));
            lanes.Height = Math.Max(lanes.Height, ((free + 1) * LaneHeight) + 4);
        }

        return lanes;
    }

    public void Draw(Sheet sheet, double top, double bottom)
    {
        foreach (var (_, from, to, _, _) in notes)
            sheet.Svg.Rectangle(new Box(from, top - 4, to - from, bottom - top + 4), sheet.Colours.Wash);
        foreach (var (lane, from, to, left, text) in notes)
        {
            var y = top - 10 - (lane * LaneHeight);
            sheet.Svg.Line(from, y, to, y, sheet.Colours.Muted, 1.5);
            sheet.Svg.Text(left, y - 8, text, new TextStyle(Size, sheet.Colours.Muted));
        }
    }

    private static string Sentence(YearNote note) =>
        (note.From == note.To ? YearPlot.Year(note.From) : $"{YearPlot.Year(note.From)}–{YearPlot.Year(note.To)}") + $": {note.Text}.";
}
