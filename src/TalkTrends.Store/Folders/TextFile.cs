using TalkTrends.Core.Talks;

namespace TalkTrends.Store.Folders;

/// <summary>Reads a small text file that the user names, and says in one line why it cannot.</summary>
public static class TextFile
{
    private const long MostBytes = 16 << 20;

    /// <exception cref="InputException">There is no such file, or it may not be read, or is too large.</exception>
    public static string Read(string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > MostBytes })
                throw new InputException(path, 0, $"is larger than {MostBytes >> 20} MB; wanted a file that people edit");
            return File.ReadAllText(path);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException(path, 0, "there is no such file; wanted one that can be read");
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException or IOException)
        {
            throw new InputException(path, 0, "cannot be read; wanted a file with permission to read it");
        }
    }
}
