using System.Runtime.InteropServices;

namespace TalkTrends.Store.Folders;

/// <summary>A folder that appears whole or not at all: written aside, then exchanged with the one before in a single step.</summary>
/// <remarks>A run killed at any moment leaves the earlier folder; what it had written aside is cleared by the next run.</remarks>
public sealed partial class StagedFolder : IDisposable
{
    private readonly string _target;
    private readonly string _before;

    private StagedFolder(string target, string aside, string before) => (_target, Folder, _before) = (target, aside, before);

    /// <summary>Where to write: an empty folder beside the target.</summary>
    public string Folder { get; }

    /// <summary>Makes the folder aside; <paramref name="target"/> is left as it is.</summary>
    /// <exception cref="OutputException">The place cannot be written to.</exception>
    public static StagedFolder Beside(string target)
    {
        var (parent, name) = (Path.GetDirectoryName(Path.GetFullPath(target))!, Path.GetFileName(target));
        var staged = new StagedFolder(Path.Combine(parent, name), Path.Combine(parent, $".{name}.aside"), Path.Combine(parent, $".{name}.before"));
        Attempt(target, () =>
        {
            Directory.CreateDirectory(parent);
            // Found out now, since later the run's other folder would be in its place already.
            if (File.Exists(target))
                throw new IOException("a file is in its place");
            staged.Recover();
            Directory.CreateDirectory(staged.Folder);
        });
        return staged;
    }

    /// <summary>Puts the folder in its place and removes the one before.</summary>
    /// <exception cref="OutputException">It cannot be put there; the one before is still in place.</exception>
    public void Commit() => Attempt(_target, () =>
    {
        if (!Directory.Exists(_target))
            Directory.Move(Folder, _target);
        else if (!Exchange(Folder, _target))
        {
            // No exchange on this file system: the gap between the two moves is closed by Recover at the next run.
            Directory.Move(_target, _before);
            Directory.Move(Folder, _target);
        }
        Clear();
    });

    /// <summary>Removes what is still aside.</summary>
    public void Dispose()
    {
        try
        {
            Clear();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // What cannot be removed now is removed by the next run; the output itself is whole.
        }
    }

    /// <summary>Runs <paramref name="write"/> and turns what a disk can do wrong into one line.</summary>
    public static void Attempt(string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(path, $"cannot be written ({Reason(problem)}); wanted a folder with room and permission; nothing was changed");
        }
    }

    private static string Reason(Exception problem) => problem is UnauthorizedAccessException
        ? "no permission" : problem.Message.Split(['\'', ':'])[0].Trim(' ', '.').ToLowerInvariant();

    private void Recover()
    {
        if (!Directory.Exists(_target) && Directory.Exists(_before))
            Directory.Move(_before, _target);
        Clear();
    }

    private void Clear()
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, true);
        if (Directory.Exists(_target) && Directory.Exists(_before))
            Directory.Delete(_before, true);
    }

    private static bool Exchange(string left, string right)
    {
        const int CurrentFolder = -100;
        const uint RenameExchange = 2;
        try
        {
            return OperatingSystem.IsLinux() && RenameAt2(CurrentFolder, left, CurrentFolder, right, RenameExchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);
}
