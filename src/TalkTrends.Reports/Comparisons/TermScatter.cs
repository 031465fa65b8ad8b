using System.Globalization;
using System.Text;
using TalkTrends.Charts.Layout;
using TalkTrends.Core.Comparisons;
using TalkTrends.Core.Wording;
using static TalkTrends.Reports.Markup;

namespace TalkTrends.Reports.Comparisons;

/// <summary>Every term by its share on either side, in a square: what is common to both lies near the diagonal, what tells them apart near an edge. After Scattertext (Kessler 2017).</summary>
/// <remarks>
/// Both axes are square roots of shares, so that rare terms do not lie on one heap. The terms that differ most for certain are named first, each where its name touches
/// no other; every dot is a link to the talks.
/// </remarks>
internal static class TermScatter
{
    private const int Size = 760;
    private const int Left = 60;
    private const int Top = 16;
    private const int Bottom = 52;
    private const int MostDots = 600;
    private const int MostNames = 90;
    private const double LetterSize = 12;
    private const double LineHeight = 14;
    private const double DotSize = 7;

    /// <summary>The picture; nothing where a side is too small or no term is left.</summary>
    public static void Write(StringBuilder page, CompareReport report)
    {
        // What differs for certain first, then what is most frequent: dots that are dropped lie in the crowd.
        var items = report.Comparison.IsEnough ? report.Comparison.Items.Where(item => item.Kind == CountedItem.Term && !item.Namesake)
            .OrderByDescending(item => item.Differs).ThenByDescending(item => Math.Abs(item.Z ?? 0)).ThenBy(item => item.Id, StringComparer.Ordinal).Take(MostDots).ToList() : [];
        if (items.Count == 0)
            return;
        var (left, right) = (report.Left.Side.Label, report.Right.Side.Label);
        var most = Math.Sqrt(Math.Max(items.Max(item => item.LeftShare), items.Max(item => item.RightShare))) * 1.03;
        page.Append(CultureInfo.InvariantCulture, $"<section id=\"terms-scatter\">\n<h2>Every term by its share on either side</h2>\n<p class=\"muted\"><strong style=\"color:var(--h1)\">More {Html(report.Left.Side.Where)}</strong>, <strong style=\"color:var(--h2)\">more {Html(report.Right.Side.Where)}</strong> (q ≤ 0.05, and an interval without zero); grey: no difference can be shown. {Figures.Number(items.Count, "term")}; square-root axes. A term leads to its talks.</p>\n");
        page.Append(CultureInfo.InvariantCulture, $"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Terms by their share on either side\"><svg class=\"scatter\" viewBox=\"0 0 {Size + Left + 120} {Size + Top + Bottom}\" role=\"group\" aria-label=\"Terms by their share {Html(report.Left.Side.Where)} and {Html(report.Right.Side.Where)}\" style=\"display:block;width:100%;min-width:40rem;height:auto;font-size:12px\">\n");
        Axes(page, most, left, right);
        foreach (var item in items.AsEnumerable().Reverse())
        {
            var (x, y) = Place(item, most);
            page.Append(CultureInfo.InvariantCulture, $"<a href=\"{Html(ComparePage.InReport(item))}\" tabindex=\"-1\"><circle cx=\"{x:0.0}\" cy=\"{y:0.0}\" r=\"{(item.Differs ? 3.6 : 2.4)}\" fill=\"{Colour(item)}\" fill-opacity=\"{(item.Differs ? 0.9 : 0.5)}\"><title>{Html(item.Name)}: {Html(Figures.Share(item.LeftCounted, item.LeftTotal))} {Html(report.Left.Side.Where)}, {Html(Figures.Share(item.RightCounted, item.RightTotal))} {Html(report.Right.Side.Where)}</title></circle></a>\n");
        }
        foreach (var (item, box) in Names(items, most))
            page.Append(CultureInfo.InvariantCulture, $"<a href=\"{Html(ComparePage.InReport(item))}\"><text x=\"{box.X:0.0}\" y=\"{box.Y + LineHeight - 4:0.0}\" fill=\"{(item.Differs ? Colour(item) : "var(--muted)")}\">{Html(item.Name)}</text></a>\n");
        page.Append("</svg></div>\n</section>\n");
    }

    private static string Colour(ComparedItem item) => !item.Differs ? "var(--recede)" : item.Difference > 0 ? "var(--h1)" : "var(--h2)";

    private static (double X, double Y) Place(ComparedItem item, double most) =>
        (Left + Size * Math.Sqrt(item.RightShare) / most, Top + Size * (1 - Math.Sqrt(item.LeftShare) / most));

    private static void Axes(StringBuilder page, double most, string left, string right)
    {
        page.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Left}\" y1=\"{Top + Size}\" x2=\"{Left + Size}\" y2=\"{Top}\" stroke=\"var(--line)\" stroke-dasharray=\"4 5\"/>\n");
        foreach (var share in (double[])[0, 0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5])
        {
            if (Math.Sqrt(share) > most)
                break;
            var at = Size * Math.Sqrt(share) / most;
            var text = (100 * share).ToString("0.#", CultureInfo.InvariantCulture) + "%";
            page.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Left + at:0.0}\" x2=\"{Left + at:0.0}\" y1=\"{Top}\" y2=\"{Top + Size}\" stroke=\"var(--line)\"/><line x1=\"{Left}\" x2=\"{Left + Size}\" y1=\"{Top + Size - at:0.0}\" y2=\"{Top + Size - at:0.0}\" stroke=\"var(--line)\"/>");
            page.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left + at:0.0}\" y=\"{Top + Size + 18}\" text-anchor=\"middle\" fill=\"var(--muted)\">{text}</text><text x=\"{Left - 8}\" y=\"{Top + Size - at + 4:0.0}\" text-anchor=\"end\" fill=\"var(--muted)\">{text}</text>\n");
        }
        page.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left + Size}\" y=\"{Top + Size + 40}\" text-anchor=\"end\" fill=\"var(--ink)\">share of {Html(right)} →</text><text transform=\"translate(14 {Top}) rotate(-90)\" text-anchor=\"end\" fill=\"var(--ink)\">share of {Html(left)} →</text>\n");
    }

    /// <summary>Names where they touch neither each other nor the dot of a difference, in the order of the items; one that finds no place is left to its dot.</summary>
    private static List<(ComparedItem Item, Box Box)> Names(List<ComparedItem> items, double most)
    {
        Box frame = new(Left + 2, 2, Size + 116, Top + Size - 3);
        List<(ComparedItem, Box)> named = [];
        List<Box> taken = [.. items.Where(item => item.Differs).Select(item => Place(item, most)).Select(at => new Box(at.X - DotSize / 2, at.Y - DotSize / 2, DotSize, DotSize))];
        foreach (var item in items)
        {
            if (named.Count == MostNames)
                break;
            var ((x, y), width) = (Place(item, most), TextMeasure.Width(item.Name, LetterSize));
            foreach (var (dx, dy) in (ReadOnlySpan<(double, double)>)[(6, -LineHeight / 2), (-width - 6, -LineHeight / 2), (-width / 2, -LineHeight - 4), (-width / 2, 4), (5, -LineHeight - 2), (5, 2), (-width - 5, -LineHeight - 2), (-width - 5, 2)])
            {
                var box = new Box(x + dx, y + dy, width, LineHeight);
                if (!frame.Contains(box) || taken.Any(box.Overlaps))
                    continue;
                taken.Add(box);
                named.Add((item, box));
                break;
            }
        }
        return named;
    }
}
