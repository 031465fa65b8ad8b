using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Inputs;

namespace TalkTrends.Ingest.Tests;

public sealed class InputSetTests : IDisposable
{
    private readonly IngestFixture _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void A_folder_is_read_recursively_in_ordinal_order_with_sources_relative_to_it()
    {
        _files.Write("b/Zebra.txt", "x");
        _files.Write("b/apple.txt", "x");
        _files.Write("a.md", "x");
        var set = InputSet.Of([_files.Folder]);
        Assert.Equal(["a.md", "b/Zebra.txt", "b/apple.txt"], set.Files.Select(file => file.Source));
        Assert.Equal(["a", "b-zebra", "b-apple"], set.Files.Select(file => file.DocumentId));
    }

    [Fact]
    public void Documents_whose_names_make_the_same_id_are_numbered()
    {
        _files.Write("talk notes.txt", "x");
        _files.Write("talk-notes.csv.gz", "x");
        _files.Write("talk-notes.txt", "x");
        Assert.Equal(["talk-notes", "talk-notes-2", "talk-notes-3"], InputSet.Of([_files.Folder]).Files.Select(file => file.DocumentId));
    }

    [Fact]
    public void A_file_that_two_inputs_name_is_read_once()
    {
        var path = _files.Write("one.txt", "x");
        Assert.Single(InputSet.Of([path, Path.Combine(_files.Folder, "*.txt"), path]).Files);
    }

    [Theory]
    [InlineData("*.txt", "a.txt")]
    [InlineData("**/*.txt", "a.txt|x/b.txt|x/y/c.txt")]
    [InlineData("*/*.txt", "x/b.txt")]
    [InlineData("x/**", "b.txt|y/c.txt")]
    [InlineData("?.txt", "a.txt")]
    [InlineData("[ab].txt", "a.txt")]
    [InlineData("x/[!a].txt", "b.txt")]
    public void Globs_pick_what_shells_pick(string pattern, string sources)
    {
        foreach (var name in (string[])["a.txt", "a.md", "x/b.txt", "x/y/c.txt"])
            _files.Write(name, "x");
        var found = InputSet.Of([_files.Folder + "/" + pattern]).Files.Select(file => file.Source);
        Assert.Equal(sources.Split('|').Where(source => !pattern.StartsWith("x/**", StringComparison.Ordinal) || source.EndsWith(".txt", StringComparison.Ordinal)), found);
    }

    [Fact]
    public void A_file_named_like_a_pattern_is_itself()
    {
        var path = _files.Write("notes [1].txt", "x");
        Assert.Equal("notes [1].txt", Assert.Single(InputSet.Of([path]).Files).Source);
    }

    [Fact]
    public void A_pattern_made_to_backtrack_comes_to_an_end()
    {
        _files.Write(new string('a', 120) + ".txt", "x");
        // Tried one way after another, the stars would outlast the sun.
        Assert.Throws<InputException>(() => InputSet.Of([_files.Folder + "/" + string.Concat(Enumerable.Repeat("*a", 40)) + "b"]));
    }

    [Fact]
    public void Standard_input_is_a_document_of_its_own()
    {
        var file = Assert.Single(InputSet.Of(["-"]).Files);
        Assert.Equal(("stdin", "stdin", null), (file.DocumentId, file.Source, file.Path));
        var reader = new DocumentReader(IngestFixture.Catalogue, IngestFixture.FakeNotes, () => new MemoryStream("title,year\nOn Tea,2019\n"u8.ToArray()));
        Assert.Equal("On Tea", Assert.Single(reader.Read(file).Talks).Title);
    }

    [Fact]
    public void A_missing_file_is_an_error_of_one_line()
    {
        var error = Assert.Throws<InputException>(() => InputSet.Of(["nowhere/at-all.txt"]));
        Assert.Equal("nowhere/at-all.txt: no such file; wanted a file, a folder, a glob, a corpus file or -", error.Message);
    }

    [Fact]
    public void An_empty_folder_is_an_error_of_one_line()
    {
        var error = Assert.Throws<InputException>(() => InputSet.Of([_files.Folder]));
        Assert.Equal($"{_files.Folder}: no readable document; wanted notes (.txt, .md, .html, .rst, .org, .adoc), CSV, TSV, XLSX, ODS, JSON, YAML, schedule.xml, .ics, .bib, .ris or talks.parquet", error.Message);
    }

    [Fact]
    public void A_pattern_that_fits_nothing_is_an_error_of_one_line()
    {
        var error = Assert.Throws<InputException>(() => InputSet.Of([_files.Folder + "/*.csv"]));
        Assert.Equal($"{_files.Folder}/*.csv: no file fits this pattern; wanted at least one", error.Message);
    }

    [Fact]
    public void A_folder_without_read_permission_is_an_error_of_one_line()
    {
        _files.Write("locked/a.txt", "x");
        var locked = Path.Combine(_files.Folder, "locked");
        IngestFixture.Lock(locked);
        try
        {
            var error = Assert.Throws<InputException>(() => InputSet.Of([locked]));
            Assert.Equal($"{locked}: no permission to list this folder; wanted a folder that can be read", error.Message);
        }
        finally
        {
            IngestFixture.Unlock(locked);
        }
    }

    [Fact]
    public void Links_that_lead_in_circles_are_named_and_the_rest_is_read()
    {
        _files.Write("a.txt", "title,year\nOn Tea,2019\n");
        File.CreateSymbolicLink(Path.Combine(_files.Folder, "loop"), _files.Folder);
        File.CreateSymbolicLink(Path.Combine(_files.Folder, "x"), Path.Combine(_files.Folder, "y"));
        File.CreateSymbolicLink(Path.Combine(_files.Folder, "y"), Path.Combine(_files.Folder, "x"));
        var readings = IngestFixture.ReadAll(_files.Folder);
        Assert.Equal(["a.txt", "loop", "x", "y"], readings.Select(reading => reading.Document.Source));
        Assert.Single(readings[0].Talks);
        Assert.Equal("a link to a folder that is read already; left out", IngestFixture.Refusal(readings[1]));
        Assert.Equal("symbolic links that lead round in a circle; wanted a file", IngestFixture.Refusal(readings[2]));
    }

    [Fact]
    public void A_named_pipe_is_refused_without_waiting_for_it()
    {
        var pipe = _files.MakePipe("pipe.txt");
        // Nobody ever writes to it.
        Assert.Equal("a named pipe; wanted a file", IngestFixture.Refusal(IngestFixture.ReadAll(pipe)[0]));
    }

    [Fact]
    public void A_device_is_refused()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There is no /dev/zero.");
        Assert.Equal("a device; wanted a file", IngestFixture.Refusal(IngestFixture.ReadAll("/dev/zero")[0]));
    }

    [Fact]
    public void A_run_of_which_nothing_can_be_read_is_an_error()
    {
        var path = _files.Write("paper.md", "%PDF-1.7 and so on");
        var error = Assert.Throws<InputException>(() => DocumentReader.ThrowIfNothingRead(IngestFixture.ReadAll(path)));
        Assert.Equal("paper.md: a PDF; wanted notes (.txt, .md, .html, .rst, .org, .adoc), CSV, TSV, XLSX, ODS, JSON, YAML, schedule.xml, .ics, .bib, .ris or talks.parquet", error.Message);
        DocumentReader.ThrowIfNothingRead(IngestFixture.ReadAll(path, _files.Write("t.csv", "title\nOn Tea\n")));
    }
}
