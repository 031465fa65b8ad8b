using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace TalkTrends.Ingest.Bibliographies;

/// <summary>Undoes the LaTeX of bibliographies: accents, escapes, braces, commands.</summary>
internal static partial class LatexText
{
    private static readonly SearchValues<char> s_signs = SearchValues.Create("\\{}$~-`'");

    // Accent → the mark that is put behind the letter.
    private static readonly Dictionary<char, char> s_accents = new()
    {
        ['`'] = '\u0300',
        ['\''] = '\u0301',
        ['^'] = '\u0302',
        ['~'] = '\u0303',
        ['='] = '\u0304',
        ['u'] = '\u0306',
        ['.'] = '\u0307',
        ['"'] = '\u0308',
        ['r'] = '\u030A',
        ['H'] = '\u030B',
        ['v'] = '\u030C',
        ['d'] = '\u0323',
        ['c'] = '\u0327',
        ['k'] = '\u0328',
        ['b'] = '\u0331',
    };

    private static readonly Dictionary<string, string> s_letters = new(StringComparer.Ordinal)
    {
        ["ss"] = "ß",
        ["ae"] = "æ",
        ["AE"] = "Æ",
        ["oe"] = "œ",
        ["OE"] = "Œ",
        ["o"] = "ø",
        ["O"] = "Ø",
        ["l"] = "ł",
        ["L"] = "Ł",
        ["aa"] = "å",
        ["AA"] = "Å",
        ["i"] = "i",
        ["j"] = "j",
        ["textendash"] = "–",
        ["textemdash"] = "—",
        ["ldots"] = "…",
        ["dots"] = "…",
        ["textquoteright"] = "’",
        ["textquoteleft"] = "‘",
        ["textasciitilde"] = "~",
        ["textbackslash"] = "\\",
        ["LaTeX"] = "LaTeX",
        ["TeX"] = "TeX",
        ["textregistered"] = "®",
        ["texttrademark"] = "™",
        ["par"] = "\n",
        ["newline"] = "\n",
        ["alpha"] = "α",
        ["beta"] = "β",
        ["mu"] = "μ",
        ["times"] = "×",
    };

    /// <summary>The text as people read it; line feeds stay.</summary>
    public static string Plain(string latex)
    {
        if (!latex.AsSpan().ContainsAny(s_signs))
            return latex;
        var text = Accent().Replace(latex, accent => Accented(accent));
        text = Command().Replace(text, command => s_letters.GetValueOrDefault(command.Groups["name"].Value, ""));
        text = Escape().Replace(text, "${sign}").Replace("---", "—", StringComparison.Ordinal).Replace("--", "–", StringComparison.Ordinal)
            .Replace("``", "“", StringComparison.Ordinal).Replace("''", "”", StringComparison.Ordinal);
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c == '~')
                plain.Append(' ');
            else if (c is not ('{' or '}' or '$'))
                plain.Append(c);
        }
        return plain.ToString();
    }

    private static string Accented(Match accent)
    {
        var letter = accent.Groups["letter"].Value switch { "\\i" => "i", "\\j" => "j", var plain => plain };
        return (letter + s_accents[accent.Groups["accent"].Value[0]]).Normalize(NormalizationForm.FormC);
    }

    // \"u, \"{u}, {\"u}, \v{c}, \c c, \'{\i}
    [GeneratedRegex(@"\\(?:(?<accent>[`'^~=.""])\s?(?:\{(?<letter>[A-Za-z]|\\[ij])\}|(?<letter>[A-Za-z]|\\[ij](?![A-Za-z])))|(?<accent>[uvHcdbkr])(?:\{(?<letter>[A-Za-z]|\\[ij])\}|\s(?<letter>[A-Za-z])))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Accent();

    [GeneratedRegex(@"\\(?<name>[A-Za-z]+)\s?\*?(?:\{\})?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Command();

    [GeneratedRegex(@"\\(?<sign>[&%#_{}])|\\\\|\\[,;:! /@-]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Escape();
}
