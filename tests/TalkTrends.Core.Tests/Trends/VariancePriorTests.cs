using TalkTrends.Core.Trends.Adjustment;

namespace TalkTrends.Core.Tests.Trends;

public class VariancePriorTests
{
    /// <summary>A theme of its own tells little of how much its conferences differ: what the others show decides.</summary>
    [Fact]
    public void What_many_themes_show_of_conferences_an_unclear_one_takes_over()
    {
        var clear = new double[VariancePrior.Points];
        for (var point = 0; point < clear.Length; point++)
            clear[point] = -40 * Math.Abs(Math.Log(VariancePrior.At(point).Tau / 0.7));
        var weights = VariancePrior.Learn([.. Enumerable.Repeat(clear, 40)]).WeighVisible(new double[VariancePrior.Points]);
        Assert.Equal(1, weights.Sum(), 1e-12);
        Assert.InRange(weights.Where((_, point) => VariancePrior.At(point).Tau == 0.7).Sum(), 0.9, 1);
    }

    [Fact]
    public void Every_point_of_the_grid_is_reached_from_its_middle()
    {
        HashSet<int> reached = [VariancePrior.Middle];
        for (var size = 0; size < reached.Count;)
        {
            size = reached.Count;
            reached.UnionWith(reached.SelectMany(VariancePrior.Neighbours).ToList());
        }
        Assert.Equal(VariancePrior.Points, reached.Count);
        Assert.Equal(VariancePrior.Points, reached.Select(VariancePrior.At).Distinct().Count());
    }
}
