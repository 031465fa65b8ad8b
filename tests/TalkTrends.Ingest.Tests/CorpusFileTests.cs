using TalkTrends.Core.Talks;
using TalkTrends.Ingest.CorpusFiles;
using TalkTrends.Ingest.Inputs;

namespace TalkTrends.Ingest.Tests;

public sealed class CorpusFileTests : IDisposable
{
    private readonly IngestFixture _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Everything_that_a_corpus_file_can_say_is_read()
    {
        var corpus = CorpusFile.Parse(
            """
            inputs:
              - notes/*.txt
              - path: export.csv
                conference: Tea Summit
                event: Tea Summit Leeds
                year: 2019
                coverage: partial
                complete: false
                incomplete_reason: the second day is missing
                language: English
                columns: {title: Talk title, speakers: Who}
            corrections:
              - document: export.csv
                title: On tee
                set_title: On Tea
                set_speakers: [Ann Lee (Kettle Ltd), Bo Ek]
                set_kind: keynote
                themes: {pin: [tea], deny: [coffee, milk]}
            options: {name: tea, topics: auto, from: 2015, to: 2020, as_of: 2021, language: en, seed: 7, engine: nmf, background: none, themes: my-themes.yaml}
            """, "corpus.yaml");
        Assert.Equal(["notes/*.txt", "export.csv"], corpus.Inputs.Select(input => input.Path));
        var settings = corpus.Inputs[1].Settings;
        Assert.Equal(("Tea Summit", "Tea Summit Leeds", 2019, Coverage.Partial, false, "the second day is missing", "en"),
            (settings.Conference, settings.Event, settings.Year, settings.Coverage, settings.Complete, settings.IncompleteReason, settings.Language));
        Assert.Equal(["Talk title"], settings.Columns["title"]);
        var correction = Assert.Single(corpus.Corrections);
        Assert.Equal([new Speaker("Ann Lee", "Kettle Ltd"), new Speaker("Bo Ek", null)], correction.SetSpeakers!);
        Assert.Equal((TalkKind.Keynote, 13), (correction.SetKind, correction.Line));
        Assert.Equal(["coffee", "milk"], correction.DeniedThemes);
        Assert.Equal(
            new CorpusOptions { Name = "tea", Topics = 0, From = 2015, To = 2020, AsOf = 2021, Language = "en", Seed = 7, Engine = "nmf", Background = "none", Themes = "my-themes.yaml" },
            corpus.Options);
    }

    [Theory]
    [InlineData("inputs: [a]\ninptus: [b]", "c.yaml(2): unknown key \"inptus\" in the corpus file; did you mean \"inputs\"?")]
    [InlineData("inputs:\n  - path: a\n    zebra: 1", "c.yaml(3): unknown key \"zebra\" in an input; wanted one of path, conference, event, year, coverage, complete, incomplete_reason, language, columns")]
    [InlineData("inputs:\n  - path: a\n    year: soon", "c.yaml(3): year: \"soon\"; wanted a whole number from 1970 to 2099")]
    [InlineData("inputs:\n  - path: a\n    coverage: most", "c.yaml(3): coverage: \"most\"; wanted one of programme, partial, selection, essay")]
    [InlineData("inputs:\n  - path: a\n    complete: maybe", "c.yaml(3): complete: \"maybe\"; wanted true or false")]
    [InlineData("inputs:\n  - path: a\n    incomplete_reason: rain", "c.yaml(2): \"incomplete_reason\" without \"complete: false\"; wanted both")]
    [InlineData("inputs:\n  - path: a\n    columns: {tilte: T}", "c.yaml(3): unknown key \"tilte\" in columns; did you mean \"title\"?")]
    [InlineData("inputs:\n  - path: a\n    language: tlh", "c.yaml(3): language: \"tlh\"; wanted a two-letter code such as en")]
    [InlineData("inputs:\n  - year: 2019", "c.yaml(2): an input without \"path\"; wanted one")]
    [InlineData("inputs:\n  - [a, b]", "c.yaml(2): a list; wanted an input as a map")]
    [InlineData("inputs: {a: b}", "c.yaml(1): inputs: a map; wanted a list")]
    [InlineData("options: {name: x}", "c.yaml: no inputs; wanted a list of paths under \"inputs\"")]
    [InlineData("", "c.yaml: no inputs; wanted a list of paths under \"inputs\"")]
    [InlineData("inputs: [a]\noptions:\n  engine: lda", "c.yaml(3): there is no engine 'lda'; wanted svd or nmf")]
    [InlineData("inputs: [a]\noptions:\n  topics: 1", "c.yaml(3): topics: \"1\"; wanted a whole number from 2 to 1000")]
    [InlineData("inputs: [a]\noptions:\n  from: 2020\n  to: 2010", "c.yaml(3): from: 2020 lies after to: 2010; wanted it before")]
    [InlineData("inputs: [a]\ncorrections:\n  - {document: a, title: T}", "c.yaml(3): a correction that changes nothing; wanted set_title, set_speakers, set_kind or themes")]
    [InlineData("inputs: [a]\ncorrections:\n  - document: a\n    title: T\n    set_kind: opera", "c.yaml(5): set_kind: \"opera\"; wanted one of talk, keynote, workshop, lightning, panel, section, stand, bof, exam, break")]
    [InlineData("inputs: [a]\ncorrections:\n  - {document: a, title: T, themes: {pin: [x], deny: [x]}}", "c.yaml(3): theme \"x\" both pinned and denied; wanted one of them")]
    [InlineData("inputs: [a]\ninputs: [b]", "c.yaml(2): key \"inputs\" a second time (first in line 1); wanted it once")]
    [InlineData("inputs:\n  - &x a\n  - b", "c.yaml(2): an anchor (&name); wanted the value itself")]
    [InlineData("inputs:\n  - *x", "c.yaml(2): an alias (*name); wanted the value itself")]
    [InlineData("inputs:\n  - !!python/object a", "c.yaml(2): a tag (!name); wanted a plain value")]
    [InlineData("inputs: [a]\n---\ninputs: [b]", "c.yaml(2): a second YAML document; wanted one")]
    public void What_is_wrong_in_a_corpus_file_is_said_with_its_line(string text, string message) =>
        Assert.Equal(message, Assert.Throws<InputException>(() => CorpusFile.Parse(text, "c.yaml")).Message);

    [Fact]
    public void Broken_yaml_is_said_with_its_line()
    {
        var error = Assert.Throws<InputException>(() => CorpusFile.Parse("inputs:\n  - a\n  b: [", "c.yaml"));
        Assert.Equal("c.yaml", error.File);
        Assert.InRange(error.Line, 2, 4);
        Assert.EndsWith("; wanted YAML", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_or_huge_yaml_is_refused()
    {
        Assert.Equal("c.yaml(1): nesting deeper than 32; wanted less", Assert.Throws<InputException>(() => CorpusFile.Parse("inputs: " + new string('[', 5000), "c.yaml")).Message);
        Assert.Contains("wanted at most", Assert.Throws<InputException>(() => CorpusFile.Parse(new string('#', 5 << 20), "c.yaml")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_are_relative_to_the_corpus_file_and_settings_reach_their_documents()
    {
        _files.Write("in/a.csv", "title\nOn Tea\n");
        var corpus = _files.Write("corpus.yaml", "inputs:\n  - path: in\n    conference: Tea Summit\n    year: 2018\n");
        var reading = Assert.Single(IngestFixture.ReadAll(corpus));
        Assert.Equal("in/a.csv", reading.Document.Source);
        var one = Assert.Single(reading.Events);
        Assert.Equal(("tea-summit-2018", "Tea Summit", "Tea Summit 2018", 2018), (one.Id, one.Conference, one.Name, one.Year));
        Assert.Equal(one.Id, Assert.Single(reading.Talks).EventId);
    }

    [Theory]
    [InlineData("../secret.txt")]
    [InlineData("in/../../secret.txt")]
    [InlineData("../*.txt")]
    [InlineData("/etc/hostname")]
    public void A_path_that_climbs_out_is_refused(string path)
    {
        var corpus = _files.Write("below/corpus.yaml", $"inputs:\n  - {path}\n");
        _files.Write("secret.txt", "x");
        var error = Assert.Throws<InputException>(() => InputSet.Of([corpus]));
        Assert.Equal($"{corpus}(2): path \"{path}\" leads out of the corpus file's folder; wanted one below it", error.Message);
    }

    [Theory]
    [InlineData("inner", "inner")]
    [InlineData("inner/*.txt", "inner/*.txt")]
    [InlineData("inner/a.txt", "inner/a.txt")]
    [InlineData("around", "around/inner")]
    [InlineData("**/*", "around/inner")]
    public void A_link_that_climbs_out_is_refused_without_walking_through_it(string path, string named)
    {
        _files.Write("secret/a.txt", "x");
        _files.Write("below/around/b.txt", "x");
        var corpus = _files.Write("below/corpus.yaml", $"inputs:\n  - '{path}'\n");
        foreach (var link in (string[])["inner", "around/inner"])
            File.CreateSymbolicLink(Path.Combine(_files.Folder, "below", link), Path.Combine(_files.Folder, "secret"));
        var error = Assert.Throws<InputException>(() => InputSet.Of([corpus]));
        Assert.Equal($"{corpus}(2): path \"{named}\" leads out of the corpus file's folder through a symbolic link; wanted one below it", error.Message);
    }

    [Fact]
    public void A_missing_input_is_said_with_the_line_that_names_it()
    {
        var corpus = _files.Write("corpus.yaml", "inputs:\n  - gone.txt\n");
        var error = Assert.Throws<InputException>(() => InputSet.Of([corpus]));
        Assert.Equal($"{corpus}(2): gone.txt: no such file; wanted a file, a folder, a glob, a corpus file or -", error.Message);
    }

    [Fact]
    public void A_correction_of_a_document_that_is_not_read_is_refused()
    {
        _files.Write("a.csv", "title\nOn Tea\n");
        var corpus = _files.Write("corpus.yaml", "inputs: [a.csv]\ncorrections:\n  - {document: b.csv, title: T, set_title: U}\n");
        var error = Assert.Throws<InputException>(() => InputSet.Of([corpus]));
        Assert.Equal($"{corpus}(3): document \"b.csv\" is not among the inputs; wanted a path listed under inputs", error.Message);
    }

    [Fact]
    public void Corrections_change_their_talk_and_pin_its_themes()
    {
        _files.Write("a.csv", "title,speakers\nOn tee,Ann\nOther,Bo\n");
        var corpus = _files.Write("corpus.yaml", "inputs: [a.csv]\ncorrections:\n  - {document: a.csv, title: ON TEE, set_title: On Tea, set_speakers: [Ann Lee], set_kind: panel, themes: {pin: [tea]}}\n  - {document: a, title: Othre, set_title: X}\n");
        var set = InputSet.Of([corpus]);
        var reading = new DocumentReader(IngestFixture.Catalogue, IngestFixture.FakeNotes).Read(set.Files[0]);
        var corrected = Corrections.Apply(reading, set.Corrections);
        Assert.Equal(("On Tea", "Ann Lee", TalkKind.Panel), (corrected.Talks[0].Title, corrected.Talks[0].Speakers[0].Name, corrected.Talks[0].Kind));
        Assert.Equal(reading.Talks[1], corrected.Talks[1]);
        Assert.Equal($"{corpus}(4): no talk \"Othre\"; did you mean \"Other\"?", Assert.Single(corrected.Warnings, warning => warning.Problem.Contains("Othre", StringComparison.Ordinal)).Problem);
        Assert.Equal(["tea"], corrected.Talks[0].PinnedThemes);
        Assert.Empty(corrected.Talks[0].DeniedThemes);
    }

    [Fact]
    public void The_seeds_corpus_names_five_documents_and_says_nothing_of_them()
    {
        var set = InputSet.Of([Path.Combine(SharedFolder.Root(), "seeds", "corpus.yaml")]);
        Assert.Equal(5, set.Files.Count);
        Assert.All(set.Files, file => Assert.Same(InputSettings.None, file.Settings));
        Assert.Equal("seeds", set.Options.Name);
    }
}
