using TalkTrends.Core.Trends.Statistics;

namespace TalkTrends.Core.Themes;

/// <summary>How the program's memberships agree with a reader's.</summary>
/// <param name="Right">Memberships that both name; not negative.</param>
/// <param name="Wrong">Memberships that only the program names (false positives).</param>
/// <param name="Missing">Memberships that only the reader names (false negatives).</param>
public readonly record struct ThemeAgreement(int Right, int Wrong, int Missing)
{
    /// <summary>Part of the program's memberships that the reader names too, in [0, 1]; null where the program names none.</summary>
    public double? Precision => Part(Right, Right + Wrong);

    /// <summary>Part of the reader's memberships that the program finds, in [0, 1]; null where the reader names none.</summary>
    public double? Recall => Part(Right, Right + Missing);

    /// <summary>The harmonic mean of both, in [0, 1]; null where nobody names any.</summary>
    public double? F1 => Part(2 * Right, (2 * Right) + Wrong + Missing);

    /// <summary>95 % interval (Wilson) of the precision; null with it.</summary>
    public Interval? PrecisionInterval => Wilson.Of(Right, Right + Wrong);

    /// <summary>95 % interval (Wilson) of the recall; null with it.</summary>
    public Interval? RecallInterval => Wilson.Of(Right, Right + Missing);

    /// <summary>The sum over two sets of judgements.</summary>
    public static ThemeAgreement operator +(ThemeAgreement left, ThemeAgreement right) =>
        new(left.Right + right.Right, left.Wrong + right.Wrong, left.Missing + right.Missing);

    /// <summary>One judgement: whether the program names the membership, and whether the reader does.</summary>
    public static ThemeAgreement Of(bool program, bool reader) => (program, reader) switch
    {
        (true, true) => new(1, 0, 0),
        (true, false) => new(0, 1, 0),
        (false, true) => new(0, 0, 1),
        _ => default,
    };

    /// <summary>Precision and recall in words, each with its n and interval.</summary>
    public override string ToString() => $"precision {InWords(Precision, PrecisionInterval, Right + Wrong)}, recall {InWords(Recall, RecallInterval, Right + Missing)}";

    private static double? Part(int part, int whole) => whole == 0 ? null : (double)part / whole;

    private static string InWords(double? value, Interval? bounds, int n) => (value, bounds) is ({ } part, { } interval)
        ? FormattableString.Invariant($"{part:0.000} ({interval.Low:0.00}–{interval.High:0.00}, n = {n})")
        : "– (n = 0)";
}
