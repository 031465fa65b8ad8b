using System.Globalization;
using System.Text;
using TalkTrends.Core.Wording;
using TalkTrends.Store.Tables;
using static TalkTrends.Reports.Markup;

namespace TalkTrends.Reports.Page;

/// <summary>A talk in a list of the page.</summary>
internal static class TalkLine
{
    /// <summary>Begins the list item; the caller closes it. Titles and names keep their direction of writing to themselves.</summary>
    public static void Begin(StringBuilder page, ReportModel model, TalkRecord talk, bool withEvent = true)
    {
        var (title, link) = ($"<bdi>{Html(PageTalks.Title(talk))}</bdi>", model.LinkTo(talk.DocumentId, talk.LineStart));
        page.Append("<li>").Append(link is null ? $"<span class=\"title\">{title}</span>" : $"<a class=\"title\" href=\"{Html(link)}\">{title}</a>");
        if (PageTalks.Speakers(talk) is { Length: > 0 } speakers)
            page.Append(CultureInfo.InvariantCulture, $" — <bdi>{Html(speakers)}</bdi>");
        page.Append(CultureInfo.InvariantCulture, $" <span class=\"muted\">{Html(withEvent ? ReportWords.EventAndKind(talk) : ReportWords.Kind(talk))}{(link is null ? Html(ReportWords.Place(talk)) : "")}</span>");
    }

    /// <summary>Where the rest of a list is; empty where there is none.</summary>
    public static string More(int count, int shown, string what, string file, string css = "muted") => count <= shown ? ""
        : $"<p class=\"{css}\">The first {shown} of {Figures.Number(count, what)}; all are in <code>{file}</code>.</p>\n";
}
