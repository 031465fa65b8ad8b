using System.Collections.Frozen;

namespace TalkTrends.Ingest.Events;

/// <summary>Names of files and folders that say what is in them and not of which event it is: "schedule", "2019-agenda-data", "_talks".</summary>
internal static class PlainNames
{
    private static readonly FrozenSet<string> s_words = FrozenSet.ToFrozenSet(
        ("schedule schedules agenda agendas programme program programs programmes talks talk sessions session events event presentations presentation papers paper proposals submissions accepted "
        + "data export exports all list index page pages content contents videos video speakers speaker abstracts abstract lectures lecture keynotes workshops tutorials posts post collections collection items main default "
        + "calendar public static site src source sources docs doc files file input in out assets api json csv xml yaml yml ics en de fr es it pt ja latest final new full grid view smartlist feed "
        + "pretalx frab pentabarf sessionize sched indico papercall easychair openreview download downloads documents desktop tmp temp corpora corpus sample samples archive archives test tests seeds json "
        + "programm fahrplan vortrage vortrag sitzungen horaire conferences charlas palestras the of and conf conference com").Split(' '), StringComparer.Ordinal);

    /// <summary>True where the name has no word of its own: numbers and plain words only.</summary>
    public static bool IsPlain(string name) => NameWords.Of(name).TrueForAll(word => word.IsNumber || word.Key.Length == 1 || s_words.Contains(word.Key));

    /// <summary>The folder of a path that names an event: the last with a year in its name and a word of its own, else the nearest that has one; null where none has.</summary>
    /// <param name="folders">From the outermost to the document's own.</param>
    public static string? EventFolder(IReadOnlyList<string> folders)
    {
        var own = folders.Where(folder => !IsPlain(folder)).ToArray();
        return own.LastOrDefault(folder => NameWords.Of(folder).Exists(word => Years.IsYear(word.Key, out _))) ?? own.LastOrDefault();
    }
}
