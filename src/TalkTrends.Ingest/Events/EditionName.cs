using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace TalkTrends.Ingest.Events;

/// <summary>Takes what names the edition, an ordinal, a running number or a year, off the name of a conference: what is left names the series.</summary>
internal static partial class EditionName
{
    // Behind these a number tells a version: "Python 3", "Web 2".
    private static readonly FrozenSet<string> s_versioned = FrozenSet.ToFrozenSet(
        "python java php web vue angular drupal typo rails http ipv qt gnome kde industry area studio day days part track room level building session unit tag teil".Split(' '), StringComparer.Ordinal);

    /// <summary>The name of the series: "18th Kettle Congress", "Kettle Congress 20", "Kettle Congress XXI" and "Kettle Congress 2019" are all "Kettle Congress".</summary>
    /// <param name="name">A name with letters.</param>
    public static string Series(string name)
    {
        var series = WithoutYear(name);
        if (Front().Match(series) is { Success: true } front && HasLetters(series[front.Length..]))
            series = series[front.Length..];
        else if (GluedFront().Match(series) is { Success: true } glued)
            series = series[glued.Length..];
        if (Behind().Match(series) is { Success: true } behind && !s_versioned.Contains(LastWord(series[..behind.Index])) && HasLetters(series[..behind.Index]))
            series = series[..behind.Index];
        else if (GluedBehind().Match(series) is { Success: true } two && HasLetters(series[..two.Groups["n"].Index]))
            series = series[..two.Groups["n"].Index];
        else if (RomanBehind().Match(series) is { Success: true } roman)
            series = series[..roman.Index];
        series = series.Trim(' ', '-', '–', '—', ',', ':', '/', '#', '\'');
        return series.Length == 0 ? name : series;
    }

    /// <summary>The name without its year; the name itself where it is nothing else.</summary>
    public static string WithoutYear(string name)
    {
        foreach (var word in NameWords.Of(name))
        {
            if (Years.IsYear(word.Key, out _))
            {
                var rest = (name[..word.Start].TrimEnd() + " " + name[word.End..].TrimStart()).Trim(' ', '-', '–', '—', ',', ':', '/', '(', ')', '\'', '_', '.');
                return rest.Length == 0 ? name : rest;
            }
        }
        return name;
    }

    private static bool HasLetters(string text) => text.Count(char.IsLetter) >= 2;

    private static string LastWord(string text) => NameWords.Of(text) is [.., { } last] ? last.Key : "";

    // "31. …", "36th …", "the 3rd annual …", "XXI Congreso …", "5ème …", "Second …".
    [GeneratedRegex(
        @"\A(?:the )?(?:\d{1,3}(?:\.|st|nd|rd|th|º|ª|°|e|er|re|ère|ème|eme|de)|(?=[IVXL]{2})(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)\s+(?:annual\s+|édition\s+(?:de\s+|du\s+)?|edición\s+(?:de\s+|del\s+)?)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Front();

    // "31C3", "42KC": capitals alone, for "3D Summit" and "4Developers" are names.
    [GeneratedRegex(@"\A\d{2}(?=[A-Z]{1,4}\d?\z)", RegexOptions.CultureInvariant)]
    private static partial Regex GluedFront();

    [GeneratedRegex(@"[\s#]+(?:no\.? ?|vol\.? ?|edition |#)?\d{1,3}(?:\.0|st|nd|rd|th|º)?(?:\s+edition)?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    // "DebConf19", "RailsConf'19": two digits behind the small letter that ends a word.
    [GeneratedRegex(@"(?<=\p{Ll})['’]?(?<n>\d{2})\z|(?<=\s|\p{L})(?<n>['’]\d{2})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex GluedBehind();

    [GeneratedRegex(@"\s+(?=[IVXL]{2})(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})\z", RegexOptions.CultureInvariant)]
    private static partial Regex RomanBehind();
}
