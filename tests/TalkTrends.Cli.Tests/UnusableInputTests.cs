namespace TalkTrends.Cli.Tests;

/// <summary>Input that cannot be used: exit code 2, one line, and an earlier output left whole.</summary>
public sealed class UnusableInputTests : IDisposable
{
    private const string PngHead = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\0\u0001";

    private readonly EarlierOutput _earlier = new();

    public void Dispose() => _earlier.Dispose();

    [Fact]
    public void A_missing_file_is_named() =>
        _earlier.Run("nowhere.txt").FailedInOneLine(2, "nowhere.txt", "wanted");

    [Fact]
    public void A_folder_without_a_document_is_named()
    {
        Directory.CreateDirectory(_earlier.File("empty"));
        _earlier.Run("empty").FailedInOneLine(2, "empty", "no readable document");
    }

    [Fact]
    public void A_pattern_that_fits_nothing_is_named() =>
        _earlier.Run("*.nothing").FailedInOneLine(2, "*.nothing", "no file fits");

    [Fact]
    public void A_folder_that_may_not_be_read_is_named()
    {
        var locked = Path.GetDirectoryName(_earlier.Write("locked/talks.csv", Samples.Csv(3)))!;
        Shell.Needs(Shell.Run("chmod 000 \"$1\"", locked).ExitCode == 0, "This system has no permission bits.");
        try
        {
            // A superuser reads everything unless the capability is taken away.
            string[] prefix = [];
            if (Shell.Run("ls \"$1\"", locked).ExitCode == 0)
            {
                prefix = ["/usr/bin/setpriv", "--bounding-set", "-dac_override,-dac_read_search"];
                Shell.Needs(
                    File.Exists(prefix[0]) && Shell.Run($"{string.Join(' ', prefix)} ls \"$1\"", locked) is { ExitCode: not 0 and not 127 },
                    "Permission bits do not bind this user, and setpriv cannot take the superuser's rights away.");
            }
            var outcome = Talktrends.Run(["run", locked, "--out", _earlier.Out, "--name", "kept", "--quiet"], null, null, null, prefix);
            outcome.FailedInOneLine(2, locked, "permission");
            _earlier.IsWhole();
        }
        finally
        {
            Shell.Run("chmod 700 \"$1\"", locked);
        }
    }

    [Fact]
    public void A_record_that_is_no_talk_is_named()
    {
        _earlier.Write("welcome.csv", "title,abstract,conference,year\nWelcome to FOSDEM 2019,Hello,FOSDEM,2019\n");
        _earlier.Run("welcome.csv").FailedInOneLine(2, "welcome.csv", "no talk was found in it, but 1 record that is none (“Welcome to FOSDEM 2019”); wanted notes on talks");
    }

    [Fact]
    public void A_binary_file_alone_cannot_be_used()
    {
        File.WriteAllText(_earlier.File("picture.txt"), PngHead, System.Text.Encoding.Latin1);
        _earlier.Run("picture.txt").FailedInOneLine(2, "picture.txt");
    }

    [Fact]
    public void A_binary_file_among_good_ones_is_a_warning()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/talks.csv", Samples.Csv(5));
        folder.Write("in/notes.txt", PngHead + new string('\0', 100));
        var outcome = Talktrends.Run("run", folder.File("in"), "--out", folder.Path, "--quiet").Succeeded();
        Assert.StartsWith("notes.txt: ", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("notes.txt", File.ReadAllText(folder.File("reports/in/index.html")), StringComparison.Ordinal);
        Assert.Equal(2, File.ReadAllLines(folder.File("data/in/warnings.csv")).Length);
    }

    [Fact]
    public void With_strict_a_warning_ends_the_run()
    {
        _earlier.Write("in/talks.csv", Samples.Csv(5));
        _earlier.Write("in/notes.txt", PngHead + new string('\0', 100));
        _earlier.Run("in", "--strict").FailedInOneLine(2, "notes.txt");
    }

    [Fact]
    public void A_pipe_is_refused_and_never_waited_for()
    {
        Shell.Needs(Shell.Run("mkfifo \"$1\"", _earlier.File("pipe")).ExitCode == 0, "This system makes no named pipes.");
        _earlier.Run("pipe").FailedInOneLine(2, "pipe");
    }

    [Fact]
    public void An_empty_file_cannot_be_used()
    {
        _earlier.Write("empty.txt", "");
        _earlier.Run("empty.txt").FailedInOneLine(2, "empty.txt");
    }

    [Theory]
    [InlineData("groups: [", "themes.yaml(")]
    [InlineData("themes:\n  - id: x\n    nmae: X\n", "themes.yaml(")]
    [InlineData("", "themes.yaml")]
    public void A_broken_catalogue_is_named_with_its_line(string yaml, string place)
    {
        _earlier.Write("themes.yaml", yaml);
        _earlier.Write("talks.csv", Samples.Csv(3));
        _earlier.Run("talks.csv", "--themes", "themes.yaml").FailedInOneLine(2, place);
    }

    [Fact]
    public void A_missing_catalogue_is_named()
    {
        _earlier.Write("talks.csv", Samples.Csv(3));
        _earlier.Run("talks.csv", "--themes", "none.yaml").FailedInOneLine(2, "none.yaml", "there is no such file");
    }

    [Fact]
    public void A_missing_background_is_named()
    {
        _earlier.Write("talks.csv", Samples.Csv(3));
        _earlier.Run("talks.csv", "--background", "nowhere").FailedInOneLine(2, "nowhere");
    }

    [Fact]
    public void A_background_that_lacks_a_file_or_holds_a_damaged_one_is_named()
    {
        _earlier.Write("talks.csv", Samples.Csv(3));
        var shipped = Path.Combine(Repository.Root, "data", "background");
        foreach (var name in (string[])["names.tsv", "languages.tsv", "words.tsv"])
            _earlier.Write("mine/" + name, File.ReadAllText(Path.Combine(shipped, name)));
        _earlier.Run("talks.csv", "--background", "mine").FailedInOneLine(2, "themes.tsv", "background build");
        foreach (var name in (string[])["themes.tsv", "words.tsv", "languages.tsv", "names.tsv"])
        {
            _earlier.Write("mine/" + name, "not\tthis\n");
            _earlier.Run("talks.csv", "--background", "mine").FailedInOneLine(2, name, "line 1");
            _earlier.Write("mine/" + name, File.ReadAllText(Path.Combine(shipped, name)));
        }
    }

    [Theory]
    [InlineData("inputs: [talks.csv]\ninptus: [x]\n", "corpus.yaml(2)", "inptus")]
    [InlineData("inputs: [talks.csv]\noptions:\n  seed: many\n", "corpus.yaml(3)", "many")]
    [InlineData("inputs:\n  - path: talks.csv\n    year: soon\n", "corpus.yaml(3)", "soon")]
    [InlineData("inputs:\n  - talks.csv\n  - ../beside.csv\n", "corpus.yaml(3)", "leads out of")]
    [InlineData("inputs:\n  - /etc/passwd\n", "corpus.yaml(2)", "leads out of")]
    [InlineData("inputs: [gone.csv]\n", "corpus.yaml(1)", "gone.csv")]
    [InlineData("inputs: [talks.csv]\noptions:\n  from: 2020\n  to: 2010\n", "corpus.yaml(3)", "lies after")]
    [InlineData("inputs: [talks.csv]\noptions:\n  name: ../../elsewhere\n", "wanted lower-case letters", "elsewhere")]
    [InlineData("inputs: [talks.csv]\ncorrections:\n  - document: other.csv\n    title: X\n    set_title: Y\n", "corpus.yaml(3)", "other.csv")]
    [InlineData("inputs: [talks.csv]\ncorrections:\n  - document: talks.csv\n    title: X\n    themes: {pin: [no-such-theme]}\n", "corpus.yaml(3)", "no-such-theme")]
    [InlineData("inputs: &a [*a]\n", "corpus.yaml(1)", "wanted")]
    [InlineData("\t", "corpus.yaml", "wanted")]
    public void A_wrong_corpus_file_is_named_with_its_line(string yaml, string place, string found)
    {
        _earlier.Write("beside.csv", Samples.Csv(3));
        _earlier.Write("in/talks.csv", Samples.Csv(3));
        var corpus = _earlier.Write("in/corpus.yaml", yaml);
        // Without --name, which would overrule the file's own.
        var outcome = Talktrends.Run("run", corpus, "--out", _earlier.Out, "--quiet");
        outcome.FailedInOneLine(2, place, found);
        _earlier.IsWhole();
    }

    [Fact]
    public void A_line_feed_in_a_name_breaks_no_line()
    {
        _earlier.Write("in/two\nlines.txt", PngHead + new string('\0', 100));
        _earlier.Run("in").FailedInOneLine(2, "lines.txt");
        _earlier.Run("not\nthere.txt").FailedInOneLine(2, "there.txt");
    }
}
