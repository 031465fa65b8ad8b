namespace TalkTrends.Charts.Tests;

/// <summary>A checker that cannot fail checks nothing.</summary>
public class SvgCheckerTests
{
    [Fact]
    public void A_good_sheet_passes() => SvgChecker.Check(Sheet("<text x=\"64\" y=\"84\" font-size=\"20\">One</text><text x=\"64\" y=\"110\" font-size=\"20\">Two</text>"));

    [Theory]
    [InlineData("<text x=\"64\" y=\"84\" font-size=\"13\">small</text>")]
    [InlineData("<text x=\"1580\" y=\"84\" font-size=\"20\">leaves</text>")]
    [InlineData("<text x=\"10\" y=\"84\" font-size=\"20\" text-anchor=\"end\">leaves</text>")]
    [InlineData("<text x=\"64\" y=\"84\" font-size=\"20\">One</text><text x=\"80\" y=\"90\" font-size=\"20\">Two</text>")]
    [InlineData("<text x=\"64\" y=\"84\" font-size=\"20\">on a line</text><line x1=\"70\" x2=\"70\" y1=\"20\" y2=\"200\"/>")]
    [InlineData("<text x=\"64\" y=\"84\" font-size=\"20\">One</text><text x=\"70\" y=\"120\" font-size=\"20\" transform=\"rotate(-45 70 120)\">into the other</text>")]
    [InlineData("<text x=\"64\" y=\"84\" font-size=\"20\">NaN</text>")]
    [InlineData("<text x=\"64\" y=\"84\" font-size=\"20\">One</text><circle cx=\"1599\" cy=\"5\" r=\"4\"/>")]
    [InlineData("<text x=\"64\" y=\"84\" font-size=\"20\">One</text><script>alert(1)</script>")]
    public void A_fault_is_found(string content) => Assert.ThrowsAny<Exception>(() => SvgChecker.Check(Sheet(content)));

    private static string Sheet(string content) =>
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1600 900\" aria-labelledby=\"a b\"><title id=\"a\">a</title><desc id=\"b\">b</desc>" +
        content + "</svg>";
}
