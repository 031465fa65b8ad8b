using System.Buffers;
using System.Globalization;
using System.Text;
using TalkTrends.Core.Talks;
using TalkTrends.Io.Yaml;

namespace TalkTrends.Io.Ingest.Structured;

/// <summary>Reads the TOML of front matter: keys, strings of all four kinds, lists, inline tables, tables and lists of tables.</summary>
internal sealed class TomlText
{
    private const int Deepest = 32;
    private static readonly SearchValues<char> s_afterWord = SearchValues.Create(",]}#\n\r");

    private sealed class Table(int line)
    {
        public int Line { get; } = line;

        public List<KeyValuePair<YamlScalar, object>> Entries { get; } = [];

        public object? Find(string key) => Entries.FirstOrDefault(entry => entry.Key.Value == key).Value;
    }

    private readonly string _text;
    private readonly string _file;
    private int _at;
    private int _line;

    private TomlText(string text, string file, int firstLine) => (_text, _file, _line) = (text, file, firstLine);

    /// <summary>The document's map.</summary>
    /// <param name="text">TOML.</param>
    /// <param name="file">For errors.</param>
    /// <param name="firstLine">1-based line of the text in its file.</param>
    /// <exception cref="InputException">It is no TOML, or nested too deep.</exception>
    public static YamlMap Parse(string text, string file, int firstLine) => Map(new TomlText(text, file, firstLine).Document());

    private Table Document()
    {
        var root = new Table(_line);
        var current = root;
        for (SkipLines(); _at < _text.Length; SkipLines())
        {
            if (_text[_at] == '[')
                current = Header(root);
            else
                Assign(current, 0);
            SkipSpaces();
            if (_at < _text.Length && _text[_at] is not ('\n' or '\r' or '#'))
                throw Wrong("text after a value");
        }
        return root;
    }

    private Table Header(Table root)
    {
        var isList = _at + 1 < _text.Length && _text[_at + 1] == '[';
        _at += isList ? 2 : 1;
        var keys = Keys();
        for (var closing = isList ? 2 : 1; closing > 0; closing--)
            Expect(']');
        var table = root;
        for (var i = 0; i < keys.Count; i++)
        {
            var found = table.Find(keys[i].Value);
            if (i == keys.Count - 1 && isList)
            {
                if (found is not List<Table> rows)
                {
                    rows = [];
                    Add(table, keys[i], rows);
                }
                rows.Add(new Table(_line));
                return rows[^1];
            }
            table = found switch
            {
                Table inner => inner,
                List<Table> { Count: > 0 } rows => rows[^1],
                null => Added(table, keys[i]),
                _ => throw Wrong($"the table \"{keys[i].Value}\", which is a value above"),
            };
        }
        return table;
    }

    private void Assign(Table table, int depth)
    {
        var keys = Keys();
        Expect('=');
        SkipSpaces();
        foreach (var key in keys.SkipLast(1))
            table = table.Find(key.Value) as Table ?? Added(table, key);
        Add(table, keys[^1], Value(depth));
    }

    private static Table Added(Table table, YamlScalar key)
    {
        var inner = new Table(key.Line);
        table.Entries.Add(new(key, inner));
        return inner;
    }

    private void Add(Table table, YamlScalar key, object value)
    {
        if (table.Find(key.Value) is not null)
            throw Wrong($"key \"{key.Value}\" a second time");
        table.Entries.Add(new(key, value));
    }

    private List<YamlScalar> Keys()
    {
        var keys = new List<YamlScalar>();
        do
        {
            SkipSpaces();
            if (_at < _text.Length && _text[_at] is '"' or '\'')
                keys.Add(Quoted());
            else
            {
                var start = _at;
                while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '_' or '-'))
                    _at++;
                if (_at == start || keys.Count > Deepest)
                    throw Wrong(_at < _text.Length ? $"\"{_text[_at]}\" where a key begins" : "an end where a key begins");
                keys.Add(new YamlScalar(_line, _text[start.._at], true));
            }
            SkipSpaces();
        }
        while (_at < _text.Length && _text[_at] == '.' && ++_at > 0);
        return keys;
    }

    private object Value(int depth)
    {
        if (depth > Deepest)
            throw Wrong(FormattableString.Invariant($"nesting deeper than {Deepest}"));
        if (_at >= _text.Length)
            throw Wrong("a key without a value");
        switch (_text[_at])
        {
            case '"' or '\'':
                return Quoted();
            case '[':
                _at++;
                var items = new List<object>();
                for (SkipLines(); _at < _text.Length && _text[_at] != ']'; SkipLines())
                {
                    items.Add(Value(depth + 1));
                    SkipLines();
                    if (_at < _text.Length && _text[_at] == ',')
                        _at++;
                    else if (_at < _text.Length && _text[_at] != ']')
                        throw Wrong("a list whose items are not parted by commas");
                }
                Expect(']');
                return items;
            case '{':
                _at++;
                var table = new Table(_line);
                for (SkipLines(); _at < _text.Length && _text[_at] != '}'; SkipLines())
                {
                    Assign(table, depth + 1);
                    SkipLines();
                    if (_at < _text.Length && _text[_at] == ',')
                        _at++;
                }
                Expect('}');
                return table;
            default:
                var end = _text.AsSpan(_at).IndexOfAny(s_afterWord);
                var word = _text.Substring(_at, end < 0 ? _text.Length - _at : end).Trim();
                _at = end < 0 ? _text.Length : _at + end;
                return word.Length > 0 ? new YamlScalar(_line, word, true) : throw Wrong("a key without a value");
        }
    }

    private YamlScalar Quoted()
    {
        var (mark, line) = (_text[_at], _line);
        var isLong = _at + 2 < _text.Length && _text[_at + 1] == mark && _text[_at + 2] == mark;
        _at += isLong ? 3 : 1;
        if (isLong && _at < _text.Length && _text[_at] == '\n')
            Next();
        var first = _line;
        var value = new StringBuilder();
        while (true)
        {
            if (_at >= _text.Length || (!isLong && _text[_at] == '\n'))
                throw Wrong("a quote that never ends");
            if (_text[_at] == mark && (!isLong || (_at + 2 < _text.Length && _text[_at + 1] == mark && _text[_at + 2] == mark)))
                break;
            if (_text[_at] == '\\' && mark == '"')
                Escape(value);
            else
            {
                value.Append(_text[_at]);
                Next();
            }
        }
        _at += isLong ? 3 : 1;
        return new YamlScalar(line, value.ToString(), false) { FirstLine = first, LastLine = _line };
    }

    private void Escape(StringBuilder value)
    {
        _at++;
        if (_at >= _text.Length)
            return;
        var c = _text[_at];
        if (c is '\n' or ' ' or '\t' or '\r')
        {
            // A line that ends with a backslash goes on with the next word.
            while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
                Next();
            return;
        }
        var digits = c == 'u' ? 4 : c == 'U' ? 8 : 0;
        if (digits > 0)
        {
            if (_at + digits >= _text.Length || !int.TryParse(_text.AsSpan(_at + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || !Rune.IsValid(code))
                throw Wrong("an escape that is no character");
            value.Append(new Rune(code).ToString());
            _at += digits + 1;
            return;
        }
        value.Append(c switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', _ => c });
        _at++;
    }

    private void Next()
    {
        if (_text[_at++] == '\n')
            _line++;
    }

    private void SkipSpaces()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\t')
            _at++;
    }

    // Spaces, empty lines and comments.
    private void SkipLines()
    {
        while (_at < _text.Length && (char.IsWhiteSpace(_text[_at]) || _text[_at] == '#'))
        {
            if (_text[_at] != '#')
                Next();
            else
                _at = _text.IndexOf('\n', _at) is var end and >= 0 ? end : _text.Length;
        }
    }

    private void Expect(char c)
    {
        SkipSpaces();
        if (_at >= _text.Length || _text[_at] != c)
            throw Wrong(_at >= _text.Length ? $"an end where \"{c}\" belongs" : $"\"{_text[_at]}\" where \"{c}\" belongs");
        _at++;
    }

    private InputException Wrong(string found) => new(_file, _line, $"{found.ReplaceLineEndings(" ")}; wanted TOML");

    private static YamlMap Map(Table table) => new(table.Line, [.. table.Entries.Select(entry => new KeyValuePair<YamlScalar, YamlNode>(entry.Key, Node(entry.Value, table.Line)))]);

    private static YamlNode Node(object value, int line) => value switch
    {
        YamlScalar scalar => scalar,
        Table table => Map(table),
        List<Table> tables => new YamlList(line, [.. tables.Select(Map)]),
        List<object> items => new YamlList(line, [.. items.Select(item => Node(item, line))]),
        _ => new YamlScalar(line, "", true),
    };
}
