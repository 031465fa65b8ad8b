using TalkTrends.Core.Talks;
using TalkTrends.Core.Wording;

namespace TalkTrends.Ingest;

/// <summary>Says in one line what the records of a document, or of a folder of one-talk documents, lack, and what was left unread.</summary>
internal static class UnreadFields
{
    private const int MostNamed = 8;

    /// <summary>The line for a document of several talks; null where most of them have everything, and for a document of one.</summary>
    public static string? Line(FieldGaps gaps) => gaps.Records < 2 ? null : Sentence(gaps);

    /// <summary>The lines for folders of one-talk documents: a warning at the first document of each.</summary>
    public static IReadOnlyDictionary<string, Warning> OfFolders(IEnumerable<DocumentReading> readings)
    {
        var lines = new Dictionary<string, Warning>(StringComparer.Ordinal);
        foreach (var folder in readings.Where(reading => reading.Gaps is { Records: 1 }).GroupBy(reading => FolderOf(reading.Document.Source), StringComparer.Ordinal))
        {
            var all = folder.Select(reading => reading.Gaps!).ToArray();
            var sum = new FieldGaps(
                all.Length, all.Sum(gaps => gaps.WithoutSpeakers), all.Sum(gaps => gaps.WithoutText), all.Sum(gaps => gaps.WithoutYear),
                [.. all.SelectMany(gaps => gaps.Unread).Distinct(StringComparer.Ordinal)], all[0].HasColumns);
            if (sum.Records >= 2 && Sentence(sum) is { } line && folder.First().Document is var first)
                lines.Add(first.Id, new Warning(first.Id, 0, $"with the others of its folder {line}"));
        }
        return lines;
    }

    // What half of the records lack the document lacks; fewer are gaps of their own.
    private static string? Sentence(FieldGaps gaps)
    {
        var lacks = new List<string>();
        foreach (var (count, what) in ((int, string)[])[(gaps.WithoutSpeakers, "speakers"), (gaps.WithoutText, "text"), (gaps.WithoutYear, "a year")])
        {
            if (count * 2 >= gaps.Records && count > 0)
                lacks.Add($"{(lacks.Count == 0 ? Figures.Number(count, "record") : Figures.Number(count))} without {what}");
        }
        if (lacks.Count == 0)
            return null;
        var unread = gaps.Unread.Count == 0 ? "" : $"; not read: {string.Join(", ", gaps.Unread.Take(MostNamed).Select(name => name.Length > 40 ? name[..40] + "…" : name))}{(gaps.Unread.Count > MostNamed ? ", …" : "")}"
            + (gaps.HasColumns ? "; \"columns\" in a corpus file can name one" : "");
        return string.Join(", ", lacks) + unread;
    }

    private static string FolderOf(string source) => source[..(source.LastIndexOf('/') + 1)];
}
