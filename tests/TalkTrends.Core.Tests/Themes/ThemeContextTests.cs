using TalkTrends.Core.Text;
using TalkTrends.Core.Themes;

namespace TalkTrends.Core.Tests.Themes;

public class ThemeContextTests
{
    private static readonly string[] Kitchen = MadeUp.Words("kitchen", 16);
    private static readonly string[] Garage = MadeUp.Words("garage", 16);

    private static readonly TermBackground Background = new(1000, 2,
    [
        .. Kitchen.Select(word => new BackgroundTerm(word, word, false, 20, 0.1, [127, 0])),
        .. Garage.Select(word => new BackgroundTerm(word, word, false, 20, 0.1, [0, 127])),
        new BackgroundTerm("oven", "oven", false, 20, 0.1, [127, 0]),
    ]);

    private static readonly Theme Baking = MadeUp.Theme("baking", ["oven"], ["dough"]);

    private static readonly ThemeCatalogue Alone = MadeUp.Catalogue(Baking);

    private static readonly ThemeCatalogue Known = Alone.With(Contexts("baking"));

    [Fact]
    public void A_term_is_worth_more_among_the_words_of_its_theme_and_less_among_others()
    {
        var text = "the oven " + MadeUp.Neutral(8) + " ";
        var (inKitchen, inGarage) = (Of(Known, text + All(Kitchen)), Of(Known, text + All(Garage)));
        Assert.True(inKitchen.Context > 1 && inGarage.Context is > 0 and < 1);
        Assert.True(inKitchen.Score > Of(Alone, text + All(Kitchen)).Score);
        Assert.True(inGarage.Score < Of(Alone, text + All(Garage)).Score);
    }

    [Fact]
    public void Company_alone_makes_no_theme() =>
        Assert.Empty(ThemeScorer.Score(MadeUp.Talk("Cupboards", All(Kitchen) + " " + All(Kitchen)), Known));

    [Fact]
    public void Company_lifts_no_theme_of_which_the_talk_has_only_weak_terms() =>
        Assert.Equal(1, Of(MadeUp.Catalogue(MadeUp.Theme("baking", ["oven"], ["dough", "yeast"])).With(Contexts("baking")), "the dough and the yeast " + All(Kitchen)).Context);

    [Fact]
    public void No_company_talks_away_what_the_title_names()
    {
        var talk = MadeUp.Talk("The oven", All(Garage));
        var (known, alone) = (ThemeScorer.Score(talk, Known).Single(), ThemeScorer.Score(talk, Alone).Single());
        Assert.True(known.Context < 1);
        Assert.Equal(alone.Score, known.Score);
    }

    [Fact]
    public void A_theme_s_own_strong_terms_say_nothing_of_the_company_they_keep() =>
        Assert.Equal(Of(Known, "the oven " + All(Garage)).Context, Of(Known, "the oven oven oven oven oven " + All(Garage)).Context);

    [Fact]
    public void A_talk_with_few_known_words_is_judged_by_its_terms_alone() =>
        Assert.Equal(1, Of(Known, "the oven " + string.Join(' ', Kitchen.Take(TalkContext.LeastWords - 1))).Context);

    [Fact]
    public void A_theme_that_the_background_does_not_know_or_knows_by_another_name_is_judged_by_its_terms_alone()
    {
        Assert.Equal(1, Of(Alone.With(Contexts("another")), "the oven " + All(Kitchen)).Context);
        var renamed = MadeUp.Catalogue(Baking with { Name = "Hot rooms" }).With(Contexts("baking"));
        Assert.Equal(1, Of(renamed, "the oven " + All(Kitchen)).Context);
    }

    [Fact]
    public void What_counts_is_settled_by_title_and_opening_whatever_follows()
    {
        var opening = "the oven " + All(Kitchen) + " " + MadeUp.Neutral(Tokenizer.OpeningWords - 2 - Kitchen.Length);
        Assert.True(Of(Known, opening).Counted);
        var followed = Of(Known, opening, All(Garage), All(Garage), All(Garage), All(Garage));
        Assert.True(followed.Counted && followed.Level == ThemeLevel.About);
    }

    [Fact]
    public void A_strong_term_further_on_does_not_settle_what_counts()
    {
        var catalogue = MadeUp.Catalogue(MadeUp.Theme("baking", ["oven"], ["dough", "yeast", "crumb", "crust", "loaf", "flour", "rye"])).With(Contexts("baking"));
        var opening = "dough yeast crumb crust loaf flour rye " + All(Kitchen) + " " + MadeUp.Neutral(Tokenizer.OpeningWords - 7 - Kitchen.Length);
        Assert.Equal(Of(catalogue, opening).Counted, Of(catalogue, opening, "the oven").Counted);
    }

    [Theory]
    [InlineData(-2.8, 1.0)]
    [InlineData(-1.8, 2.0)]
    [InlineData(2.0, 5.8)]
    [InlineData(9.0, 5.8)]
    [InlineData(-3.8, 0.625)]
    [InlineData(-6.0, 0.342466)]
    [InlineData(-60.0, 0.342466)]
    public void A_context_lifts_and_lowers_worth_between_limits(double logit, double factor) =>
        Assert.Equal(factor, new ThemeWeights().InContext(logit, Place.Body, isTitled: true), 6);

    [Fact]
    public void An_opening_lifts_less_than_a_whole_text_and_a_text_less_than_with_its_title()
    {
        var weights = new ThemeWeights();
        var (whole, opening, untitled) = (weights.InContext(0, Place.Body, true), weights.InContext(0, Place.Opening, true), weights.InContext(0, Place.Body, false));
        Assert.True(opening > 1 && opening < whole && untitled > 1 && untitled < whole);
        Assert.Equal(1, weights.InContext(-2, Place.Body, isTitled: false));
        Assert.Equal(weights.InContext(-5, Place.Body, true), weights.InContext(-5, Place.Opening, false));
    }

    [Fact]
    public void Contexts_with_other_dimensions_than_the_background_are_refused() =>
        Assert.Throws<ArgumentException>(() => new ThemeContexts(Background, [new ThemeContext("baking", "baking", 20, 0, [1f])]));

    private static ThemeContexts Contexts(string theme) => new(Background, [new ThemeContext(theme, theme, 20, -2.8, [3f, -3f])]);

    private static ThemeMembership Of(ThemeCatalogue catalogue, params string[] lines) => ThemeScorer.Score(MadeUp.Talk("Letters", lines), catalogue).Single();

    private static string All(string[] words) => string.Join(' ', words);
}
