using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Fields;

namespace TalkTrends.Ingest.Tests;

public sealed class BoilerplateTests : IDisposable
{
    private readonly IngestFixture _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void What_repeats_through_a_document_is_no_text_of_a_talk()
    {
        var rows = string.Concat(Enumerable.Range(0, 8).Select(i => $"Talk {(char)('a' + i)},\"Own words number {i} of this talk.\n\nCome to the community room afterwards.\"\n"));
        var reading = _files.Read("moot.csv", "title,abstract\n" + rows);
        Assert.Equal(8, reading.Talks.Count);
        Assert.All(reading.Talks, talk => Assert.StartsWith("Own words number", talk.Text, StringComparison.Ordinal));
        Assert.All(reading.Talks, talk => Assert.DoesNotContain("community room", talk.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_of_many_conferences_has_the_closing_lines_of_each()
    {
        var moot = Enumerable.Range(0, 6).Select(i => $"Moot talk {(char)('a' + i)},Moot 2019,\"Own words number {i}.\n\nRecorded at the moot.\"\n");
        var others = Enumerable.Range(0, 400).Select(i => $"Other talk {i},Fair {2000 + (i / 20)},\"Own words of {i}.\n\n{(i % 20 < 4 ? "A part of the same series." : "Recorded at the fair.")}\"\n");
        var talks = _files.Read("all.csv", "title,event,abstract\n" + string.Concat(moot.Concat(others))).Talks;
        Assert.Equal(406, talks.Count);
        Assert.All(talks, talk => Assert.DoesNotContain("Recorded at", talk.Text, StringComparison.Ordinal));
        Assert.Equal(80, talks.Count(talk => talk.Text.Contains("the same series", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_repeats_through_notes_is_no_text_of_a_talk_and_what_looks_like_a_biography_is()
    {
        var drafts = Enumerable.Range(0, 5).Select(i => new SessionDraft
        {
            Title = $"Talk {i}",
            LineStart = i,
            LineEnd = i,
            Lines = [new TextLine(1, "My notes"), new TextLine(2, $"Own words about hive {i}."), new TextLine(3, $"Bio: the {i} lives of a bee.")],
        }).ToList();
        Assert.All(Boilerplate.WithoutRepeated(drafts), draft => Assert.Equal([2, 3], draft.Lines.Select(line => line.Line)));
    }

    [Fact]
    public void What_four_talks_share_is_theirs()
    {
        var rows = string.Concat(Enumerable.Range(0, 4).Select(i => $"Talk {(char)('a' + i)},\"A part of the same series.\"\n"));
        Assert.All(_files.Read("moot.csv", "title,abstract\n" + rows).Talks, talk => Assert.Equal("A part of the same series.", talk.Text));
    }

    [Theory]
    [InlineData("Hives and frames.\n\nBio: Anna keeps bees since 2001.\n\nShe lives in a tree.", "Hives and frames.")]
    [InlineData("Hives and frames.\n\nAbout the speaker\n\nAnna keeps bees.", "Hives and frames.")]
    [InlineData("Hives and frames.\n\nSpeaker: Anna Schmidt", "Hives and frames.")]
    [InlineData("Slides can be found at the usual place.\n\nHives and frames.", "Hives and frames.")]
    [InlineData("Bio-inspired hives and frames.", "Bio-inspired hives and frames.")]
    [InlineData("Biography of a bee: hives and frames.", "Biography of a bee: hives and frames.")]
    public void Biographies_and_pointers_are_no_text_of_a_talk(string abstractText, string left) =>
        Assert.Equal(left, _files.Read("moot.csv", $"title,abstract\nBees,\"{abstractText}\"\n").Talks[0].Text);
}
