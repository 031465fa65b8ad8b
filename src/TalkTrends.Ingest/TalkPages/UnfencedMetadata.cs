using System.Text;
using System.Text.RegularExpressions;

namespace TalkTrends.Ingest.TalkPages;

/// <summary>Pages whose fields stand on top without lines of hyphens around them: Pelican, MultiMarkdown and Wok, and Lektor's files of fields.</summary>
internal static partial class UnfencedMetadata
{
    private const int LongestBlock = 4_000;

    /// <summary>The page with its fields between lines of hyphens; the text as it is where it has none of these forms.</summary>
    public static string Fenced(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimStart('\uFEFF').Split('\n');
        if (!Field().IsMatch(lines[0]))
            return text;
        return IsLektor(lines) ? Lektor(lines) : Header(lines) ?? text;
    }

    // Fields one below the other up to an empty line or a rule; at least two of them, or any sentence with a colon would be one.
    private static string? Header(string[] lines)
    {
        var end = 0;
        while (end < lines.Length && end < LongestBlock && Field().IsMatch(lines[end]))
            end++;
        if (end < 2 || end < lines.Length && lines[end].Trim() is not ("" or "---"))
            return null;
        var body = end < lines.Length && lines[end].Trim() == "---" ? lines[(end + 1)..] : lines[Math.Min(end, lines.Length)..];
        var page = new StringBuilder("---\n");
        foreach (var line in lines[..end])
            AppendField(page, Field().Match(line));
        return page.Append("---\n").AppendJoin('\n', body).ToString();
    }

    private static bool IsLektor(string[] lines)
    {
        var rules = 0;
        for (var i = 1; i + 1 < lines.Length; i++)
            rules += lines[i] == "---" && Field().IsMatch(lines[i + 1]) ? 1 : 0;
        return rules >= 2 && !Field().IsMatch(lines[1]);
    }

    // One field after the other with a rule between; the long ones are the page's text.
    private static string Lektor(string[] lines)
    {
        var (page, body) = (new StringBuilder("---\n"), new StringBuilder());
        foreach (var part in string.Join('\n', lines).Split("\n---\n"))
        {
            var field = LongField().Match(part);
            if (!field.Success)
                continue;
            if (TextField().IsMatch(field.Groups[1].Value))
                body.Append(field.Groups[2].Value.Trim()).Append("\n\n");
            else
                AppendField(page, field);
        }
        return page.Append("---\n").Append(body).ToString();
    }

    private static void AppendField(StringBuilder page, Match field)
    {
        var (key, value) = (field.Groups[1].Value.Trim().ToLowerInvariant().Replace(' ', '_'), field.Groups[2].Value.Trim());
        key = key switch { "name" => "title", "author" or "authors" => "speakers", "datetime" => "date", _ => key };
        var isQuoted = value.Length > 1 && value[0] is '"' or '\'' && value[^1] == value[0] || value.StartsWith('[') && value.EndsWith(']');
        page.Append(key).Append(": ").Append(isQuoted ? value : $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace('\n', ' ')}\"").Append('\n');
    }

    [GeneratedRegex(@"^([A-Za-z][\w -]{0,30}):[ \t]+(\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Field();

    [GeneratedRegex(@"^([A-Za-z][\w -]{0,30}):\s*(.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex LongField();

    [GeneratedRegex(@"^(?:description|abstract|body|content|text|summary)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TextField();
}
