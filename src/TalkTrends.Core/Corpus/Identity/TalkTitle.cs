using TalkTrends.Core.Talks;
using TalkTrends.Core.Text;

namespace TalkTrends.Core.Corpus.Identity;

/// <summary>A title as it is compared with others.</summary>
internal sealed class TalkTitle
{
    /// <summary>Words of sessions that every edition holds anew, whoever gives them: the same title and text then announce other news.</summary>
    private static readonly string[] s_periodic =
    [
        "state-of", "status-of", "status-report", "status-update", "what-s-new", "whats-new", "year-in-review", "general-assembly", "annual-meeting", "members-meeting",
        "welcome", "opening", "closing", "wrap-up", "panel", "roadmap", "round-table", "roundtable", "town-hall", "community-meeting",
    ];

    private readonly ulong[] _trigrams;
    private readonly string _numbers;
    private readonly string? _main;
    private readonly string? _series;
    private readonly ulong[] _partTrigrams = [];

    public TalkTitle(string title)
    {
        Key = Slug.Of(title);
        Words = Key.Split('-').Length;
        _trigrams = SortedTrigrams(Key);
        Unnumbered = string.Join('-', Key.Split('-').Where(word => !IsNumber(word)));
        IsOfMany = Holds("lightning-talks") || Holds("open-mic");
        IsPeriodic = IsOfMany || s_periodic.Any(Holds);
        _numbers = string.Join('-', Key.Split('-').Where(IsNumber));
        var cut = title.AsSpan().IndexOfAny(':', '–', '—');
        var dash = title.IndexOf(" - ", StringComparison.Ordinal);
        cut = cut < 0 || dash >= 0 && dash < cut ? dash : cut;
        var before = cut > 0 ? Slug.Of(title[..cut]) : "";
        _main = before.Split('-').Length >= 3 ? before : null;
        if (before.Length > 0 && Slug.Of(title[(cut + 1)..]) is { Length: > 0 } part)
            (_series, _partTrigrams) = (before, SortedTrigrams(part));
    }

    /// <summary>Equal for titles that differ in case, accents and punctuation only.</summary>
    public string Key { get; }

    /// <summary><see cref="Key"/> without numbers, days and levels.</summary>
    public string Unnumbered { get; }

    /// <summary>True for the title of a session in which many give their own short talks.</summary>
    public bool IsOfMany { get; }

    /// <summary>True for the title of a session that every edition of a conference holds anew: a report on the year, a panel, an assembly, lightning talks.</summary>
    public bool IsPeriodic { get; }

    /// <summary>Number of words.</summary>
    public int Words { get; }

    /// <summary>Common trigrams by all trigrams of both: in [0, 1], 1 for equal words.</summary>
    public double Likeness(TalkTitle other) =>
        _trigrams.Length == 0 || other._trigrams.Length == 0 ? Key == other.Key ? 1 : 0 : Dice(_trigrams, other._trigrams);

    /// <summary>True for two parts of one series: the same words before the colon or dash, and after it words that are not alike ("Module of the month: csv" and "…: sh").</summary>
    public bool IsOtherPart(TalkTitle other) =>
        _series is not null && _series == other._series && Key != other.Key && Dice(_partTrigrams, other._partTrigrams) < 0.5;

    /// <summary>True where one is the other with a subtitle.</summary>
    public bool IsSubtitled(TalkTitle other) => _main == other.Key || other._main == Key;

    /// <summary>True where both carry numbers, and not the same: parts, days, versions and years of something are not one talk.</summary>
    public bool IsOtherNumber(TalkTitle other) => _numbers.Length > 0 && other._numbers.Length > 0 && _numbers != other._numbers;

    /// <summary>True where only one carries a number.</summary>
    public bool IsNumberAdded(TalkTitle other) => _numbers.Length > 0 != other._numbers.Length > 0;

    private bool Holds(string words) => $"-{Key}-".Contains($"-{words}-", StringComparison.Ordinal);

    private static ulong[] SortedTrigrams(string key)
    {
        var trigrams = Trigrams.Of(key.Replace('-', ' '), 400);
        trigrams.Sort();
        return [.. trigrams];
    }

    /// <summary>Dice's coefficient of two sorted lists: twice what is common by the length of both.</summary>
    private static double Dice(ulong[] left, ulong[] right)
    {
        var (i, j, common) = (0, 0, 0);
        while (i < left.Length && j < right.Length)
        {
            var (a, b) = (left[i], right[j]);
            common += a == b ? 1 : 0;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }
        return left.Length + right.Length == 0 ? 0 : 2.0 * common / (left.Length + right.Length);
    }

    private static bool IsNumber(string word) => word.Any(char.IsDigit)
        || word is "i" or "ii" or "iii" or "iv" or "one" or "two" or "three" or "first" or "second" or "third"
            or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday"
            or "morning" or "afternoon" or "evening" or "beginner" or "beginners" or "intermediate" or "advanced";
}
