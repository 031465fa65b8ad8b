using System.Collections.Frozen;
using System.Globalization;

namespace TalkTrends.Core.Text;

/// <summary>How often each trigram stands in the texts of each language: tells the language of a text that does not state it.</summary>
/// <remarks>
/// Immutable. A text is as likely in a language as the product of its trigrams' frequencies there. English is what talks
/// are written in where nothing speaks against it, and a text full of English names of tools is easily taken for another language:
/// another one must be the likelier by a margin.
/// </remarks>
public sealed class LanguageProfiles
{
    /// <summary>The language that another must beat by a margin.</summary>
    public const string Safe = "en";

    /// <summary>Fewest trigrams (about as many letters) from which English can be told.</summary>
    public const int FewestTrigrams = 40;

    /// <summary>First line of the file.</summary>
    public const string Header = "language\ttrigram\tfrequency";

    /// <summary>Frequencies are counted in parts of this.</summary>
    public const int Whole = 1_000_000;

    /// <summary>Fewest trigrams from which another language in Latin letters is told: a title of three words says nothing.</summary>
    public const int FewestOfOthers = 60;

    /// <summary>Fewest trigrams of a text whose letters may contradict its record.</summary>
    public const int FewestAgainstRecord = 200;

    // The first thousand letters tell as much as all of a long text.
    private const int MostTrigrams = 1200;
    private const double Unseen = 20.0 / Whole;
    private const double LeastMargin = 14;
    private const double LeastMarginForEach = 0.2;
    private const double LeastMarginAgainstRecord = 0.5;

    private readonly string[] _languages;
    private readonly FrozenDictionary<ulong, int> _rows;
    private readonly double[] _logs;
    private readonly int _safe;

    private LanguageProfiles(string[] languages, SortedDictionary<ulong, int[]> frequencies)
    {
        _languages = languages;
        _safe = Array.IndexOf(languages, Safe);
        _rows = frequencies.Keys.Select((key, row) => KeyValuePair.Create(key, row)).ToFrozenDictionary();
        _logs = new double[frequencies.Count * languages.Length];
        var cell = 0;
        foreach (var row in frequencies.Values)
            foreach (var frequency in row)
                _logs[cell++] = Math.Log((((double)frequency / Whole) + Unseen) / Unseen);
    }

    /// <summary>Two-letter codes, ascending.</summary>
    public IReadOnlyList<string> Languages => _languages;

    /// <summary>Reads rows of language, trigram and frequency in millionths, tab-separated under a header.</summary>
    /// <exception cref="FormatException">The header, a column or English is missing; the message names the line.</exception>
    public static LanguageProfiles Parse(string content)
    {
        var lines = content.Split('\n');
        if (lines[0].TrimEnd('\r') != Header)
            throw new FormatException("line 1: expected the columns language, trigram, frequency.");
        SortedDictionary<string, SortedDictionary<ulong, int>> profiles = new(StringComparer.Ordinal);
        for (var i = 1; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd('\r');
            if (line.Length == 0)
                continue;
            var cells = line.Split('\t');
            if (cells.Length != 3 || cells[0].Length != 2 || cells[1].Length != 3
                || !int.TryParse(cells[2], NumberStyles.None, CultureInfo.InvariantCulture, out var frequency) || frequency is < 1 or > Whole)
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"line {i + 1}: expected a two-letter language, three characters and a frequency from 1 to {Whole}."));
            if (!profiles.TryGetValue(cells[0], out var profile))
                profiles[cells[0]] = profile = [];
            profile[Trigrams.Key(cells[1][0], cells[1][1], cells[1][2])] = frequency;
        }
        return profiles.ContainsKey(Safe) ? Of(profiles) : throw new FormatException($"line {lines.Length}: expected rows for '{Safe}'.");
    }

    /// <summary>The profiles of frequencies in millionths.</summary>
    /// <param name="profiles">Language → trigram → frequency; English among them.</param>
    public static LanguageProfiles Of(SortedDictionary<string, SortedDictionary<ulong, int>> profiles)
    {
        string[] languages = [.. profiles.Keys];
        SortedDictionary<ulong, int[]> frequencies = [];
        for (var language = 0; language < languages.Length; language++)
            foreach (var (trigram, frequency) in profiles[languages[language]])
            {
                if (!frequencies.TryGetValue(trigram, out var row))
                    frequencies[trigram] = row = new int[languages.Length];
                row[language] = frequency;
            }
        return new LanguageProfiles(languages, frequencies);
    }

    /// <summary>Two-letter code of the language of <paramref name="text"/>; null where it is too short to tell.</summary>
    /// <remarks>English from <see cref="FewestTrigrams"/> on; another one in Latin letters from <see cref="FewestOfOthers"/>, and wherever its margin suffices in a script of its own, be it a few words.</remarks>
    public string? Detect(string text)
    {
        var (best, sums, trigrams) = Weigh(text);
        var told = best != _safe && sums[best] - sums[_safe] >= Math.Max(LeastMargin, LeastMarginForEach * trigrams) && (trigrams >= FewestOfOthers || !IsMostlyLatin(text));
        return told ? _languages[best] : trigrams >= FewestTrigrams ? Safe : null;
    }

    /// <summary>Two-letter code of the language that a long text is plainly written in where its record states another; null where it is not long or not plain.</summary>
    /// <param name="text">Title and text.</param>
    /// <param name="stated">Two-letter code; one without a profile is never contradicted.</param>
    public string? Contradicts(string text, string stated)
    {
        var own = Array.IndexOf(_languages, stated);
        if (own < 0 || text.Length < FewestAgainstRecord)
            return null;
        var (best, sums, trigrams) = Weigh(text);
        return best != own && trigrams >= FewestAgainstRecord && sums[best] - sums[own] >= LeastMarginAgainstRecord * trigrams ? _languages[best] : null;
    }

    /// <summary>The likeliest language, however little speaks for it; null for a text without letters.</summary>
    public string? Likeliest(string text)
    {
        var (best, _, trigrams) = Weigh(text);
        return trigrams == 0 ? null : _languages[best];
    }

    private static bool IsMostlyLatin(string text)
    {
        var (latin, letters) = (0, 0);
        foreach (var c in text)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            latin += char.IsLetter(c) && c < '\u0250' ? 1 : 0;
        }
        return latin * 5 > letters * 4;
    }

    /// <summary>The likeliest language, the natural logarithm of the likelihood of each (with a constant), and the number of trigrams read.</summary>
    private (int Best, double[] Sums, int Trigrams) Weigh(string text)
    {
        var trigrams = Trigrams.Of(text, MostTrigrams);
        var sums = new double[_languages.Length];
        foreach (var trigram in trigrams)
        {
            if (!_rows.TryGetValue(trigram, out var row))
                continue;
            var logs = _logs.AsSpan(row * _languages.Length, sums.Length);
            for (var language = 0; language < sums.Length; language++)
                sums[language] += logs[language];
        }
        var best = _safe;
        for (var language = 0; language < sums.Length; language++)
            if (sums[language] > sums[best])
                best = language;
        return (best, sums, trigrams.Count);
    }
}
