using System.Collections.Frozen;

namespace TalkTrends.Core.Text.Languages;

/// <summary>Brings the ways in which records name a language together in two letters.</summary>
public static class LanguageCodes
{
    private static readonly FrozenDictionary<string, string> s_codes = (
        "en eng english|es spa spanish español|ru rus russian|fr fra fre french français|pt por portuguese português|ko kor korean|ja jpn japanese|it ita italian italiano|"
        + "de deu ger german deutsch|zh zho chi chinese|pl pol polish polski|sk slk slo slovak|lt lit lithuanian|th tha thai|cs ces cze czech|eu eus baq basque|he heb hebrew|gl glg galician|"
        + "nl nld dut dutch nederlands|sv swe swedish|da dan danish|no nor nb nob norwegian|fi fin finnish|hu hun hungarian|ro ron rum romanian|bg bul bulgarian|uk ukr ukrainian|el ell gre greek|"
        + "tr tur turkish|ar ara arabic|fa fas per persian|hi hin hindi|id ind indonesian|vi vie vietnamese|ca cat catalan|hr hrv croatian|sr srp serbian|sl slv slovenian|et est estonian|lv lav latvian|"
        + "be bel belarusian|ka kat geo georgian|hy hye arm armenian|sq sqi alb albanian|ga gle irish|is isl ice icelandic|ms msa may malay|ta tam tamil|bn ben bengali")
        .Split('|')
        .Select(row => row.Split(' '))
        .SelectMany(names => names.Select(name => (name, code: names[0] == "nb" ? "no" : names[0])))
        .ToFrozenDictionary(pair => pair.name, pair => pair.code, StringComparer.OrdinalIgnoreCase);

    /// <summary>"eng", "English", "en-GB" and "EN" as "en"; null where the text names no language known here.</summary>
    public static string? TwoLetters(string? text)
    {
        var word = (text ?? "").Trim();
        var cut = word.IndexOfAny(['-', '_']);
        if (cut is 2 or 3)
            word = word[..cut];
        return s_codes.GetValueOrDefault(word);
    }
}
