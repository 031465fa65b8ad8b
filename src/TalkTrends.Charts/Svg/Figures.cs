using System.Globalization;
using TalkTrends.Charts.Description;

namespace TalkTrends.Charts.Svg;

/// <summary>Numbers as people read them, one way everywhere.</summary>
internal static class Figures
{
    private const char NoBreakSpace = '\u00A0';
    private const char Minus = '\u2212';

    public static string Count(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static string Talks(int value) => Count(value) + NoBreakSpace + (value == 1 ? "talk" : "talks");

    /// <summary>A share in percent: a decimal only where more than 200 talks stand behind it.</summary>
    public static string Percent(double share, int total) =>
        (share * 100).ToString(total > 200 ? "F1" : "F0", CultureInfo.InvariantCulture) + "%";

    /// <summary>A tick of an axis, with as many decimals as its step has.</summary>
    public static string Tick(double share, double step, bool unit)
    {
        var percentStep = step * 100;
        var decimals = percentStep % 1 < 1e-6 || percentStep % 1 > 1 - 1e-6 ? "F0" : percentStep * 10 % 1 is < 1e-6 or > 1 - 1e-6 ? "F1" : "F2";
        var text = Math.Abs(share) < step / 2 ? "0" : Math.Abs(share * 100).ToString(decimals, CultureInfo.InvariantCulture);
        return (share < -1e-12 ? Minus + text : text) + (unit ? "%" : "");
    }

    /// <summary>A difference in percentage points, signed: a point of nothing has no sign.</summary>
    public static string Points(double difference)
    {
        var text = Math.Abs(difference * 100).ToString("F1", CultureInfo.InvariantCulture);
        return text == "0.0" ? text : (difference < 0 ? Minus : '+') + text;
    }

    /// <summary>"3 of 19"; the share where no plain count gives it.</summary>
    public static string Counted(ShareEstimate estimate) =>
        estimate.Counted is { } counted
            ? $"{Count(counted)}{NoBreakSpace}of{NoBreakSpace}{Count(estimate.Total)}"
            : Percent(estimate.Share, estimate.Total);

    /// <summary>"3 of 19 talks, 16% (6–38%)".</summary>
    public static string Full(ShareEstimate? estimate)
    {
        if (estimate is null)
            return "no data";
        var counts = estimate.Counted is { } counted
            ? $"{Count(counted)} of {Talks(estimate.Total)}, "
            : $"{Talks(estimate.Total)}, ";
        return counts + Percent(estimate.Share, estimate.Total) + Interval(estimate);
    }

    /// <summary>A whole number on an axis, with commas.</summary>
    public static string Whole(double value) => Math.Round(value).ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Talks that chance would bring: a decimal under ten.</summary>
    public static string Expected(double talks) => talks.ToString(talks < 9.95 ? "0.0" : "N0", CultureInfo.InvariantCulture);

    /// <summary>"3.4×".</summary>
    public static string Times(double factor) => factor.ToString(factor < 9.95 ? "0.0" : "N0", CultureInfo.InvariantCulture) + "×";

    /// <summary>A share on an axis, with the decimals it needs and no more.</summary>
    public static string Plain(double share) => (share * 100).ToString("0.###", CultureInfo.InvariantCulture) + "%";

    private static string Interval(ShareEstimate estimate) =>
        estimate is { Low: { } low, High: { } high }
            ? $" ({Bare(low, estimate.Total)}–{Percent(high, estimate.Total)})"
            : "";

    private static string Bare(double share, int total) => Percent(share, total)[..^1];
}
