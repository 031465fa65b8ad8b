using System.Text;

namespace TalkTrends.Ingest.Bibliographies;

/// <summary>One entry of a BibTeX file.</summary>
/// <param name="Type">In lower case, without the at sign.</param>
/// <param name="Key">By which others name it.</param>
/// <param name="Line">1-based line on which it begins.</param>
/// <param name="LastLine">1-based line on which it ends.</param>
/// <param name="Fields">Name in lower case → value as it is written, without the outer braces or quotes, and its 1-based line.</param>
internal sealed record BibTexEntry(string Type, string Key, int Line, int LastLine, IReadOnlyDictionary<string, (string Value, int Line)> Fields)
{
    /// <summary>A field as people read it, on one line; null where it is absent or empty.</summary>
    public string? Plain(string field) => Fields.TryGetValue(field, out var found) && string.Join(' ', LatexText.Plain(found.Value).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } text ? text : null;

    /// <summary>The names in a list of authors, which the word "and" outside braces parts.</summary>
    public static IEnumerable<string> Names(string authors)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i < authors.Length; i++)
        {
            depth += authors[i] == '{' ? 1 : authors[i] == '}' ? -1 : 0;
            if (depth > 0 || !char.IsWhiteSpace(authors[i]) || i + 4 >= authors.Length || !authors.AsSpan(i + 1, 3).Equals("and", StringComparison.OrdinalIgnoreCase) || !char.IsWhiteSpace(authors[i + 4]))
                continue;
            yield return authors[start..i];
            start = i + 4;
        }
        yield return authors[start..];
    }

    /// <summary>All entries of a file. One that is damaged is named, and reading goes on at the next.</summary>
    public static IReadOnlyList<BibTexEntry> Parse(string text, Problems problems)
    {
        var (entries, words) = (new List<BibTexEntry>(), new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase));
        var (at, line, counted) = (0, 1, 0);
        while ((at = text.IndexOf('@', at)) >= 0)
        {
            line += text.AsSpan(counted, at - counted).Count('\n');
            counted = at;
            var scan = new Scanner(text, at + 1, line);
            if (scan.Entry(words) is { } entry)
            {
                if (entry.Type.Length > 0)
                    entries.Add(entry);
                at = scan.At;
            }
            else
            {
                if (scan.Problem is { } problem)
                    problems.Add(line, problem);
                at++;
            }
        }
        return entries;
    }

    private sealed class Scanner(string text, int at, int line)
    {
        private const int MostFields = 1000;
        private int _line = line;

        public int At { get; private set; } = at;

        public string? Problem { get; private set; }

        // Null: no entry. One without a type: a word defined, or a comment.
        public BibTexEntry? Entry(Dictionary<string, string> words)
        {
            var first = _line;
            var type = Word().ToLowerInvariant();
            Skip();
            // An at sign inside a text, as in an address, begins nothing.
            if (type.Length == 0 || At >= text.Length || text[At] is not ('{' or '('))
                return null;
            var close = text[At++] == '{' ? '}' : ')';
            if (type is "comment" or "preamble")
            {
                At--;
                return Braced() is null ? null : new BibTexEntry("", "", first, _line, new Dictionary<string, (string, int)>());
            }
            Skip();
            var key = type == "string" ? "" : KeyOf(close);
            var fields = new Dictionary<string, (string Value, int Line)>(StringComparer.Ordinal);
            while (true)
            {
                Skip();
                while (At < text.Length && text[At] == ',')
                {
                    At++;
                    Skip();
                }
                if (At >= text.Length)
                    return Broken(type, "breaks off");
                if (text[At] == close)
                {
                    At++;
                    break;
                }
                var (name, place) = (Word().ToLowerInvariant(), _line);
                Skip();
                if (name.Length == 0 || At >= text.Length || text[At] != '=' || fields.Count == MostFields)
                    return Broken(type, "has a field that is none");
                At++;
                if (Value(words) is not { } value)
                    return Broken(type, "has a value without an end");
                fields.TryAdd(name, (value, place));
            }
            if (type != "string")
                return new BibTexEntry(type, key, first, _line, fields);
            foreach (var (name, value) in fields)
                words[name] = value.Value;
            return new BibTexEntry("", "", first, _line, fields);
        }

        private BibTexEntry? Broken(string type, string how)
        {
            Problem = $"an entry @{(type.Length > 30 ? type[..30] : type)} that {how}; wanted fields such as title = {{…}}, and a closing brace";
            return null;
        }

        private string KeyOf(char close)
        {
            var start = At;
            while (At < text.Length && text[At] != ',' && text[At] != close && text[At] != '\n')
                At++;
            return text[start..At].Trim();
        }

        private string? Value(Dictionary<string, string> words)
        {
            var value = new StringBuilder();
            do
            {
                Skip();
                if (At >= text.Length)
                    return null;
                if (text[At] == '{')
                {
                    if (Braced() is not { } braced)
                        return null;
                    value.Append(braced);
                }
                else if (text[At] == '"')
                {
                    if (Quoted() is not { } quoted)
                        return null;
                    value.Append(quoted);
                }
                else
                {
                    var word = Word();
                    if (word.Length == 0)
                        return null;
                    value.Append(words.GetValueOrDefault(word, word));
                }
                Skip();
            }
            while (At < text.Length && text[At] == '#' && ++At > 0);
            return value.ToString();
        }

        private string? Braced()
        {
            var (start, depth) = (At + 1, 0);
            for (; At < text.Length; At++)
            {
                var c = text[At];
                if (c == '\\' && At + 1 < text.Length && text[At + 1] is '{' or '}')
                    At++;
                else if (c == '\n')
                    _line++;
                else if (c is '{' or '(' && (c == '{' || depth == 0))
                    depth++;
                else if ((c == '}' || (c == ')' && text[start - 1] == '(' && depth == 1)) && --depth == 0)
                    return text[start..At++];
            }
            return null;
        }

        private string? Quoted()
        {
            var (start, depth) = (++At, 0);
            for (; At < text.Length; At++)
            {
                var c = text[At];
                if (c == '\n')
                    _line++;
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                if (c == '"' && depth <= 0)
                    return text[start..At++];
            }
            return null;
        }

        private string Word()
        {
            var start = At;
            while (At < text.Length && (char.IsLetterOrDigit(text[At]) || text[At] is '_' or '-' or ':' or '.' or '+' or '/'))
                At++;
            return text[start..At];
        }

        private void Skip()
        {
            for (; At < text.Length && char.IsWhiteSpace(text[At]); At++)
                _line += text[At] == '\n' ? 1 : 0;
        }
    }
}
