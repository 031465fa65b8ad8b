using System.Text;
using TalkTrends.Ingest.Notes.Blocks;
using TalkTrends.Ingest.Notes;

namespace TalkTrends.Ingest.Tests.Notes;

[Trait("Length", "Long")]
public class HostileNotesTests
{
    private const long MostBytesPerCharacter = 10_000;

    private static readonly NotesFormat[] Formats = [NotesFormat.Text, NotesFormat.Markdown, NotesFormat.Html];

    public static TheoryData<string> Shapes => ["", "\0\0\0", "   \n\t\n ", "---\n", "+++\ntitle = 1\n+++", "# ", "- ", "<", "\uFEFF", "\ud800 lone", "| |\n|-|\n| |"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Documents_without_content_have_no_talks(string text)
    {
        foreach (var format in Formats)
            Assert.Empty(NotesReader.Read(text, format, Repository.Names).Talks);
    }

    [Theory]
    [InlineData("word ")]
    [InlineData("*a **a ")]
    [InlineData("[a](")]
    [InlineData("((((")]
    [InlineData("<div><b>")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("Anna Schmidt and ")]
    [InlineData("Anna Schmidt, ")]
    [InlineData("“a” by Anna Schmidt — ")]
    [InlineData("{{ <% {% ")]
    [InlineData("| a ")]
    [InlineData("Mr. ")]
    [InlineData("a: B: ")]
    public void Two_hundred_kilobytes_on_one_line_are_read_with_bounded_work(string piece)
    {
        var text = new StringBuilder().Insert(0, piece, 200_000 / piece.Length).ToString();
        foreach (var format in Formats)
            IsReadWithBoundedWork(text, format);
    }

    [Theory]
    [InlineData("# Anna Schmidt — How to mend a pipe\n")]
    [InlineData("- Anna Schmidt — How to mend a pipe\n")]
    [InlineData("a title\n\nAnna Schmidt - Acme\n\n")]
    [InlineData("- a\n  - b\n")]
    public void Five_thousand_headings_are_read_with_bounded_work(string piece)
    {
        var text = new StringBuilder().Insert(0, piece, 5_000).ToString();
        foreach (var format in Formats)
            IsReadWithBoundedWork(text, format);
    }

    /// <summary>Memory taken stands for work, because it is the same on an idle machine and on a busy one: far below what the square of a text's length would take.</summary>
    private static void IsReadWithBoundedWork(string text, NotesFormat format)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        NotesReader.Read(text, format, Repository.Names);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / text.Length, 0, MostBytesPerCharacter);
    }

    [Fact]
    public void Damaged_seeds_never_throw_and_give_lines_of_the_document()
    {
        var random = new Random(20260101);
        var seeds = Directory.GetFiles(Path.Combine(Repository.Root, "seeds"), "0*.txt").Order(StringComparer.Ordinal).Select(path => File.ReadAllText(path)).ToList();
        for (var round = 0; round < 60; round++)
        {
            var text = new StringBuilder(seeds[round % seeds.Count]);
            for (var hit = 0; hit < 40; hit++)
            {
                var at = random.Next(text.Length);
                if (random.Next(3) == 0)
                    text.Remove(at, Math.Min(random.Next(200), text.Length - at));
                else
                    text.Insert(at, "\0<*_[(`#>|—\n\t"[random.Next(12)]);
            }
            var damaged = text.ToString();
            var lines = damaged.Count(c => c is '\n') + 1;
            foreach (var format in Formats)
                foreach (var talk in NotesReader.Read(damaged, format, Repository.Names).Talks)
                {
                    Assert.NotEmpty(talk.Title);
                    Assert.InRange(talk.LineStart, 1, lines);
                    Assert.InRange(talk.LineEnd, talk.LineStart, lines);
                    Assert.InRange(talk.Confidence, 0, 1);
                    Assert.All(talk.Speakers, speaker => Assert.NotEmpty(speaker.Name));
                }
        }
    }

    [Fact]
    public void Culture_and_repetition_change_nothing()
    {
        var text = File.ReadAllText(Directory.GetFiles(Path.Combine(Repository.Root, "seeds"), "003*.txt").Single());
        var expected = NotesReader.Read(text, NotesFormat.Text, Repository.Names).Explanation.ToLines().ToList();
        var culture = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo("tr-TR");
            Assert.Equal(expected, NotesReader.Read(text, NotesFormat.Text, Repository.Names).Explanation.ToLines());
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = culture;
        }
    }
}
