using TalkTrends.Core.Comparisons;
using TalkTrends.Core.Comparisons.Statistics;
using TalkTrends.Core.Comparisons.Terms;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Trends;
using TalkTrends.Core.Trends.Verdicts;

namespace TalkTrends.Store.Tables;

/// <summary>A row of <c>comparisons</c>.</summary>
public sealed record ComparisonRow(Comparison Comparison, ComparedItem Item);

/// <summary>Tables of sets of talks held against each other, of themes that keep company, and of terms over the years.</summary>
public static class ComparisonTables
{
    private const string Kinds = "`conference`, `event`, `year` (all events of it), `filter` (some years, of a conference or of all) or `others` (every event but the left one)";
    private const string Counted = "Its talks with the item in title or first 60 words: a theme that those words alone are about, a term that stands there.";

    /// <summary>Themes and terms on two sides.</summary>
    public static Table<ComparisonRow> Comparisons { get; } = new(
        "comparisons",
        "A theme or term on two sides, of at least ten talks on both together, or, where a side has fewer than twenty talks with text, a theme of at least one and a term of at least two; words that stand anywhere (\"modern\", \"ensure\") are left out. A run compares, where two conferences or more have twenty talks with text each, every pair of the eight largest; "
        + "else, where one has four complete years, its last complete year with the three before; else, of two to thirty events, each with all others together. `talktrends compare` compares what you name.",
        6,
        [
            Column.Text<ComparisonRow>("left_kind", row => row.Comparison.Left.Kind.Word(), $"What the left side is: {Kinds}."),
            Column.Text<ComparisonRow>("left", row => row.Comparison.Left.Name, "Conference, `event_id`, year or filter, as `talktrends compare` takes it."),
            Column.Text<ComparisonRow>("right_kind", row => row.Comparison.Right.Kind.Word(), "What the right side is, as left_kind."),
            Column.Text<ComparisonRow>("right", row => row.Comparison.Right.Name, "As left."),
            Column.Text<ComparisonRow>("item_kind", row => row.Item.Kind, "`theme` or `term`."),
            Column.Text<ComparisonRow>("item", row => row.Item.Id, "`theme_id` or `term_id`."),
            Column.Int<ComparisonRow>("left_counted", row => row.Item.LeftCounted, Counted),
            Column.Int<ComparisonRow>("left_total", row => row.Item.LeftTotal, "Talks with text on the left: the denominator."),
            Column.Number<ComparisonRow>("left_share", row => row.Item.LeftShare, "left_counted / left_total.", ColumnRange.Fraction),
            Column.Int<ComparisonRow>("right_counted", row => row.Item.RightCounted, "As left_counted."),
            Column.Int<ComparisonRow>("right_total", row => row.Item.RightTotal, "As left_total."),
            Column.Number<ComparisonRow>("right_share", row => row.Item.RightShare, "right_counted / right_total.", ColumnRange.Fraction),
            Column.Number<ComparisonRow>("difference", row => row.Item.Difference, "left_share − right_share, in [−1, 1]; times 100 it is percentage points."),
            Column.Number<ComparisonRow>("difference_low", row => row.Item.Bounds.Low, "Lower end of its Newcombe interval (95 %)."),
            Column.Number<ComparisonRow>("difference_high", row => row.Item.Bounds.High, "Upper end."),
            Column.NumberOrNull<ComparisonRow>("log_odds", row => row.Item.LogOdds, "Natural log-odds on the left less those on the right, with a Dirichlet prior from the whole corpus that weighs a tenth of the smaller side (Monroe, Colaresi, Quinn). Null: the item is in every talk of the corpus."),
            Column.NumberOrNull<ComparisonRow>("z", row => row.Item.Z, "log_odds by its standard error: for ranking; q comes from another test. Null: no log_odds."),
            Column.NumberOrNull<ComparisonRow>("q", row => row.Item.Q, "Benjamini–Hochberg's q of Fisher's exact test of the two shares, two-sided, over the items of one kind in one comparison. Null: no log_odds, or a side of fewer than twenty talks with text, of which no difference is claimed.", ColumnRange.Fraction),
            Column.IntOrNull<ComparisonRow>("left_first_year", row => row.Item.LeftFirstYear, "First year in which the left side counts a talk for it. Null: none, or undated.", ColumnRange.Any),
            Column.IntOrNull<ComparisonRow>("right_first_year", row => row.Item.RightFirstYear, "As left_first_year. Null: as there.", ColumnRange.Any),
            Column.Flag<ComparisonRow>("namesake", row => row.Item.Namesake, "True: its words name one of the sides (`devops` at DevOpsDays), and the difference is no finding."),
        ]);

    /// <summary>Distances between groups.</summary>
    public static Table<GroupDistance> Distances { get; } = new(
        "group_distances",
        "How far apart two groups' themes are: the conferences, else the years of the one conference, else the events; the sixty largest of at least twenty talks with a theme.",
        4,
        [
            Column.Text<GroupDistance>("left_kind", row => row.Left.Kind.Word(), "As in `comparisons`."),
            Column.Text<GroupDistance>("left", row => row.Left.Name, "As in `comparisons`."),
            Column.Text<GroupDistance>("right_kind", row => row.Right.Kind.Word(), "As in `comparisons`."),
            Column.Text<GroupDistance>("right", row => row.Right.Name, "As in `comparisons`."),
            Column.Number<GroupDistance>("distance", row => row.Measure.Distance, "Square root of the Jensen–Shannon divergence (base 2) of their counted themes, each talk spreading weight 1 over its themes. Small groups lie apart by chance: hold it against null_mean.", ColumnRange.Fraction),
            Column.Number<GroupDistance>("null_mean", row => row.Measure.NullMean, "Mean distance of two groups of these sizes drawn at random from the same talks (999 draws).", ColumnRange.Fraction),
            Column.Number<GroupDistance>("p", row => row.Measure.P, "(1 + draws at least as far apart) / 1000.", ColumnRange.Fraction),
        ]);

    /// <summary>Themes that keep company.</summary>
    public static Table<ThemePair> Pairs { get; } = new("theme_pairs", "Two themes of at least ten counted talks each, and the talks counted for both.", 2,
    [
        Column.Text<ThemePair>("theme_a", row => row.ThemeA, "A theme; before the other in order."),
        Column.Text<ThemePair>("theme_b", row => row.ThemeB, "Another."),
        Column.Int<ThemePair>("talks_both", row => row.TalksBoth, "Talks counted for both, over all events."),
        Column.Number<ThemePair>("expected", row => row.Expected, "Those that chance would give: the one's talks times the other's by all talks with text.", ColumnRange.NotNegative),
        Column.Number<ThemePair>("lift", row => row.Lift, "talks_both / expected: above 1 they seek each other, below 1 they avoid each other.", ColumnRange.NotNegative),
        Column.Number<ThemePair>("p", row => row.P, "Two-sided p of Fisher's exact test.", ColumnRange.Fraction),
        Column.Number<ThemePair>("q", row => row.Q, "Benjamini–Hochberg's q over all pairs.", ColumnRange.Fraction),
    ]);

    /// <summary>Terms over the years.</summary>
    public static Table<TermTrend> Terms { get; } = new(
        "term_trends", "A term of at least twenty talks in title or first 60 words, over the years, by the rules of `theme_trends`. Words that stand anywhere (\"modern\", \"ensure\") are left out: they follow the fashion of writing.", 1,
        [
            Column.Text<TermTrend>("term_id", row => row.TermId, "The term."),
            Column.Text<TermTrend>("term", row => row.Term, "As people write it."),
            Column.Int<TermTrend>("first_year", row => row.FirstYear, "Year of its first counted talk.", ColumnRange.Any),
            Column.Int<TermTrend>("years", row => row.Years, "Years with a counted talk."),
            Column.Int<TermTrend>("talks_counted", row => row.TalksCounted, "Talks with it in title or first 60 words, at dated events."),
            Column.NumberOrNull<TermTrend>("first_share", row => row.FirstShare, "Share over the first three complete years, adjusted where there are several conferences. Null: fewer than three, or `cannot tell`.", ColumnRange.Fraction),
            Column.NumberOrNull<TermTrend>("first_low", row => row.FirstBounds?.Low, "Lower end of its interval (95 %). Null: as first_share.", ColumnRange.Fraction),
            Column.NumberOrNull<TermTrend>("first_high", row => row.FirstBounds?.High, "Upper end. Null: as first_share.", ColumnRange.Fraction),
            Column.NumberOrNull<TermTrend>("last_share", row => row.LastShare, "Share over the last three complete years. Null: as first_share.", ColumnRange.Fraction),
            Column.NumberOrNull<TermTrend>("last_low", row => row.LastBounds?.Low, "Lower end of its interval (95 %). Null: as first_share.", ColumnRange.Fraction),
            Column.NumberOrNull<TermTrend>("last_high", row => row.LastBounds?.High, "Upper end. Null: as first_share.", ColumnRange.Fraction),
            Column.IntOrNull<TermTrend>("first_counted", row => row.FirstTalks?.Counted, "Counted talks of the first three complete years. Null: as first_share."),
            Column.IntOrNull<TermTrend>("first_total", row => row.FirstTalks?.Total, "Talks with text in the first three complete years. Null: as first_share."),
            Column.IntOrNull<TermTrend>("last_counted", row => row.LastTalks?.Counted, "Counted talks of the last three complete years. Null: as first_share."),
            Column.IntOrNull<TermTrend>("last_total", row => row.LastTalks?.Total, "Talks with text in the last three complete years. Null: as first_share."),
            Column.NumberOrNull<TermTrend>("slope", row => row.Slope, "Change of the log-odds a year, the mix of conferences allowed for. Null: cannot be estimated."),
            Column.NumberOrNull<TermTrend>("q", row => row.Q, "Benjamini–Hochberg's q over all terms tested. Null: not tested.", ColumnRange.Fraction),
            Column.Text<TermTrend>("verdict", row => row.Verdict.Word(), "As in `theme_trends`."),
        ]);

    /// <summary>The listed terms over years.</summary>
    public static Table<ThemeYear> TermYears { get; } = new("term_years", "A term of those that the report lists as rising or new, in a year, as in `theme_years`.", 2,
        [.. TrendTables.Key("term_id", "The term."), .. TrendTables.Shares("Talks with it in title or first 60 words."), TrendTables.Complete]);

    /// <summary>Rows of <see cref="Comparisons"/>, in the order of its key.</summary>
    public static IEnumerable<ComparisonRow> Rows(IReadOnlyList<Comparison> comparisons) => comparisons
        .OrderBy(comparison => comparison.Left.Kind.Word(), StringComparer.Ordinal).ThenBy(comparison => comparison.Left.Name, StringComparer.Ordinal)
        .ThenBy(comparison => comparison.Right.Kind.Word(), StringComparer.Ordinal).ThenBy(comparison => comparison.Right.Name, StringComparer.Ordinal)
        .SelectMany(comparison => comparison.Items.Select(item => new ComparisonRow(comparison, item)));
}
