using TalkTrends.Core.Themes;

namespace TalkTrends.Core.Tests.Themes;

public class ThemeTermTests
{
    [Theory]
    [InlineData("log aggregation", "log aggregation")]
    [InlineData("ebpf | bpf", "ebpf", "bpf")]
    [InlineData("container (image | registry)", "container image", "container registry")]
    [InlineData("(linux |) kernel", "linux kernel", "kernel")]
    [InlineData("=Go (code | tool) | golang", "Go code", "Go tool", "golang")]
    [InlineData("open-source", "open-source")]
    public void A_term_stands_for_all_its_spellings_in_the_order_written(string text, params string[] spellings) =>
        Assert.Equal(spellings, ThemeTerm.Parse(text).Spellings.Select(spelling => spelling.Text));

    [Fact]
    public void Spellings_that_are_the_same_words_are_kept_once() =>
        Assert.Equal(["container"], ThemeTerm.Parse("container | Containers").Spellings.Select(spelling => spelling.Text));

    [Fact]
    public void Only_the_marked_word_is_exact()
    {
        var words = ThemeTerm.Parse("in =Go").Spellings[0].Words;
        Assert.Equal([null, "Go"], words.Select(word => word.Surface));
        Assert.Equal(["in", "go"], words.Select(word => word.Key));
    }

    [Theory]
    [InlineData("", "without a word")]
    [InlineData("|", "without a word")]
    [InlineData("kernel |", "without a word")]
    [InlineData("( | ) ", "without a word")]
    [InlineData("---", "without a word")]
    [InlineData("(a | b", "brackets")]
    [InlineData("a) b", "brackets")]
    [InlineData("((a | b) | c) d", "brackets")]
    [InlineData("a b c d e f g h i", "9 words")]
    public void What_is_no_term_is_refused_with_a_reason(string text, string reason)
    {
        Assert.False(ThemeTerm.TryParse(text, out _, out var problem));
        Assert.Contains(reason, problem, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => ThemeTerm.Parse(text));
    }

    [Fact]
    public void Brackets_cannot_blow_up_a_term()
    {
        var text = string.Concat(Enumerable.Repeat("(a | b | c | d) ", 5_000));
        Assert.False(ThemeTerm.TryParse(text, out _, out var problem));
        Assert.Contains("too many spellings", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_parses_or_is_refused_and_nothing_else_happens()
    {
        var random = new Random(20260101);
        const string letters = "ab=()| -+#./é\t'";
        for (var round = 0; round < 5_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(24)).Select(_ => letters[random.Next(letters.Length)]));
            if (!ThemeTerm.TryParse(text, out var term, out var problem))
                Assert.NotEmpty(problem);
            else
                Assert.All(term.Spellings, spelling => Assert.InRange(spelling.Words.Count, 1, ThemeTerm.MaxWords));
        }
    }

    [Fact]
    public void Containing_and_overlapping_look_at_words_not_at_letters()
    {
        Assert.True(ThemeTerm.Parse("shipping containers").Contains(ThemeTerm.Parse("container")));
        Assert.False(ThemeTerm.Parse("entrust belt").Contains(ThemeTerm.Parse("rust")));
        Assert.True(ThemeTerm.Parse("to =Go").Contains(ThemeTerm.Parse("=Go")));
        Assert.True(ThemeTerm.Parse("log | logs").Overlaps(ThemeTerm.Parse("trace | log")));
        Assert.False(ThemeTerm.Parse("log file").Overlaps(ThemeTerm.Parse("log")));
    }
}
