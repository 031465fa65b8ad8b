using TalkTrends.Core.Themes;

namespace TalkTrends.Core.Tests.Themes;

public class ThemeCatalogueTests
{
    [Fact]
    public void A_catalogue_finds_its_themes_and_their_groups()
    {
        var theme = MadeUp.Theme("a", ["alpha"]);
        var catalogue = MadeUp.Catalogue(theme);
        Assert.Same(theme, catalogue.Find("a"));
        Assert.Null(catalogue.Find("A"));
        Assert.Equal("Group", catalogue.GroupOf(theme).Name);
    }

    [Fact]
    public void A_catalogue_refuses_what_no_file_could_say()
    {
        var theme = MadeUp.Theme("a", ["alpha"]);
        Assert.Throws<ArgumentException>(() => MadeUp.Catalogue(theme, theme));
        Assert.Throws<ArgumentException>(() => MadeUp.Catalogue(theme with { GroupId = "other" }));
        Assert.Throws<ArgumentException>(() => MadeUp.Catalogue(theme with { Color = "blue" }));
        Assert.Throws<ArgumentException>(() => MadeUp.Catalogue(theme with { Strong = [] }));
        Assert.Throws<ArgumentException>(() => new ThemeCatalogue([new ThemeGroup("group", "Group", "#12")], []));
    }

    [Theory]
    [InlineData("#0369a1", true)]
    [InlineData("#0369A1", false)]
    [InlineData("0369a1", false)]
    [InlineData("#0369a1\n", false)]
    [InlineData("#369", false)]
    [InlineData("", false)]
    public void A_color_is_six_digits_in_lower_case(string text, bool color) => Assert.Equal(color, ThemeCatalogue.IsColor(text));
}
