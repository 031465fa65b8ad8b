using System.Globalization;
using System.Text.RegularExpressions;
using TalkTrends.Charts.Layout;
using TalkTrends.Reports.Office;

namespace TalkTrends.Reports.Workbooks;

/// <summary>The words of a workbook, each once, in the order in which they are first met.</summary>
internal sealed partial class SharedStrings
{
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly List<string> _strings = [];
    private int _uses;

    /// <summary>The number of a text, from 0.</summary>
    public int IndexOf(string text)
    {
        _uses++;
        var words = Fitting(Literal(PlainText.Clean(text)));
        if (!_index.TryGetValue(words, out var index))
        {
            _index.Add(words, index = _strings.Count);
            _strings.Add(words);
        }
        return index;
    }

    public Xml ToXml(string name) => Xml.Of(
        $"""<sst xmlns="{name}" count="{_uses}" uniqueCount="{_strings.Count}">{Xml.Join(_strings.Select(words => Xml.Of($"<si><t>{words}</t></si>")))}</sst>""");

    /// <summary>Spreadsheets take <c>_x0041_</c> for the letter of that number, unless its first line is written so itself.</summary>
    private static string Literal(string words) => words.Contains("_x", StringComparison.OrdinalIgnoreCase) ? LetterNumber().Replace(words, "_x005F_") : words;

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LetterNumber();

    private static string Fitting(string words)
    {
        if (words.Length <= WorkbookWriter.MostLetters)
            return words;
        // Not through the middle of a letter.
        var end = WorkbookWriter.MostLetters - 1;
        while (char.IsLowSurrogate(words[end]) || CharUnicodeInfo.GetUnicodeCategory(words[end]) == UnicodeCategory.NonSpacingMark)
            end--;
        return words[..end] + "…";
    }
}
