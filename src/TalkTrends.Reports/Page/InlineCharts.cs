using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TalkTrends.Reports.Pictures;

namespace TalkTrends.Reports.Page;

/// <summary>Charts as they stand in the page: one drawing for both grounds, its colours named.</summary>
/// <remarks>
/// The drawings for the two grounds differ in their colours alone, so the page holds one of them, with a name in the place of each colour, and what
/// the name means on either ground. That halves the page.
/// </remarks>
internal sealed partial class InlineCharts
{
    private readonly Dictionary<(string Light, string Dark), int> _colours = [];
    private readonly List<(string Light, string Dark)> _ordered = [];
    private readonly Dictionary<string, string> _drawings = new(StringComparer.Ordinal);

    /// <summary>Takes up the charts with these ids, where they are drawn.</summary>
    public InlineCharts(IReadOnlyList<DrawnChart> charts, IEnumerable<string> ids)
    {
        foreach (var id in ids)
            if (charts.FirstOrDefault(chart => chart.Chart.Id == id) is { } drawn)
                _drawings[id] = Merge(drawn);
    }

    /// <summary>The figure of a chart, with links to its files; empty where it is not drawn.</summary>
    public string Figure(string id, string? css = null) => !_drawings.TryGetValue(id, out var drawing) ? ""
        : $"<figure id=\"{id}\"{(css is null ? "" : $" class=\"{css}\"")}>{drawing}\n<figcaption>As a file: <a href=\"charts/{id}.svg\">SVG</a>, <a href=\"charts/{id}-dark.svg\">on a dark ground</a></figcaption></figure>\n";

    /// <summary>What the names of colours mean on a ground: declarations for a style sheet.</summary>
    public string Colours(bool isDark)
    {
        var css = new StringBuilder();
        for (var i = 0; i < _ordered.Count; i++)
            css.Append(CultureInfo.InvariantCulture, $"--c{i}:{(isDark ? _ordered[i].Dark : _ordered[i].Light)};");
        return css.ToString();
    }

    private string Merge(DrawnChart drawn)
    {
        var (light, dark) = (ColourPattern().Matches(drawn.Light), ColourPattern().Matches(drawn.Dark));
        if (light.Count != dark.Count)
            return $"<div class=\"on-light\">{drawn.Light}</div><div class=\"on-dark\">{drawn.Dark}</div>";
        var (merged, from) = (new StringBuilder(drawn.Light.Length), 0);
        for (var i = 0; i < light.Count; i++)
        {
            merged.Append(drawn.Light, from, light[i].Index - from).Append(CultureInfo.InvariantCulture, $"\"var(--c{Name((light[i].Groups[1].Value, dark[i].Groups[1].Value))})\"");
            from = light[i].Index + light[i].Length;
        }
        return merged.Append(drawn.Light, from, drawn.Light.Length - from).ToString();
    }

    private int Name((string Light, string Dark) colour)
    {
        if (_colours.TryGetValue(colour, out var known))
            return known;
        _ordered.Add(colour);
        return _colours[colour] = _ordered.Count - 1;
    }

    // As the value of an attribute: a title may well hold "#c0ffee".
    [GeneratedRegex("\"(#[0-9a-f]{6})\"", RegexOptions.CultureInvariant)]
    private static partial Regex ColourPattern();
}
