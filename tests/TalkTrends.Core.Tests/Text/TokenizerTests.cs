using System.Globalization;
using System.Text;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Text;

namespace TalkTrends.Core.Tests.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("k8s", "k8s")]
    [InlineData("our ci/cd system", "our|ci/cd|system")]
    [InlineData("When /bin/sh attacks", "when|/bin/sh|attacks")]
    [InlineData("C++ and C#, F#.", "c++|and|c#|f#")]
    [InlineData("the .NET runtime", "the|.net|runtime")]
    [InlineData("Node.js or ASP.NET.", "node.js|or|asp.net")]
    [InlineData("a pub/sub bus, 24/7", "a|pub/sub|bus|24/7")]
    [InlineData("eBPF, BPF's past", "ebpf|bpf|past")]
    [InlineData("speed/safety", "speed|safety")]
    [InlineData("well-known tricks", "well|known|tricks")]
    [InlineData("it’s we'll don't", "it's|we'll|don't")]
    [InlineData("version 2.0.", "version|2.0")]
    [InlineData("end.Next one...", "end|next|one")]
    [InlineData("ﬁle １２３", "file|123")]
    [InlineData("a + b", "a|b")]
    [InlineData("", "")]
    public void Words_are_cut_as_people_mean_them(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Tokenizer.Words(text)));

    [Theory]
    [InlineData("see https://example.org/a?b=c for more", "see|for|more")]
    [InlineData("(http://example.org) there", "there")]
    [InlineData("write to jane.doe@example.org today", "write|to|today")]
    [InlineData("by @somebody here", "by|here")]
    [InlineData("at www.example.org now", "at|now")]
    public void Addresses_and_handles_are_no_words(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Tokenizer.Words(text)));

    [Fact]
    public void Phrases_do_not_reach_across_sentences_clauses_and_lines()
    {
        var tokens = Read("Storage, then networks. Caches\nRouters (switches)").Tokens;
        Assert.Equal(["storage", "then", "caches", "routers", "switches"], tokens.Where(token => token.Place != Place.Title && token.StartsSegment).Select(token => token.Text));
    }

    [Fact]
    public void Title_opening_and_body_are_told_apart_and_lines_are_kept()
    {
        var talk = Read(string.Join(' ', Enumerable.Repeat("word", Tokenizer.OpeningWords)) + "\nlater");
        Assert.Equal("later", talk.Tokens[^1].Text);
        Assert.Equal((Place.Body, 9), (talk.Tokens[^1].Place, talk.Tokens[^1].Line));
        Assert.Equal(Place.Opening, talk.Tokens[^2].Place);
        Assert.Equal(Place.Title, talk.Tokens[0].Place);
        Assert.Equal(Tokenizer.OpeningWords + 1, talk.TextWords);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public void The_culture_changes_no_word(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(["title", "initial"], Tokenizer.Words("TITLE INITIAL"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Any_text_yields_clean_words_in_order_and_ends()
    {
        var random = new Random(20260101);
        const string Alphabet = "ab Z9.-/+#'’@:_(),\u0301\ud83d\ude00ß\u200b\u00a0\t";
        for (var round = 0; round < 2000; round++)
        {
            var text = new StringBuilder();
            for (var i = random.Next(60); i > 0; i--)
                text.Append(Alphabet[random.Next(Alphabet.Length)]);
            var words = Tokenizer.Words(text.ToString());
            Assert.All(words, word => Assert.True(word.Length > 0 && !word.Any(char.IsWhiteSpace) && !word.Any(char.IsUpper)));
        }
    }

    [Fact]
    public void Talks_read_together_have_the_words_that_they_have_one_by_one()
    {
        Talk[] talks = [Made("It's Ann's \"IT\" clay, it's"), Made("it IT it's its Ann"), Made("k8s, K8S and c++ it’s")];
        var together = Tokenizer.Tokenize(talks);
        for (var i = 0; i < talks.Length; i++)
            Assert.Equal(Tokenizer.Tokenize(talks[i]).Tokens, together[i].Tokens);
    }

    private static TokenizedTalk Read(string text) => Tokenizer.Tokenize(Made(text));

    private static Talk Made(string text) => new()
    {
        Id = "a-1",
        DocumentId = "a",
        Title = "Some title",
        LineStart = 7,
        LineEnd = 9,
        Lines = [.. text.Split('\n').Select((line, i) => new TextLine(8 + i, line))],
    };
}
