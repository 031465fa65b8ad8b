using System.Runtime.InteropServices;

namespace TalkTrends.MlNet;

/// <summary>Keeps what native code prints off standard output, where a user expects results and nothing else.</summary>
internal sealed partial class NativeOutput : IDisposable
{
    private const int StandardOutput = 1;
    private const int WriteOnly = 1;

    private readonly int _before;

    private NativeOutput(int before) => _before = before;

    /// <summary>Native output goes nowhere until this is disposed of. Where there is no libc it goes where it went.</summary>
    public static IDisposable? Silenced()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
            return null;
        Console.Out.Flush();
        _ = Flush(0);
        var (before, nowhere) = (Duplicate(StandardOutput), Open("/dev/null", WriteOnly));
        if (before < 0 || nowhere < 0)
            return null;
        _ = Duplicate(nowhere, StandardOutput);
        _ = Close(nowhere);
        return new NativeOutput(before);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // What native code printed lies in a buffer of its own, and must leave before the way is open again.
        _ = Flush(0);
        _ = Duplicate(_before, StandardOutput);
        _ = Close(_before);
    }

    [LibraryImport("libc", EntryPoint = "dup")]
    private static partial int Duplicate(int file);

    [LibraryImport("libc", EntryPoint = "dup2")]
    private static partial int Duplicate(int from, int to);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);

    [LibraryImport("libc", EntryPoint = "fflush")]
    private static partial int Flush(nint stream);
}
