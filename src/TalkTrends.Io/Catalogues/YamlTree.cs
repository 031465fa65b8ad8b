using System.Globalization;
using TalkTrends.Core.Talks;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TalkTrends.Io.Catalogues;

/// <summary>Reads YAML that people write by hand: maps, lists and text, nothing that could make a small file large or name a type.</summary>
internal sealed class YamlTree
{
    /// <summary>Longest document, in characters.</summary>
    public const int MaxLength = 4_000_000;

    /// <summary>Deepest nesting.</summary>
    public const int MaxDepth = 16;

    private readonly Parser _parser;
    private readonly string _file;
    private readonly List<InputException> _problems;

    private YamlTree(Parser parser, string file, List<InputException> problems) =>
        (_parser, _file, _problems) = (parser, file, problems);

    /// <summary>The document's tree; null, with a problem, where it cannot be read to its end.</summary>
    public static YamlNode? Read(string text, string file, List<InputException> problems)
    {
        if (text.Length > MaxLength)
        {
            problems.Add(new InputException(file, 0, string.Create(
                CultureInfo.InvariantCulture, $"the file has {text.Length} characters; at most {MaxLength} are read")));
            return null;
        }
        var parser = new Parser(new StringReader(text));
        try
        {
            return new YamlTree(parser, file, problems).Document();
        }
        catch (InputException problem)
        {
            problems.Add(problem);
        }
        catch (YamlException problem)
        {
            problems.Add(new InputException(file, (int)problem.Start.Line, $"this is no YAML ({FirstLine(problem.Message)}); wanted keys, lists and text"));
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // The scanner falls over some malformed texts instead of naming them.
            problems.Add(new InputException(file, (int)(parser.Current?.End.Line ?? 0), "this is no YAML; wanted keys, lists and text"));
        }
        return null;
    }

    private YamlNode Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
            throw new InputException(_file, 0, "the file is empty; wanted a YAML document");
        _parser.Consume<DocumentStart>();
        var root = Node(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
            throw new InputException(_file, LineOf(second), "a second document begins; wanted one document in a file");
        return root;
    }

    private YamlNode Node(int depth)
    {
        var node = _parser.Consume<ParsingEvent>();
        var line = LineOf(node);
        if (depth > MaxDepth)
            throw new InputException(_file, line, string.Create(CultureInfo.InvariantCulture, $"lists and maps nest too deep; at most {MaxDepth} levels are read"));
        if (node is AnchorAlias alias)
            throw new InputException(_file, line, $"the alias *{alias.Value} stands for another part; aliases are not read, write the part out");
        if (node is NodeEvent { Anchor.IsEmpty: false } anchored)
            throw new InputException(_file, line, $"the anchor &{anchored.Anchor.Value} names a part; anchors are not read, leave it away");
        if (node is NodeEvent { Tag.IsEmpty: false } tagged)
            throw new InputException(_file, line, $"the tag {tagged.Tag.Value} was found; tags are not read, leave it away");
        switch (node)
        {
            case Scalar scalar:
                return new YamlText(line, scalar.Value);
            case SequenceStart:
                List<YamlNode> items = [];
                while (!_parser.TryConsume<SequenceEnd>(out _))
                    items.Add(Node(depth + 1));
                return new YamlList(line, items);
            case MappingStart:
                return new YamlMap(line, Entries(depth));
            default:
                throw new InputException(_file, line, "something unexpected was found; wanted keys, lists and text");
        }
    }

    private List<(YamlText Key, YamlNode Value)> Entries(int depth)
    {
        List<(YamlText Key, YamlNode Value)> entries = [];
        Dictionary<string, int> lines = new(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(depth + 1);
            var value = Node(depth + 1);
            if (key is not YamlText name)
                _problems.Add(new InputException(_file, key.Line, "a key is a list or a map; wanted a word"));
            else if (!lines.TryAdd(name.Value, name.Line))
                _problems.Add(new InputException(_file, name.Line, string.Create(
                    CultureInfo.InvariantCulture, $"the key \"{name.Value}\" stands here again (first in line {lines[name.Value]}); wanted it once")));
            else
                entries.Add((name, value));
        }
        return entries;
    }

    private static int LineOf(ParsingEvent parsing) => (int)parsing.Start.Line;

    private static string FirstLine(string message) => message.Split('\n', 2)[0].TrimEnd('\r', '.', ' ');
}
