using System.Text.RegularExpressions;
using TalkTrends.Core.Results;

namespace TalkTrends.Core.Tests.Results;

/// <summary>What every sentence of a report keeps to, whatever it says.</summary>
internal static partial class SentenceRules
{
    /// <summary>Words of the longest sentence, figures counted.</summary>
    public const int Most = 38;

    /// <summary>Words of the middle one.</summary>
    public const int Usual = 28;

    /// <summary>Words between blanks, figures counted.</summary>
    public static int Words(string sentence) => sentence.Split(' ').Length;

    /// <summary>Fails on what a sceptical reader would strike out of the findings of an analysis.</summary>
    public static void Check(Analysis analysis)
    {
        foreach (var finding in analysis.Findings)
            Check(finding.Sentence);
        // A theme has one sentence over the years; sizes and profiles name it again.
        var subjects = analysis.Findings.Where(finding => finding.IsOverYears).Select(finding => finding.Subject).ToList();
        Assert.Equal(subjects.Distinct().Count(), subjects.Count);
    }

    /// <summary>Fails where more than half of the sentences are long.</summary>
    public static void CheckLengths(IEnumerable<string> sentences)
    {
        var ordered = sentences.OrderBy(Words).ToList();
        var middle = ordered[ordered.Count / 2];
        Assert.True(Words(middle) <= Usual, $"Half of the sentences have {Words(middle)} words or more, such as: {middle}");
    }

    /// <summary>The rules of one sentence.</summary>
    public static void Check(string sentence)
    {
        Assert.True(Words(sentence) <= Most, $"{Words(sentence)} words: {sentence}");
        Assert.True(sentence.EndsWith('.') && !sentence.Contains(". ", StringComparison.Ordinal), "Not one sentence: " + sentence);
        Assert.DoesNotContain("industry", sentence, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("times as", sentence, StringComparison.Ordinal);
        Assert.DoesNotMatch(ZeroShare(), sentence);
        Assert.DoesNotMatch(ThreeNumbers(), sentence);
        Assert.DoesNotContain("NaN", sentence, StringComparison.Ordinal);
        foreach (Match share in Share().Matches(sentence))
            Assert.True(Counts().IsMatch(sentence[(share.Index + share.Length)..]), $"'{share.Value}' has no n: {sentence}");
    }

    // A percentage that stands outside brackets: those of intervals stand inside.
    [GeneratedRegex(@"(?<![\d–.(])\d+(\.\d+)?%(?=[ ,;.])(?![^()]*\))")]
    private static partial Regex Share();

    [GeneratedRegex(@"^ \((adjusted; )?[\d,]+ of [\d,]+")]
    private static partial Regex Counts();

    // "(61 of 843 talks, 5.6–9.3%)": the counts do; the interval stands in chart and table.
    [GeneratedRegex(@"\([^()\d]*(\d[\d,.]*[^()\d]+){2,}\d[^()]*\)")]
    private static partial Regex ThreeNumbers();

    [GeneratedRegex(@"(?<![\d.–(])0(\.0)?% \(")]
    private static partial Regex ZeroShare();
}
