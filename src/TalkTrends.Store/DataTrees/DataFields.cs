using System.Globalization;
using TalkTrends.Core.Talks;

namespace TalkTrends.Store.DataTrees;

/// <summary>A YAML map read by its expected keys, with errors that name the line.</summary>
internal sealed class DataFields
{
    private readonly string _file;
    private readonly DataMap _map;

    /// <param name="node">Must be a map.</param>
    /// <param name="file">For errors.</param>
    /// <param name="what">What the map describes, for errors.</param>
    /// <param name="known">The keys allowed; null: any.</param>
    /// <exception cref="InputException">No map, or a key that is not allowed.</exception>
    public DataFields(DataNode node, string file, string what, IReadOnlyList<string>? known)
    {
        _file = file;
        _map = node as DataMap ?? throw new InputException(file, node.Line, $"{node.Word}; wanted {what} as a map");
        if (known is null)
            return;
        foreach (var (key, _) in _map.Pairs.Where(pair => !known.Contains(pair.Key.Value)))
        {
            var near = Spelling.Nearest(key.Value, known);
            var wanted = near is null ? "wanted one of " + string.Join(", ", known) : $"did you mean \"{near}\"?";
            throw new InputException(file, key.Line, $"unknown key \"{key.Value}\" in {what}; {wanted}");
        }
    }

    /// <summary>Line of the map.</summary>
    public int Line => _map.Line;

    /// <summary>All keys and values in order.</summary>
    public IReadOnlyList<KeyValuePair<DataScalar, DataNode>> Pairs => _map.Pairs;

    /// <summary>The value of a key; null where it is absent or has none.</summary>
    public DataNode? Node(string key) =>
        _map.Pairs.FirstOrDefault(pair => pair.Key.Value == key).Value is { } node and not DataScalar { IsNull: true } ? node : null;

    /// <summary>A word or sentence; null where absent.</summary>
    public string? Text(string key) => Node(key) switch
    {
        null => null,
        DataScalar { Value: var value } when value.Trim().Length > 0 => value.Trim(),
        var other => throw new InputException(_file, other.Line, $"{key}: {other.Word}; wanted text"),
    };

    /// <summary>A value that must be there.</summary>
    public string Required(string key, string what) =>
        Text(key) ?? throw new InputException(_file, Line, $"{what} without \"{key}\"; wanted one");

    /// <summary>A whole number within limits; null where absent.</summary>
    public int? Number(string key, int least, int most) => Node(key) switch
    {
        null => null,
        DataScalar { Value: var value } when int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most => number,
        var other => throw new InputException(_file, other.Line, FormattableString.Invariant($"{key}: {other.Word}; wanted a whole number from {least} to {most}")),
    };

    /// <summary>True or false; null where absent.</summary>
    public bool? Truth(string key) => Node(key) switch
    {
        null => null,
        DataScalar { Value: "true" or "yes" } => true,
        DataScalar { Value: "false" or "no" } => false,
        var other => throw new InputException(_file, other.Line, $"{key}: {other.Word}; wanted true or false"),
    };

    /// <summary>One of an enumeration's words, in lower case; null where absent.</summary>
    public T? Word<T>(string key)
        where T : struct, Enum
    {
        var text = Text(key);
        if (text is null)
            return null;
        foreach (var value in Enum.GetValues<T>())
        {
            if (value.Word() == text)
                return value;
        }
        throw new InputException(_file, Node(key)!.Line, $"{key}: \"{text}\"; wanted one of {string.Join(", ", Enum.GetValues<T>().Select(value => value.Word()))}");
    }

    /// <summary>A list, or a single value as a list of one; empty where absent.</summary>
    public IReadOnlyList<DataNode> Items(string key) => Node(key) switch
    {
        null => [],
        DataList list => list.Items,
        DataScalar scalar => [scalar],
        var other => throw new InputException(_file, other.Line, $"{key}: {other.Word}; wanted a list"),
    };

    /// <summary>A list of words; empty where absent.</summary>
    public IReadOnlyList<string> Texts(string key) =>
        [.. Items(key).Select(item => item is DataScalar { Value: var value } && value.Trim().Length > 0
            ? value.Trim()
            : throw new InputException(_file, item.Line, $"{item.Word} in {key}; wanted text"))];
}
