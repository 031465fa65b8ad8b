using TalkTrends.Charts.Description;

namespace TalkTrends.Charts.Tests;

public class PaletteTests
{
    [Theory]
    [InlineData(50.0, 2.6772, -79.7751, 50.0, 0.0, -82.7485, 2.0425)]
    [InlineData(50.0, -1.3802, -84.2814, 50.0, 0.0, -82.7485, 1.0000)]
    [InlineData(60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644)]
    [InlineData(2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082)]
    public void The_colour_difference_agrees_with_published_pairs(double l1, double a1, double b1, double l2, double a2, double b2, double expected) =>
        Assert.Equal(expected, ColourVision.Difference((l1, a1, b1), (l2, a2, b2)), 4);

    [Theory]
    [InlineData(ChartTheme.Light)]
    [InlineData(ChartTheme.Dark)]
    public void Hues_are_told_apart_whatever_cones_a_person_has(ChartTheme theme)
    {
        var hues = Enum.GetValues<Hue>();
        foreach (var (sight, matrix) in ColourVision.Sights)
            for (var i = 0; i < hues.Length; i++)
                for (var j = i + 1; j < hues.Length; j++)
                {
                    var difference = ColourVision.Difference(
                        ColourVision.Lab(Palette.Of(theme)[hues[i]], matrix), ColourVision.Lab(Palette.Of(theme)[hues[j]], matrix));
                    Assert.True(difference >= 10, $"{hues[i]} and {hues[j]} are {difference:F1} apart under {sight}.");
                }
    }

    [Theory]
    [InlineData(ChartTheme.Light)]
    [InlineData(ChartTheme.Dark)]
    public void Text_and_marks_stand_out_from_the_ground_and_from_its_wash(ChartTheme theme)
    {
        var colours = Palette.Of(theme);
        foreach (var ground in (string[])[colours.Ground, colours.Wash])
        {
            foreach (var text in (string[])[colours.Ink, colours.Muted])
                AssertContrast(text, ground, 4.5);
            AssertContrast(colours.Recede, ground, 3);
            foreach (var hue in Enum.GetValues<Hue>())
                AssertContrast(colours[hue], ground, ground == colours.Ground ? 4.5 : 3);
        }
    }

    [Theory]
    [InlineData("#0369a1", Hue.Platforms)]
    [InlineData("#c2410c", Hue.Security)]
    [InlineData("#6d28d9", Hue.AiAndData)]
    [InlineData("#047857", Hue.Languages)]
    [InlineData("#a16207", Hue.HardwareAndPerformance)]
    [InlineData("#be185d", Hue.PeopleAndPractice)]
    [InlineData("#64748b", Hue.Others)]
    [InlineData("#aaa", Hue.Others)]
    public void A_catalogue_colour_finds_its_hue(string colour, Hue expected) => Assert.Equal(expected, Palette.NearestHue(colour));

    [Theory]
    [InlineData("")]
    [InlineData("red")]
    [InlineData("#12345")]
    [InlineData("#+12345")]
    public void Anything_but_a_colour_is_refused(string text) => Assert.Throws<FormatException>(() => Palette.NearestHue(text));

    [Fact]
    public void Topics_take_no_grey_since_grey_means_no_topic() =>
        Assert.DoesNotContain(Hue.Others, Enumerable.Range(0, 40).Select(Palette.HueOf));

    private static void AssertContrast(string one, string other, double least)
    {
        var contrast = Colour.Parse(one).Contrast(Colour.Parse(other));
        Assert.True(contrast >= least, $"{one} on {other} has {contrast:F2}:1.");
    }
}
