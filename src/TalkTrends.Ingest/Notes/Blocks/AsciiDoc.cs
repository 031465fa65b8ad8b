using System.Text.RegularExpressions;

namespace TalkTrends.Ingest.Notes.Blocks;

/// <summary>Brings AsciiDoc to Markdown, line for line, as far as notes use it: headings, lists, links, attributes and blocks.</summary>
internal static partial class AsciiDoc
{
    /// <summary>The same lines in Markdown; code, comments and attributes are blank.</summary>
    public static string ToMarkdown(string text)
    {
        var lines = text.Split('\n');
        string? fence = null;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd();
            if (fence is not null)
            {
                fence = line == fence ? null : fence;
                lines[i] = "";
            }
            else if (Fence().IsMatch(line))
                (fence, lines[i]) = (line, "");
            else if (Silent().IsMatch(line))
                lines[i] = "";
            else if (Attribute().Match(line) is { Success: true } attribute)
                lines[i] = attribute.Groups[1].Length > 0 ? $"{attribute.Groups[1].Value}: {attribute.Groups[2].Value}" : "";
            else if (Heading().Match(line) is { Success: true } heading)
                lines[i] = $"{new string('#', heading.Groups[1].Length)} {Inline(heading.Groups[2].Value)}";
            else if (Item().Match(line) is { Success: true } item)
                lines[i] = $"{new string(' ', 2 * (item.Groups[1].Length - 1))}- {Inline(item.Groups[2].Value)}";
            else if (BlockTitle().Match(line) is { Success: true } title)
                lines[i] = $"**{Inline(title.Groups[1].Value)}**";
            else
                lines[i] = Inline(line);
        }
        return string.Join('\n', lines);
    }

    private static string Inline(string line)
    {
        line = Link().Replace(line, "[$2]($1)");
        line = Bold().Replace(line, "**$1**");
        return line.EndsWith(" +", StringComparison.Ordinal) ? line[..^2] + "  " : line;
    }

    [GeneratedRegex(@"^(?:-{4,}|\.{4,}|\+{4,}|/{4,}|`{3,})$")]
    private static partial Regex Fence();

    // Comments, block options, rules and page breaks; the bars of tables.
    [GeneratedRegex(@"^(?://|\[[^\[\]]*\]$|'{3,}$|<<<$|\|={3,}$|_{4,}$|={4,}$|\*{4,}$|(?:include|image|video)::)")]
    private static partial Regex Silent();

    [GeneratedRegex(@"^:(?:(author|date|revdate):\s*(.*)|!?[\w-]+!?:.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"^(={1,6})\s+(\S.*?)(?:\s+=+)?$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*(\*{1,5}|-|\.{1,5})\s+(\S.*)$")]
    private static partial Regex Item();

    [GeneratedRegex(@"^\.(\w.*)$")]
    private static partial Regex BlockTitle();

    [GeneratedRegex(@"(?:link:)?((?:https?://|mailto:|link:)[^\s\[\]]{1,500})\[([^\[\]]{1,300}?)\^?\]")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\w*])\*(\S[^*\n]{0,200}?\S|\w)\*(?![\w*])")]
    private static partial Regex Bold();
}
