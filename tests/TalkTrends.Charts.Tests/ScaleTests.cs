using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Tests;

public class ScaleTests
{
    [Theory]
    [InlineData(0, 0.68, 5, 0.8, 0.2)]
    [InlineData(0, 0.122, 3, 0.15, 0.05)]
    [InlineData(0, 1, 4, 1, 0.25)]
    [InlineData(0, 0, 4, 0.01, 0.0025)]
    public void A_scale_ends_on_a_round_number(double low, double high, int steps, double end, double step)
    {
        var scale = LinearScale.Around(low, high, steps);
        Assert.Equal(end, scale.High, 9);
        Assert.Equal(step, scale.Step, 9);
    }

    [Fact]
    public void A_scale_holds_every_number_and_has_no_more_steps_than_wanted()
    {
        var random = new Random(20260101);
        for (var round = 0; round < 2000; round++)
        {
            var (low, high, steps) = (-random.NextDouble(), Math.Pow(10, -8 * random.NextDouble()), random.Next(1, 9));
            var scale = LinearScale.Around(round % 2 == 0 ? 0 : low, high, steps);
            Assert.InRange(scale.High, high - 1e-7, double.MaxValue);
            Assert.InRange(scale.Ticks.Length, 2, Math.Max(2, steps) + 1);
        }
    }

    [Theory]
    [InlineData(0, 0, 10, 10, true)]
    [InlineData(0, 0, 10, 0, false)]
    [InlineData(5, 0, 5, 20, true)]
    [InlineData(0, 9, 20, 9, false)]
    public void A_box_knows_which_lines_cross_it(double x1, double y1, double x2, double y2, bool expected) =>
        Assert.Equal(expected, new Box(2, 2, 5, 5).Crosses(x1, y1, x2, y2));

    [Fact]
    public void Labels_never_touch_and_stay_inside()
    {
        var random = new Random(20260101);
        var frame = new Box(64, 150, 1472, 650);
        for (var round = 0; round < 20; round++)
        {
            var marks = Enumerable.Range(0, 400).Select(_ => (random.NextDouble() * 1600, random.NextDouble() * 900)).ToArray();
            var placer = new LabelPlacer(frame, marks);
            for (var i = 0; i < 40; i++)
                placer.Place(300 + (random.NextDouble() * 200), 300 + (random.NextDouble() * 100), random.Next(40, 360), 19);
            Assert.Equal(40, placer.Taken.Count);
            for (var i = 0; i < 40; i++)
                for (var j = i + 1; j < 40; j++)
                    Assert.False(placer.Taken[i].Overlaps(placer.Taken[j]));
            Assert.All(placer.Taken, box => Assert.True(frame.Contains(box)));
        }
    }
}
