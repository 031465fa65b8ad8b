using System.Globalization;
using System.Text;
using TalkTrends.Core.Wording;
using static TalkTrends.Reports.Markup;

namespace TalkTrends.Reports.Page;

/// <summary>The events, what the documents hold of them, and how often each theme is met there; and any two parts of the talks set against each other.</summary>
internal static class EventsSection
{
    private const int MostUnfolded = 24;

    public static void Write(StringBuilder page, ReportModel model)
    {
        page.Append("""
            <section id="events">
            <h2>Events</h2>
            <div class="scripted"><p id="heat-note" class="muted"></p>
            <div id="heat" class="scroll" role="region" aria-label="Themes by event" tabindex="0"></div></div>

            """);
        var folds = model.Analysis.Events.Count > MostUnfolded;
        page.Append(folds ? $"<details><summary><span class=\"name\">What was read of each of the {Figures.Number(model.Analysis.Events.Count, "event")}</span></summary>\n" : "<h3>What was read of each</h3>\n");
        page.Append("""
            <div class="table" tabindex="0" role="region" aria-label="The events"><table>
            <thead><tr><th scope="col">Event</th><th scope="col">Year</th><th scope="col">Holds</th><th scope="col" class="number">Talks</th><th scope="col" class="number">with text</th><th scope="col" class="number">Median words</th></tr></thead>
            <tbody>

            """);
        foreach (var e in model.Analysis.Events)
            page.Append(CultureInfo.InvariantCulture, $"<tr data-event=\"{Html(e.Event.Id)}\"><td>{Html(e.Event.Name)}</td><td>{e.Event.Year?.ToString(CultureInfo.InvariantCulture) ?? "undated"}</td><td>{Html(ReportWords.Holds(e))}</td><td class=\"number\">{Figures.Number(e.TalksTotal)}</td><td class=\"number\">{Figures.Number(e.TalksWithText)}</td><td class=\"number\">{e.MedianWords?.ToString("0", CultureInfo.InvariantCulture) ?? "–"}</td></tr>\n");
        page.Append("</tbody></table></div>\n").Append(folds ? "</details>\n" : "").Append("</section>\n");
        page.Append("""
            <section id="comparison" class="scripted">
            <h2>Comparison</h2>
            <p>Any two conferences, or any two spans of years, theme by theme. With terms, tracks, speakers and gaps, on a page of its own: <a href="compare/index.html">comparisons</a>.</p>
            <div class="sides"><fieldset id="side-a"></fieldset><fieldset id="side-b"></fieldset><button type="button" id="swap">Swap</button></div>
            <p id="comparison-note" role="status"></p>
            <div id="comparison-rows"></div>
            </section>

            """);
    }
}
