using TalkTrends.Core.Comparisons;
using TalkTrends.Core.Results;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Trends.Verdicts;
using TalkTrends.Core.Wording;
using TalkTrends.Store.Tables;

namespace TalkTrends.Reports;

/// <summary>Sentences that the page and the Markdown report share.</summary>
internal static class ReportWords
{
    /// <summary>From this part on the talks of a theme count as all of another's.</summary>
    private const double Nested = 0.9;

    private const int MostTogether = 10;
    private const int MostApart = 4;
    private const int FewestTogether = 5;

    /// <summary>"What 57 talks were about"; of one conference "FOSDEM 2007–2026: what 11,060 talks were about".</summary>
    public static string Headline(Analysis analysis)
    {
        var events = analysis.Events.Where(e => e.TalksTotal + e.Sections > 0).Select(e => e.Event).ToList();
        var what = What(analysis);
        if (events.Select(e => e.Conference).Distinct(StringComparer.Ordinal).ToList() is not [{ } conference])
            return what;
        var years = events.Select(e => e.Year).OfType<int>().Distinct().Order().ToList();
        var span = years.Count == 0 ? "" : years.Count == 1 ? $" {Figures.Years(years)}" : FormattableString.Invariant($" {years[0]}–{years[^1]}");
        return $"{conference}{span}: {char.ToLowerInvariant(what[0])}{what[1..]}";
    }

    /// <summary>"What rises or is new (17)": what is said of one theme each is counted.</summary>
    public static string Heading(FindingGroup group) => group.Findings[0].IsOverYears ? $"{group.Heading} ({Figures.Number(group.Findings.Count)})" : group.Heading;

    private static string What(Analysis analysis) => $"What {Figures.Number(analysis.Totals.Talks, "talk")} {(analysis.Totals.Talks == 1 ? "was" : "were")} about";

    /// <summary>"5 documents: …" in one sentence or two.</summary>
    public static string WhatWasRead(Analysis analysis)
    {
        var (totals, held) = (analysis.Totals, analysis.Events.Where(e => e.TalksTotal + e.Sections > 0).ToList());
        var dated = held.Where(e => e.Event.Year is not null).ToList();
        var years = dated.Count == 0 ? "" : dated.Min(e => e.Event.Year) is var first && dated.Max(e => e.Event.Year) is var last && first == last
            ? FormattableString.Invariant($" of {first}") : FormattableString.Invariant($" of {first}–{last}");
        var sections = totals.Sections == 0 ? "" : $" and {Figures.Number(totals.Sections, "section")} of essays";
        var unread = analysis.Documents.Count(document => document.Document.Coverage is null);
        var named = unread == 0 ? "" : $"{Figures.Number(unread, "document")} could not be read and {(unread == 1 ? "is" : "are")} named below. ";
        return $"{Figures.Number(analysis.Documents.Count - unread, "document")} about {Figures.Number(held.Count, "event")}{years}: "
            + $"{Figures.Number(totals.Talks, "talk")} by {Figures.Number(totals.Speakers, "speaker")}{sections}. "
            + named
            + $"{(totals.TalksWithText == 0 ? "None" : totals.TalksWithText == totals.Talks ? "All" : Figures.Number(totals.TalksWithText))} of the talks {(totals.TalksWithText <= 1 && totals.Talks != 0 ? "has" : "have")} enough text to be counted in shares.";
    }

    /// <summary>How the sentences of findings are read: what a share is, what stands in brackets, and what words stand for which certainty.</summary>
    public static string HowToRead(Analysis analysis) =>
        "A share is talks that are about a theme by title and opening words, of all talks with text; in brackets its counts. The share of several years is that of their talks together. Each share's 95% interval stands in its chart and in the table of findings."
        + (analysis.Trends.Trends.Any(trend => trend.Last is { Adjusted: true }) ? " An adjusted share is what it would be had every year the same mix of conferences; the counts beside it are as they are, and do not give it." : "")
        + (analysis.Findings.Any(finding => finding.Q is not null) ? " “Almost certain” is said of q below .001, “very likely” up to .01, “likely, not certain” up to .05, where q is corrected for everything tested with it." : "")
        + (analysis.Findings.Any(finding => finding is { Kind: Finding.Rise or Finding.Fall, Q: null }) ? " What faded, passed its peak or is new rests on shares whose intervals lie apart, and on no q." : "");

    /// <summary>"a selection", "an essay of 3 sections", …</summary>
    public static string Holds(EventSummary e) => e.Event.Coverage switch
    {
        Coverage.Essay => $"an essay of {Figures.Number(e.Sections, "section")}",
        Coverage.Selection => "a selection: what somebody wrote up",
        Coverage.Partial => "a part of the programme",
        _ => e.TalksTotal == 0 ? "no accepted talk" : e.Event.Complete ? "the programme" : "an incomplete programme",
    };

    /// <summary>How topics are counted over the years.</summary>
    public const string TopicsCounted = "A talk counts for the one topic that its title and opening words alone are nearest to, of all talks with text; verdicts are those of themes.";

    /// <summary>
    /// "2 talks about it by their whole text, 1 mentions it"; "2 different talks" where some are repeats, which shares count at each of their events.
    /// </summary>
    public static string AboutAndMentions(Analysis analysis, ThemeSummary theme) =>
        $"{Figures.Number(theme.TalksAbout, analysis.Totals.Duplicates > 0 ? "different talk" : "talk")} about it by {(theme.TalksAbout == 1 ? "its" : "their")} whole text, {Figures.Number(theme.TalksMentioning)} {(theme.TalksMentioning == 1 ? "mentions" : "mention")} it";

    /// <summary>
    /// Pairs of themes that keep company, as chart and table show them: met in one talk more often than chance would have it, q ≤ .05, those with most talks
    /// beyond chance first; then those met less often. A theme whose talks are nearly all of another, such as a product of a field, says nothing by that and
    /// is left out with it.
    /// </summary>
    public static IReadOnlyList<ThemePair> Pairs(Analysis analysis)
    {
        var counted = analysis.Trends.Events.GroupBy(row => row.ThemeId, StringComparer.Ordinal).ToDictionary(rows => rows.Key, rows => rows.Sum(row => row.TalksCounted), StringComparer.Ordinal);
        var sure = analysis.Compared.Pairs
            .Where(pair => pair.Q <= VerdictRules.LargestQ && pair.TalksBoth < Nested * Math.Min(counted.GetValueOrDefault(pair.ThemeA), counted.GetValueOrDefault(pair.ThemeB)))
            .OrderByDescending(pair => Math.Abs(pair.TalksBoth - pair.Expected)).ThenBy(pair => pair.ThemeA, StringComparer.Ordinal).ThenBy(pair => pair.ThemeB, StringComparer.Ordinal).ToList();
        return
        [
            .. sure.Where(pair => pair.Lift > 1 && pair.TalksBoth >= FewestTogether).Take(MostTogether),
            .. sure.Where(pair => pair.Lift < 1 && pair.Expected >= FewestTogether).Take(MostApart),
        ];
    }

    /// <summary>The languages of the talks with their names, where there is more than one.</summary>
    public static IReadOnlyList<(string Name, LanguageSummary Language, string Treatment)> Languages(Analysis analysis) =>
        analysis.Languages.Count(language => language.Code is not null) < 2 ? []
            : [.. analysis.Languages.Select(language => (
                language.Code ?? "too short to tell", language,
                language.Code is null ? "taken to be in " + analysis.Options.Language : language.Counted ? "in topics, themes and shares" : "counted only"))];

    /// <summary>"file(line): problem".</summary>
    public static string Warning(string source, Warning warning) => warning.Line > 0
        ? FormattableString.Invariant($"{source}({warning.Line}): {warning.Problem}") : $"{source}: {warning.Problem}";

    /// <summary>"LISA 2019, workshop".</summary>
    public static string EventAndKind(TalkRecord talk) => string.Join(", ", new[] { talk.Event, Kind(talk) }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>The kind where it is not an ordinary talk.</summary>
    public static string Kind(TalkRecord talk) => talk.Kind == TalkKind.Talk ? "" : talk.Kind.Word();

    /// <summary>" · file(line)".</summary>
    public static string Place(TalkRecord talk) => FormattableString.Invariant($" · {talk.Source}({talk.LineStart})");

    /// <summary>How the numbers came about, in as few sentences as the last slide of a talk holds: what was counted, when a talk counts, how sure it is.</summary>
    public static IReadOnlyList<string> MethodInShort(Analysis analysis) =>
    [
        WhatWasRead(analysis),
        .. analysis.Trends.Events.Any(row => row.TalksCounted > 0)
            ? (string[])["A talk counts for a theme when its title and first 60 words make it about the theme. Shares are of talks with at least 40 words of text.",
                "Intervals hold 95% and allow for the scatter between years. A verdict needs three complete years of a conference."]
            : [],
        .. analysis.Caveats.Take(2),
    ];

    /// <summary>How the numbers came about: what applies to these.</summary>
    public static IReadOnlyList<string> Method(Analysis analysis)
    {
        List<string> said = [];
        if (analysis.Themes.Any(theme => theme.TalksAbout + theme.TalksMentioning > 0))
            said.AddRange(
            [
                "Talks are the unit. A talk counts for a theme when its title and the first 60 words of its text alone make it about the theme; talks with fewer than 40 words of text enter no share. Longer texts therefore do not make themes rise.",
                "A talk is about a theme when the evidence, terms of the catalogue weighted by strength, place and the company they keep, reaches one half; below, it mentions the theme. Mentions are never counted. Under a theme its talks stand by year, the newest first, and in each year the surest first.",
            ]);
        if (analysis.Trends.Events.Any(row => row.TalksCounted > 0))
            said.AddRange(
            [
                "Intervals of shares are Wilson's, of differences Newcombe's, both at 95%. The interval of an event's or a year's share is widened by the scatter between years that is more than chance, where the theme shows any.",
                "A verdict over years needs a conference with three complete dated years; otherwise year and conference cannot be told apart, and the verdict is “cannot tell”.",
            ]);
        if (analysis.Topics.Count > 0)
            said.Add("Topics are learned from the words of the talks: TF-IDF, a low-rank embedding, clusters on the sphere. A talk no nearer to a topic than random talks are has none. Speakers, their companies and the conference are left out of topics. Under a topic its talks stand by how typical they are: those with text, then by weight, then by how close their words are to the topic's.");
        if (said.Count == 0)
            said.Add("Talks are the unit; these are about no theme of the catalogue, and too few to learn topics from.");
        return said;
    }
}
