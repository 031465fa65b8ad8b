using System.IO.Compression;
using System.Text;
using TalkTrends.Io.Background;

namespace TalkTrends.Io.Tests.Notes;

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

    [Fact]
    public void Committed_file_is_what_the_corpora_teach()
    {
        var builder = new NameTokensBuilder();
        foreach (var path in Directory.GetFiles(Repository.Shared("corpora"), "*.csv.gz").Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
            foreach (var cells in Rows(reader.ReadToEnd()).Skip(1))
                builder.Add(cells[5].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), cells[4]);
        }
        var built = builder.Build();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(Path.Combine(Repository.Root, "data", "background", "names.tsv"), built);
        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, "data", "background", "names.tsv")), built);
    }

    // id, conference, event, year, title, speakers, …: cells with commas, quotes or line ends stand in quotes.
    private static IEnumerable<List<string>> Rows(string text)
    {
        var (row, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var c in text)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (quoted || c is not (',' or '\n'))
            {
                cell.Append(c is '\r' ? "" : c is '\n' ? " " : c.ToString());
            }
            else
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (c != '\n')
                    continue;
                yield return row;
                row = [];
            }
        }
    }
}
