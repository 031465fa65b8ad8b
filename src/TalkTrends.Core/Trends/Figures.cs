using System.Globalization;

namespace TalkTrends.Core.Trends;

/// <summary>Figures as sentences write them: never a share without its n.</summary>
internal static class Figures
{
    private const int TotalForDecimals = 200;

    /// <summary>"4.8% (96 of 2,001)"; one decimal where n is over 200; "2 of 1,500" where the share would be written as zero.</summary>
    public static string Share(int counted, int total, double? share = null)
    {
        var percent = 100 * (share ?? (total == 0 ? 0 : (double)counted / total));
        var written = percent.ToString(total > TotalForDecimals ? "0.0" : "0", CultureInfo.InvariantCulture);
        var count = string.Create(CultureInfo.InvariantCulture, $"{counted:N0} of {total:N0}");
        // An adjusted share of no talk at all is an estimate of something small, and would read as a contradiction.
        return counted == 0 || written is "0" or "0.0" ? count : $"{written}% ({count})";
    }

    /// <summary>The share of a window and its years: "4.8% (96 of 2,001) in 2007–2009".</summary>
    public static string In(WindowShare window) =>
        $"{Share(window.Counted, window.Total, window.Share)} in {Years(window.Years)}";

    /// <summary>"2007–2009" for years without a gap, else "2021, 2022 and 2026".</summary>
    public static string Years(IReadOnlyList<int> years)
    {
        var written = years.Select(year => year.ToString(CultureInfo.InvariantCulture)).ToArray();
        if (written.Length == 1)
            return written[0];
        return years[^1] - years[0] == years.Count - 1
            ? $"{written[0]}–{written[^1]}"
            : $"{string.Join(", ", written[..^1])} and {written[^1]}";
    }

    /// <summary>"q = 0.03", "q below 0.001".</summary>
    public static string Q(double q) =>
        q < 0.001 ? "q below 0.001" : $"q = {q.ToString(q < 0.01 ? "0.000" : "0.00", CultureInfo.InvariantCulture)}";
}
