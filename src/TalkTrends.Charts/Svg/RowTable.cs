using TalkTrends.Charts.Description;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Svg;

/// <summary>Rows with a name to the left, a plot in the middle and figures to the right, which no grid line crosses.</summary>
internal sealed record RowTable(Rows Rows, double Top, double PlotLeft, double PlotRight, double Right, bool AnyEmphasised)
{
    private const double AxisHeight = 30;
    private const double FigureGap = 28;
    private const double NoteGap = 28;

    public double Bottom => Top + (Rows.Count * Rows.Pitch);

    /// <summary>Lays the table out and writes the names.</summary>
    /// <param name="sheet">Where to.</param>
    /// <param name="themes">Rows, at least one.</param>
    /// <param name="figures">Text at the right of each row, bold; the column is as wide as the widest.</param>
    /// <param name="head">Height of what stands above the rows.</param>
    /// <param name="notes">Words to the right of the figures, quiet; null: no such column.</param>
    /// <param name="widestName">Width that names may take.</param>
    /// <param name="widestNote">Width that notes may take.</param>
    public static RowTable Begin(
        Sheet sheet, IReadOnlyList<ThemeLabel> themes, IReadOnlyList<string> figures, double head, IReadOnlyList<string>? notes = null,
        double widestName = 400, double widestNote = 250)
    {
        var room = sheet.Room;
        var top = room.Y + head;
        var rows = Rows.Fit(themes, room.Bottom - AxisHeight - top, 84, widestName);
        sheet.LeftOut(themes.Count - rows.Count, "themes are");
        var width = 0.0;
        for (var row = 0; row < rows.Count; row++)
            width = Math.Max(width, TextMeasure.Width(figures[row], FigureSize(rows), bold: true));
        var noteWidth = 0.0;
        for (var row = 0; row < rows.Count && notes is not null; row++)
            noteWidth = Math.Max(noteWidth, Math.Min(widestNote, TextMeasure.Width(PlainText.Clean(notes[row]), NoteSize(rows))));
        var right = room.Right - (noteWidth > 0 ? noteWidth + NoteGap : 0);
        var table = new RowTable(rows, top, room.X + rows.NameWidth, right - width - FigureGap, right, themes.Any(theme => theme.Emphasised));
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows.Count > 8 && row % 2 == 0)
                sheet.Svg.Rectangle(new Box(room.X - 12, top + (row * rows.Pitch), room.Width + 24, rows.Pitch), sheet.Colours.Wash);
            sheet.Svg.Text(
                room.X, rows.Baseline(top, row, rows.Size), themes[row].Name, sheet.NameStyle(themes[row], table.AnyEmphasised, rows.Size), rows.NameRoom);
            if (noteWidth > 0)
                sheet.Svg.Text(
                    right + NoteGap, rows.Baseline(top, row, NoteSize(rows)), notes![row], new TextStyle(NoteSize(rows), sheet.Colours.Muted), noteWidth);
        }

        return table;
    }

    /// <summary>A scale for numbers of talks, with as many steps as their numbers have room for.</summary>
    public LinearScale CountScale(double highest)
    {
        var label = TextMeasure.Width(Figures.Whole(highest * 2), 16) + 20;
        return LinearScale.Around(0, highest, Math.Clamp((int)((PlotRight - PlotLeft) / label), 1, 6), PlotLeft, PlotRight);
    }

    /// <summary>Grid lines with their numbers below.</summary>
    public void DrawGrid(Sheet sheet, LinearScale scale, string unit)
    {
        foreach (var tick in scale.Ticks)
        {
            var isZero = Math.Abs(tick) < scale.Step / 2;
            var x = scale.At(tick);
            sheet.Svg.Line(x, Top, x, Bottom, isZero && scale.Low < 0 ? sheet.Colours.Muted : sheet.Colours.Grid, 1.5);
            var isLast = tick > scale.High - (scale.Step / 2);
            sheet.Svg.Text(
                x, Bottom + 22, Figures.Tick(tick, scale.Step, unit: false) + (isLast ? unit : ""), new TextStyle(16, sheet.Colours.Muted, Anchor: Anchor.Middle));
        }
    }

    /// <summary>Writes the figures of a row.</summary>
    public void DrawFigure(Sheet sheet, int row, ThemeLabel theme, string text)
    {
        var size = FigureSize(Rows);
        sheet.Svg.Text(Right, Rows.Baseline(Top, row, size), text, sheet.NameStyle(theme, AnyEmphasised, size, Anchor.End));
    }

    /// <summary>Left edge of the notes.</summary>
    public double NotesLeft => Right + NoteGap;

    private static double FigureSize(Rows rows) => Math.Min(18, rows.Size);

    private static double NoteSize(Rows rows) => Math.Min(16, rows.Size);
}
