using System.Globalization;
using System.Text.RegularExpressions;
using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Text;

namespace TalkTrends.Benchmarks;

/// <summary>Texts with labels, and the words that other tools make of them: so that all learn from the same.</summary>
internal static partial class PlainTexts
{
    private const int FewestTexts = 5;

    /// <summary>The corpus of that name, also written to <paramref name="path"/> as id, label and text, tab-separated.</summary>
    public static IReadOnlyList<PlainText> Read(string name, string path)
    {
        var texts = name is "BBC_News" or "M10" ? Labelled(name) : Talks(name);
        File.WriteAllLines(path, texts.Select(text => $"{text.Id}\t{text.Label}\t{text.Text}"));
        return texts;
    }

    /// <summary>The texts that <see cref="Read"/> wrote.</summary>
    public static IReadOnlyList<PlainText> ReadAgain(string path) =>
        [.. File.ReadLines(path).Select(line => line.Split('\t')).Select(cells => new PlainText(cells[0], cells[1], cells[2]))];

    /// <summary>Words between white space, or lower-cased words of two letters and more without function words.</summary>
    public static string[] Words(string text, bool asWords)
    {
        List<string> words = [];
        var lower = asWords ? text.ToLowerInvariant() : text;
        for (var at = 0; Next(lower, asWords, ref at) is { Length: > 0 } word;)
            if (word.ToString() is var whole && !(asWords && StopWords.Contains(whole)))
                words.Add(whole);
        return [.. words];
    }

    /// <summary>The texts as the engine takes them; words of fewer than five texts or of more than half are left out where the texts are plain prose.</summary>
    public static (TermMatrix Talks, IReadOnlyList<Term> Terms) Matrix(IReadOnlyList<PlainText> texts, bool asWords)
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        var known = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var stops = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var words = new int[texts.Count][];
        List<int> found = [];
        for (var i = 0; i < words.Length; i++)
        {
            found.Clear();
            var text = asWords ? texts[i].Text.ToLowerInvariant() : texts[i].Text;
            for (var at = 0; Next(text, asWords, ref at) is { Length: > 0 } word;)
                if (NumberOf(word) is var number && number >= 0)
                    found.Add(number);
            words[i] = [.. found];
        }
        var (with, last) = (new int[numbers.Count], new int[numbers.Count]);
        for (var i = 0; i < words.Length; i++)
            foreach (var word in words[i])
                if (last[word] != i + 1)
                    (last[word], with[word]) = (i + 1, with[word] + 1);
        var kept = numbers.Where(pair => !asWords || (with[pair.Value] >= FewestTexts && with[pair.Value] * 2 <= texts.Count)).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        var column = new int[numbers.Count];
        Array.Fill(column, -1);
        for (var i = 0; i < kept.Count; i++)
            column[kept[i].Value] = i;
        var starts = new int[words.Length + 1];
        List<int> terms = [];
        List<int> counts = [];
        for (var i = 0; i < words.Length; i++)
        {
            for (var at = 0; at < words[i].Length; at++)
                words[i][at] = column[words[i][at]];
            var row = words[i].Where(word => word >= 0).ToArray();
            Array.Sort(row);
            for (var at = 0; at < row.Length; at++)
                if (at > 0 && row[at] == row[at - 1])
                    counts[^1]++;
                else
                {
                    terms.Add(row[at]);
                    counts.Add(1);
                }
            starts[i + 1] = terms.Count;
        }
        return (
            new TermMatrix(starts, [.. terms], [.. counts], kept.Count) { Sequences = TermSequences.Of(words) },
            kept.ConvertAll(pair => new Term(pair.Key, pair.Key, pair.Key, TermKind.Word, with[pair.Value], with[pair.Value])));

        // Each word is made a string once, however often it is met.
        int NumberOf(ReadOnlySpan<char> word)
        {
            if (known.TryGetValue(word, out var number))
                return number;
            if (stops.Contains(word))
                return -1;
            if (asWords && StopWords.Contains(word.ToString()))
            {
                stops.Add(word);
                return -1;
            }
            known[word] = numbers.Count;
            return numbers.Count - 1;
        }
    }

    /// <summary>The next word from <paramref name="at"/> on, which moves behind it; empty where there is none.</summary>
    private static ReadOnlySpan<char> Next(string text, bool asWords, ref int at)
    {
        while (at < text.Length)
        {
            var from = at++;
            if (!(asWords ? char.IsLetter(text[from]) : !char.IsWhiteSpace(text[from])))
                continue;
            while (at < text.Length && (asWords ? IsInWord(text[at]) : !char.IsWhiteSpace(text[at])))
                at++;
            if (!asWords || at - from > 1)
                return text.AsSpan(from, at - from);
        }
        return default;
    }

    /// <summary>What the regular expression <c>[\w+#]</c> matches.</summary>
    private static bool IsInWord(char c) => char.IsAscii(c)
        ? char.IsAsciiLetterOrDigit(c) || c is '_' or '+' or '#'
        : char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;

    private static List<PlainText> Labelled(string name) => [.. File.ReadLines(Material.Shared($"labelled/{name}/corpus.tsv"))
        .Select((line, i) => (Cells: line.Split('\t'), Number: i)).Select(row => new PlainText(row.Number.ToString(CultureInfo.InvariantCulture), row.Cells[2], row.Cells[0]))];

    /// <summary>Titles with abstracts; the label is the track, else the first tag.</summary>
    private static List<PlainText> Talks(string name) => [.. Material.Map(Material.Shared($"corpora/{name}.csv.gz")).SelectMany(document => document.Reading.Talks)
        .Select(talk => new PlainText(talk.Id, OneLine(talk.Track ?? (talk.Tags.Count > 0 ? talk.Tags[0] : "")), OneLine(talk.Title + " . " + talk.Text)))];

    private static string OneLine(string text) => Space().Replace(text, " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
