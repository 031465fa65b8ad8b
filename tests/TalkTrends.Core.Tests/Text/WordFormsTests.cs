using TalkTrends.Core.Text;

namespace TalkTrends.Core.Tests.Text;

public sealed class WordFormsTests
{
    [Theory]
    [InlineData("containers", "container")]
    [InlineData("policies", "policy")]
    [InlineData("databases", "database")]
    [InlineData("processes", "process")]
    [InlineData("patches", "patch")]
    [InlineData("caches", "cache")]
    [InlineData("queries", "query")]
    [InlineData("apis", "api")]
    [InlineData("redis", "redis")]
    [InlineData("kubernetes", "kubernetes")]
    [InlineData("access", "access")]
    [InlineData("analysis", "analysis")]
    [InlineData("status", "status")]
    [InlineData("tls", "tls")]
    [InlineData("ops", "ops")]
    [InlineData("c++", "c++")]
    public void Plurals_share_the_key_of_their_singular(string word, string key) => Assert.Equal(key, WordForms.Key(word));

    [Fact]
    public void A_key_is_its_own_key()
    {
        foreach (var word in (ReadOnlySpan<string>)["containers", "policies", "processes", "boxes", "databases", "buzzes", "kubernetes", "crashes"])
            Assert.Equal(WordForms.Key(word), WordForms.Key(WordForms.Key(word)));
    }

    [Theory]
    [InlineData("the", true)]
    [InlineData("attendees", true)]
    [InlineData("2019", true)]
    [InlineData("10k", true)]
    [InlineData("k8s", false)]
    [InlineData("24/7", false)]
    [InlineData("c", false)]
    [InlineData("x", true)]
    [InlineData("container", false)]
    public void Function_words_amounts_and_the_words_of_every_description_are_no_terms(string word, bool isStop) =>
        Assert.Equal(isStop, StopWords.Contains(word));
}
