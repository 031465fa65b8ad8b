using TalkTrends.Store.Folders;

namespace TalkTrends.Store.Tests.Tables;

public sealed class StagedFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("staged-").FullName;

    private string Target => Path.Combine(_root, "deep", "kept");

    public void Dispose() => Directory.Delete(_root, true);

    [Fact]
    public void What_is_written_appears_with_the_commit_and_not_before()
    {
        using var staged = StagedFolder.Beside(Target);
        File.WriteAllText(Path.Combine(staged.Folder, "file"), "new");
        Assert.False(Directory.Exists(Target));
        staged.Commit();
        Assert.Equal("new", File.ReadAllText(Path.Combine(Target, "file")));
    }

    [Fact]
    public void A_commit_replaces_the_whole_folder_and_leaves_nothing_aside()
    {
        Write("old", "gone");
        using (var staged = StagedFolder.Beside(Target))
        {
            File.WriteAllText(Path.Combine(staged.Folder, "file"), "new");
            staged.Commit();
        }
        Assert.Equal([Path.Combine(Target, "file")], Directory.GetFiles(Target));
        Assert.Equal([Target], Directory.GetFileSystemEntries(Path.GetDirectoryName(Target)!));
    }

    [Fact]
    public void Without_a_commit_the_earlier_folder_stays()
    {
        Write("old", "kept");
        using (var staged = StagedFolder.Beside(Target))
            File.WriteAllText(Path.Combine(staged.Folder, "file"), "new");
        Assert.Equal("kept", File.ReadAllText(Path.Combine(Target, "old")));
        Assert.Equal([Target], Directory.GetFileSystemEntries(Path.GetDirectoryName(Target)!));
    }

    [Fact]
    public void What_a_killed_run_left_aside_is_cleared()
    {
        Directory.CreateDirectory(Path.Combine(_root, "deep", ".kept.aside"));
        File.WriteAllText(Path.Combine(_root, "deep", ".kept.aside", "half"), "");
        using var staged = StagedFolder.Beside(Target);
        Assert.Empty(Directory.GetFileSystemEntries(staged.Folder));
    }

    [Fact]
    public void A_run_killed_between_the_two_moves_gets_its_earlier_folder_back()
    {
        Write("old", "kept");
        Directory.Move(Target, Path.Combine(_root, "deep", ".kept.before"));
        using var staged = StagedFolder.Beside(Target);
        Assert.Equal("kept", File.ReadAllText(Path.Combine(Target, "old")));
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_refused_at_once()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Target)!);
        File.WriteAllText(Target, "a file");
        Assert.Contains("a file is in its place", Assert.Throws<OutputException>(() => StagedFolder.Beside(Target)).Message, StringComparison.Ordinal);
        Assert.Equal("a file", File.ReadAllText(Target));
    }

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Target);
        File.WriteAllText(Path.Combine(Target, name), text);
    }
}
