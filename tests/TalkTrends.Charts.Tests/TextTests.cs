using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Tests;

public class TextTests
{
    [Theory]
    [InlineData("é", "e\u0301")]
    [InlineData("Å", "A\u030A")]
    [InlineData("naïve", "naive")]
    public void A_mark_adds_no_width_however_it_is_typed(string one, string other) =>
        Assert.Equal(TextMeasure.Width(one, 20), TextMeasure.Width(other, 20));

    [Theory]
    [InlineData("漢", 20, 19)]
    [InlineData("🚀", 20, 20)]
    [InlineData("Щ", 20, 15)]
    public void Other_scripts_are_given_room(string text, double size, double least) => Assert.True(TextMeasure.Width(text, size) >= least);

    [Fact]
    public void Text_that_fits_is_left_alone() => Assert.Equal("Kubernetes", TextFit.Shorten("Kubernetes", 17, 400));

    [Fact]
    public void Long_text_ends_at_a_word() => Assert.Equal("Kubernetes and…", TextFit.Shorten("Kubernetes and containers", 17, 170));

    [Fact]
    public void A_cut_parts_no_letter_from_its_marks_and_no_emoji()
    {
        var family = "👨‍👩‍👧‍👦";
        for (var width = 20; width < 400; width += 7)
        {
            var cut = TextFit.Shorten(string.Concat(Enumerable.Repeat(family, 9)), 17, width).TrimEnd('…');
            Assert.Equal(0, cut.Length % family.Length);
        }
    }

    [Fact]
    public void Whatever_is_cut_or_wrapped_fits()
    {
        var random = new Random(20260101);
        for (var round = 0; round < 500; round++)
        {
            var (text, width) = (PlainText.Clean(Hostile.Name(random)), random.Next(90, 900));
            Assert.True(TextMeasure.Width(TextFit.Shorten(text, 17, width), 17) <= width);
            Assert.All(TextFit.Wrap(text, 17, width, 3), line => Assert.True(TextMeasure.Width(line, 17) <= width));
            Assert.All(TextFit.WrapEvenly(text, 17, width, 3), line => Assert.True(TextMeasure.Width(line, 17) <= width));
        }
    }

    [Fact]
    public void Half_a_surrogate_becomes_a_replacement_mark() => Assert.Equal("half \uFFFD.", PlainText.Clean("half \uD800."));

    [Fact]
    public void A_heading_of_two_lines_has_no_lonely_word()
    {
        var lines = TextFit.WrapEvenly("Seven topics, from kernel tracing to how teams learn from incidents", 38, 1472, 2, bold: true);
        Assert.Equal(2, lines.Count);
        Assert.True(lines[1].Length > 20);
    }

    [Theory]
    [InlineData("a\u0000b\u001Fc", "abc")]
    [InlineData(" two\r\n lines\t", "two lines")]
    [InlineData("\u202Eevil\u202C", "evil")]
    [InlineData("\uFFFE\uFDD0", "")]
    [InlineData("👩‍💻", "👩‍💻")]
    [InlineData("8\u00A0%", "8\u00A0%")]
    public void Cleaning_takes_what_cannot_be_drawn_and_nothing_else(string text, string expected) => Assert.Equal(expected, PlainText.Clean(text));
}
