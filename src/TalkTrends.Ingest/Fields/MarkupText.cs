using System.Buffers;
using System.Text.RegularExpressions;
using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Fields;

/// <summary>Cleans the texts of records: HTML, or the light marks of Markdown and reST, or none.</summary>
internal static partial class MarkupText
{
    private const int LongestMarked = 20_000;
    private static readonly SearchValues<char> s_marks = SearchValues.Create("[]`*_#=~\\|");

    /// <summary>Adds the clean lines of a text.</summary>
    /// <param name="text">As the record has it.</param>
    /// <param name="line">1-based line on which it begins.</param>
    /// <param name="into">Takes the lines.</param>
    public static void AddLines(string text, int line, List<TextLine> into) => AddLines(text, line, int.MaxValue, into);

    /// <summary>Adds the clean lines of a text, none of them after <paramref name="lastLine"/>.</summary>
    public static void AddLines(string text, int line, int lastLine, List<TextLine> into)
    {
        if (HtmlText.IsHtml(text) && text.Length > 0)
        {
            HtmlText.AddLines(text, line, lastLine, into);
            return;
        }
        foreach (var row in text.AsSpan().EnumerateLines())
        {
            var trimmed = row.Trim();
            if (trimmed.Length > 0)
            {
                var clean = trimmed.ContainsAny(s_marks) && trimmed.Length <= LongestMarked ? Unmarked(trimmed.ToString()) : trimmed.ToString();
                if (clean.Length > 0)
                    into.Add(new TextLine(Math.Min(line, lastLine), clean));
            }
            line++;
        }
    }

    private static string Unmarked(string text)
    {
        // An underline or rule of a heading, a directive of reST.
        if (Rule().IsMatch(text) || text.StartsWith(".. ", StringComparison.Ordinal))
            return "";
        text = text.TrimStart('#').TrimStart();
        if (text.Contains('[', StringComparison.Ordinal))
            text = Link().Replace(text, "${text}");
        if (text.Contains('`', StringComparison.Ordinal))
            text = RestLink().Replace(text, "${text}").Replace("`", "", StringComparison.Ordinal);
        if (text.Contains('*', StringComparison.Ordinal) || text.Contains('_', StringComparison.Ordinal))
            text = Emphasis().Replace(text, "${text}");
        return text.Trim();
    }

    [GeneratedRegex(@"^([=\-~*^#_+])\1{2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    [GeneratedRegex(@"!?\[(?<text>[^\[\]]{0,300})\](?:\([^()\s]{0,500}(?:\s""[^""]{0,200}"")?\)|\[[^\[\]]{0,100}\])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(@":[a-z]{2,10}:(?=`)|`(?<text>[^`<>]{1,300}?)\s?<[^<>`]{1,500}>`__?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex RestLink();

    [GeneratedRegex(@"(?<![\w*_])(?<m>\*{1,3}|_{1,3})(?=\S)(?<text>[^*_]{1,300}?)(?<=\S)\k<m>(?![\w*_])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Emphasis();
}
