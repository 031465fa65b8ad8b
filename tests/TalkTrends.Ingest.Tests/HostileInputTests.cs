using System.Security.Cryptography;
using System.Text;
using TalkTrends.Ingest.Inputs;
using TalkTrends.Ingest.Notes.Blocks;
using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Tests;

public sealed class HostileInputTests : IDisposable
{
    private readonly IngestFixture _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("paper.md", "%PDF-1.7\n", "a PDF; wanted notes (.txt, .md, .html, .rst, .org, .adoc), CSV, TSV, XLSX, ODS, JSON, YAML, schedule.xml, .ics, .bib, .ris or talks.parquet")]
    [InlineData("slides.txt", "PK\u0003\u0004abc", "a ZIP archive or an office document; wanted notes (.txt, .md, .html, .rst, .org, .adoc), CSV, TSV, XLSX, ODS, JSON, YAML, schedule.xml, .ics, .bib, .ris or talks.parquet")]
    [InlineData("talks.json", "[]", "JSON without talks; wanted a list of talks, each with a title")]
    [InlineData("talks.txt", "{\"talks\": []}", "JSON without talks; wanted a list of talks, each with a title")]
    [InlineData("a.ics", "BEGIN:VCALENDAR\r\n", "a calendar without an event that has a title; wanted one for each talk")]
    [InlineData("videos.yml", "- a\n", "YAML without talks; wanted a list of them, each with a title")]
    [InlineData("none.txt", "", "an empty file; wanted notes (.txt, .md, .html, .rst, .org, .adoc), CSV, TSV, XLSX, ODS, JSON, YAML, schedule.xml, .ics, .bib, .ris or talks.parquet")]
    [InlineData("nul.txt", "one\ntwo\0three\n", "2: a NUL byte; wanted text")]
    [InlineData("bell.txt", "\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008", "binary data; wanted notes (.txt, .md, .html, .rst, .org, .adoc), CSV, TSV, XLSX, ODS, JSON, YAML, schedule.xml, .ics, .bib, .ris or talks.parquet")]
    public void What_is_no_document_is_named_in_one_line(string name, string content, string refusal)
    {
        var reading = _files.Read(name, content);
        Assert.Equal(refusal, IngestFixture.Refusal(reading));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))), reading.Document.Sha256);
        Assert.Equal(Encoding.UTF8.GetByteCount(content), reading.Document.Bytes);
        Assert.Null(reading.Document.Coverage);
    }

    [Fact]
    public void One_bad_document_does_not_stop_the_others()
    {
        _files.Write("a.txt", "one\0two");
        _files.Write("b.csv", "title\nOn Tea\n");
        Assert.Equal(["unreadable", "csv"], IngestFixture.ReadAll(_files.Folder).Select(reading => reading.Document.Format));
    }

    [Fact]
    public void A_line_without_end_and_a_text_without_end_are_refused()
    {
        Assert.Equal("2: a line of 2000000 characters; wanted at most 1048576", IngestFixture.Refusal(_files.Read("line.txt", "x\n" + new string('x', 2_000_000))));
        var text = _files.Write("text.txt", new string('x', 200 << 20));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("notes of more than 16 million characters; wanted fewer", IngestFixture.Refusal(Assert.Single(IngestFixture.ReadAll(text))));
        // The whole text would be 400 MB, and as much again for each copy of it.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 300L << 20);
    }

    [Fact]
    public void Anything_may_be_packed_with_gzip()
    {
        var path = _files.WriteGzip("t.csv.gz", "title\nOn Tea\n"u8.ToArray());
        var reading = Assert.Single(IngestFixture.ReadAll(path));
        Assert.Equal(("t", "csv", "On Tea"), (reading.Document.Id, reading.Document.Format, Assert.Single(reading.Talks).Title));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), reading.Document.Sha256);
        Assert.Equal(new FileInfo(path).Length, reading.Document.Bytes);
    }

    [Fact]
    public void Damaged_gzip_and_gzip_within_gzip_are_refused()
    {
        var packed = File.ReadAllBytes(_files.WriteGzip("t.txt.gz", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 50_000).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture))))));
        Assert.StartsWith("gzip within gzip", IngestFixture.Refusal(IngestFixture.ReadAll(_files.WriteGzip("u.txt.gz", packed))[0]), StringComparison.Ordinal);
        packed[packed.Length / 2] ^= 0xFF;
        packed[(packed.Length / 2) + 1] ^= 0xFF;
        Assert.Contains("gzip", IngestFixture.Refusal(_files.Read("v.txt.gz", packed)), StringComparison.Ordinal);
        Assert.Contains("gzip", IngestFixture.Refusal(_files.Read("w.txt.gz", [0x1F, 0x8B, 1, 2, 3])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_decompression_bomb_stops_at_the_limit()
    {
        var path = _files.WriteGzip("bomb.txt.gz", new byte[64 << 20].Select(_ => (byte)'x').ToArray());
        Assert.Equal("notes of more than 16 million characters; wanted fewer", IngestFixture.Refusal(IngestFixture.ReadAll(path)[0]));
    }

    [Fact]
    public void A_file_without_read_permission_is_named()
    {
        var path = _files.Write("a.txt", "x");
        IngestFixture.Lock(path);
        Assert.Equal("no permission to read this file; wanted a file that can be read", IngestFixture.Refusal(IngestFixture.ReadAll(path)[0]));
    }

    [Fact]
    public void Notes_reach_their_reader_with_line_feeds_and_their_syntax()
    {
        var seen = new List<(string Text, NotesFormat Syntax)>();
        var reader = new DocumentReader(IngestFixture.Catalogue, (text, syntax) =>
        {
            seen.Add((text, syntax));
            return IngestFixture.FakeNotes(text, syntax);
        });
        foreach (var (name, text) in ((string, string)[])[("a.txt", "One\r\ntwo\rthree\n"), ("b.txt", "# One\n\n## Two\n"), ("c.md", "One"), ("d.html", "One"), ("e", "<!DOCTYPE html>\n<html><body>x"), ("f.md", "[A link](x) begins it")])
            reader.Read(new InputFile(name, name, _files.Write(name, text)));
        Assert.Equal("One\ntwo\nthree\n", seen[0].Text);
        Assert.Equal([NotesFormat.Text, NotesFormat.Markdown, NotesFormat.Markdown, NotesFormat.Html, NotesFormat.Html, NotesFormat.Markdown], seen.Select(one => one.Syntax));
    }

    [Fact]
    public void What_the_corpus_file_says_goes_before_what_notes_seem_to_say()
    {
        _files.Write("a.txt", "LISA 2019 conference notes\n# On Tea\n");
        _files.Write("b.txt", "Nothing here\n# On Milk\n");
        var corpus = _files.Write("corpus.yaml", "inputs:\n  - {path: a.txt, year: 2018}\n  - {path: b.txt, conference: QCON, event: QCon London, year: 2016, coverage: partial, complete: false, incomplete_reason: half of it}\n");
        var readings = IngestFixture.ReadAll(corpus);
        Assert.Equal("lisa-2018", Assert.Single(readings[0].Talks).EventId);
        Assert.Equal("the text reads as LISA 2019; taken as 2018, as the corpus file says", Assert.Single(readings[0].Warnings).Problem);
        Assert.Equal(new Event("qcon-london-2016", "QCon", "QCon London 2016", 2016, Coverage.Partial) { Complete = false, IncompleteReason = "half of it" }, Assert.Single(readings[1].Events));
        Assert.Empty(readings[1].Warnings);
    }
}
