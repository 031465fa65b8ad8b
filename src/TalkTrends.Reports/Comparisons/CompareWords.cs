using System.Globalization;
using TalkTrends.Core.Comparisons;
using TalkTrends.Core.Trends.Verdicts;
using TalkTrends.Core.Wording;

namespace TalkTrends.Reports.Comparisons;

/// <summary>A part of what is said of two sides: a heading, a sentence, and lines with lines below them.</summary>
/// <param name="Id">For links; letters and hyphens.</param>
/// <param name="Heading">Heading.</param>
/// <param name="Note">A sentence under it; null: none.</param>
/// <param name="Lines">One finding each.</param>
public sealed record CompareSection(string Id, string Heading, string? Note, IReadOnlyList<CompareLine> Lines);

/// <summary>A line and what stands below it.</summary>
/// <param name="Text">The line.</param>
/// <param name="Below">Talks that stand for it.</param>
/// <param name="Item">The theme or term that it is about; null: none, or several.</param>
public sealed record CompareLine(string Text, IReadOnlyList<ExampleTalk> Below, ComparedItem? Item = null);

/// <summary>What is said of two sides, in sentences that stdout and the page share.</summary>
public static class CompareWords
{
    private const int MostThemes = 8;
    private const int MostTerms = 10;
    private const int MostNames = 10;
    private const double LeastNamesake = 0.05;

    /// <summary>"FOSDEM and DevOpsDays".</summary>
    public static string Title(CompareReport report) => $"{report.Left.Side.Label} and {report.Right.Side.Label}";

    /// <summary>The whole in one sentence.</summary>
    public static string Headline(CompareReport report)
    {
        if (!report.Comparison.IsEnough)
            return $"{Title(report)} side by side: too few talks to claim a difference";
        var (left, right) = (Themes(report.MoreLeft), Themes(report.MoreRight));
        return (left.Count, right.Count) switch
        {
            (0, 0) => $"No theme could be shown to differ between {Title(report)}",
            (_, 0) => $"{report.Left.Side.Label} has more on {Figures.Names(left)} than {report.Right.Side.Label}",
            (0, _) => $"{report.Right.Side.Label} has more on {Figures.Names(right)} than {report.Left.Side.Label}",
            _ => $"{report.Left.Side.Label} has more on {Figures.Names(left)}; {report.Right.Side.Label} has more on {Figures.Names(right)}",
        };

        static List<string> Themes(IReadOnlyList<ComparedItem> items) => [.. items.Where(item => item.Kind == CountedItem.Theme).Take(3).Select(item => item.Name)];
    }

    /// <summary>What is compared, and what to know before believing it.</summary>
    public static IReadOnlyList<string> Basis(CompareReport report)
    {
        List<string> sentences = [Basis(report.Left), Basis(report.Right)];
        if (!report.Comparison.IsEnough)
            sentences.Add($"A side needs {Comparison.FewestTalks} talks with text before a difference is claimed; what follows describes these talks and says nothing of others.");
        if (report.Distance is { } distance && report.Comparison.IsEnough)
            sentences.Add(string.Create(CultureInfo.InvariantCulture,
                $"As a whole their themes lie {distance.Distance:0.00} apart on a scale from 0 to 1; talks dealt out at random would lie {distance.NullMean:0.00} apart (p = {distance.P:0.000}).")
                + (distance.P > VerdictRules.LargestQ ? " That is no more than chance." : ""));
        if (OtherYears(report) is { } years)
            sentences.Add(years);
        if (Events(report, side => side.Selections) is { } selections)
            sentences.Add($"Of {selections} only a selection or a part is here: shares say what was written up, not what was on the programme.");
        if (Events(report, side => side.Incomplete) is { } incomplete)
            sentences.Add($"A part of {incomplete} is missing here: what was in that part looks rarer than it was.");
        return sentences;
    }

    /// <summary>Where the sides are of other conferences and of other years, the years may make the difference.</summary>
    private static string? OtherYears(CompareReport report)
    {
        if (report.IsInTime || !report.Comparison.IsEnough || report.Left is not { FirstYear: { } leftFirst, LastYear: { } leftLast } || report.Right is not { FirstYear: { } rightFirst, LastYear: { } rightLast })
            return null;
        var (first, last) = (Math.Max(leftFirst, rightFirst), Math.Min(leftLast, rightLast));
        var (all, common) = (Math.Max(leftLast, rightLast) - Math.Min(leftFirst, rightFirst) + 1, last - first + 1);
        if (common * 3 >= all * 2)
            return null;
        return "The sides are of different years, and a difference may be one of years."
            + (common > 0 && report.Left.Side.Kind == SideKind.Conference && report.Right.Side.Kind == SideKind.Conference
                ? string.Create(CultureInfo.InvariantCulture, $" {report.Left.Side.Name}:{first}-{last} and {report.Right.Side.Name}:{first}-{last} have the same.") : "");
    }

    private static string? Events(CompareReport report, Func<SideSummary, IReadOnlyList<string>> of)
    {
        var names = of(report.Left).Concat(of(report.Right)).ToList();
        return names.Count == 0 ? null : names.Count <= 5 ? Figures.List(names) : $"{Figures.List([.. names.Take(4)])} and {names.Count - 4} others";
    }

    /// <summary>When a difference is named, and what that leaves open.</summary>
    public static string Criterion => "A difference is named where q ≤ 0.05 and its 95% interval leaves out zero; talks of a track come in clumps, so one that a single track makes is less sure than that.";

    /// <summary>All parts that have something to say, in the order of the page.</summary>
    public static IReadOnlyList<CompareSection> Sections(CompareReport report) => [.. All(report).OfType<CompareSection>()];

    /// <summary>"+3.1 points (2.0 to 4.2)".</summary>
    public static string Points(double difference, double low, double high) => string.Create(CultureInfo.InvariantCulture,
        $"{100 * difference:+0.0;−0.0;0.0} points ({Signed(low)} to {Signed(high)})");

    private static IEnumerable<CompareSection?> All(CompareReport report)
    {
        var (left, right) = (report.Left.Side.Label, report.Right.Side.Label);
        if (report.Comparison.IsEnough)
        {
            yield return More("themes-left", $"Themes that {left} has more of", report.MoreLeft, CountedItem.Theme, MostThemes);
            yield return More("themes-right", $"Themes that {right} has more of", report.MoreRight, CountedItem.Theme, MostThemes);
            yield return Namesakes(report);
            yield return More("terms-left", $"Terms that {left} has more of", report.MoreLeft, CountedItem.Term, MostTerms);
            yield return More("terms-right", $"Terms that {right} has more of", report.MoreRight, CountedItem.Term, MostTerms);
            yield return Lines("shared", "What they share", "Themes with at least 1% of the talks on both sides, which could not be shown to differ.",
                report.Shared.Select(item => Line($"{item.Name}: {Figures.Share(item.LeftCounted, item.LeftTotal)} and {Figures.Share(item.RightCounted, item.RightTotal)}", item)));
            yield return Lines("first", "Who was first", "Year of the first talk about a theme, where both sides held events by then.", report.First.Select(first =>
                Line(string.Create(CultureInfo.InvariantCulture, $"{first.Item.Name}: {(first.LeftIsFirst ? left : right)} in {(first.LeftIsFirst ? first.Item.LeftFirstYear : first.Item.RightFirstYear)}, {(first.LeftIsFirst ? right : left)} in {(first.LeftIsFirst ? first.Item.RightFirstYear : first.Item.LeftFirstYear)}"), first.Item)));
            yield return Gaps("gaps-left", report.IsInTime ? GainedOrLost(report, isLeft: true) : $"Gaps of {left}", report.Left.Side, report.Right.Side, report.LeftGaps, isLeftOther: false);
            yield return Gaps("gaps-right", report.IsInTime ? GainedOrLost(report, isLeft: false) : $"Gaps of {right}", report.Right.Side, report.Left.Side, report.RightGaps, isLeftOther: true);
        }
        else
        {
            yield return Lines("both", "Themes on both sides", "Counted talks side by side; with so few, a difference may be chance.", report.OnBoth.Select(item => Line(Shares(item, withPoints: false), item)));
            yield return Only("only-left", report.Left.Side, report.OnlyLeft);
            yield return Only("only-right", report.Right.Side, report.OnlyRight);
        }
        yield return Tracks(report);
        yield return Speakers(report);
        yield return Affiliations(report);
        yield return Proposals("proposals-left", report.Left, report.LeftProposals);
        yield return Proposals("proposals-right", report.Right, report.RightProposals);
    }

    /// <summary>What the later side lacks went, what the earlier side lacks came.</summary>
    private static string GainedOrLost(CompareReport report, bool isLeft) =>
        report.Left.FirstYear > report.Right.FirstYear == isLeft ? "Themes that went" : "Themes that came";

    private static CompareSection? Namesakes(CompareReport report) => Lines("namesakes", "Left out, because they name a side", null,
        report.Comparison.Items.Where(item => item is { Differs: true, Namesake: true } && (item.Kind == CountedItem.Theme || Math.Abs(item.Difference) >= LeastNamesake))
            .OrderByDescending(item => item.Kind, StringComparer.Ordinal).ThenByDescending(item => Math.Abs(item.Difference)).ThenBy(item => item.Id, StringComparer.Ordinal).Take(4)
            .Select(item => Line($"{(item.Kind == CountedItem.Theme ? "Theme" : "Term")} {Shares(item)}", item)));

    private static string Basis(SideSummary side)
    {
        var years = side.FirstYear is not { } first ? "undated" : first == side.LastYear ? FormattableString.Invariant($"{first}") : FormattableString.Invariant($"{first}–{side.LastYear}");
        // A label such as "FOSDEM 2015–2017" says the years itself.
        return $"{side.Side.Label}: {Figures.Number(side.TalksWithText, "talk")} with text of {Figures.Number(side.Talks)}, {Figures.Number(side.Side.Events.Count, "event")}{(side.Side.Label.EndsWith(years, StringComparison.Ordinal) ? "" : ", " + years)}.";
    }

    private static CompareSection? More(string id, string heading, IReadOnlyList<ComparedItem> items, string kind, int most)
    {
        var shown = items.Where(item => item.Kind == kind).ToList();
        return Lines(id, heading, shown.Count > most ? $"The {most} largest of {Figures.Number(shown.Count)} differences." : null, shown.Take(most).Select(item => Line(Shares(item), item)));
    }

    /// <summary>"Kernel: 0.2% (…) against 5.1% (…), −4.9 points (−5.3 to −4.4)": left against right, left less right, as in the tables and the chart.</summary>
    private static string Shares(ComparedItem item, bool withPoints = true) =>
        $"{item.Name}: {Figures.Share(item.LeftCounted, item.LeftTotal)} against {Figures.Share(item.RightCounted, item.RightTotal)}{(withPoints ? ", " + Points(item.Difference, item.Bounds.Low, item.Bounds.High) : "")}";

    /// <summary>"Title", Speakers (Event): a talk in a line.</summary>
    public static string Talk(ExampleTalk talk) => $"“{talk.Title}”{(talk.Speakers is null ? "" : $", {talk.Speakers}")} ({talk.Event})";

    private static CompareSection? Only(string id, Side side, IReadOnlyList<OnSideOnly> themes) =>
        Lines(id, $"Themes only {side.Where}", null, themes.Select(theme => new CompareLine($"{theme.Item.Name}: {Figures.Talks(Math.Max(theme.Item.LeftCounted, theme.Item.RightCounted), theme.Item.LeftCounted > 0 ? theme.Item.LeftTotal : theme.Item.RightTotal)}", theme.Talks, theme.Item)));

    private static CompareSection? Gaps(string id, string heading, Side own, Side other, IReadOnlyList<Gap> gaps, bool isLeftOther) =>
        Lines(id, heading, $"Themes of which {own.Label} has at most a third of the share that {other.Label} gives them, with talks from there."
            + (gaps.Any(gap => IsOfTracks(gap, isLeftOther)) ? $" Where most of those talks stand in tracks that {own.Label} lacks, the programmes differ, perhaps not the interest." : ""),
            gaps.Select(gap => new CompareLine(Counts(gap, own, other, isLeftOther), gap.Examples, gap.Item)));

    private static bool IsOfTracks(Gap gap, bool isLeftOther) => 2 * gap.InOtherTracks >= (isLeftOther ? gap.Item.LeftCounted : gap.Item.RightCounted);

    /// <summary>"Kernel: 600 of 10,055 talks at B (400 in tracks that A lacks), 1 of 297 at A": the shares stand above.</summary>
    private static string Counts(Gap gap, Side own, Side other, bool isLeftOther)
    {
        var item = gap.Item;
        var (left, right) = ($"{Figures.Number(item.LeftCounted)} of {Figures.Number(item.LeftTotal)}", $"{Figures.Number(item.RightCounted)} of {Figures.Number(item.RightTotal)}");
        return $"{item.Name}: {(isLeftOther ? left : right)} talks {other.Where}{(IsOfTracks(gap, isLeftOther) ? $" ({Figures.Number(gap.InOtherTracks)} in tracks that {own.Label} lacks)" : "")}, {(isLeftOther ? right : left)} {own.Where}";
    }

    private static CompareSection? Tracks(CompareReport report)
    {
        if (report.Tracks is not { } tracks)
            return null;
        var leftIsLater = report.Left.FirstYear > report.Right.FirstYear;
        var (onLeft, onRight) = report.IsInTime
            ? (leftIsLater ? ("Gained", "Lost") : ("Lost", "Gained"))
            : ($"Only {report.Left.Side.Where}", $"Only {report.Right.Side.Where}");
        return Lines("tracks", report.IsInTime ? "Tracks gained and lost" : "Tracks", $"{(tracks.Both == 0 ? "No track is" : tracks.Both == 1 ? "1 track is" : $"{Figures.Number(tracks.Both)} tracks are")} on both sides; a track under another name counts as another.",
        [
            Line($"{onLeft}: {Names(tracks.OnlyLeft)}"),
            Line($"{onRight}: {Names(tracks.OnlyRight)}"),
        ]);
    }

    private static CompareSection? Speakers(CompareReport report)
    {
        if (report.Speakers is not { } speakers)
            return null;
        var (left, right) = (report.Left.Side.Where, report.Right.Side.Where);
        var leftIsLater = report.Left.FirstYear > report.Right.FirstYear;
        var (later, earlier, count) = leftIsLater ? (left, right, speakers.Left) : (right, left, speakers.Right);
        return new CompareSection("speakers", "Speakers", null, [Line(report.IsInTime
            ? $"Of {Figures.Number(count, "speaker")} {later}, {Figures.Number(speakers.Both)} ({Figures.Percent((double)speakers.Both / count, count)}) spoke {earlier} too."
            : $"{Figures.Number(speakers.Left, "speaker")} {left}, {Figures.Number(speakers.Right)} {right}; {Figures.Number(speakers.Both)} spoke {(report.Left.Side.IsTime && report.Right.Side.IsTime ? "in" : "at")} both.")]);
    }

    private static CompareSection? Affiliations(CompareReport report)
    {
        var lines = new[] { (report.Left, report.LeftAffiliations), (report.Right, report.RightAffiliations) }
            .Where(side => side.Item2.Count > 0).Select(side => Line($"{side.Item1.Side.Label}: {Names(side.Item2)}")).ToList();
        return lines.Count == 0 ? null : Lines("affiliations", "Affiliations", "Talks with a speaker of it, where the documents name affiliations.", lines);
    }

    private static CompareSection? Proposals(string id, SideSummary side, ProposalsApart? proposals)
    {
        if (proposals is null)
            return null;
        var sizes = $"{Figures.Number(proposals.Proposals, "proposal")} with text not accepted, {Figures.Number(proposals.Accepted)} accepted.";
        if (proposals.Proposals < Comparison.FewestTalks || proposals.Accepted < Comparison.FewestTalks)
            return new CompareSection(id, $"Proposals {side.Side.Where}", $"{sizes} Too few to compare them.", []);
        return new CompareSection(id, $"Proposals {side.Side.Where}", proposals.Themes.Count == 0 ? $"{sizes} No theme could be shown to be accepted more or less often than others." : sizes,
            [.. proposals.Themes.Take(MostThemes).Select(item => Line($"{item.Name}: {Figures.Share(item.LeftCounted, item.LeftTotal)} of the accepted, {Figures.Share(item.RightCounted, item.RightTotal)} of the others, {Points(item.Difference, item.Bounds.Low, item.Bounds.High)}"))]);
    }

    private static string Names(IReadOnlyList<NamedCount> names) => names.Count == 0 ? "none"
        : string.Join(", ", names.Take(MostNames).Select(name => $"{name.Name} ({Figures.Number(name.Talks)})")) + (names.Count > MostNames ? $" and {Figures.Number(names.Count - MostNames)} more" : "");

    private static CompareSection? Lines(string id, string heading, string? note, IEnumerable<CompareLine> lines)
    {
        var all = lines.ToList();
        return all.Count == 0 ? null : new CompareSection(id, heading, note, all);
    }

    private static CompareLine Line(string text, ComparedItem? item = null) => new(text, [], item);

    private static string Signed(double share) => (100 * share).ToString("0.0;−0.0;0.0", CultureInfo.InvariantCulture);
}
