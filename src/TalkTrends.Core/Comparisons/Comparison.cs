using TalkTrends.Core.Trends.Statistics;
using TalkTrends.Core.Trends.Verdicts;

namespace TalkTrends.Core.Comparisons;

/// <summary>A theme or term on two sides: a row of comparisons.</summary>
public sealed record ComparedItem
{
    /// <summary>"theme" or "term".</summary>
    public required string Kind { get; init; }

    /// <summary>Id of the theme or term.</summary>
    public required string Id { get; init; }

    /// <summary>As people write it.</summary>
    public required string Name { get; init; }

    /// <summary>Talks that count on the left.</summary>
    public required int LeftCounted { get; init; }

    /// <summary>Talks with text on the left; at least 1.</summary>
    public required int LeftTotal { get; init; }

    /// <summary>Talks that count on the right.</summary>
    public required int RightCounted { get; init; }

    /// <summary>Talks with text on the right; at least 1.</summary>
    public required int RightTotal { get; init; }

    /// <summary>Newcombe's 95 % interval of <see cref="Difference"/>.</summary>
    public required Interval Bounds { get; init; }

    /// <summary>δ of <see cref="Comparisons.Statistics.LogOdds"/>; null where the item is in every talk of the corpus.</summary>
    public required double? LogOdds { get; init; }

    /// <summary>δ by its standard error; null without it.</summary>
    public required double? Z { get; init; }

    /// <summary>Benjamini–Hochberg's q of Fisher's exact test, two-sided, over the items of the same kind in this comparison; null without log-odds, and where a side is too small for claims.</summary>
    public double? Q { get; init; }

    /// <summary>First dated year in which it is counted on the left; null: none.</summary>
    public required int? LeftFirstYear { get; init; }

    /// <summary>First dated year in which it is counted on the right; null: none.</summary>
    public required int? RightFirstYear { get; init; }

    /// <summary>True where the item's words name one of the sides.</summary>
    public required bool Namesake { get; init; }

    /// <summary>Share on the left, in [0, 1].</summary>
    public double LeftShare => (double)LeftCounted / LeftTotal;

    /// <summary>Share on the right, in [0, 1].</summary>
    public double RightShare => (double)RightCounted / RightTotal;

    /// <summary>Left share less right share, in [−1, 1].</summary>
    public double Difference => LeftShare - RightShare;

    /// <summary>True where the difference may be named: q ≤ .05, and the interval excludes none.</summary>
    public bool Differs => Q <= VerdictRules.LargestQ && (Bounds.Low > 0 || Bounds.High < 0);
}

/// <summary>Two sets of talks held against each other.</summary>
/// <param name="Left">The left side.</param>
/// <param name="Right">The right side; shares no event with the left.</param>
/// <param name="LeftTotal">Talks with text on the left.</param>
/// <param name="RightTotal">Talks with text on the right.</param>
/// <param name="Items">
/// Themes and terms of at least ten talks on both sides together; of at least one (themes) or two (terms) where a side is too small for claims, and only described. Sorted by kind ("term" first), then id.
/// </param>
public sealed record Comparison(Side Left, Side Right, int LeftTotal, int RightTotal, IReadOnlyList<ComparedItem> Items)
{
    /// <summary>Fewest talks of a side about which something may be claimed.</summary>
    public const int FewestTalks = 20;

    private const int FewestOfSmallThemes = 1;
    private const int FewestOfSmallTerms = 2;

    /// <summary>True where both sides are large enough for claims.</summary>
    public bool IsEnough => LeftTotal >= FewestTalks && RightTotal >= FewestTalks;

    /// <summary>Compares two sides that share no event.</summary>
    public static Comparison Of(ComparedCorpus corpus, Side left, Side right)
    {
        var (leftTotal, rightTotal) = (left.Total(corpus.Events), right.Total(corpus.Events));
        if (leftTotal == 0 || rightTotal == 0)
            return new Comparison(left, right, leftTotal, rightTotal, []);
        var sideOf = new int[corpus.Events.Count];
        foreach (var e in left.Events)
            sideOf[e] = -1;
        foreach (var e in right.Events)
            sideOf[e] = 1;
        var isEnough = Math.Min(leftTotal, rightTotal) >= FewestTalks;
        // "term" before "theme": the order of the table's key.
        return new Comparison(left, right, leftTotal, rightTotal, [.. Compare(corpus.Terms), .. Compare(corpus.Themes)]);

        List<ComparedItem> Compare(IReadOnlyList<CountedItem> items)
        {
            var total = corpus.Total;
            List<ComparedItem> compared = [];
            List<(int Item, double P)> tested = [];
            foreach (var item in items)
            {
                var (inLeft, inRight) = (0, 0);
                foreach (var (e, counted) in item.Events)
                    (inLeft, inRight) = (inLeft + (sideOf[e] < 0 ? counted : 0), inRight + (sideOf[e] > 0 ? counted : 0));
                if (inLeft + inRight < (isEnough ? ComparedCorpus.FewestTalks : item.Kind == CountedItem.Theme ? FewestOfSmallThemes : FewestOfSmallTerms))
                    continue;
                var odds = Comparisons.Statistics.LogOdds.Of(inLeft, leftTotal, inRight, rightTotal, item.Total, total);
                // Not z: it finds nothing in 0 talks of 160 against 60 of 840.
                if (isEnough && odds is not null)
                    tested.Add((compared.Count, FisherExact.P(inLeft, leftTotal, inRight, rightTotal)!.Value));
                compared.Add(new ComparedItem
                {
                    Kind = item.Kind,
                    Id = item.Id,
                    Name = item.Name,
                    LeftCounted = inLeft,
                    LeftTotal = leftTotal,
                    RightCounted = inRight,
                    RightTotal = rightTotal,
                    Bounds = Newcombe.Difference(inLeft, leftTotal, inRight, rightTotal)!.Value,
                    LogOdds = odds?.Value,
                    Z = odds?.Z,
                    LeftFirstYear = FirstYear(item, -1),
                    RightFirstYear = FirstYear(item, 1),
                    Namesake = Namesakes.Names(item.Name, left.Label) || Namesakes.Names(item.Name, right.Label),
                });
            }
            var q = BenjaminiHochberg.Adjust([.. tested.Select(test => test.P)]);
            for (var i = 0; i < q.Length; i++)
                compared[tested[i].Item] = compared[tested[i].Item] with { Q = q[i] };
            return compared;
        }

        int? FirstYear(CountedItem item, int side)
        {
            int? first = null;
            foreach (var (e, _) in item.Events)
                if (sideOf[e] == side && corpus.Events[e].Year is { } year && !(first <= year))
                    first = year;
            return first;
        }
    }
}
