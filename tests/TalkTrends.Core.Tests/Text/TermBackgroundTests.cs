using TalkTrends.Core.Text;

namespace TalkTrends.Core.Tests.Text;

public sealed class TermBackgroundTests
{
    [Fact]
    public void Knows_its_terms_and_no_other()
    {
        var background = new TermBackground(10, 2, [new BackgroundTerm("container", "containers", false, 4, 0.2, [127, 0])]);
        Assert.Equal("containers", background.Find("container")?.Display);
        Assert.Null(background.Find("containers"));
        Assert.Null(TermBackground.None.Find("container"));
    }

    [Fact]
    public void Vectors_of_another_length_are_refused() =>
        Assert.Throws<ArgumentException>(() => new TermBackground(10, 3, [new BackgroundTerm("a", "a", false, 1, 0, [1, 2])]));

    [Fact]
    public void One_term_stands_once() =>
        Assert.Throws<ArgumentException>(() => new TermBackground(10, 0, [new BackgroundTerm("a", "a", false, 1, 0, []), new BackgroundTerm("a", "A", false, 1, 0, [])]));
}
