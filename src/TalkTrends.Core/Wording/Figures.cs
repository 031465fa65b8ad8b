using System.Globalization;
using TalkTrends.Core.Trends.Statistics;
using TalkTrends.Core.Trends.Verdicts;

namespace TalkTrends.Core.Wording;

/// <summary>Figures as sentences write them: never a share without its n.</summary>
public static class Figures
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

    /// <summary>"3 of 19 (16%, 6–38%)", the 95 % interval last; the counts alone where the share would be written as zero.</summary>
    public static string Share(int counted, int total, Interval? bounds)
    {
        var count = string.Create(CultureInfo.InvariantCulture, $"{counted:N0} of {total:N0}");
        var percent = Percent(total == 0 ? 0 : (double)counted / total, total);
        return bounds is not { } interval || (counted > 0 && percent is "0%" or "0.0%") ? count
            : $"{count} ({percent}, {Percent(interval.Low, total)[..^1]}–{Percent(interval.High, total)})";
    }

    /// <summary>"16% (3 of 19 talks)"; "2 of 1,500 talks" where the share would be written as zero. Its interval stands in charts and tables: four numbers in brackets are read by nobody.</summary>
    /// <param name="counted">Talks that count.</param>
    /// <param name="total">Of so many, at least one.</param>
    /// <param name="what">What is counted.</param>
    public static string Talks(int counted, int total, string what = "talks")
    {
        var percent = Percent((double)counted / total, total);
        var count = string.Create(CultureInfo.InvariantCulture, $"{counted:N0} of {total:N0} {what}");
        return counted == 0 || percent is "0%" or "0.0%" ? count : $"{percent} ({count})";
    }

    /// <summary>"16%"; with one decimal where n is above 200: "16.4%".</summary>
    public static string Percent(double share, int total) =>
        (100 * share).ToString(total > TotalForDecimals ? "0.0" : "0", CultureInfo.InvariantCulture) + "%";

    /// <summary>With a comma between thousands.</summary>
    public static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"1 talk", "2 talks".</summary>
    public static string Number(int count, string one) => $"{Number(count)} {one}{(count == 1 ? "" : "s")}";

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string List(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : string.Join(", ", items.Take(items.Count - 1)) + " and " + items[^1];

    /// <summary>Names as a list; where one holds an "and" or a comma itself, with semicolons alone: "Perl and Raku; Rust".</summary>
    public static string Names(IReadOnlyList<string> names) =>
        names.Any(name => name.Contains(',', StringComparison.Ordinal) || name.Contains(" and ", StringComparison.Ordinal)) ? string.Join("; ", names) : List(names);

    /// <summary>The share of a window and its years: "4.8% (96 of 2,001) in 2007–2009"; an adjusted share, which its counts do not give, is called so.</summary>
    public static string In(WindowShare window)
    {
        var share = Share(window.Counted, window.Total, window.Share);
        return $"{(window.Adjusted ? share.Replace("% (", "% (adjusted; ", StringComparison.Ordinal) : share)} in {Years(window.Years)}";
    }

    /// <summary>"2007–2009" for years without a gap, else "2021–2022 and 2026".</summary>
    /// <param name="years">Ascending, at least one.</param>
    public static string Years(IReadOnlyList<int> years)
    {
        List<string> runs = [];
        for (var (from, i) = (0, 1); i <= years.Count; i++)
            if (i == years.Count || years[i] != years[i - 1] + 1)
            {
                runs.Add(i - from == 1 ? FormattableString.Invariant($"{years[from]}") : FormattableString.Invariant($"{years[from]}–{years[i - 1]}"));
                from = i;
            }
        return List(runs);
    }

    /// <summary>"q = 0.031", "q below 0.001": two digits that count.</summary>
    public static string Q(double q) =>
        q < 0.001 ? "q below 0.001" : $"q = {q.ToString(q < 0.00995 ? "0.0000" : q < 0.0995 ? "0.000" : "0.00", CultureInfo.InvariantCulture)}";

    /// <summary>A q of at most .05 in words: "almost certain" below .001, "very likely" to .01, then "likely, not certain".</summary>
    public static string Certainty(double q) => q < 0.001 ? "almost certain" : q <= 0.01 ? "very likely" : "likely, not certain";
}
