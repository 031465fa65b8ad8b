using TalkTrends.Charts;
using TalkTrends.Charts.Description;
using TalkTrends.Charts.Layout;
using TalkTrends.Core.Comparisons;
using TalkTrends.Core.Results;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Trends;
using TalkTrends.Reports.Office;
using TalkTrends.Reports.Page;

namespace TalkTrends.Reports.Decks;

/// <summary>Writes a report as a presentation: every chart native and editable, no pictures, the same bytes every time.</summary>
public static class DeckWriter
{
    private const int MostEmerging = 10;
    private const double HardlyThere = 4;

    private const int MostSlidesOfFindings = 3;

    /// <summary>Writes the deck.</summary>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <param name="model">What the report says.</param>
    /// <param name="charts">The report's charts, in its order, those of single themes among them.</param>
    /// <param name="options">Which themes, which template, whose colours.</param>
    /// <exception cref="InputException">The template cannot be used, or a theme asked for is not there.</exception>
    public static void Write(string path, ReportModel model, IReadOnlyList<Chart> charts, DeckOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        // Everything that may be refused comes before anything is written.
        var themes = DeckThemes.Of(model.Analysis, options.Themes);
        var deck = new Deck(options.Template is { } template ? HouseTemplate.Read(template) : OwnDesign.Create(), options.Colors);
        Fill(deck, model, charts, themes);
        using var stream = new FileStream(path, FileMode.Create, FileAccess.ReadWrite);
        deck.Complete(ReportWords.Headline(model.Analysis)).Write(stream);
    }

    private static void Fill(Deck deck, ReportModel model, IReadOnlyList<Chart> charts, IReadOnlyList<string> themes)
    {
        var analysis = model.Analysis;
        var source = charts.Count > 0 ? charts[0].Source : $"Source: {Figures.Number(analysis.Documents.Count, "document")}, {Figures.Number(analysis.Totals.Talks, "talk")}";
        AddTitle(deck, analysis);
        AddFindings(deck, analysis, source);
        var verdicts = DeckNotes.OfKind(analysis, Finding.Rise, Finding.Fall, Finding.Year);
        foreach (var chart in charts.Where(chart => chart is DumbbellChart or SmallMultiplesChart))
            ChartSlides.Add(deck, chart, chart is SmallMultiplesChart ? verdicts : []);
        foreach (var theme in themes)
            DeckThemes.Add(deck, model, charts, theme, source);
        var differences = DeckNotes.OfKind(analysis, Finding.EventDifference);
        foreach (var chart in charts.Where(chart => chart is ShareComparisonChart or DifferenceBarsChart))
            ChartSlides.Add(deck, chart, differences);
        foreach (var chart in charts.OfType<HeatMapChart>())
            ChartSlides.Add(deck, chart, DeckNotes.OfKind(analysis, Finding.Size, Finding.OnlyAtOne));
        AddEmerging(deck, analysis, source);
        AddEmergingTerms(deck, analysis, source);
        // What is left is for exploring.
        foreach (var chart in charts.Where(chart => chart is not (DumbbellChart or SmallMultiplesChart or LineChart or ShareComparisonChart or DifferenceBarsChart or HeatMapChart)))
            ChartSlides.Add(deck, chart, []);
        var method = ReportWords.Method(analysis);
        WordSlides.Add(deck, "How the numbers came about", method, 2, source, runs: null, i => [method[i]]);
        WordSlides.Add(deck, "What to know before quoting a number", analysis.Caveats, 3, source, runs: null, i => [analysis.Caveats[i]]);
    }

    private static void AddTitle(Deck deck, Analysis analysis)
    {
        var slide = deck.Add(SlideKind.Title);
        slide.Title(ReportWords.Headline(analysis));
        var body = deck.Design.Layouts[SlideKind.Title].Body;
        var (text, size) = DeckText.Fit(ReportWords.WhatWasRead(analysis), body.Width, body.Height / 2, [20, 18, 16, 14]);
        // Where nothing can be said of years, who sees only this slide should know.
        var caution = analysis.Trends.CannotTell is not null && analysis.Caveats.Count > 0 ? DeckText.Cut(PlainText.Clean(analysis.Caveats[0]), size, body.Width, 4, bold: false) : "";
        slide.Words(new Xml(DeckText.Paragraph(text, DeckText.Run(text, size)).Text + (caution.Length == 0 ? "" : DeckText.Paragraph(caution, DeckText.Run(caution, size, color: deck.Paint.Muted)).Text)));
        slide.Notes.Add(ReportWords.WhatWasRead(analysis));
        slide.Notes.AddRange(analysis.Events.Where(one => one.TalksWithText > 0).OrderBy(one => one.Event.Year ?? int.MaxValue).ThenBy(one => one.Event.Id, StringComparer.Ordinal).Take(40)
            .Select(one => $"{one.Event.Name}: {Figures.Number(one.TalksTotal, "talk")}, {Figures.Number(one.TalksWithText)} with text."));
    }

    private static void AddFindings(Deck deck, Analysis analysis, string source)
    {
        var names = analysis.Themes.ToDictionary(theme => theme.Theme.Id, theme => theme.Theme, StringComparer.Ordinal);
        foreach (var group in FindingGroup.Of(analysis.Findings))
            WordSlides.Add(deck, group.Heading, [.. group.Findings.Select(finding => finding.Sentence)], MostSlidesOfFindings, source,
                (i, words, size) => Runs(words, size, names.GetValueOrDefault(group.Findings[i].Subject), deck.Paint), i => DeckNotes.Of(group.Findings[i]));
    }

    /// <summary>The name of the theme that a sentence begins with stands out.</summary>
    private static Xml Runs(string words, double size, Core.Themes.Theme? theme, DeckPaint paint) =>
        theme is not null && words.StartsWith(theme.Name, StringComparison.Ordinal)
            ? new Xml(DeckText.Run(theme.Name, size, bold: true, paint.Of(Palette.NearestHue(theme.Color))).Text + DeckText.Run(words[theme.Name.Length..], size).Text)
            : DeckText.Run(words, size);

    /// <summary>Themes that are new, or rise from hardly anything and have not passed their peak: their first share against their last.</summary>
    private static void AddEmerging(Deck deck, Analysis analysis, string source)
    {
        var themes = analysis.Themes.ToDictionary(theme => theme.Theme.Id, theme => theme.Theme, StringComparer.Ordinal);
        var emerging = analysis.Trends.Trends
            .Where(trend => trend is { First: not null, Last: not null }
                && (trend.Verdict == Verdict.New || (trend is { Verdict: Verdict.Rising, OffPeak: false } && trend.First!.Share <= trend.Last!.Share / HardlyThere)))
            .OrderByDescending(trend => trend.Verdict == Verdict.New).ThenByDescending(trend => trend.Last!.Share).ThenBy(trend => trend.ThemeId, StringComparer.Ordinal).Take(MostEmerging).ToList();
        if (emerging.Count == 0)
            return;
        // Names first, so that the title says who; beyond three it says how many.
        var names = emerging.Select(trend => themes[trend.ThemeId].Name).ToList();
        var chart = new DumbbellChart
        {
            Id = "emerging",
            Finding = $"Emerging: {(names.Count <= 3 ? Figures.Names(names) : Figures.Names([.. names.Take(3), Figures.Number(names.Count - 3) + " more"]))}",
            Measure = $"New, or rising from at most a quarter of the last share{(emerging[0].Last!.Adjusted ? "; adjusted for the mix of conferences" : "")}; {Figures.Years(emerging[0].First!.Years)} against {Figures.Years(emerging[0].Last!.Years)}, with 95% intervals",
            Source = source,
            Before = "first three years",
            After = "last three years",
            Rows = [.. emerging.Select(trend => new DumbbellRow(
                new ThemeLabel(themes[trend.ThemeId].Name, Palette.NearestHue(themes[trend.ThemeId].Color)), ThemeLines.Estimate(trend.First!), ThemeLines.Estimate(trend.Last!)))],
        };
        ChartSlides.Add(deck, chart, [.. emerging.SelectMany(trend => DeckNotes.OfTheme(analysis, trend.ThemeId))]);
    }

    /// <summary>Words that are new or rise: what no theme of the catalogue may have a name for yet.</summary>
    private static void AddEmergingTerms(Deck deck, Analysis analysis, string source)
    {
        var terms = EmergingTerms.Of(analysis.Compared.Terms, MostEmerging);
        if (terms.Count == 0)
            return;
        var measure = $"Share of the talks with text{(analysis.Trends.Trends.Any(trend => trend.Last is { Adjusted: true }) ? ", adjusted for the mix of conferences" : "")}; terms that rise or are new, those that gained most points first";
        var finding = $"Emerging terms: {Figures.List([.. terms.Take(3).Select(term => $"“{term.Term}”"), .. terms.Count > 3 ? [$"{Figures.Number(terms.Count - 3)} more"] : Array.Empty<string>()])}";
        var slide = ChartSlides.Begin(deck, finding, measure, source,
            [.. terms.Select(term => $"{term.Term}: {term.Verdict.Word()}, from {CompanySection.Share(term.FirstShare, term.FirstTalks)} to {CompanySection.Share(term.LastShare, term.LastTalks)}; n = {Figures.Number(term.TalksCounted, "talk")}; first in {Figures.Years([term.FirstYear])}{(term.Q is { } q ? $"; {Figures.Q(q)}" : "")}.")]);
        slide.Chart(BarPlots.Terms(finding, measure, terms, deck.Paint, slide.Body), slide.Body);
    }
}
