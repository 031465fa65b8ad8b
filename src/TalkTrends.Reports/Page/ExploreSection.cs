using System.Globalization;
using System.Text;
using static TalkTrends.Reports.Markup;

namespace TalkTrends.Reports.Page;

/// <summary>Any word, theme or topic over the years: places for what the script draws. Without it there is nothing to type into.</summary>
internal static class ExploreSection
{
    public static void Write(StringBuilder page, ReportModel model) => page.Append(CultureInfo.InvariantCulture, $"""
        <section id="explore" class="scripted">
        <h2>Any word over the years</h2>
        <p>Up to six words, themes or topics on one axis. Words count in title and opening words.</p>
        <p class="search"><label for="explore-add">Word, theme or topic</label> <input type="text" id="explore-add" list="explore-known" autocomplete="off" spellcheck="false" maxlength="100" aria-describedby="explore-said"><datalist id="explore-known"></datalist> <button type="button" id="explore-put">Add</button></p>
        <p id="explore-said" class="muted" role="status"></p>
        <ul id="explore-items" class="chips"></ul>
        <div id="explore-body" hidden>
        <div class="tools" data-needs-years><label><input type="checkbox" id="explore-bounds"> 95% intervals</label><button type="button" id="explore-link">Copy link</button><button type="button" id="explore-svg">SVG</button><button type="button" id="explore-png">PNG</button></div>
        <p id="explore-note" class="muted" data-needs-years></p>
        <div id="explore-chart" data-needs-years></div>
        <p class="muted" data-needs-years>As a slide with a chart that PowerPoint can edit: <code id="explore-command" data-run="{Html(model.Analysis.Options.Name)}"></code> <button type="button" id="explore-copy" class="quiet">Copy</button></p>
        <h3 id="explore-talks-head" tabindex="-1"></h3>
        <ul id="explore-talks" class="talks"></ul>
        </div>
        </section>

        """);
}
