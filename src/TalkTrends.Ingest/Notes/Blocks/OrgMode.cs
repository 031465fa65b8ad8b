using System.Text.RegularExpressions;

namespace TalkTrends.Ingest.Notes.Blocks;

/// <summary>Brings Org mode to Markdown, line for line, as far as notes use it: headings, links, emphasis, drawers and blocks.</summary>
internal static partial class OrgMode
{
    /// <summary>The same lines in Markdown; drawers, code and settings are blank.</summary>
    public static string ToMarkdown(string text)
    {
        var lines = text.Split('\n');
        var titled = lines.Any(line => Title().IsMatch(line));
        string? end = null;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (end is not null)
            {
                end = line.Equals(end, StringComparison.OrdinalIgnoreCase) ? null : end;
                lines[i] = "";
            }
            else if (Drawer().Match(line) is { Success: true })
                (end, lines[i]) = (":END:", "");
            else if (CodeBlock().Match(line) is { Success: true } block)
                (end, lines[i]) = ($"#+END_{block.Groups[1].Value}", "");
            else if (Title().Match(line) is { Success: true } title)
                lines[i] = $"# {Inline(title.Groups[1].Value)}";
            else if (Setting().Match(line) is { Success: true } setting)
                lines[i] = setting.Groups[1].Length > 0 ? $"{setting.Groups[1].Value}: {setting.Groups[2].Value}" : "";
            else if (Heading().Match(lines[i]) is { Success: true } heading)
                lines[i] = $"{new string('#', Math.Min(6, heading.Groups[1].Length + (titled ? 1 : 0)))} {Inline(heading.Groups[2].Value)}";
            else
                lines[i] = Inline(lines[i]);
        }
        return string.Join('\n', lines);
    }

    private static string Inline(string line)
    {
        line = Link().Replace(line, match => match.Groups[2].Success ? $"[{match.Groups[2].Value}]({match.Groups[1].Value})" : match.Groups[1].Value);
        line = Bold().Replace(line, "**$1**");
        return Italic().Replace(line, "*$1*");
    }

    [GeneratedRegex(@"^#\+TITLE:\s*(\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    [GeneratedRegex(@"^#\+(?:(AUTHOR|DATE|SUBTITLE):\s*(.*)|[A-Z_]+:?.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Setting();

    [GeneratedRegex(@"^:(?:PROPERTIES|LOGBOOK|CLOCK):$", RegexOptions.IgnoreCase)]
    private static partial Regex Drawer();

    [GeneratedRegex(@"^#\+BEGIN_(SRC|EXAMPLE|EXPORT|COMMENT|HTML)\b.*$", RegexOptions.IgnoreCase)]
    private static partial Regex CodeBlock();

    // Keywords, priority and tags of a heading are the writer's own business.
    [GeneratedRegex(@"^(\*{1,8})\s+(?:(?:TODO|DONE|NEXT|WAITING|CANCELLED)\s+)?(?:\[#[A-Z]\]\s+)?(?:<[\d -]{8,12}[^<>]{0,20}>\s*)?(\S.*?)(?:\s+:[\w@#%:]+:)?\s*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\[\[([^\[\]]{1,500})\](?:\[([^\[\]]{1,300})\])?\]")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\w*])\*(\S[^*\n]{0,200}?\S|\w)\*(?![\w*])")]
    private static partial Regex Bold();

    [GeneratedRegex(@"(?<![\w/:])/(\S[^/\n]{0,200}?\S)/(?![\w/])")]
    private static partial Regex Italic();
}
