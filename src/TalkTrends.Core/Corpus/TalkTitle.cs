using TalkTrends.Core.Talks;
using TalkTrends.Core.Text;

namespace TalkTrends.Core.Corpus;

/// <summary>A title as it is compared with others.</summary>
internal sealed class TalkTitle
{
    private readonly ulong[] _trigrams;
    private readonly string _numbers;
    private readonly string? _main;

    public TalkTitle(string title)
    {
        Key = Slug.Of(title);
        Words = Key.Split('-').Length;
        var trigrams = Trigrams.Of(Key.Replace('-', ' '), 400);
        trigrams.Sort();
        _trigrams = [.. trigrams];
        Unnumbered = string.Join('-', Key.Split('-').Where(word => !IsNumber(word)));
        IsOfMany = Key.Contains("lightning-talks", StringComparison.Ordinal) || Key.Contains("open-mic", StringComparison.Ordinal);
        _numbers = string.Join('-', Key.Split('-').Where(IsNumber));
        var cut = title.AsSpan().IndexOfAny(':', '–', '—');
        var dash = title.IndexOf(" - ", StringComparison.Ordinal);
        cut = cut < 0 || dash >= 0 && dash < cut ? dash : cut;
        _main = cut > 0 && Slug.Of(title[..cut]) is var main && main.Split('-').Length >= 3 ? main : null;
    }

    /// <summary>Equal for titles that differ in case, accents and punctuation only.</summary>
    public string Key { get; }

    /// <summary><see cref="Key"/> without numbers, days and levels.</summary>
    public string Unnumbered { get; }

    /// <summary>True for the title of a session in which many give their own short talks.</summary>
    public bool IsOfMany { get; }

    /// <summary>Number of words.</summary>
    public int Words { get; }

    /// <summary>Common trigrams by all trigrams of both: in [0, 1], 1 for equal words.</summary>
    public double Likeness(TalkTitle other)
    {
        if (_trigrams.Length == 0 || other._trigrams.Length == 0)
            return Key == other.Key ? 1 : 0;
        var (i, j, common) = (0, 0, 0);
        while (i < _trigrams.Length && j < other._trigrams.Length)
        {
            var (left, right) = (_trigrams[i], other._trigrams[j]);
            common += left == right ? 1 : 0;
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }
        return 2.0 * common / (_trigrams.Length + other._trigrams.Length);
    }

    /// <summary>True where one is the other with a subtitle.</summary>
    public bool IsSubtitled(TalkTitle other) => _main == other.Key || other._main == Key;

    /// <summary>True where both carry numbers, and not the same: parts, days, versions and years of something are not one talk.</summary>
    public bool IsOtherNumber(TalkTitle other) => _numbers.Length > 0 && other._numbers.Length > 0 && _numbers != other._numbers;

    /// <summary>True where only one carries a number.</summary>
    public bool IsNumberAdded(TalkTitle other) => _numbers.Length > 0 != other._numbers.Length > 0;

    private static bool IsNumber(string word) => word.Any(char.IsDigit)
        || word is "i" or "ii" or "iii" or "iv" or "one" or "two" or "three" or "first" or "second" or "third"
            or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday"
            or "morning" or "afternoon" or "evening" or "beginner" or "beginners" or "intermediate" or "advanced";
}
