using System.Globalization;
using TalkTrends.Store.Catalogues;

namespace TalkTrends.Store.Tests.Catalogues;

public class ThemeCatalogueFileTests
{
    private const string Good = """
        groups:
          - id: crafts
            name: Crafts
            color: "#0369a1"
        themes:
          - id: baking
            name: Baking
            group: crafts
            definition: Bread and cakes.
            strong: [baking, sourdough | levain]
            weak: [oven, flour]
            exclusions: [half baking]
          - id: pottery
            name: Pottery
            group: crafts
            color: "#c2410c"
            definition: Vessels of clay.
            strong:
              - pottery
        """;

    [Fact]
    public void A_good_file_gives_groups_and_themes_in_order()
    {
        var (catalogue, problems) = ThemeCatalogueFile.Read(Good, "good.yaml");
        Assert.Empty(problems);
        Assert.Equal(["baking", "pottery"], catalogue!.Themes.Select(theme => theme.Id));
        Assert.Equal(["#0369a1", "#c2410c"], catalogue.Themes.Select(theme => theme.Color));
        var baking = catalogue.Themes[0];
        Assert.Equal("Bread and cakes.", baking.Definition);
        Assert.Equal((2, 2, 1), (baking.Strong.Count, baking.Weak.Count, baking.Exclusions.Count));
    }

    [Fact]
    public void Terms_of_titles_have_a_list_of_their_own()
    {
        var (catalogue, problems) = ThemeCatalogueFile.Read(Good.Replace("    weak: [oven, flour]", "    in_title: [crumb | crust]\n    weak: [oven, flour]", StringComparison.Ordinal), "good.yaml");
        Assert.Empty(problems);
        Assert.Equal(["crumb | crust"], catalogue!.Themes[0].InTitle.Select(term => term.Text));
        Assert.Equal(2, catalogue.Themes[0].Weak.Count);
    }

    [Theory]
    [InlineData("id: pottery", "id: baking", 13, "the theme id \"baking\" was used before in line 6")]
    [InlineData("id: pottery", "id: Pottery Things", 13, "as in \"pottery-things\"")]
    [InlineData("name: Pottery", "name: Baking", 14, "the name \"Baking\" was used before in line 7")]
    [InlineData("    group: crafts\n    color", "    group: craft\n    color", 15, "did you mean \"crafts\"?")]
    [InlineData("\"#c2410c\"", "\"#C2410C\"", 16, "six hexadecimal digits in lower case")]
    [InlineData("\"#c2410c\"", "#c2410c", 16, "number sign begins a comment")]
    [InlineData("\"#c2410c\"", "[red]", 16, "the color is a list")]
    [InlineData("definition: Vessels of clay.", "definition: ' '", 17, "\"definition\" of the theme \"pottery\" is empty")]
    [InlineData("    definition: Vessels of clay.\n", "", 13, "the theme \"pottery\" has no \"definition\"")]
    [InlineData("    strong:\n      - pottery", "", 13, "has no strong terms")]
    [InlineData("    strong:\n      - pottery", "    strong: []", 18, "an empty list of strong terms")]
    [InlineData("    strong:\n      - pottery", "    strong: pottery", 18, "wanted a list of terms")]
    [InlineData("      - pottery", "      - pottery\n      - kiln | Pottery", 20, "already in the strong term \"pottery\" of line 19")]
    [InlineData("weak: [oven, flour]", "weak: [oven, levain]", 11, "already in the strong term \"sourdough | levain\" of line 10")]
    [InlineData("weak: [oven, flour]", "weak: [oven, flour]\n    in_title: [crumb, oven]", 11, "already in the in_title term \"oven\" of line 12")]
    [InlineData("[half baking]", "[half baked]", 12, "contains no term of the theme \"baking\"")]
    [InlineData("[half baking]", "[oven]", 12, "is the weak term \"oven\" itself")]
    [InlineData("- pottery", "- (pottery", 19, "brackets that do not pair")]
    [InlineData("- pottery", "- [pottery]", 19, "holds a list; wanted a term")]
    [InlineData("- pottery", "- ''", 19, "holds empty; wanted a term")]
    [InlineData("    strong:\n", "    strongs:\n", 18, "unknown key \"strongs\"; did you mean \"strong\"?")]
    [InlineData("    strong:\n", "    picture: clay.png\n    strong:\n", 18, "unknown key \"picture\"; wanted one of id, name, group")]
    [InlineData("name: Pottery", "name: Pottery\n    name: Clay", 15, "key \"name\" a second time (first in line 14)")]
    [InlineData("name: Pottery", "name: !!str Pottery", 14, "a tag (!name); wanted a plain value")]
    [InlineData("name: Pottery", "name: &n Pottery", 14, "an anchor (&name); wanted the value itself")]
    [InlineData("name: Pottery", "name: *n", 14, "an alias (*name); wanted the value itself")]
    [InlineData("name: Pottery", "name: {a: b}", 14, "\"name\" is a map; wanted text")]
    [InlineData("name: Crafts", "nam: Crafts", 3, "did you mean \"name\"?")]
    [InlineData("    color: \"#0369a1\"\n", "", 2, "the group has no \"color\"")]
    [InlineData("- id: crafts", "- id: crafts\n    ? [a]\n    : b", 3, "a key that is a list or map")]
    public void A_problem_is_said_with_its_line(string found, string broken, int line, string problem)
    {
        var text = Good.Replace(found, broken, StringComparison.Ordinal);
        Assert.NotEqual(Good, text);
        var (catalogue, problems) = ThemeCatalogueFile.Read(text, "bad.yaml");
        Assert.Null(catalogue);
        Assert.Contains(problems, each => each.Line == line && each.Problem.Contains(problem, StringComparison.Ordinal));
        Assert.All(problems, each => Assert.DoesNotContain('\n', each.Message));
        Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"bad.yaml({problems[0].Line}): "), problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_are_found_at_once_in_line_order()
    {
        var text = Good
            .Replace("name: Crafts", "nome: Crafts", StringComparison.Ordinal)
            .Replace("[half baking]", "[half baked]", StringComparison.Ordinal)
            .Replace("\"#c2410c\"", "red", StringComparison.Ordinal)
            .Replace("- pottery", "- )", StringComparison.Ordinal);
        var lines = ThemeCatalogueFile.Read(text, "bad.yaml").Problems.Select(problem => problem.Line).ToArray();
        Assert.Equal([2, 3, 12, 16, 19], lines);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n# nothing\n")]
    [InlineData("- a\n- b")]
    [InlineData("just words")]
    [InlineData("groups: []\nthemes: []")]
    [InlineData("groups:\nthemes:")]
    [InlineData("themes: [a, b]")]
    [InlineData("groups: {a: [}")]
    [InlineData("a: b\n---\nc: d")]
    [InlineData("\t\tgroups: x")]
    [InlineData("\"unfinished")]
    [InlineData("&a [*a]")]
    [InlineData("%YAML 9.9\n---\na: b")]
    public void What_is_no_catalogue_is_a_problem_and_no_crash(string text)
    {
        var (catalogue, problems) = ThemeCatalogueFile.Read(text, "bad.yaml");
        Assert.Null(catalogue);
        Assert.NotEmpty(problems);
    }

    [Fact]
    public void Nesting_and_size_have_limits()
    {
        var deep = ThemeCatalogueFile.Read("groups: " + new string('[', 100_000), "deep.yaml").Problems;
        Assert.Contains("nesting deeper", Assert.Single(deep).Problem, StringComparison.Ordinal);
        var large = ThemeCatalogueFile.Read(Good + new string('\n', 5_000_000), "large.yaml").Problems;
        Assert.Contains("characters; wanted at most", Assert.Single(large).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_or_garbled_anywhere_gives_a_catalogue_or_problems()
    {
        var random = new Random(20260101);
        const string letters = "ab:-[]{}&*!|>'\"#%@,? \n\t\0é";
        for (var round = 0; round < 3_000; round++)
        {
            var text = Good.ToCharArray();
            for (var i = 0; i < 3; i++)
                text[random.Next(text.Length)] = letters[random.Next(letters.Length)];
            var (catalogue, problems) = ThemeCatalogueFile.Read(new string(text, 0, random.Next(text.Length)), "bad.yaml");
            Assert.Equal(catalogue is null, problems.Count > 0);
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Problems_read_the_same_in_every_culture(string culture)
    {
        var text = Good.Replace("id: pottery", "id: BAKING INN", StringComparison.Ordinal);
        var expected = ThemeCatalogueFile.Read(text, "bad.yaml").Problems.Select(problem => problem.Message).ToArray();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, ThemeCatalogueFile.Read(text, "bad.yaml").Problems.Select(problem => problem.Message));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
