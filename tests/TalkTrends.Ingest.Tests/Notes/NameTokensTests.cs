using TalkTrends.Store.Background;

namespace TalkTrends.Ingest.Tests.Notes;

public class NameTokensTests
{
    [Theory]
    [InlineData("Sarah Miller")]
    [InlineData("J. Paul Reed")]
    [InlineData("Daniël van Gils")]
    [InlineData("Liz Fong-Jones")]
    [InlineData("Daniel \"Spoons\" Spoonhower")]
    public void Names_are_likely_persons(string name) => Assert.True(Repository.Names.PersonLogOdds(name) > 1);

    [Theory]
    [InlineData("Red Hat")]
    [InlineData("Incident Management")]
    [InlineData("Chaos Monkey")]
    [InlineData("Apache Cassandra")]
    [InlineData("Open Spaces")]
    [InlineData("the next talk")]
    [InlineData("Acme Labs")]
    [InlineData("")]
    public void Companies_and_titles_are_not(string text) => Assert.True(Repository.Names.PersonLogOdds(text) < 0);

    [Fact]
    public void Order_of_the_talks_does_not_matter_and_a_name_counts_once()
    {
        (string[] Speakers, string Title)[] talks =
        [
            (["Anna Schmidt"], "Sinks"), (["Anna Schmidt"], "More sinks"), (["Anna Weber", "Acme Labs"], "Anna explains sinks"), (["TBD"], "Sinks"), (["Anonymous 4"], "Taps"),
        ];
        string Build(IEnumerable<(string[] Speakers, string Title)> some)
        {
            var builder = new NameTokensBuilder();
            foreach (var (speakers, title) in some)
                builder.Add(speakers, title);
            return builder.Build();
        }

        Assert.Equal(Build(talks), Build(talks.Reverse()));
        Assert.Contains("\nanna\t2\t0\t0\n", Build(talks), StringComparison.Ordinal);
        Assert.DoesNotContain("acme", Build(talks), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("token\tgiven\tfamily\ttitle\nanna\t1\t2\n")]
    [InlineData("token\tgiven\tfamily\ttitle\nanna\t1\t2\tx\n")]
    [InlineData("token\tgiven\tfamily\ttitle\nanna\t1\t2\t3\n")]
    public void Broken_files_are_refused_with_their_line(string content) =>
        Assert.StartsWith("line ", Assert.Throws<FormatException>(() => NameTokens.Parse(content)).Message, StringComparison.Ordinal);
}
