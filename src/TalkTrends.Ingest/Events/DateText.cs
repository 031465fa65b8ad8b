using System.Globalization;
using System.Text.RegularExpressions;

namespace TalkTrends.Ingest.Events;

/// <summary>A date, or a range of days, written in a line.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Year">Its year.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31; 0 where only month and year are given.</param>
/// <param name="IsRange">True for several days ("7-9"): a conference's, hardly a publication's.</param>
internal readonly record struct DateMention(int Start, int End, int Year, int Month, int Day, bool IsRange);

/// <summary>Finds dates as people write them.</summary>
internal static partial class DateText
{
    private const string Months = "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec";
    private const string Name = @"(?<m>" + Months + @")\.?";
    private const string Day = @"(?<d>\d{1,2})(?:st|nd|rd|th)?";
    private const string More = @"(?<r>\s?(?:[-–—&]|to|and)\s?(?:(?:" + Months + @")\.?\s)?\d{1,2}(?:st|nd|rd|th)?)?";
    private const string Year = @",?\s(?<y>(?:19|20)\d\d)";
    private static readonly string[] s_months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>All dates of the line's first 2,000 characters, in order.</summary>
    public static IEnumerable<DateMention> Find(string line)
    {
        foreach (Match match in Pattern().Matches(line.Length > 2000 ? line[..2000] : line))
        {
            var year = int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);
            var name = match.Groups["m"].Value;
            var month = char.IsAsciiDigit(name[0])
                ? int.Parse(name, CultureInfo.InvariantCulture)
                : 1 + Array.IndexOf(s_months, name[..3].ToLowerInvariant());
            var day = match.Groups["d"] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;
            if (month is >= 1 and <= 12 && day <= DateTime.DaysInMonth(year, month))
                yield return new DateMention(match.Index, match.Index + match.Length, year, month, day, match.Groups["r"].Success);
        }
    }

    /// <summary>True where a character of the line belongs to a date with a day.</summary>
    public static bool Covers(string line, int index)
    {
        foreach (var date in Find(line))
        {
            if (date.Day > 0 && index >= date.Start && index < date.End)
                return true;
        }
        return false;
    }

    // A date of four digits, month, day; month first; day first; month and year alone.
    [GeneratedRegex(
        @"\b(?<y>(?:19|20)\d\d)[-/](?<m>\d\d)[-/](?<d>\d\d)(?!\d)|\b" + Name + @"\s" + Day + More + Year + @"\b|\b" + Day + More + @"\s(?:of\s)?" + Name + Year + @"\b|\b" + Name + Year + @"\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
