using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Records;
using TalkTrends.Store.DataTrees;

namespace TalkTrends.Ingest.Tests.Formats;

public class TomlTextTests
{
    [Fact]
    public void Strings_lists_and_tables_keep_their_lines()
    {
        var map = TomlText.Parse("title = \"On \\u00e9clairs\"\nspeakers = ['Ada',\n  \"Bo\"]\ndate = 2019-05-04T10:00:00Z\ntext = \"\"\"\nfirst\nsecond\"\"\"\n[a.b]\nx = 1\n[[talk]]\nn = 1\n[[talk]]\nn = 2\n[a]\ny.z = true\n", "f.md", 3);
        Assert.Equal("On éclairs", Assert.IsType<DataScalar>(map["title"]).Value);
        Assert.Equal(5, Assert.IsType<DataList>(map["speakers"]).Items[1].Line);
        Assert.Equal("2019-05-04T10:00:00Z", Assert.IsType<DataScalar>(map["date"]).Value);
        var text = Assert.IsType<DataScalar>(map["text"]);
        Assert.Equal(("first\nsecond", 8, 9), (text.Value, text.FirstLine, text.LastLine));
        Assert.Equal(2, Assert.IsType<DataList>(map["talk"]).Items.Count);
        var table = Assert.IsType<DataMap>(map["a"]);
        Assert.Equal(["b", "y"], table.Pairs.Select(pair => pair.Key.Value));
    }

    [Theory]
    [InlineData("a = 1\na = 2\n", 2, "key \"a\" a second time; wanted TOML")]
    [InlineData("a = [1, 2\nb = 1\n", 2, null)]
    [InlineData("b = 1\na = \"open\nc = 1\n", 2, null)]
    [InlineData("a =\n", 1, null)]
    public void What_is_wrong_is_named_with_its_line(string toml, int line, string? problem)
    {
        var error = Assert.Throws<InputException>(() => TomlText.Parse(toml, "f.md", 1));
        Assert.Equal(line, error.Line);
        Assert.EndsWith("; wanted TOML", error.Problem, StringComparison.Ordinal);
        if (problem is not null)
            Assert.Equal(problem, error.Problem);
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        var deep = "a = " + new string('[', 50_000) + new string(']', 50_000);
        Assert.Equal("nesting deeper than 32; wanted TOML", Assert.Throws<InputException>(() => TomlText.Parse(deep, "f.md", 1)).Problem);
    }
}
