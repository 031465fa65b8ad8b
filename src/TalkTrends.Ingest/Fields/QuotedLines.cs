using System.Text;
using System.Text.RegularExpressions;
using TalkTrends.Core.Talks;
using TalkTrends.Store.DataTrees;

namespace TalkTrends.Ingest.Fields;

/// <summary>Mends YAML in which a text between quotes goes on at the start of a line, as many writers of sites do and their generators accept.</summary>
internal static partial class QuotedLines
{
    /// <summary>The document's node, mended where that is needed; null, with a problem, where it cannot be read to its end.</summary>
    public static DataNode? Read(string text, string source, out List<InputException> problems)
    {
        problems = [];
        if (YamlReader.Read(text, source, problems) is { } node)
            return node;
        var left = new List<InputException>();
        if (Indented(text) is not { } indented || YamlReader.Read(indented, source, left) is not { } mended)
            return null;
        problems = left;
        return mended;
    }

    /// <summary>The text with the later lines of quoted values indented as far as their keys and further, line for line; null where nothing was to be mended.</summary>
    public static string? Indented(string text)
    {
        var mended = new StringBuilder(text.Length + 1024);
        var (changed, quote, indent) = (false, '\0', 0);
        foreach (var line in text.Split('\n'))
        {
            if (quote != '\0')
            {
                var own = line.Length - line.TrimStart(' ').Length;
                if (line.AsSpan().Trim().Length > 0 && own < indent)
                {
                    mended.Append(' ', indent - own);
                    changed = true;
                }
                quote = Closes(line, 0, quote) ? '\0' : quote;
            }
            else if (Opening().Match(line) is { Success: true } match && !Closes(line, match.Length, match.Groups["q"].Value[0]))
                (quote, indent) = (match.Groups["q"].Value[0], match.Groups["key"].Index + 1);
            mended.Append(line).Append('\n');
        }
        return changed && quote == '\0' ? mended.ToString(0, mended.Length - 1) : null;
    }

    // True where the quote is closed from the index on: a doubled single quote and an escaped double one are words of the text.
    private static bool Closes(string line, int from, char quote)
    {
        for (var i = from; i < line.Length; i++)
        {
            if (quote == '"' && line[i] == '\\')
                i++;
            else if (line[i] == quote && quote == '\'' && i + 1 < line.Length && line[i + 1] == quote)
                i++;
            else if (line[i] == quote)
                return true;
        }
        return false;
    }

    [GeneratedRegex(@"^\s{0,60}(?:-\s{1,10})*(?<key>[\w.-]{1,60})\s?:\s{1,10}(?<q>[""'])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Opening();
}
