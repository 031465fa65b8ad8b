using TalkTrends.Core.Corpus;
using TalkTrends.Core.Tests.Corpus;
using TalkTrends.Core.Text;
using TalkTrends.Core.Themes;
using TalkTrends.Core.Topics.Words;

namespace TalkTrends.Core.Tests.Themes;

public class ThemeContextLearnerTests
{
    private static readonly string[] Kitchen = MadeUp.Words("kitchen", 18);
    private static readonly string[] Garage = MadeUp.Words("garage", 18);

    private static readonly ThemeCatalogue Catalogue = MadeUp.Catalogue(MadeUp.Theme("baking", ["oven"]), MadeUp.Theme("driving", ["motor"]), MadeUp.Theme("sailing", ["keel"]));

    private static readonly TalkCorpus Corpus = Programme.Corpus(Programme.Planted([Kitchen, Garage], 60, 25, 7)
        .Select((talk, i) => talk with { Title = i % 4 == 0 ? "Oven " + talk.Title : i % 4 == 1 ? "Motor " + talk.Title : i % 4 == 2 && i / 4 < ThemeContextLearner.LeastTalks - 1 ? "Keel " + talk.Title : talk.Title }));

    private static readonly TermBackground Background = BackgroundLearner.Learn(Corpus);

    private static readonly ThemeContexts Learned = ThemeContextLearner.Learn(Corpus, Catalogue, Background);

    [Fact]
    public void Themes_learn_the_words_of_the_talks_that_name_them()
    {
        Assert.Equal(["baking", "driving"], Learned.All.Select(context => context.ThemeId));
        // A talk that repeats another teaches nothing.
        Assert.All(Learned.All, context => Assert.InRange(context.Talks, 28, 30));
        Assert.True(Context("the oven", Kitchen) > Context("the oven", Garage));
        Assert.True(Context("the motor", Garage) > Context("the motor", Kitchen));
    }

    [Fact]
    public void A_theme_of_too_few_talks_learns_nothing() => Assert.DoesNotContain("sailing", Learned.All.Select(context => context.ThemeId));

    [Fact]
    public void Workers_and_earlier_contexts_make_no_difference()
    {
        var again = ThemeContextLearner.Learn(Corpus, Catalogue.With(Learned), Background, workers: 3);
        Assert.Equal(Learned.All.SelectMany(context => context.Weights.Prepend((float)context.Bias)), again.All.SelectMany(context => context.Weights.Prepend((float)context.Bias)));
    }

    private static double Context(string start, string[] words) =>
        ThemeScorer.Score(MadeUp.Talk("Letters", start + " " + string.Join(' ', words)), Catalogue.With(Learned)).Single().Context;
}
