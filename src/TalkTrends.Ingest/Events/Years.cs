using System.Globalization;

namespace TalkTrends.Ingest.Events;

/// <summary>Which numbers are years of conferences.</summary>
internal static class Years
{
    /// <summary>The earliest year taken for one.</summary>
    public const int First = 1970;

    /// <summary>The last year taken for one. There is no clock, so it is no year of now.</summary>
    public const int Last = 2099;

    /// <summary>The year that the text is, or begins with as a date does ("2014-05-06", "2014-05-06T10:00"); null otherwise.</summary>
    public static int? Of(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length >= 4 && IsYear(text[..4], out var year) && (text.Length == 4 || !char.IsAsciiLetterOrDigit(text[4])))
            return year;
        // 06.05.2014, 5/6/2014, May 6, 2014
        if (text.Length > 4 && IsYear(text[^4..], out year) && !char.IsAsciiLetterOrDigit(text[^5]))
            return year;
        return text.Length > 10 && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.NoCurrentDateDefault, out var date) && date.Year is >= First and <= Last
            ? date.Year
            : null;
    }

    /// <summary>True where the four characters are a year.</summary>
    public static bool IsYear(ReadOnlySpan<char> text, out int year)
    {
        year = 0;
        return text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= First and <= Last;
    }
}
