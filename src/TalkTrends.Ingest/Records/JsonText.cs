using System.Text;
using System.Text.Json;
using TalkTrends.Core.Talks;
using TalkTrends.Store.DataTrees;

namespace TalkTrends.Ingest.Records;

/// <summary>Reads JSON and JSON Lines a record at a time.</summary>
internal static class JsonText
{
    private const int Deepest = 64;
    private const int MostBytes = 512 << 20;

    /// <summary>The whole text in UTF-8.</summary>
    /// <exception cref="InputException">More than is read.</exception>
    public static byte[] Utf8(TextReader reader, string source)
    {
        using var bytes = new MemoryStream();
        var (chars, encoded) = (new char[1 << 15], new byte[4 << 15]);
        var encoder = Encoding.UTF8.GetEncoder();
        for (int read; (read = reader.Read(chars, 0, chars.Length)) > 0;)
        {
            bytes.Write(encoded, 0, encoder.GetBytes(chars.AsSpan(0, read), encoded, flush: false));
            if (bytes.Length > MostBytes)
                throw new InputException(source, 0, FormattableString.Invariant($"JSON of more than {MostBytes >> 20} MB; wanted less, or a CSV table"));
        }
        var text = bytes.ToArray();
        BlankNumbersOfPython(text);
        return text;
    }

    // NaN and Infinity, which Python writes and JSON does not know, are missing values: as many bytes of something empty keep all places.
    private static void BlankNumbersOfPython(byte[] bytes)
    {
        if (bytes.AsSpan().IndexOf("NaN"u8) < 0 && bytes.AsSpan().IndexOf("Infinity"u8) < 0)
            return;
        var quoted = false;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '\\' && quoted)
                i++;
            else if (bytes[i] == '"')
                quoted = !quoted;
            else if (!quoted && bytes[i] is (byte)'N' or (byte)'I' or (byte)'-')
            {
                var rest = bytes.AsSpan(i);
                var length = rest.StartsWith("NaN"u8) ? 3 : rest.StartsWith("-Infinity"u8) ? 9 : rest.StartsWith("Infinity"u8) ? 8 : 0;
                if (length == 0)
                    continue;
                rest[..length].Fill((byte)' ');
                "\"\""u8.CopyTo(rest);
                i += length - 1;
            }
        }
    }

    /// <summary>True where each line is a value of its own.</summary>
    public static bool IsLines(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.IndexOfAnyExcept(" \t\r\n"u8);
        if (start < 0 || bytes[start] != (byte)'{')
            return false;
        var end = bytes[start..].IndexOf((byte)'\n');
        if (end < 0 || bytes[(start + end)..].IndexOfAnyExcept(" \t\r\n"u8) < 0)
            return false;
        try
        {
            var reader = new Utf8JsonReader(bytes.Slice(start, end), new JsonReaderOptions { MaxDepth = Deepest });
            while (reader.Read())
            {
            }
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Gives each value of a JSON document to <paramref name="take"/>: the elements of its array, or the one value that it is.</summary>
    /// <exception cref="InputException">It breaks off, is nested too deep, or is no JSON; what came before was given.</exception>
    public static void ForEach(ReadOnlySpan<byte> bytes, string source, Action<DataNode, bool> take)
    {
        var place = new Place(1);
        var reader = new Utf8JsonReader(bytes, Options);
        try
        {
            if (!reader.Read())
                throw new InputException(source, 0, "no JSON value; wanted a list of talks");
            if (reader.TokenType != JsonTokenType.StartArray)
            {
                take(Node(ref reader, bytes, ref place), false);
            }
            else
            {
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    take(Node(ref reader, bytes, ref place), true);
            }
            // A second value behind the first would be dropped in silence.
            reader.Read();
        }
        catch (JsonException error)
        {
            throw Broken(error, bytes, source, 0);
        }
    }

    /// <summary>Gives each line's value to <paramref name="take"/>; a line that is no JSON becomes a problem.</summary>
    /// <returns>Lines that could not be read.</returns>
    public static int ForEachLine(ReadOnlySpan<byte> bytes, string source, Problems problems, Action<DataNode, bool> take)
    {
        var (line, wrong) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var end = bytes.IndexOf((byte)'\n');
            var row = end < 0 ? bytes : bytes[..end];
            bytes = end < 0 ? [] : bytes[(end + 1)..];
            line++;
            if (row.IndexOfAnyExcept(" \t\r"u8) < 0)
                continue;
            try
            {
                var reader = new Utf8JsonReader(row, Options);
                reader.Read();
                var place = new Place(line);
                var node = Node(ref reader, row, ref place);
                take(node, true);
            }
            catch (JsonException error)
            {
                wrong++;
                problems.Add(line, Broken(error, row, source, line).Problem);
            }
        }
        return wrong;
    }

    private static JsonReaderOptions Options => new() { MaxDepth = Deepest, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static InputException Broken(JsonException error, ReadOnlySpan<byte> bytes, string source, int line) => new(
        source,
        line > 0 ? line : (int)(error.LineNumber ?? 0) + 1,
        BreaksOff(bytes) ? "JSON that breaks off; wanted a whole value"
        : error.Message.Contains("depth", StringComparison.Ordinal) ? FormattableString.Invariant($"nesting deeper than {Deepest}; wanted less") : "JSON that is not well formed; wanted a whole value");

    // As the head of something longer nothing is wrong with it.
    private static bool BreaksOff(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes, isFinalBlock: false, new JsonReaderState(Options));
            while (reader.Read())
            {
            }
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // Stands on the node's first token and leaves on its last.
    private static DataNode Node(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes, ref Place place)
    {
        var line = place.LineOf(ref reader, bytes);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                var items = new List<DataNode>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(Node(ref reader, bytes, ref place));
                return new DataList(line, items);
            case JsonTokenType.StartObject:
                var pairs = new List<KeyValuePair<DataScalar, DataNode>>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var key = new DataScalar(place.LineOf(ref reader, bytes), Text(ref reader), false);
                    reader.Read();
                    pairs.Add(new(key, Node(ref reader, bytes, ref place)));
                }
                return new DataMap(line, pairs) { LastLine = place.LineOf(ref reader, bytes) };
            case JsonTokenType.String:
                return new DataScalar(line, Text(ref reader), false);
            default:
                return new DataScalar(line, Encoding.UTF8.GetString(reader.ValueSpan), true);
        }
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair in an escape: the rest of the text is as good as ever.
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }

    // Counts lines on the way, so that no place is counted from the start again.
    private struct Place(int line)
    {
        private int _line = line;
        private int _at;

        public int LineOf(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes)
        {
            var to = (int)reader.TokenStartIndex;
            if (to > _at)
            {
                _line += bytes[_at..to].Count((byte)'\n');
                _at = to;
            }
            return _line;
        }
    }
}
