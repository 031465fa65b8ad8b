using System.Globalization;
using System.Text;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Wording;
using TalkTrends.Store.Tables;
using static TalkTrends.Reports.Markup;

namespace TalkTrends.Reports.Page;

/// <summary>Who spoke most and about what, and how many of each year's speakers were there for the first time.</summary>
internal static class SpeakersSection
{
    private const int MostSpeakers = 25;
    private const int MostThemes = 3;
    private const int FewestTalks = 2;

    private sealed record Speaker(string Id, string Name, IReadOnlyList<TalkRecord> Talks);

    /// <summary>The section; nothing where no talk of a programme names a speaker.</summary>
    public static void Write(StringBuilder page, ReportModel model, PageTables tables)
    {
        var speakers = Speakers(model, tables);
        if (speakers.Count == 0)
            return;
        page.Append(CultureInfo.InvariantCulture, $"<section id=\"speakers\">\n<h2>Speakers</h2>\n<p>{(speakers.Count == 1 ? "One person" : Figures.Number(speakers.Count) + " people")} spoke; {Figures.Number(speakers.Count(speaker => speaker.Talks.Count > 1))} of them more than once. Accepted talks, repeats once; a person under two names counts as two. <code>speakers</code> has all.</p>\n");
        NewAndReturning(page, model);
        var most = speakers.Where(speaker => speaker.Talks.Count >= FewestTalks).Take(MostSpeakers).ToList();
        if (most.Count > 0)
        {
            page.Append("<h3>Who spoke most</h3>\n<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Who spoke most\"><table>\n<thead><tr><th scope=\"col\">Speaker</th><th scope=\"col\" class=\"number\">Talks</th><th scope=\"col\">Years</th><th scope=\"col\">Most often about</th></tr></thead>\n<tbody>\n");
            foreach (var speaker in most)
                page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\"><bdi>{Html(speaker.Name)}</bdi></th><td class=\"number\"><a class=\"scripted\" href=\"#q={Uri.EscapeDataString(speaker.Name)}\">{Figures.Number(speaker.Talks.Count)}<span class=\"unseen\"> talks of {Html(speaker.Name)}</span></a><span class=\"static\">{Figures.Number(speaker.Talks.Count)}</span></td><td>{Html(Span(speaker.Talks))}</td><td>{Themes(model, speaker.Talks)}</td></tr>\n");
            page.Append("</tbody></table></div>\n");
        }
        ByTheme(page, model, speakers);
        page.Append("</section>\n");
    }

    /// <summary>Everybody with an accepted talk, who has most first.</summary>
    private static List<Speaker> Speakers(ReportModel model, PageTables tables) =>
        [.. model.Tables.Talks.Where(talk => talk.DuplicateOf is null && talk.Status == TalkStatus.Accepted && talk.Kind.IsTalk())
            .SelectMany(talk => tables.Speakers[talk.Id].Select(speaker => (speaker.Id, speaker.Name, Talk: talk)))
            .GroupBy(row => row.Id, StringComparer.Ordinal)
            .Select(rows => new Speaker(rows.Key, rows.First().Name, [.. rows.Select(row => row.Talk).DistinctBy(talk => talk.Id)]))
            .OrderByDescending(speaker => speaker.Talks.Count).ThenBy(speaker => speaker.Id, StringComparer.Ordinal)];

    private static string Span(IReadOnlyList<TalkRecord> talks)
    {
        var years = talks.Select(talk => talk.Year).OfType<int>().Distinct().Order().ToList();
        return years.Count == 0 ? "undated" : years.Count == 1 ? Figures.Years(years) : FormattableString.Invariant($"{years[0]}–{years[^1]}, in {years.Count}");
    }

    private static string Themes(ReportModel model, IReadOnlyList<TalkRecord> talks) => string.Join(", ", talks
        .SelectMany(talk => talk.Themes.Where(theme => theme.IsAbout)).GroupBy(theme => theme.ThemeId, StringComparer.Ordinal)
        .OrderByDescending(theme => theme.Count()).ThenBy(theme => theme.Key, StringComparer.Ordinal).Take(MostThemes)
        .Select(theme => $"<a href=\"#theme-{Html(theme.Key)}\">{Html(model.Theme(theme.Key).Name)}</a> ({Figures.Number(theme.Count())})"));

    private static void NewAndReturning(StringBuilder page, ReportModel model)
    {
        var events = model.Analysis.Events.ToDictionary(e => e.Event.Id, e => e.Event, StringComparer.Ordinal);
        var years = model.Analysis.Compared.Speakers.Where(row => row.New is not null && events[row.EventId].Year is not null)
            .GroupBy(row => events[row.EventId].Year!.Value).OrderBy(rows => rows.Key)
            .Select(rows => (Year: rows.Key, Speakers: rows.Sum(row => row.Speakers), New: rows.Sum(row => row.New!.Value), Returning: rows.Sum(row => row.Returning!.Value))).ToList();
        if (years.Count < 2)
            return;
        var (first, last) = (years[0], years[^1]);
        page.Append("<h3>First-timers and returners</h3>\n").Append(CultureInfo.InvariantCulture, $"<p>In {last.Year}, {Figures.Number(last.New)} of {Figures.Number(last.Speakers)} speakers ({Figures.Percent((double)last.New / last.Speakers, last.Speakers)}) had not spoken before, as far as earlier years are here; in {first.Year} it was {Figures.Number(first.New)} of {Figures.Number(first.Speakers)} ({Figures.Percent((double)first.New / first.Speakers, first.Speakers)}).{(events.Values.Select(e => e.Conference).Distinct(StringComparer.Ordinal).Skip(1).Any() ? " Each conference by itself: who is new at one may have spoken at another." : "")}</p>\n<div id=\"returners\" class=\"scripted\"></div>\n");
        page.Append("<details class=\"numbers\"><summary><span class=\"name\">First-timers and returners as a table</span></summary>\n<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"First-timers and returners\"><table id=\"returners-table\">\n<thead><tr><th scope=\"col\">Year</th><th scope=\"col\" class=\"number\">Speakers</th><th scope=\"col\" class=\"number\">First-timers</th><th scope=\"col\" class=\"number\">Returners</th></tr></thead>\n<tbody>\n");
        foreach (var year in years)
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{year.Year}</th><td class=\"number\">{year.Speakers}</td><td class=\"number\">{year.New}</td><td class=\"number\">{year.Returning}</td></tr>\n");
        page.Append("</tbody></table></div>\n</details>\n");
    }

    /// <summary>Of each theme, who has spoken about it most; at least twice.</summary>
    private static void ByTheme(StringBuilder page, ReportModel model, List<Speaker> speakers)
    {
        var byTheme = speakers.SelectMany(speaker => speaker.Talks.SelectMany(talk => talk.Themes.Where(theme => theme.IsAbout)).GroupBy(theme => theme.ThemeId, StringComparer.Ordinal)
            .Where(theme => theme.Count() >= FewestTalks).Select(theme => (Theme: theme.Key, speaker.Name, speaker.Id, Talks: theme.Count()))).ToLookup(row => row.Theme, StringComparer.Ordinal);
        var themes = model.ThemesPresent.Where(theme => byTheme[theme.Theme.Id].Any()).ToList();
        if (themes.Count == 0)
            return;
        page.Append("<details><summary><span class=\"name\">Who speaks about what</span></summary>\n<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Who speaks about what\"><table>\n<thead><tr><th scope=\"col\">Theme</th><th scope=\"col\">Most talks about it</th></tr></thead>\n<tbody>\n");
        foreach (var theme in themes)
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\"><a href=\"#theme-{Html(theme.Theme.Id)}\">{Html(theme.Theme.Name)}</a></th><td>{string.Join(", ", byTheme[theme.Theme.Id].OrderByDescending(row => row.Talks).ThenBy(row => row.Id, StringComparer.Ordinal).Take(6).Select(row => $"<bdi>{Html(row.Name)}</bdi> ({Figures.Number(row.Talks)})"))}</td></tr>\n");
        page.Append("</tbody></table></div>\n</details>\n");
    }
}
