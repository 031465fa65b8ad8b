using System.Text.RegularExpressions;
using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Inputs;
using TalkTrends.Ingest.Records;
using TalkTrends.Store.DataTrees;

namespace TalkTrends.Ingest.Fields;

/// <summary>Speakers that sessions name by number or code, and the file beside them that knows who is meant.</summary>
internal static partial class SpeakerIds
{
    private const int MostNamed = 5;

    private static readonly string[] s_stems = ["speakers", "people", "persons", "presenters", "authors"];
    private static readonly string[] s_extensions = [".json", ".yml", ".yaml"];
    private static readonly string[] s_sessions = ["sessions", "talks", "schedule", "programme", "program", "agenda", "presentations", "submissions", "events", "proposals"];

    /// <summary>True for what is nobody's name: a number, a code of capitals and digits, a GUID.</summary>
    public static bool IsId(string text) => Id().IsMatch(text.Trim());

    /// <summary>True for what may be the key of a list of speakers: an id, or a word in lower case with hyphens.</summary>
    public static bool MayPoint(string text) => text.Length <= 80 && (IsId(text) || Handle().IsMatch(text));

    /// <summary>The list of speakers beside a document, or in the <c>_data</c> folder of the site that it belongs to; null where there is none.</summary>
    public static DataNode? Beside(InputFile file)
    {
        foreach (var name in s_stems.SelectMany(stem => s_extensions.Select(extension => stem + extension)))
        {
            if (Path.GetFileName(file.Source) == name || SiblingFiles.TextAround(file, name, "_data") is not { } text)
                continue;
            try
            {
                DataNode? node = null;
                var items = new List<DataNode>();
                if (name.EndsWith(".json", StringComparison.Ordinal))
                    JsonText.ForEach(System.Text.Encoding.UTF8.GetBytes(text), name, (value, inList) => (inList ? items : [node = value]).Add(value));
                else
                    node = QuotedLines.Read(text, name, out _);
                return node ?? new DataList(1, items);
            }
            catch (InputException)
            {
                // The file is an input of its own, and is refused there.
            }
        }
        return null;
    }

    /// <summary>True for a list of speakers that is read with the sessions beside it.</summary>
    public static bool IsReadWithSessions(InputFile file) =>
        s_stems.Contains(Path.GetFileNameWithoutExtension(file.Source)) && s_sessions.Any(stem => s_extensions.Any(extension => SiblingFiles.Has(file, stem + extension)));

    /// <summary>What to say of speakers whom no list knows; null where there are none.</summary>
    public static string? Problem(IReadOnlyCollection<string> unknown) => unknown.Count == 0 ? null
        : $"speakers are ids ({string.Join(", ", unknown.OrderBy(id => id.Length).ThenBy(id => id, StringComparer.Ordinal).Take(MostNamed))}{(unknown.Count > MostNamed ? ", …" : "")}); wanted names, or the file that holds them";

    [GeneratedRegex(@"^(?:\d{1,20}|(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z\d]{5,8}|[\da-fA-F]{8}(?:-[\da-fA-F]{4}){3}-[\da-fA-F]{12}|(?=[a-f]*\d)[\da-f]{16,64}|(?=\D*\d)(?=[^A-Z]*[A-Z])(?=[^a-z]*[a-z])[A-Za-z\d]{20,40})$", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex(@"^[a-z\d]{1,40}(?:[-_.][a-z\d]{1,40}){0,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Handle();
}
