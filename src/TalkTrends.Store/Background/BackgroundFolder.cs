using TalkTrends.Core.Talks;
using TalkTrends.Store.Folders;

namespace TalkTrends.Store.Background;

/// <summary>The files of a background folder.</summary>
internal static class BackgroundFolder
{
    /// <summary>Where the background lies that comes with the program.</summary>
    public static string Shipped => Path.Combine(AppContext.BaseDirectory, "data", "background");

    /// <summary>Reads one file of it.</summary>
    /// <param name="folder">The folder; null: the program's own; "none": nothing is known.</param>
    /// <param name="name">Name of the file.</param>
    /// <param name="none">What to know where nothing is known, or the program came without the file.</param>
    /// <param name="parse">Reads the file's content.</param>
    /// <exception cref="InputException">The folder asked for has no such file, or it cannot be read.</exception>
    public static T Read<T>(string? folder, string name, T none, Func<string, T> parse)
    {
        if (folder == "none")
            return none;
        var path = Path.Combine(folder ?? Shipped, name);
        if (!File.Exists(path))
            return folder is null ? none : throw new InputException(path, 0, "there is no such file; wanted a folder made by `talktrends background build`, or none");
        try
        {
            return parse(TextFile.Read(path));
        }
        catch (FormatException problem)
        {
            throw new InputException(path, 0, problem.Message);
        }
    }
}
