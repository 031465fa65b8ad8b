using TalkTrends.Core.Talks;
using TalkTrends.Core.Text;

namespace TalkTrends.Store.Background;

/// <summary>The language profiles of a background folder.</summary>
public static class LanguageProfilesFile
{
    /// <summary>Name of the file in a background folder.</summary>
    public const string Name = "languages.tsv";

    /// <summary>Reads them.</summary>
    /// <param name="background">The folder; "none": without; null: the one that comes with the program.</param>
    /// <returns>Null where there are none: a talk that states no language is then taken to be in the corpus's.</returns>
    /// <exception cref="InputException">The folder has none, or they cannot be read.</exception>
    public static LanguageProfiles? Read(string? background) => BackgroundFolder.Read<LanguageProfiles?>(background, Name, null, LanguageProfiles.Parse);
}
