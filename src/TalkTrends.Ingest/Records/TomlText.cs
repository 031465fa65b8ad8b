using TalkTrends.Core.Talks;
using TalkTrends.Store.DataTrees;
using Tomlyn.Parsing;
using Tomlyn;

namespace TalkTrends.Ingest.Records;

/// <summary>Reads the TOML of front matter.</summary>
internal static class TomlText
{
    private const int Deepest = 32;
    private static readonly TomlSerializerOptions s_options = new() { MaxDepth = Deepest };

    /// <summary>The document's map.</summary>
    /// <param name="text">TOML.</param>
    /// <param name="file">For errors.</param>
    /// <param name="firstLine">1-based line of the text in its file.</param>
    /// <exception cref="InputException">It is no TOML, nested too deep, or has a key twice.</exception>
    public static DataMap Parse(string text, string file, int firstLine)
    {
        var parser = TomlParser.Create(text, s_options);
        var place = new Place(text, file, firstLine);
        try
        {
            while (parser.MoveNext())
            {
                if (parser.Current.Kind == TomlParseEventKind.StartTable)
                    return Map(parser, place, firstLine);
            }
            return new DataMap(firstLine, []);
        }
        catch (TomlException error)
        {
            throw new InputException(file, firstLine + Math.Max(0, (error.Line ?? 1) - 1), $"{Sentence(error.Message)}; wanted TOML");
        }
    }

    private readonly record struct Place(string Text, string File, int FirstLine)
    {
        // What a header stands for, and not a value, has no place of its own: it lies where the key does.
        public int Of(in TomlParseEvent at, int key) => at.Span is { } span ? FirstLine + span.Start.Line : key;
    }

    private static DataMap Map(TomlParser parser, Place place, int line)
    {
        var pairs = new List<KeyValuePair<DataScalar, DataNode>>();
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        while (parser.MoveNext() && parser.Current.Kind != TomlParseEventKind.EndTable)
        {
            var key = new DataScalar(place.Of(parser.Current, line), parser.GetPropertyName(), true);
            parser.MoveNext();
            var isValue = parser.Current.Span is not null;
            var value = Node(parser, place, key.Line);
            if (at.TryAdd(key.Value, pairs.Count))
                pairs.Add(new(key, value));
            else
                pairs[at[key.Value]] = new(pairs[at[key.Value]].Key, (isValue ? null : Joined(pairs[at[key.Value]].Value, value)) ?? throw new InputException(place.File, key.Line, $"key \"{key.Value}\" a second time; wanted TOML"));
        }
        return new DataMap(line, pairs);
    }

    // A table may be opened again further down, for a part of it that is new.
    private static DataNode? Joined(DataNode before, DataNode more)
    {
        if (before is DataList rows && more is DataList later)
            return rows with { Items = [.. rows.Items, .. later.Items] };
        if (before is not DataMap map || more is not DataMap other)
            return null;
        var pairs = map.Pairs.ToList();
        foreach (var (key, value) in other.Pairs)
        {
            var known = pairs.FindIndex(pair => pair.Key.Value == key.Value);
            if (known < 0)
                pairs.Add(new(key, value));
            else if (Joined(pairs[known].Value, value) is { } joined)
                pairs[known] = new(pairs[known].Key, joined);
            else
                return null;
        }
        return map with { Pairs = pairs };
    }

    // Stands on the node's first event and leaves on its last.
    private static DataNode Node(TomlParser parser, Place place, int keyLine)
    {
        var line = place.Of(parser.Current, keyLine);
        switch (parser.Current.Kind)
        {
            case TomlParseEventKind.StartTable:
                return Map(parser, place, line);
            case TomlParseEventKind.StartArray:
                var items = new List<DataNode>();
                while (parser.MoveNext() && parser.Current.Kind != TomlParseEventKind.EndArray)
                    items.Add(Node(parser, place, line));
                return new DataList(line, items);
            case TomlParseEventKind.String when parser.Current.Span is { } span:
                var written = place.Text.AsSpan(span.Start.Offset);
                var beginsBelow = written.StartsWith("\"\"\"") || written.StartsWith("'''") ? written[3..].TrimStart('\r') is ['\n', ..] : false;
                return new DataScalar(line, parser.GetString(), false) { FirstLine = beginsBelow ? line + 1 : line, LastLine = place.FirstLine + span.End.Line };
            case var _ when parser.Current.Span is { } span:
                return new DataScalar(line, place.Text[span.Start.Offset..Math.Min(place.Text.Length, span.End.Offset + 1)].Trim(), true);
            default:
                return new DataScalar(line, "", true);
        }
    }

    // The library puts the position before its sentence; ours stands in front already.
    private static string Sentence(string message)
    {
        var first = message.ReplaceLineEndings("\n").Split('\n')[0];
        var mark = first.IndexOf("error : ", StringComparison.Ordinal);
        var sentence = (mark < 0 ? first : first[(mark + 8)..]).TrimEnd('.');
        if (sentence.Contains("maximum depth", StringComparison.Ordinal))
            return FormattableString.Invariant($"nesting deeper than {Deepest}");
        return sentence.Length == 0 ? "broken TOML" : char.ToLowerInvariant(sentence[0]) + sentence[1..];
    }
}
