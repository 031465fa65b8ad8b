using System.Text.RegularExpressions;

namespace TalkTrends.Ingest.Notes.Blocks;

/// <summary>Brings reStructuredText to Markdown, line for line, as far as notes use it: headings, links, field lists, directives.</summary>
internal static partial class RestructuredText
{
    private const string Adornments = "=-`:'\"~^_*+#<>.";

    /// <summary>Nikola's fields (".. title: Two taps") on top of a page, and the page with blank lines in their place; null where there are none.</summary>
    public static (IReadOnlyDictionary<string, string> Fields, string Body)? SplitFields(string text)
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var end = 0;
        while (PageField().Match(text, end) is { Success: true } field)
        {
            fields.TryAdd(field.Groups[1].Value, field.Groups[2].Value.Trim());
            end = field.Index + field.Length;
        }
        return fields.Count < 2 ? null : (fields, NoteDocument.Blank(text[..end]) + text[end..]);
    }

    /// <summary>The same lines in Markdown; code, comments and directives are blank.</summary>
    public static string ToMarkdown(string text)
    {
        var lines = text.Split('\n');
        var levels = new List<(char Sign, bool Over)>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (i + 1 < lines.Length && IsAdornment(lines[i + 1]) && lines[i].Trim().Length > 0 && !IsAdornment(lines[i]) && lines[i + 1].TrimEnd().Length >= Math.Min(3, lines[i].Trim().Length))
            {
                var over = i > 0 && IsAdornment(lines[i - 1]) && lines[i - 1][0] == lines[i + 1][0];
                // A level for each look, in the order in which they first occur.
                var look = (lines[i + 1][0], over);
                if (!levels.Contains(look))
                    levels.Add(look);
                if (over)
                    lines[i - 1] = "";
                lines[i] = $"{new string('#', Math.Min(6, levels.IndexOf(look) + 1))} {Inline(lines[i].Trim())}";
                lines[++i] = "";
            }
            else if (Directive().IsMatch(lines[i]))
                i = Blank(lines, i);
            else
                lines[i] = Inline(lines[i]);
        }
        return string.Join('\n', lines);
    }

    // A directive, comment or target, with what is indented below it.
    private static int Blank(string[] lines, int at)
    {
        lines[at] = "";
        while (at + 1 < lines.Length && (lines[at + 1].Length == 0 || char.IsWhiteSpace(lines[at + 1][0])))
            lines[++at] = "";
        return at;
    }

    private static string Inline(string line)
    {
        line = Field().Replace(line, "$1: $2");
        line = Link().Replace(line, "[$1]($2)");
        return Role().Replace(line, "$1").TrimEnd() is var plain && plain.EndsWith("::", StringComparison.Ordinal) ? plain[..^1] : plain;
    }

    private static bool IsAdornment(string line) =>
        line.TrimEnd() is { Length: >= 3 } rule && Adornments.Contains(rule[0], StringComparison.Ordinal) && rule.All(c => c == rule[0]);

    [GeneratedRegex(@"\G\.\. ([a-z_]{3,30}):[ \t]*([^\n]*)(?:\n|$)")]
    private static partial Regex PageField();

    [GeneratedRegex(@"^\.\.(?: |$)")]
    private static partial Regex Directive();

    [GeneratedRegex(@"^:([A-Za-z][\w ]{0,30}):\s*(.*)$")]
    private static partial Regex Field();

    [GeneratedRegex(@"`([^`<>]{1,300}?)\s*<([^<>\s]{1,500})>`__?")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?::[a-z]{1,20}:)?`{1,2}([^`]{1,300})`{1,2}_{0,2}")]
    private static partial Regex Role();
}
