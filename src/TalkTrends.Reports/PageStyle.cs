using System.Text;
using TalkTrends.Charts.Description;
using TalkTrends.Charts;
using TalkTrends.Reports.Page;

namespace TalkTrends.Reports;

/// <summary>The look of every page: one column, quiet, light and dark, fit for print and for a phone. Its colours are those of the charts.</summary>
internal static class PageStyle
{
    /// <summary>The style of a page without charts.</summary>
    public static string Css { get; } = Of(null);

    /// <summary>The style of a page with these charts; a reader's choice of ground goes before the system's, and paper is white.</summary>
    public static string Of(InlineCharts? charts)
    {
        var (light, dark) = (Colours(ChartTheme.Light, charts), Colours(ChartTheme.Dark, charts));
        return $$"""
            :root { color-scheme: light; {{light}} }
            :root[data-scheme=light] .on-dark, :root:not([data-scheme]) .on-dark { display: none; }
            :root[data-scheme=dark] .on-light { display: none; }
            @media screen { :root[data-scheme=dark] { color-scheme: dark; {{dark}} } }
            @media screen and (prefers-color-scheme: dark) { :root:not([data-scheme=light]) { color-scheme: dark; {{dark}} } }
            {{PageAssets.Style}}
            """;
    }

    private static string Colours(ChartTheme ground, InlineCharts? charts)
    {
        var palette = Palette.Of(ground);
        var css = new StringBuilder();
        foreach (var (name, colour) in new[]
        {
            ("ground", palette.Ground), ("ink", palette.Ink), ("muted", palette.Muted), ("line", palette.Grid), ("recede", palette.Recede), ("wash", palette.Wash),
            ("link", ground == ChartTheme.Dark ? "#7fb8dc" : palette[Hue.Platforms]),
        })
            css.Append("--").Append(name).Append(':').Append(colour).Append(';');
        foreach (var hue in Enum.GetValues<Hue>())
            css.Append("--h").Append((int)hue).Append(':').Append(palette[hue]).Append(';');
        return css.Append(charts?.Colours(ground == ChartTheme.Dark)).ToString();
    }
}
