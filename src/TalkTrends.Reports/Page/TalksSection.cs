using System.Globalization;
using System.Text;
using TalkTrends.Core.Wording;
using static TalkTrends.Reports.Markup;

namespace TalkTrends.Reports.Page;

/// <summary>The talks: a search, and without the script the first of each event.</summary>
internal static class TalksSection
{
    // For a reader without the script; a page of a thousand events would be nothing else.
    private const int MostStatic = 600;

    public static void Write(StringBuilder page, ReportModel model, PageTalks talks)
    {
        page.Append("""
            <section id="talks">
            <h2>Talks</h2>
            <div class="scripted" role="search"><p class="search"><label for="search">Title, speaker, event or theme</label> <input type="search" id="search" autocomplete="off" spellcheck="false" maxlength="200" aria-describedby="talks-count"></p></div>
            <p id="talks-count" class="muted scripted"></p>
            <ul id="talks-list" class="talks scripted"></ul>
            <div class="static">

            """);
        var most = Math.Min(model.MostListedOnPage, MostStatic / Math.Max(1, model.Analysis.Events.Count));
        if (most == 0)
            page.Append("<p>There are too many events to list their talks here without the script; all talks are in <code>talks.csv</code>.</p>\n");
        var byEvent = talks.Listed.ToLookup(talk => talk.EventId ?? "", StringComparer.Ordinal);
        foreach (var e in most == 0 ? [] : model.Analysis.Events)
        {
            page.Append(CultureInfo.InvariantCulture, $"<details><summary><span class=\"name\">{Html(e.Event.Name)}</span> <span class=\"muted\">{Figures.Number(byEvent[e.Event.Id].Count(), "talk")}</span></summary>\n<ul class=\"talks\">\n");
            foreach (var talk in byEvent[e.Event.Id].Take(most))
            {
                TalkLine.Begin(page, model, talk, withEvent: false);
                var themes = talk.Themes.Where(theme => theme.IsAbout).Select(theme => $"<a href=\"#theme-{Html(theme.ThemeId)}\">{Html(model.Theme(theme.ThemeId).Name)}</a>").ToList();
                page.Append(themes.Count == 0 ? "</li>\n" : $"<div class=\"why\">{string.Join(", ", themes)}</div></li>\n");
            }
            page.Append("</ul>\n").Append(TalkLine.More(byEvent[e.Event.Id].Count(), most, "talk", "talks.csv")).Append("</details>\n");
        }
        page.Append("</div>\n</section>\n");
    }
}
