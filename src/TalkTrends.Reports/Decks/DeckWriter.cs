using TalkTrends.Charts;
using TalkTrends.Charts.Description;
using TalkTrends.Charts.Layout;
using TalkTrends.Core.Comparisons.Terms;
using TalkTrends.Core.Results;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Trends.Verdicts;
using TalkTrends.Core.Wording;
using TalkTrends.Reports.Office;
using TalkTrends.Reports.Page;

namespace TalkTrends.Reports.Decks;

/// <summary>Writes a report as a presentation: every chart native and editable, no pictures, the same bytes every time. At most 20 slides, those that say most.</summary>
public static class DeckWriter
{
    private const int MostEmerging = 10;
    private const double HardlyThere = 4;

    private const int MostSlides = 20;
    private const int LeftOver = 18;

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
        var themes = DeckThemes.Of(model, options.Themes);
        var deck = new Deck(DesignOf(options), options.Colors);
        Fill(deck, model, charts, themes, options.Themes is not null);
        using var stream = new FileStream(path, FileMode.Create, FileAccess.ReadWrite);
        deck.Complete(ReportWords.Headline(model.Analysis)).Write(stream);
    }

    /// <summary>Writes a presentation of one slide with one chart, native and editable.</summary>
    /// <exception cref="InputException">The template cannot be used.</exception>
    public static void WriteOne(string path, Chart chart, DeckOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var deck = new Deck(DesignOf(options), options.Colors);
        ChartSlides.Add(deck, chart, []);
        using var stream = new FileStream(path, FileMode.Create, FileAccess.ReadWrite);
        deck.Complete(chart.Finding).Write(stream);
    }

    private static DeckDesign DesignOf(DeckOptions options) => options.Template is { } template ? HouseTemplate.Read(template) : OwnDesign.Create();

    private static void Fill(Deck deck, ReportModel model, IReadOnlyList<Chart> charts, IReadOnlyList<string> themes, bool areChosen)
    {
        var analysis = model.Analysis;
        var source = charts.Count > 0 ? charts[0].Source : $"Source: {Figures.Number(analysis.Documents.Count, "document")}, {Figures.Number(analysis.Totals.Talks, "talk")}";
        AddTitle(deck, analysis);
        // The title and the closing slide have their places; themes that were asked for have as many as they need.
        foreach (var part in DeckParts.Best(Parts(deck, model, charts, themes, source), MostSlides - 2, areChosen ? themes.Count : 0))
            part.Add();
        var (method, closing) = (ReportWords.Method(analysis), ReportWords.MethodInShort(analysis));
        WordSlides.Add(deck, "How the numbers came about", closing, 1, source, runs: null, i => i == 0 ? [closing[0], .. method, .. analysis.Caveats] : []);
    }

    /// <summary>Everything that a deck could hold, in the order of the slides; ranks say what goes first where there are too many.</summary>
    private static IEnumerable<DeckPart> Parts(Deck deck, ReportModel model, IReadOnlyList<Chart> charts, IReadOnlyList<string> themes, string source)
    {
        var analysis = model.Analysis;
        var withFindings = charts.Where(chart => chart.FindsSomething).ToList();
        var names = analysis.Themes.ToDictionary(theme => theme.Theme.Id, theme => theme.Theme, StringComparer.Ordinal);
        // Where years can be followed, how large a theme is says least.
        var overYears = analysis.Findings.Any(finding => finding.IsOverYears);
        foreach (var (i, group) in FindingGroup.Of(analysis.Findings).Index())
            yield return new DeckPart(overYears && !group.Findings[0].IsOverYears ? LeftOver : i, 1, () => WordSlides.Add(deck, group.Heading, [.. group.Findings.Select(finding => finding.Sentence)], 1, source,
                (number, words, size) => Runs(words, size, names.GetValueOrDefault(group.Findings[number].Subject), deck.Paint), number => DeckNotes.Of(group.Findings[number])));
        // The last year of the largest conference; those of others, and the same numbers as differences, are in the report.
        foreach (var lastYear in withFindings.OfType<DumbbellChart>().Take(1))
            yield return new DeckPart(3, 1, () => ChartSlides.Add(deck, lastYear, []));
        var verdicts = DeckNotes.OfKind(analysis, Finding.Rise, Finding.Fall, Finding.Year);
        foreach (var (i, multiples) in withFindings.OfType<SmallMultiplesChart>().Index())
            yield return new DeckPart(2 + (12 * i), ChartSlides.CountOf(multiples), () => ChartSlides.Add(deck, multiples, i == 0 ? verdicts : []));
        foreach (var (i, theme) in themes.Index())
            yield return new DeckPart(4 + i, 1, () => DeckThemes.Add(deck, model, charts, theme, source), IsTheme: true);
        foreach (var (i, chart) in withFindings.Where(chart => chart is ShareComparisonChart or DifferenceBarsChart { SidesAreTimes: false }).Index())
            yield return new DeckPart(8 + (3 * i), 1, () => ChartSlides.Add(deck, chart, DeckNotes.OfKind(analysis, Finding.EventDifference)));
        foreach (var chart in withFindings.OfType<HeatMapChart>())
            yield return new DeckPart(7, 1, () => ChartSlides.Add(deck, chart, DeckNotes.OfKind(analysis, Finding.Size, Finding.OnlyAtOne)));
        if (EmergingThemes(analysis, source) is { } emerging)
            yield return new DeckPart(9, 1, () => ChartSlides.Add(deck, emerging.Chart, emerging.Notes));
        if (EmergingTerms.Of(analysis.Compared.Terms, MostEmerging) is { Count: > 0 } terms)
            yield return new DeckPart(10, 1, () => AddEmergingTerms(deck, analysis, terms, source));
        // What is left is for exploring.
        foreach (var (rank, chart) in withFindings.Select(chart => (Rank: RankOf(chart), chart)).Where(one => one.Rank is not null))
            yield return new DeckPart(rank!.Value, ChartSlides.CountOf(chart), () => ChartSlides.Add(deck, chart, []));
    }

    private static int? RankOf(Chart chart) => chart switch
    {
        TalkCountsChart => 11,
        TermBarsChart => 13,
        ShareGrowthChart => 14,
        ThemePairsChart => 15,
        MapChart => 16,
        TopicTreeChart => 17,
        _ => null,
    };

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

    /// <summary>The name of the theme that a sentence begins with stands out.</summary>
    private static Xml Runs(string words, double size, Core.Themes.Theme? theme, DeckPaint paint) =>
        theme is not null && words.StartsWith(theme.Name, StringComparison.Ordinal)
            ? new Xml(DeckText.Run(theme.Name, size, bold: true, paint.Of(Palette.NearestHue(theme.Color))).Text + DeckText.Run(words[theme.Name.Length..], size).Text)
            : DeckText.Run(words, size);

    /// <summary>Themes that are new, or rise from hardly anything and have not passed their peak: their first share against their last.</summary>
    private static (DumbbellChart Chart, IReadOnlyList<string> Notes)? EmergingThemes(Analysis analysis, string source)
    {
        var themes = analysis.Themes.ToDictionary(theme => theme.Theme.Id, theme => theme.Theme, StringComparer.Ordinal);
        var emerging = analysis.Trends.Trends
            .Where(trend => trend is { First: not null, Last: not null }
                && (trend.Verdict == Verdict.New || (trend is { Verdict: Verdict.Rising, OffPeak: false } && trend.First!.Share <= trend.Last!.Share / HardlyThere)))
            .OrderByDescending(trend => trend.Verdict == Verdict.New).ThenByDescending(trend => trend.Last!.Share).ThenBy(trend => trend.ThemeId, StringComparer.Ordinal).Take(MostEmerging).ToList();
        if (emerging.Count == 0)
            return null;
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
        return (chart, [.. emerging.SelectMany(trend => DeckNotes.OfTheme(analysis, trend.ThemeId))]);
    }

    /// <summary>Words that are new or rise: what no theme of the catalogue may have a name for yet.</summary>
    private static void AddEmergingTerms(Deck deck, Analysis analysis, IReadOnlyList<TermTrend> terms, string source)
    {
        var measure = $"Share of the talks with text{(analysis.Trends.Trends.Any(trend => trend.Last is { Adjusted: true }) ? ", adjusted for the mix of conferences" : "")}; terms that rise or are new, those that gained most points first";
        var finding = $"Emerging terms: {Figures.List([.. terms.Take(3).Select(term => $"“{term.Term}”"), .. terms.Count > 3 ? [$"{Figures.Number(terms.Count - 3)} more"] : Array.Empty<string>()])}";
        var slide = ChartSlides.Begin(deck, finding, measure, source,
            [.. terms.Select(term => $"{term.Term}: {term.Verdict.Word()}, from {CompanySection.Share(term.FirstShare, term.FirstTalks)} to {CompanySection.Share(term.LastShare, term.LastTalks)}; n = {Figures.Number(term.TalksCounted, "talk")}; first in {Figures.Years([term.FirstYear])}{(term.Q is { } q ? $"; {Figures.Q(q)}" : "")}.")]);
        slide.Chart(BarPlots.Terms(finding, measure, terms, deck.Paint, slide.Body), slide.Body);
    }
}
