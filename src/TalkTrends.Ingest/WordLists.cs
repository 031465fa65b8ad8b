using System.Collections.Frozen;
using TalkTrends.Core.Talks;
using TalkTrends.Store.DataTrees;

namespace TalkTrends.Ingest;

/// <summary>The words by which notes and records are told apart: <c>data/words.yaml</c>, built into the program.</summary>
internal sealed class WordLists
{
    private const string FileName = "data/words.yaml";

    // The lists of each group; a map of lists ends in a slash.
    private static readonly FrozenDictionary<string, string[]> s_wanted = new Dictionary<string, string[]>
    {
        ["notes"] = ["parts", "roles", "resources"],
        ["sessions"] = ["kinds/", "signs", "break_words", "break_company", "break_titles", "states/"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly Lazy<WordLists> s_own = new(LoadOwn);
    private readonly Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> _lists = new(StringComparer.Ordinal);

    /// <summary>The words of a list of the program's own file, in order.</summary>
    public static IReadOnlyList<string> Words(string group, string list) => s_own.Value._lists[$"{group}.{list}"][""];

    /// <summary>The same as a set.</summary>
    public static FrozenSet<string> Set(string group, string list) => Words(group, list).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The lists below a key, by their names.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Map(string group, string list) => s_own.Value._lists[$"{group}.{list}"];

    /// <summary>Checks a file of words.</summary>
    /// <exception cref="InputException">No YAML, a key that is unknown or missing, an empty list, a word twice in one.</exception>
    public static WordLists Load(string text, string file)
    {
        var lists = new WordLists();
        var groups = new DataFields(YamlReader.Parse(text, file), file, "the words", [.. s_wanted.Keys.Order(StringComparer.Ordinal)]);
        foreach (var (group, wanted) in s_wanted.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var fields = new DataFields(Required(groups, group, "the words", file), file, group, [.. wanted.Select(name => name.TrimEnd('/'))]);
            foreach (var name in wanted)
            {
                var key = name.TrimEnd('/');
                var node = Required(fields, key, group, file);
                lists._lists[$"{group}.{key}"] = name == key
                    ? new Dictionary<string, IReadOnlyList<string>> { [""] = List(node, key, file) }
                    : new DataFields(node, file, key, null).Pairs.ToDictionary(pair => pair.Key.Value, pair => (IReadOnlyList<string>)List(pair.Value, pair.Key.Value, file), StringComparer.Ordinal);
            }
        }
        return lists;
    }

    private static DataNode Required(DataFields fields, string key, string what, string file) =>
        fields.Node(key) ?? throw new InputException(file, fields.Line, $"{what} without \"{key}\"; wanted one");

    private static string[] List(DataNode node, string key, string file)
    {
        if (node is not DataScalar { Value: var text } || text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is not { Length: > 0 } words)
            throw new InputException(file, node.Line, $"{key}: {node.Word}; wanted words with blanks between them");
        return words.GroupBy(word => word, StringComparer.Ordinal).FirstOrDefault(word => word.Count() > 1) is { Key: var twice }
            ? throw new InputException(file, node.Line, $"{key}: \"{twice}\" twice; wanted each word once")
            : words;
    }

    private static WordLists LoadOwn()
    {
        using var stream = typeof(WordLists).Assembly.GetManifestResourceStream("words.yaml") ?? throw new InputException(FileName, 0, "missing in the program; wanted the words by which notes are read");
        using var reader = new StreamReader(stream);
        return Load(reader.ReadToEnd(), FileName);
    }
}
