using TalkTrends.Charts.Description;

namespace TalkTrends.Charts.Tests;

/// <summary>Every kind of chart, as people will see it and at its ends.</summary>
internal static class Gallery
{
    public static IEnumerable<(string Name, Chart Chart)> All()
    {
        yield return ("heat", Samples.HeatMap());
        yield return ("heat-3", Samples.HeatMap(3, Samples.Events(1)));
        yield return ("heat-40-30", Samples.HeatMap(40, Samples.Events(30)));
        yield return ("heat-15-9", Samples.HeatMap(15, Samples.Events(9)));
        yield return ("heat-60-60", Samples.HeatMap(60, Samples.Events(60)));
        yield return ("shares", Samples.Comparison());
        yield return ("shares-emphasis", Samples.Comparison(15, emphasised: 4));
        yield return ("shares-3-1", Samples.Comparison(3, Samples.Events(1)));
        yield return ("shares-40-6", Samples.Comparison(40, Samples.Events(6)));
        yield return ("shares-60-30", Samples.Comparison(60, Samples.Events(30)));
        yield return ("terms", Samples.TermBars());
        yield return ("terms-2", Samples.TermBars(2));
        yield return ("terms-12", Samples.TermBars(12));
        yield return ("terms-40", Samples.TermBars(40, 10));
        yield return ("map", Samples.Map());
        yield return ("map-3000", Samples.Map(3000, 24));
        yield return ("map-3", Samples.Map(3, 2));
        yield return ("dumbbell", Samples.Dumbbell());
        yield return ("dumbbell-3", Samples.Dumbbell(3, 0));
        yield return ("dumbbell-40", Samples.Dumbbell(40));
        yield return ("multiples", Samples.Multiples());
        yield return ("multiples-3", Samples.Multiples(3, 1));
        yield return ("multiples-40", Samples.Multiples(40, 20));
        yield return ("line", Samples.Line());
        yield return ("line-1", Samples.Line(1));
        yield return ("line-60", Samples.Line(60));
        yield return ("line-annotated", Samples.Annotated());
        yield return ("line-annotated-9", Samples.Annotated(9));
        yield return ("line-conferences", Samples.Conferences());
        yield return ("line-conferences-2", Samples.Conferences(2, 20));
        yield return ("line-conferences-short", Samples.Conferences(4, 5));
        yield return ("counts", Samples.Counts());
        yield return ("counts-1", Samples.Counts(1));
        yield return ("counts-45", Samples.Counts(45));
        yield return ("growth", Samples.Growth());
        yield return ("growth-3", Samples.Growth(3));
        yield return ("pairs", Samples.Pairs());
        yield return ("pairs-2", Samples.Pairs(2));
        yield return ("pairs-40", Samples.Pairs(40));
        yield return ("tree", Samples.Tree());
        yield return ("tree-3", Samples.Tree(3));
        yield return ("tree-70", Samples.Tree(70));
        yield return ("differences", Samples.Differences());
        yield return ("differences-40", Samples.Differences(40));
    }
}
