using TalkTrends.Core.Talks;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TalkTrends.Io.Ingest;

/// <summary>Reads the plain part of YAML that files people edit need: maps, lists, values. No tags, anchors or aliases.</summary>
internal static class YamlText
{
    private const int DeepestNode = 32;
    private const int MostCharacters = 4 << 20;

    /// <summary>The document's only node; an empty map where the text is empty.</summary>
    /// <exception cref="InputException">The text is no YAML, too large or too deep, or uses what is refused.</exception>
    public static YamlNode Parse(string text, string file)
    {
        if (text.Length > MostCharacters)
            throw new InputException(file, 0, FormattableString.Invariant($"{text.Length} characters; wanted at most {MostCharacters}"));
        try
        {
            var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
                return new YamlMap(1, []);
            parser.Consume<DocumentStart>();
            var node = NodeAt(parser, file, 0);
            parser.MoveNext();
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out _))
                throw new InputException(file, Line(parser.Current!), "a second YAML document; wanted one");
            return node;
        }
        catch (YamlException error)
        {
            throw new InputException(file, (int)error.Start.Line, $"{Sentence(error)}; wanted YAML");
        }
    }

    // Stands on the node's first event and leaves on its last.
    private static YamlNode NodeAt(Parser parser, string file, int depth)
    {
        var line = Line(parser.Current!);
        if (depth > DeepestNode)
            throw new InputException(file, line, FormattableString.Invariant($"nesting deeper than {DeepestNode}; wanted less"));
        switch (parser.Current)
        {
            case AnchorAlias:
                throw new InputException(file, line, "an alias (*name); wanted the value itself");
            case NodeEvent { Anchor.IsEmpty: false }:
                throw new InputException(file, line, "an anchor (&name); wanted the value itself");
            case NodeEvent { Tag.IsEmpty: false }:
                throw new InputException(file, line, "a tag (!name); wanted a plain value");
            case Scalar scalar:
                return new YamlScalar(line, scalar.Value, scalar.Style == ScalarStyle.Plain);
            case SequenceStart:
                return new YamlList(line, Items(parser, file, depth));
            case MappingStart:
                return new YamlMap(line, Pairs(parser, file, depth));
            default:
                throw new InputException(file, line, "something else than a map, a list or a value");
        }
    }

    private static List<YamlNode> Items(Parser parser, string file, int depth)
    {
        var items = new List<YamlNode>();
        while (parser.MoveNext() && parser.Current is not SequenceEnd)
            items.Add(NodeAt(parser, file, depth + 1));
        return items;
    }

    private static List<KeyValuePair<YamlScalar, YamlNode>> Pairs(Parser parser, string file, int depth)
    {
        var pairs = new List<KeyValuePair<YamlScalar, YamlNode>>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (parser.MoveNext() && parser.Current is not MappingEnd)
        {
            if (NodeAt(parser, file, depth + 1) is not YamlScalar key)
                throw new InputException(file, Line(parser.Current!), "a key that is a list or map; wanted a word");
            if (!keys.Add(key.Value))
                throw new InputException(file, key.Line, $"key \"{key.Value}\" a second time; wanted it once");
            if (!parser.MoveNext())
                break;
            pairs.Add(new(key, NodeAt(parser, file, depth + 1)));
        }
        return pairs;
    }

    private static int Line(ParsingEvent at) => (int)at.Start.Line;

    private static string Sentence(YamlException error)
    {
        var message = (error.InnerException ?? error).Message;
        // The library puts the position before its sentence; ours stands in front already.
        var colon = message.StartsWith('(') ? message.IndexOf("): ", StringComparison.Ordinal) : -1;
        var sentence = (colon < 0 ? message : message[(colon + 3)..]).Replace('\n', ' ').TrimEnd('.');
        return sentence.Length == 0 ? "broken YAML" : char.ToLowerInvariant(sentence[0]) + sentence[1..];
    }
}
