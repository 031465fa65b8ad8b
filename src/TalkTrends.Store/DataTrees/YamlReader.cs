using TalkTrends.Core.Talks;
using YamlDotNet.Core.Events;
using YamlDotNet.Core;

namespace TalkTrends.Store.DataTrees;

/// <summary>Reads the plain part of YAML that files people edit need: maps, lists, values. No tags, anchors or aliases.</summary>
internal static class YamlReader
{
    private const int DeepestNode = 32;
    private const int MostCharacters = 4 << 20;

    /// <summary>The document's only node; an empty map where the text is empty.</summary>
    /// <exception cref="InputException">The text is no YAML, too large or too deep, has a key twice, or uses what is refused.</exception>
    public static DataNode Parse(string text, string file)
    {
        var problems = new List<InputException>();
        return Read(text, file, problems) is { } node && problems.Count == 0 ? node : throw problems[0];
    }

    /// <summary>The document's only node, with every wrong key named; null, with a problem, where it cannot be read to its end.</summary>
    public static DataNode? Read(string text, string file, List<InputException> problems)
    {
        if (text.Length > MostCharacters)
        {
            problems.Add(new InputException(file, 0, FormattableString.Invariant($"{text.Length} characters; wanted at most {MostCharacters}")));
            return null;
        }
        var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        try
        {
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
                return new DataMap(1, []);
            parser.Consume<DocumentStart>();
            var node = NodeAt(parser, file, 0, problems);
            parser.MoveNext();
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out _))
                throw new InputException(file, Line(parser.Current!), "a second YAML document; wanted one");
            return node;
        }
        catch (InputException error)
        {
            problems.Add(error);
        }
        catch (YamlException error)
        {
            problems.Add(new InputException(file, (int)error.Start.Line, $"{Sentence(error)}; wanted YAML"));
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or IndexOutOfRangeException or NullReferenceException or OverflowException)
        {
            // The scanner falls over some malformed texts instead of naming them.
            problems.Add(new InputException(file, parser.Current is { } at ? (int)at.End.Line : 0, "broken YAML; wanted YAML"));
        }
        return null;
    }

    // Stands on the node's first event and leaves on its last.
    private static DataNode NodeAt(Parser parser, string file, int depth, List<InputException> problems)
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
                var isBlock = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;
                return new DataScalar(line, scalar.Value, scalar.Style == ScalarStyle.Plain)
                {
                    FirstLine = isBlock ? line + 1 : line,
                    LastLine = Math.Max(isBlock ? line + 1 : line, EndLine(scalar)),
                };
            case SequenceStart:
                return new DataList(line, Items(parser, file, depth, problems));
            case MappingStart:
                var pairs = Pairs(parser, file, depth, problems);
                return new DataMap(line, pairs) { LastLine = Math.Max(line, EndLine(parser.Current!)) };
            default:
                throw new InputException(file, line, "something else than a map, a list or a value");
        }
    }

    private static List<DataNode> Items(Parser parser, string file, int depth, List<InputException> problems)
    {
        var items = new List<DataNode>();
        while (parser.MoveNext() && parser.Current is not SequenceEnd)
            items.Add(NodeAt(parser, file, depth + 1, problems));
        return items;
    }

    private static List<KeyValuePair<DataScalar, DataNode>> Pairs(Parser parser, string file, int depth, List<InputException> problems)
    {
        var pairs = new List<KeyValuePair<DataScalar, DataNode>>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (parser.MoveNext() && parser.Current is not MappingEnd)
        {
            var key = NodeAt(parser, file, depth + 1, problems);
            if (!parser.MoveNext())
                break;
            var value = NodeAt(parser, file, depth + 1, problems);
            if (key is not DataScalar name)
                problems.Add(new InputException(file, key.Line, "a key that is a list or map; wanted a word"));
            else if (!lines.TryAdd(name.Value, name.Line))
                problems.Add(new InputException(file, name.Line, FormattableString.Invariant($"key \"{name.Value}\" a second time (first in line {lines[name.Value]}); wanted it once")));
            else
                pairs.Add(new(name, value));
        }
        return pairs;
    }

    private static int Line(ParsingEvent at) => (int)at.Start.Line;

    // An end at the first column lies on the line after the last.
    private static int EndLine(ParsingEvent at) => at.End.Column <= 1 ? (int)at.End.Line - 1 : (int)at.End.Line;

    private static string Sentence(YamlException error)
    {
        var message = (error.InnerException ?? error).Message;
        // The library puts the position before its sentence; ours stands in front already.
        var colon = message.StartsWith('(') ? message.IndexOf("): ", StringComparison.Ordinal) : -1;
        var sentence = (colon < 0 ? message : message[(colon + 3)..]).Replace('\n', ' ').TrimEnd('.');
        return sentence.Length == 0 ? "broken YAML" : char.ToLowerInvariant(sentence[0]) + sentence[1..];
    }
}
