using System.Runtime.InteropServices;
using System.Text;

namespace TalkTrends.Ingest.Inputs;

/// <summary>What lies at a path, asked without opening it: opening a pipe nobody writes to would wait for ever.</summary>
internal enum FileType
{
    Missing,
    Regular,
    Folder,
    Pipe,
    Socket,
    Device,
    LinkLoop,
    Forbidden,
}

internal static class FileTypes
{
    private const int AtWorkingDirectory = -100;
    private const uint TypeOnly = 1;
    private const int ModeOffset = 28;
    private const int NoPermission = 13;
    private const int TooManyLinks = 40;

    /// <summary>The type of what <paramref name="path"/> leads to, links followed.</summary>
    public static FileType Of(string path)
    {
        if (!OperatingSystem.IsLinux())
            return Directory.Exists(path) ? FileType.Folder : File.Exists(path) ? FileType.Regular : FileType.Missing;
        // The layout of statx is fixed by the kernel for every architecture; that of stat is not.
        var facts = new byte[256];
        if (Statx(AtWorkingDirectory, Encoding.UTF8.GetBytes(path + '\0'), 0, TypeOnly, facts) != 0)
        {
            return Marshal.GetLastPInvokeError() switch
            {
                TooManyLinks => FileType.LinkLoop,
                NoPermission => FileType.Forbidden,
                _ => FileType.Missing,
            };
        }
        return (BitConverter.ToUInt16(facts, ModeOffset) & 0xF000) switch
        {
            0x8000 => FileType.Regular,
            0x4000 => FileType.Folder,
            0x1000 => FileType.Pipe,
            0xC000 => FileType.Socket,
            _ => FileType.Device,
        };
    }

    /// <summary>What was found, in words.</summary>
    public static string Word(this FileType type) => type switch
    {
        FileType.Missing => "no such file",
        FileType.Regular => "a file",
        FileType.Folder => "a folder",
        FileType.Pipe => "a named pipe",
        FileType.Socket => "a socket",
        FileType.Device => "a device",
        FileType.LinkLoop => "symbolic links that lead round in a circle",
        _ => "no permission to look at it",
    };

    [DllImport("libc", EntryPoint = "statx", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, byte[] path, int flags, uint mask, byte[] facts);
}
