using System.Globalization;
using System.Text;
using TalkTrends.Charts;
using TalkTrends.Core.Results;
using TalkTrends.Core.Wording;
using static TalkTrends.Reports.Markup;

namespace TalkTrends.Reports.Page;

/// <summary>The topics that were discovered, with their terms and talks, and the map of talks.</summary>
internal static class TopicsSection
{
    /// <summary>Charts of topics that stand in the page.</summary>
    public static IReadOnlyList<string> Charts { get; } = ["topic-tree"];

    public static void Write(StringBuilder page, ReportModel model, InlineCharts charts)
    {
        if (!model.HasTopics)
            return;
        var topics = model.Analysis.Topics;
        page.Append("<section id=\"topics\">\n<h2>Topics</h2>\n<p>Groups of talks that the program found by itself, from the words they share. Open one to see its words and talks, the most typical first.</p>\n");
        if (topics.Count == 0)
        {
            page.Append("<p>There are too few talks with text to learn topics from.</p>\n");
            CompanySection.WriteTerms(page, model);
            page.Append("</section>\n");
            return;
        }
        if (model.Analysis.TopicTrends.CannotTell is null && model.Analysis.TopicTrends.Trends.Any(trend => trend.Last is not null))
            page.Append("<div class=\"scripted\"><h3>Topics over the years</h3>\n<p id=\"topic-ranks-note\" class=\"muted\"></p>\n<div id=\"topic-ranks\"></div>\n<p id=\"topic-shares-note\" class=\"muted\"></p>\n<div id=\"topic-shares\"></div></div>\n");
        WriteOverYears(page, model);
        page.Append(charts.Figure("topic-tree"));
        page.Append("<div class=\"scripted\"><h3>Map of talks</h3>\n<p class=\"muted\">Talks that use the same words lie near each other; coloured by topic, or by the themes chosen above. Point at a talk to see its title, press to list those around it.</p>\n<div><canvas id=\"map\" role=\"img\" aria-label=\"Map of talks; the lists below say the same in words\"></canvas></div>\n<ul id=\"map-talks\" class=\"talks\" hidden></ul></div>\n");
        page.Append("<p class=\"static\"><a href=\"charts/talk-map.svg\">The map of talks</a> as a file.</p>\n<h3>All topics</h3>\n");
        var talks = model.TalksByTopic();
        foreach (var topic in topics)
        {
            var covered = topic.CoveredByTheme is { } theme ? $"mostly {model.Theme(theme).Name}" : "no single theme";
            page.Append(CultureInfo.InvariantCulture, $"<details id=\"topic-{Html(topic.Topic.Id)}\"><summary><span class=\"name\"><span class=\"dot\" style=\"background:var(--h{(int)Palette.NearestHue(topic.Color)})\"></span>{Html(topic.Topic.Label)}</span> <span class=\"muted\">{Figures.Number(topic.TalksTotal, "talk")}, {Figures.Percent(topic.Share, model.Analysis.Totals.WithTopicText)} · {Html(covered)} · stability {topic.Topic.Stability.ToString("0.00", CultureInfo.InvariantCulture)}<span class=\"chosen\"></span></span></summary>\n");
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"muted\">{Html(string.Join(", ", topic.Topic.Terms.Select(term => term.Display)))}</p>\n<ul class=\"talks\">\n");
            foreach (var talk in talks[topic.Topic.Id].Take(model.MostListedOnPage))
            {
                TalkLine.Begin(page, model, talk);
                page.Append("</li>\n");
            }
            page.Append("</ul>\n").Append(TalkLine.More(topic.TalksTotal, model.MostListedOnPage, "talk", "talk_topics.csv", "static")).Append("</details>\n");
        }
        CompanySection.WriteTerms(page, model);
        page.Append("</section>\n");
    }

    /// <summary>The topics that rose or fell in sentences; nothing where none did.</summary>
    private static void WriteOverYears(StringBuilder page, ReportModel model)
    {
        var sentences = YearFindings.OfTopics(model.Analysis);
        if (sentences.Count == 0)
            return;
        page.Append(CultureInfo.InvariantCulture, $"<details><summary><span class=\"name\">Topics that rose or fell, in numbers</span></summary>\n<p class=\"muted\">{Html(ReportWords.TopicsCounted)} <code>topic_years</code> has every topic and year.</p>\n<ul>\n");
        foreach (var sentence in sentences)
            page.Append(CultureInfo.InvariantCulture, $"<li>{Html(sentence)}</li>\n");
        page.Append("</ul>\n</details>\n");
    }
}
