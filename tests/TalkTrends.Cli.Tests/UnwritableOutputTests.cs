namespace TalkTrends.Cli.Tests;

/// <summary>Output that cannot be written: exit code 3, one line, and an earlier output left whole.</summary>
public class UnwritableOutputTests
{
    // A disk of its own in a name space of its own: it needs no superuser, and nothing of it is left behind.
    // Arguments: folder for the disk, its size, what happens to the disk after the good run, input, folder for what is seen, program.
    private const string OnADisk = """
        mount -t tmpfs -o size="$2" tmpfs "$1" || exit 77
        "$6" run "$4" --out "$1/out" --name kept --quiet --workers 1 2>/dev/null || exit 78
        cp -r "$1/out" "$5/before"
        eval "$3" 2>/dev/null
        "$6" run "$4" --out "$1/out" --name kept --quiet --topics 3 >"$5/stdout" 2>"$5/stderr"
        echo $? >"$5/code"
        rm -f "$1/filler"
        cp -r "$1/out" "$5/after"
        """;

    [Fact]
    public void A_full_disk_is_named_and_the_earlier_output_is_whole() =>
        RunOnADisk("8m", "cat /dev/zero > \"$1/filler\"");

    [Fact]
    public void A_read_only_disk_is_named_and_the_earlier_output_is_whole() =>
        RunOnADisk("8m", "mount -o remount,ro \"$1\"");

    [Theory]
    [InlineData(16)]
    [InlineData(200)]
    [InlineData(700)]
    public void A_disk_that_fills_while_writing_leaves_the_earlier_output_whole(int kilobytesLeft) =>
        RunOnADisk("8m", FormattableString.Invariant($"cat /dev/zero > \"$1/filler\"; truncate -s -{kilobytesLeft}K \"$1/filler\""));

    [Fact]
    public void A_file_where_the_output_folder_should_be_is_named()
    {
        using var folder = new TemporaryFolder();
        folder.Write("talks.csv", Samples.Csv(3));
        folder.Write("out", "a file");
        Talktrends.Run("run", folder.File("talks.csv"), "--out", folder.File("out"), "--quiet").FailedInOneLine(3, folder.File("out"), "cannot be written");
        Assert.Equal("a file", File.ReadAllText(folder.File("out")));
    }

    [Theory]
    [InlineData("data/kept")]
    [InlineData("reports/kept")]
    [InlineData("reports")]
    public void A_file_in_the_place_of_the_run_is_left_alone(string place)
    {
        using var folder = new TemporaryFolder();
        folder.Write("talks.csv", Samples.Csv(3));
        folder.Write(Path.Combine("out", place), "a file");
        Talktrends.Run("run", folder.File("talks.csv"), "--out", folder.File("out"), "--name", "kept", "--quiet").FailedInOneLine(3, place, "cannot be written");
        FolderContent.Of(folder.File("out")).IsSameFiles([place]);
        Assert.Equal("a file", File.ReadAllText(folder.File(Path.Combine("out", place))));
    }

    private static void RunOnADisk(string size, string then)
    {
        using var folder = new TemporaryFolder();
        var (disk, seen) = (Directory.CreateDirectory(folder.File("disk")).FullName, Directory.CreateDirectory(folder.File("seen")).FullName);
        var input = folder.Write("talks.csv", Samples.Csv(12));
        Shell.Needs(Shell.Run("unshare --user --map-root-user --mount true").ExitCode == 0, "This system grants no name space to mount a small disk in.");
        var (code, said) = Shell.Run("script=$1; shift; exec unshare --user --map-root-user --mount sh -c \"$script\" sh \"$@\"", OnADisk, disk, size, then, input, seen, Repository.Program);
        Shell.Needs(code != 77, "This system mounts no small disk for a user.");
        Assert.True(code == 0, $"The script ended with {code}: {said}");
        var outcome = new Outcome(int.Parse(File.ReadAllText(Path.Combine(seen, "code")), System.Globalization.CultureInfo.InvariantCulture), File.ReadAllText(Path.Combine(seen, "stdout")), File.ReadAllText(Path.Combine(seen, "stderr")));
        outcome.FailedInOneLine(3, "kept", "cannot be written");
        FolderContent.Of(Path.Combine(seen, "after")).IsSameAs(FolderContent.Of(Path.Combine(seen, "before")), "The failed run touched the earlier output");
    }
}
