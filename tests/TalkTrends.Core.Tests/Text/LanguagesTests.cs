using TalkTrends.Core.Corpus;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Text;
using TalkTrends.Core.Text.Languages;

namespace TalkTrends.Core.Tests.Text;

public class LanguagesTests
{
    [Theory]
    [InlineData("de", "datenbanken", "datenbank")]
    [InlineData("de", "netze", "netz")]
    [InlineData("fr", "données", "donnée")]
    [InlineData("es", "pruebas", "prueba")]
    [InlineData("it", "applicazioni", "applicazione")]
    [InlineData("pt", "dados", "dado")]
    public void Forms_of_a_word_share_a_key(string language, string one, string other) =>
        Assert.Equal(WordRules.Of(language).Key(other), WordRules.Of(language).Key(one));

    [Theory]
    [InlineData("de", "über", "netz")]
    [InlineData("fr", "pour", "réseau")]
    [InlineData("it", "della", "rete")]
    [InlineData("es", "para", "red")]
    [InlineData("pt", "não", "rede")]
    [InlineData("ru", "для", "сеть")]
    [InlineData("ja", "では", "データベース")]
    [InlineData("zh", "我们", "数据")]
    public void Function_words_are_no_terms_and_content_words_are(string language, string function, string content)
    {
        Assert.True(WordRules.Of(language).IsStop(function));
        Assert.False(WordRules.Of(language).IsStop(content));
        Assert.True(WordRules.Of(language).HasStopWords);
    }

    [Fact]
    public void A_language_without_lists_says_so() => Assert.False(WordRules.Of("th").HasStopWords);

    [Theory]
    [InlineData("数据库迁移", "数据 库 迁移")]
    [InlineData("分散データベースの設計、Kubernetesで", "分散 データベース の 設計 kubernetes で")]
    [InlineData("การพัฒนาซอฟต์แวร์", "การ พัฒนา ซอฟต์แวร์")]
    [InlineData("C++ und Node.js", "c++ und node.js")]
    public void Text_without_spaces_is_cut_into_words(string text, string words) => Assert.Equal(words, string.Join(' ', Tokenizer.Words(text)));

    [Fact]
    public void Cutting_is_the_same_on_several_threads()
    {
        var expected = Tokenizer.Words("分散データベースのレプリケーションを設計する");
        Parallel.For(0, 64, _ => Assert.Equal(expected, Tokenizer.Words("分散データベースのレプリケーションを設計する")));
    }

    [Fact]
    public void Most_talks_decide_the_language_and_short_titles_follow_their_event()
    {
        Talk[] talks = [Of("1", "de"), Of("2", "de"), Of("3", "de"), Of("4", null), Of("5", null, "other"), Of("6", "en", "other")];
        var languages = CorpusLanguages.Of(talks, null, null);
        Assert.Equal("de", languages.Language);
        Assert.Equal(["de", "de", "de", null, "en", "en"], languages.OfTalks);
        Assert.Equal("en", CorpusLanguages.Of(talks, "en", null).Language);
        Assert.Equal("en", CorpusLanguages.Of([Of("1", null)], null, null).Language);
    }

    [Fact]
    public void A_few_talks_that_tell_their_language_are_not_the_corpus()
    {
        Talk[] silent = [.. Enumerable.Range(0, 40).Select(i => Of($"s{i}", null))];
        Assert.Equal("en", CorpusLanguages.Of([.. silent, Of("1", "da"), Of("2", "da")], null, null).Language);
        Assert.Equal("da", CorpusLanguages.Of([.. silent, .. Enumerable.Range(0, 5).Select(i => Of($"d{i}", "da"))], null, null).Language);
    }

    [Fact]
    public void A_catalogue_in_a_language_finds_its_terms_in_any_form()
    {
        var themes = Themes.MadeUp.Catalogue(Themes.MadeUp.Theme("data", ["database"]) with { Terms = new Dictionary<string, IReadOnlyList<Core.Themes.ThemeTerm>> { ["de"] = [Core.Themes.ThemeTerm.Parse("Datenbank")] } });
        var talk = Tokenizer.Tokenize(new Talk { Id = "t", DocumentId = "d", Title = "Große Datenbanken", LineStart = 1, LineEnd = 1 });
        Assert.Empty(themes.Matcher.Find(talk));
        Assert.Single(themes.In("de").Matcher.Find(talk));
    }

    private static Talk Of(string id, string? language, string talkEvent = "moot") =>
        new() { Id = id, DocumentId = "d", EventId = talkEvent, Title = "On tea", LineStart = 1, LineEnd = 1, Language = language };
}
