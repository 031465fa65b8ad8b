using TalkTrends.Core.Text;
using TalkTrends.Core.Themes;
using TalkTrends.Store.Background;

namespace TalkTrends.Store.Tests.Background;

public sealed class ThemeContextsFileTests
{
    private const string Head = "theme\tname\ttalks\tbias\tstep\tweights\n";

    private static readonly TermBackground Background = new(40, 3, [new BackgroundTerm("kiln", "kiln", false, 12, 0.25, [127, 0, -127])]);

    private static readonly ThemeContexts Example = new(Background,
    [
        new ThemeContext("pottery", "Pottery", 30, -4.25, [12.7f, 0f, -6.3f]),
        new ThemeContext("glass", "Glass, blown", 25, 0.5, [0f, 0f, 0f]),
    ]);

    [Fact]
    public void What_is_written_is_read_again()
    {
        var again = ThemeContextsFile.Parse(ThemeContextsFile.Write(Example), Background);
        Assert.Equal([("glass", "Glass, blown", 25, 0.5), ("pottery", "Pottery", 30, -4.25)], again.All.Select(context => (context.ThemeId, context.Name, context.Talks, context.Bias)));
        Assert.All(Example.All[0].Weights.Zip(again.All[1].Weights), pair => Assert.Equal(pair.First, pair.Second, 0.051f));
        Assert.Equal(ThemeContextsFile.Write(Example), ThemeContextsFile.Write(again));
    }

    [Theory]
    [InlineData("theme\tname\n", "line 1")]
    [InlineData(Head + "pottery\tPottery\t30\t-4.25\t0.100\tAAA\n", "line 2")]
    [InlineData(Head + "pottery\tPottery\t30\t-4.25\t0.100\tAAAAAAAA\n", "line 2")]
    [InlineData(Head + "pottery\tPottery\t0\t-4.25\t0.100\tAAAA\n", "line 2")]
    [InlineData(Head + "pottery\tPottery\t30\tNaN\t0.100\tAAAA\n", "line 2")]
    [InlineData(Head + "pottery\tPottery\t30\t1\t-0.100\tAAAA\n", "line 2")]
    [InlineData(Head + "pottery\t\t30\t1\t0.100\tAAAA\n", "line 2")]
    [InlineData(Head + "pottery\tPottery\t30\t1\t0.100\tAAAA\nglass\tGlass\t30\t1\t0.100\tAAAA\n", "line 3")]
    public void A_damaged_file_is_refused_with_its_line(string content, string line) =>
        Assert.Contains(line, Assert.Throws<FormatException>(() => ThemeContextsFile.Parse(content, Background)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_contexts_that_come_with_the_program_are_of_its_own_themes()
    {
        var known = Shipped.Catalogue.Contexts.All;
        Assert.True(known.Count >= 50);
        Assert.All(known, context => Assert.NotNull(Shipped.Catalogue.Find(context.ThemeId) is { } theme ? Shipped.Catalogue.Contexts.Find(theme) : null));
    }
}
