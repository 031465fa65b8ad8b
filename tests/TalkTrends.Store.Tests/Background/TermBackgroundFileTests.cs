using TalkTrends.Core.Text;
using TalkTrends.Pipelines;
using TalkTrends.Store.Background;

namespace TalkTrends.Store.Tests.Background;

public sealed class TermBackgroundFileTests
{
    private static readonly TermBackground Example = new(40, 3,
    [
        new BackgroundTerm("kiln", "kiln", false, 12, 0.25, [127, 0, -127]),
        new BackgroundTerm("c++", "C++", false, 30, -0.01, [1, 2, 3]),
        new BackgroundTerm("kiln-door", "kiln door", true, 13, 0.5, [0, 0, 0]),
    ]);

    [Fact]
    public void What_is_written_is_read_again()
    {
        var again = TermBackgroundFile.Parse(TermBackgroundFile.Write(Example));
        Assert.Equal((40, 3), (again.Talks, again.Dimensions));
        Assert.Equal(["c++", "kiln", "kiln-door"], again.Terms.Select(term => term.Id));
        foreach (var term in Example.Terms)
        {
            var read = again.Find(term.Id)!;
            Assert.Equal(term.Vector, read.Vector);
            Assert.Equal(term with { Vector = [] }, read with { Vector = [] });
        }
        Assert.Equal(TermBackgroundFile.Write(Example), TermBackgroundFile.Write(again));
    }

    [Theory]
    [InlineData("term\tdisplay\n", "line 1")]
    [InlineData("term\tdisplay\tphrase\ttalks\ttopicality\tvector\n", "line 2")]
    [InlineData("term\tdisplay\tphrase\ttalks\ttopicality\tvector\n*\t\t0\t9\tx\t\n", "line 2")]
    [InlineData("term\tdisplay\tphrase\ttalks\ttopicality\tvector\n*\t\t0\t9\t3\t\nkiln\tkiln\t0\t5\t0.1\tAAAA\nkiln\tkiln\t0\t5\t0.1\tAAAA\n", "line 4")]
    [InlineData("term\tdisplay\tphrase\ttalks\ttopicality\tvector\n*\t\t0\t9\t3\t\nkiln\tkiln\t0\t5\t0.1\tAA\n", "line 3")]
    [InlineData("term\tdisplay\tphrase\ttalks\ttopicality\tvector\n*\t\t0\t9\t3\t\nkiln\tkiln\t2\t5\t0.1\tAAAA\n", "line 3")]
    [InlineData("term\tdisplay\tphrase\ttalks\ttopicality\tvector\n*\t\t0\t9\t3\t\nkiln\tkiln\t0\t-5\t0.1\tAAAA\n", "line 3")]
    [InlineData("term\tdisplay\tphrase\ttalks\ttopicality\tvector\n*\t\t0\t9\t3\t\nkiln\tkiln\t0\t5\tNaN\tAAAA\n", "line 3")]
    public void A_damaged_file_is_refused_with_its_line(string content, string line) =>
        Assert.Contains(line, Assert.Throws<FormatException>(() => TermBackgroundFile.Parse(content)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_background_that_comes_with_the_program_can_be_read()
    {
        var background = Readings.Terms(null);
        Assert.True(background.Terms.Count > 5000);
        Assert.True(background.Find("kubernetes")!.Topicality > 0.1);
        Assert.True(background.Find("modern")!.Topicality < 0.04);
        Assert.Equal("Kubernetes", background.Find("kubernetes")!.Display);
    }
}
