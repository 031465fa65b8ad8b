using TalkTrends.Core.Text;
using TalkTrends.Core.Themes;

namespace TalkTrends.Core.Tests.Themes;

/// <summary>What must hold for any talk, tried on talks drawn at random.</summary>
public class ThemeScorerPropertyTests
{
    private static readonly string[] Vocabulary = ["alpha", "beta", "gamma", "delta", "kilo", "lima", "mike", "Go", "go", "plain", "words", "only", "here"];

    private static readonly Theme[] Themes =
    [
        MadeUp.Theme("greek", ["alpha", "beta"], ["gamma", "delta"]),
        MadeUp.Theme("radio", ["kilo lima", "mike"], ["lima", "kilo", "alpha"]),
        MadeUp.Theme("game", ["=Go"], ["plain", "mike"]),
    ];

    [Fact]
    public void More_evidence_never_lowers_a_score()
    {
        // One-word terms: a word put in the place of a neutral one breaks no phrase.
        var theme = Themes[0];
        var random = new Random(1);
        for (var round = 0; round < 2_000; round++)
        {
            var words = Words(random, ["plain", "words", "here", "alpha", "gamma", "beta", "delta"]);
            var before = MadeUp.Only(theme, Talk(words))?.Score ?? 0;
            var neutral = Array.IndexOf(words, "plain");
            if (neutral < 0)
                continue;
            words[neutral] = new[] { "alpha", "beta", "gamma", "delta" }[random.Next(4)];
            Assert.True((MadeUp.Only(theme, Talk(words))?.Score ?? 0) >= before - 1e-12, string.Join(' ', words));
        }
    }

    [Fact]
    public void A_longer_body_never_raises_a_score()
    {
        var random = new Random(2);
        for (var round = 0; round < 1_000; round++)
        {
            var words = Words(random, Vocabulary);
            var longer = words.Concat(Enumerable.Repeat("here", random.Next(1, 300))).ToArray();
            foreach (var theme in Themes)
                Assert.True(
                    (MadeUp.Only(theme, Talk(longer))?.Score ?? 0) <= (MadeUp.Only(theme, Talk(words))?.Score ?? 0) + 1e-12,
                    string.Join(' ', words));
        }
    }

    [Fact]
    public void Words_after_the_opening_never_change_what_is_counted()
    {
        var random = new Random(3);
        for (var round = 0; round < 1_000; round++)
        {
            var words = Words(random, Vocabulary);
            var opening = words.Take(3 + Tokenizer.OpeningWords).ToArray();
            if (words.Length <= opening.Length)
                continue;
            foreach (var theme in Themes)
                Assert.Equal(MadeUp.Only(theme, Talk(opening))?.Counted ?? false, MadeUp.Only(theme, Talk(words))?.Counted ?? false);
        }
    }

    [Fact]
    public void Counted_implies_about_and_scores_lie_in_their_range()
    {
        var random = new Random(4);
        var catalogue = MadeUp.Catalogue(Themes);
        for (var round = 0; round < 2_000; round++)
        {
            var weights = new ThemeWeights { About = 0.2 + (0.6 * random.NextDouble()), Fade = random.NextDouble(), Floor = 0.1 };
            foreach (var found in ThemeScorer.Score(Talk(Words(random, Vocabulary)), catalogue, weights))
            {
                Assert.InRange(found.Score, 0.1, 1);
                Assert.True(!found.Counted || found.Level == ThemeLevel.About);
                Assert.Equal(found.Level == ThemeLevel.About, found.Score >= weights.About);
                Assert.NotEmpty(found.Evidence);
            }
        }
    }

    [Fact]
    public void The_order_of_themes_changes_the_order_of_memberships_and_nothing_else()
    {
        var random = new Random(5);
        for (var round = 0; round < 500; round++)
        {
            var talk = Talk(Words(random, Vocabulary));
            var shuffled = Themes.ToArray();
            random.Shuffle(shuffled);
            var plain = ThemeScorer.Score(talk, MadeUp.Catalogue(Themes)).OrderBy(found => found.ThemeId, StringComparer.Ordinal).ToArray();
            var other = ThemeScorer.Score(talk, MadeUp.Catalogue(shuffled)).OrderBy(found => found.ThemeId, StringComparer.Ordinal).ToArray();
            Assert.Equal(plain.Length, other.Length);
            for (var i = 0; i < plain.Length; i++)
            {
                Assert.Equal(plain[i] with { Evidence = [] }, other[i] with { Evidence = [] });
                Assert.Equal(plain[i].Evidence, other[i].Evidence);
            }
        }
    }

    private static string[] Words(Random random, string[] vocabulary) =>
        [.. Enumerable.Range(0, random.Next(3, 140)).Select(_ => vocabulary[random.Next(vocabulary.Length)])];

    /// <summary>Three words of title, the rest text.</summary>
    private static TokenizedTalk Talk(string[] words) => MadeUp.Talk(string.Join(' ', words.Take(3)), string.Join(' ', words.Skip(3)));
}
