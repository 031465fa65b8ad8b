using System.Globalization;
using TalkTrends.Charts.Description;

namespace TalkTrends.Charts.Drawing;

/// <summary>Numbers as people read them, one way everywhere.</summary>
internal static class Figures
{
    private const char NoBreakSpace = '\u00A0';
    private const string Minus = "\u2212";

    public static string Count(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static string Talks(int value) => Count(value) + NoBreakSpace + (value == 1 ? "talk" : "talks");

    /// <summary>A share in percent: a decimal only where more than 200 talks stand behind it.</summary>
    public static string Percent(double share, int total) =>
        (share * 100).ToString(total > 200 ? "F1" : "F0", CultureInfo.InvariantCulture) + "%";

    /// <summary>A share on an axis in percent, without its sign, with as many decimals as the step has.</summary>
    public static string Tick(double share, double step)
    {
        var decimals = ((int[])[0, 1, 2]).First(places => places == 2 || Math.Abs((step * 100 * Math.Pow(10, places)) - Math.Round(step * 100 * Math.Pow(10, places))) < 1e-6);
        var text = Math.Abs(share * 100).ToString("F" + decimals, CultureInfo.InvariantCulture);
        return Math.Abs(share) < step / 2 ? "0" : (share < 0 ? Minus : "") + text;
    }

    /// <summary>A difference in percentage points, signed: a point of nothing has no sign.</summary>
    public static string Points(double difference)
    {
        var text = Math.Abs(difference * 100).ToString("F1", CultureInfo.InvariantCulture);
        return text == "0.0" ? text : (difference < 0 ? Minus : "+") + text;
    }

    /// <summary>The highest number that a plot of a share has to hold; 0 where there is none.</summary>
    public static double End(ShareEstimate? estimate) => Math.Min(1, estimate?.High ?? estimate?.Share ?? 0);

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
        var counts = estimate.Counted is { } counted ? $"{Count(counted)} of " : "";
        var interval = estimate is { Low: { } low, High: { } high } ? $" ({Percent(low, estimate.Total)[..^1]}–{Percent(high, estimate.Total)})" : "";
        return $"{counts}{Talks(estimate.Total)}, {Percent(estimate.Share, estimate.Total)}{interval}";
    }

    /// <summary>A whole number on an axis, with commas.</summary>
    public static string Whole(double value) => Math.Round(value).ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Talks that chance would bring: a decimal under ten.</summary>
    public static string Expected(double talks) => talks.ToString(talks < 9.95 ? "0.0" : "N0", CultureInfo.InvariantCulture);

    /// <summary>"3.4×".</summary>
    public static string Times(double factor) => factor.ToString(factor < 9.95 ? "0.0" : "N0", CultureInfo.InvariantCulture) + "×";

    /// <summary>A share on an axis, with the decimals it needs and no more.</summary>
    public static string Plain(double share) => (share * 100).ToString("0.###", CultureInfo.InvariantCulture) + "%";
}
