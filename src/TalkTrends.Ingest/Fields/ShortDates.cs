using System.Globalization;
using System.Text.RegularExpressions;

namespace TalkTrends.Ingest.Fields;

/// <summary>Years of dates that are written with two digits of them ("11/5/19", "05.11.19"): which number is the year, the file's other dates say.</summary>
internal static partial class ShortDates
{
    /// <summary>Reads the year of such a date; null: of none, because no number of them can be told to be the year.</summary>
    /// <param name="dates">All dates of a file.</param>
    public static Func<string, int?> Reader(IEnumerable<string> dates)
    {
        var parts = dates.Select(Parts).OfType<int[]>().ToArray();
        if (parts.Length == 0)
            return _ => null;
        // The year comes last, as nearly everywhere, unless only the first number can be one: the last is then a day, and the first is not.
        var isFirst = Distinct(parts, 0) < Distinct(parts, 2) && parts.All(part => part[2] is >= 1 and <= 31 && part[1] is >= 1 and <= 12) && parts.Any(part => part[0] > 12) && Distinct(parts, 0) <= 2;
        return date => Parts(date) is { } own ? Whole(own[isFirst ? 0 : 2]) : null;
    }

    private static int Distinct(int[][] parts, int place) => parts.Select(part => part[place]).Distinct().Count();

    private static int Whole(int year) => year < 70 ? 2000 + year : 1900 + year;

    private static int[]? Parts(string date) => Date().Match(date) is { Success: true } match
        ? [.. Enumerable.Range(1, 3).Select(group => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture))] : null;

    [GeneratedRegex(@"^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})(?![\d/.-])", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
