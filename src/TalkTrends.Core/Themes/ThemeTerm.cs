using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using TalkTrends.Core.Text;

namespace TalkTrends.Core.Themes;

/// <summary>A word or phrase of the catalogue, with the ways in which it may be written.</summary>
/// <remarks>
/// <c>log aggregation</c> is two words in a row, in any case and number. <c>ebpf | bpf</c> are two spellings of one term.
/// <c>container (image | registry)</c> stands for both phrases, <c>(linux |) kernel</c> for one with an optional word.
/// <c>=Go</c> is a word written exactly so; the mark holds for the one word after it.
/// </remarks>
public sealed class ThemeTerm
{
    /// <summary>Most words in a spelling.</summary>
    public const int MaxWords = 8;

    /// <summary>Most spellings of one term.</summary>
    public const int MaxSpellings = 256;

    private readonly HashSet<string> _keys;

    private ThemeTerm(string text, IReadOnlyList<TermSpelling> spellings, HashSet<string> keys) =>
        (Text, Spellings, _keys) = (text, spellings, keys);

    /// <summary>As written in the catalogue.</summary>
    public string Text { get; }

    /// <summary>The ways to write it, in the order of the catalogue; none twice, never empty.</summary>
    public IReadOnlyList<TermSpelling> Spellings { get; }

    /// <summary>The term that <paramref name="text"/> describes.</summary>
    /// <exception cref="FormatException">It is none; the message says what was found and what was wanted.</exception>
    public static ThemeTerm Parse(string text) =>
        TryParse(text, out var term, out var problem) ? term : throw new FormatException(problem);

    /// <summary>Reads a term; where that fails, <paramref name="problem"/> says what was found and what was wanted.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ThemeTerm? term, [NotNullWhen(false)] out string? problem)
    {
        term = null;
        if (!TryExpand(text, out var written, out problem))
            return false;
        List<TermSpelling> spellings = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var spelling in written)
        {
            var words = WordsOf(spelling);
            if (words.Count is 0 or > MaxWords)
            {
                problem = words.Count == 0
                    ? $"the term \"{text}\" has a spelling without a word; write words, as in \"container image\""
                    : string.Create(CultureInfo.InvariantCulture, $"the term \"{text}\" has {words.Count} words; at most {MaxWords} are matched");
                return false;
            }
            if (seen.Add(KeyOf(words)))
                spellings.Add(new TermSpelling(Clean(spelling), words));
        }
        term = new ThemeTerm(text, spellings, seen);
        problem = null;
        return true;
    }

    /// <summary>True where a spelling of <paramref name="other"/> occurs, in any case, inside a spelling of this term.</summary>
    public bool Contains(ThemeTerm other) =>
        Spellings.Any(outer => other.Spellings.Any(inner => Occurs(inner.Words, outer.Words)));

    /// <summary>True where the two have a spelling in common.</summary>
    public bool Overlaps(ThemeTerm other) => _keys.Overlaps(other._keys);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static bool Occurs(IReadOnlyList<TermWord> inner, IReadOnlyList<TermWord> outer)
    {
        for (var at = 0; at + inner.Count <= outer.Count; at++)
        {
            var same = true;
            for (var i = 0; i < inner.Count && same; i++)
                same = string.Equals(inner[i].Key, outer[at + i].Key, StringComparison.Ordinal);
            if (same)
                return true;
        }
        return false;
    }

    private static string KeyOf(IReadOnlyList<TermWord> words) =>
        string.Join(' ', words.Select(word => word.Surface is { } surface ? "=" + surface : word.Key));

    private static string Clean(string spelling) => string.Join(' ', spelling
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Length > 1 && word[0] == '=' ? word[1..] : word));

    private static List<TermWord> WordsOf(string spelling)
    {
        List<TermWord> words = [];
        foreach (var part in spelling.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var exact = part[0] == '=' && part.Length > 1;
            var written = exact ? part[1..] : part;
            var normal = Tokenizer.Words(written);
            foreach (var word in normal)
                words.Add(new TermWord(word, WordForms.Key(word), exact && normal.Count == 1 ? written : null));
        }
        return words;
    }

    /// <summary>Writes out alternatives: at the top level, and in brackets that do not nest.</summary>
    private static bool TryExpand(string text, out List<string> spellings, [NotNullWhen(false)] out string? problem)
    {
        spellings = [];
        problem = null;
        var start = 0;
        var open = false;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == '|' && !open))
            {
                if (!open && !TryExpandGroups(text[start..i], spellings))
                    problem = string.Create(CultureInfo.InvariantCulture, $"the term \"{text}\" has too many spellings; at most {MaxSpellings} are matched");
                start = i + 1;
            }
            else if (text[i] is '(' or ')')
            {
                if (open == (text[i] == '('))
                    break;
                open = !open;
            }
            if (i == text.Length && !open)
                return problem is null;
        }
        problem = $"the term \"{text}\" has brackets that do not pair; write (one | other), one level deep";
        return false;
    }

    private static bool TryExpandGroups(string text, List<string> spellings)
    {
        List<string> soFar = [""];
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('(', at);
            var plain = open < 0 ? text[at..] : text[at..open];
            soFar = [.. soFar.Select(head => head + plain)];
            if (open < 0)
                break;
            var close = text.IndexOf(')', open);
            var choices = text[(open + 1)..close].Split('|', StringSplitOptions.TrimEntries);
            if (soFar.Count * choices.Length > MaxSpellings)
                return false;
            soFar = [.. soFar.SelectMany(head => choices.Select(choice => head + " " + choice + " "))];
            at = close + 1;
        }
        spellings.AddRange(soFar);
        return spellings.Count <= MaxSpellings;
    }
}
