using TalkTrends.Charts.Description;
using TalkTrends.Charts.Drawing;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Kinds;

/// <summary>Rows with a name to the left, a plot in the middle and figures to the right, which no grid line crosses.</summary>
internal sealed class RowTable
{
    private const double AxisHeight = 30;
    private const double Gap = 28;
    private readonly Sheet sheet;
    private readonly Rows rows;
    private readonly double top;
    private readonly double right;
    private readonly (double Left, double Right) across;

    /// <summary>Lays the table out and writes names, figures and notes.</summary>
    /// <param name="sheet">Where to.</param>
    /// <param name="themes">Rows, at least one.</param>
    /// <param name="figures">Text at the right of each row; the column is as wide as the widest.</param>
    /// <param name="notes">Words to the right of the figures, quiet; null: no such column.</param>
    /// <param name="widestName">Width that names may take.</param>
    /// <param name="widestNote">Width that notes may take.</param>
    public RowTable(Sheet sheet, IReadOnlyList<ThemeLabel> themes, IReadOnlyList<string> figures, IReadOnlyList<string>? notes = null, double widestName = 400, double widestNote = 250)
    {
        const double head = 46;
        (this.sheet, top, AnyEmphasised) = (sheet, sheet.Room.Y + head, themes.Any(theme => theme.Emphasised));
        rows = Rows.Fit(themes, sheet.Room.Bottom - AxisHeight - top, 84, widestName);
        sheet.LeftOut(themes.Count - rows.Count, "themes are");
        var (size, noteSize) = (Math.Min(18, rows.Size), Math.Min(16, rows.Size));
        var noteWidth = notes is null ? 0 : notes.Take(Count).Max(note => Math.Min(widestNote, TextMeasure.Width(PlainText.Clean(note), noteSize)));
        right = sheet.Room.Right - (noteWidth > 0 ? noteWidth + Gap : 0);
        across = (sheet.Room.X + rows.NameWidth, right - figures.Take(Count).Max(figure => TextMeasure.Width(figure, size, bold: true)) - Gap);
        rows.Draw(sheet, themes, top, sheet.Room.Width);
        for (var row = 0; row < Count; row++)
        {
            sheet.Text(right, Middle(row) + (size * Sheet.HalfLetter), figures[row], sheet.NameStyle(themes[row], AnyEmphasised, size, Anchor.End));
            if (noteWidth > 0)
                sheet.Text(NotesLeft, Middle(row) + (noteSize * Sheet.HalfLetter), notes![row], sheet.Quiet(noteSize), noteWidth);
        }
    }

    /// <summary>How many rows fit.</summary>
    public int Count => rows.Count;

    /// <summary>Height of a row.</summary>
    public double Pitch => rows.Pitch;

    public bool AnyEmphasised { get; }

    /// <summary>Left edge of the notes.</summary>
    public double NotesLeft => right + Gap;

    public double Middle(int row) => rows.Middle(top, row);

    /// <summary>A height in proportion to the rows, within limits.</summary>
    public double Part(double part, double least, double most) => Math.Clamp(Pitch * part, least, most);

    /// <summary>A scale for numbers of talks, with as many steps as their numbers have room for.</summary>
    public LinearScale CountScale(double highest) =>
        LinearScale.Around(0, highest, Math.Clamp((int)((across.Right - across.Left) / (TextMeasure.Width(Figures.Whole(highest * 2), 16) + 20)), 1, 6));

    /// <summary>Grid lines with their numbers below.</summary>
    /// <param name="scale">From the left to the right.</param>
    /// <param name="unit">After the last number; null: whole numbers of talks, none between them.</param>
    public Panel Plot(LinearScale scale, string? unit)
    {
        var panel = sheet.Panel(new Box(across.Left, top, across.Right - across.Left, Count * Pitch), (scale.Low, scale.High), (Count, 0));
        double[] ticks = [.. scale.Ticks.Where(tick => unit is not null || tick % 1 is < 1e-6 or > 1 - 1e-6)];
        panel.Grid(ticks, []);
        foreach (var tick in ticks)
        {
            var word = unit is null ? Figures.Whole(tick) : Figures.Tick(tick, scale.Step) + (tick > scale.High - (scale.Step / 2) ? unit : "");
            sheet.Text(panel.X(tick), top + (Count * Pitch) + 22, word, sheet.Quiet(16, Anchor.Middle));
        }

        return panel;
    }
}
