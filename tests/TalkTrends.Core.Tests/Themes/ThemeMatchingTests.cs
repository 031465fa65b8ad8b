using TalkTrends.Core.Text;
using TalkTrends.Core.Themes;

namespace TalkTrends.Core.Tests.Themes;

public class ThemeMatchingTests
{
    [Theory]
    [InlineData("container", "Containers at sea level")]
    [InlineData("containers", "Your container")]
    [InlineData("open source", "An Open-Source office")]
    [InlineData("ci/cd", "CI/CD without tears")]
    [InlineData("c++", "Modern C++ for cooks")]
    [InlineData("log (aggregation | search)", "Log search for all")]
    [InlineData("policy", "Policies, written down")]
    [InlineData("kubernetes", "Kubernetes' quiet corners")]
    public void A_term_is_found_in_any_case_and_number(string term, string title) =>
        Assert.NotNull(MadeUp.Only(MadeUp.Theme("t", [term]), MadeUp.Talk(title)));

    [Theory]
    [InlineData("rust", "Trust issues")]
    [InlineData("open source", "Source open to all")]
    [InlineData("open source", "The door is open. Source code follows")]
    [InlineData("open source", "Open, source of joy")]
    [InlineData("open source", "Open (source pending)")]
    public void Parts_of_words_and_words_of_two_segments_are_no_term(string term, string title) =>
        Assert.Null(MadeUp.Only(MadeUp.Theme("t", [term]), MadeUp.Talk(title)));

    [Fact]
    public void No_term_reaches_from_the_title_into_the_text_or_over_lines()
    {
        var theme = MadeUp.Theme("t", ["open source"]);
        Assert.Null(MadeUp.Only(theme, MadeUp.Talk("Everything is open", "Source code and more")));
        Assert.Null(MadeUp.Only(theme, MadeUp.Talk("Doors", "Some are open", "source of light")));
        Assert.NotNull(MadeUp.Only(theme, MadeUp.Talk("Doors", "Some are open source")));
    }

    [Theory]
    [InlineData("=Go", "Testing in Go", true)]
    [InlineData("=Go", "Where should I go", false)]
    [InlineData("=Go", "GO FASTER", false)]
    [InlineData("=Go", "Go’s new clothes", true)]
    [InlineData("in =Go", "Services In Go", true)]
    [InlineData("in =Go", "services in go", false)]
    public void A_marked_word_must_be_written_exactly_so(string term, string title, bool found) =>
        Assert.Equal(found, MadeUp.Only(MadeUp.Theme("t", [term]), MadeUp.Talk(title)) is not null);

    [Fact]
    public void The_longest_term_is_taken_and_its_words_are_used_up()
    {
        var theme = MadeUp.Theme("t", ["container", "container image", "image registry"]);
        var found = MadeUp.Only(theme, MadeUp.Talk("Container image registry for one container"))!;
        Assert.Equal(["container image", "container"], found.Evidence.Select(evidence => evidence.Term));
    }

    [Fact]
    public void A_word_used_by_one_theme_is_free_for_another()
    {
        var catalogue = MadeUp.Catalogue(MadeUp.Theme("a", ["serverless security"]), MadeUp.Theme("b", ["security"]));
        Assert.Equal(["a", "b"], ThemeScorer.Score(MadeUp.Talk("Serverless security"), catalogue).Select(found => found.ThemeId));
    }

    [Fact]
    public void A_term_does_not_count_inside_an_exclusion()
    {
        var theme = MadeUp.Theme("t", ["rust", "=Go", "container"], exclusions: ["rust belt", "to =Go", "shipping container"]);
        Assert.Null(MadeUp.Only(theme, MadeUp.Talk("Jobs in the Rust Belt, ready to Go by shipping container")));
        var found = MadeUp.Only(theme, MadeUp.Talk("Shipping containers and a container in Rust"))!;
        Assert.Equal(["container", "rust"], found.Evidence.Select(evidence => evidence.Term));
    }

    [Fact]
    public void An_exclusion_takes_no_words_from_another_theme()
    {
        var catalogue = MadeUp.Catalogue(MadeUp.Theme("a", ["network"], exclusions: ["neural network"]), MadeUp.Theme("b", ["neural network"]));
        Assert.Equal("b", Assert.Single(ThemeScorer.Score(MadeUp.Talk("Neural networks"), catalogue)).ThemeId);
    }

    [Fact]
    public void Every_form_whose_key_a_term_has_is_found_and_no_other()
    {
        var random = new Random(20260101);
        string[] ends = ["", "s", "es", "y", "ies", "ss", "ses", "xes", "ches", "us", "is"];
        for (var round = 0; round < 3_000; round++)
        {
            var stem = string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => "abcehsxyz"[random.Next(9)]));
            var (term, word) = (stem + ends[random.Next(ends.Length)], stem + ends[random.Next(ends.Length)]);
            var found = MadeUp.Only(MadeUp.Theme("t", [term]), MadeUp.Talk("Zero " + word)) is not null;
            Assert.Equal(WordForms.Key(word) == WordForms.Key(term), found);
        }
    }
}
