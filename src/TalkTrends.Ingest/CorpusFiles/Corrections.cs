using TalkTrends.Core.Talks;
using TalkTrends.Store.DataTrees;

namespace TalkTrends.Ingest.CorpusFiles;

/// <summary>Puts into readings what a corpus file corrects.</summary>
public static class Corrections
{
    /// <summary>The reading with its document's corrections applied; one that fits no talk becomes a warning.</summary>
    public static DocumentReading Apply(DocumentReading reading, IReadOnlyList<Correction> corrections)
    {
        var own = corrections.Where(correction => IsOf(correction, reading.Document)).ToArray();
        if (own.Length == 0)
            return reading;
        var talks = reading.Talks.ToArray();
        var warnings = reading.Warnings.ToList();
        foreach (var correction in own)
        {
            // Titles are those of the document, so that one correction does not hide a talk from the next.
            var fitting = Enumerable.Range(0, talks.Length).Where(i => Fits(correction, reading.Talks[i])).ToArray();
            if (fitting.Length == 0)
            {
                var near = Spelling.Nearest(correction.Title, reading.Talks.Select(talk => talk.Title));
                var wanted = near is null ? "wanted a title as the document has it" : $"did you mean \"{near}\"?";
                warnings.Add(new Warning(reading.Document.Id, 0, FormattableString.Invariant($"{correction.File}({correction.Line}): no talk \"{correction.Title}\"; {wanted}")));
            }
            foreach (var i in fitting)
            {
                talks[i] = talks[i] with
                {
                    Title = correction.SetTitle ?? talks[i].Title,
                    Speakers = correction.SetSpeakers ?? talks[i].Speakers,
                    Kind = correction.SetKind ?? talks[i].Kind,
                    PinnedThemes = [.. talks[i].PinnedThemes.Union(correction.PinnedThemes, StringComparer.Ordinal)],
                    DeniedThemes = [.. talks[i].DeniedThemes.Union(correction.DeniedThemes, StringComparer.Ordinal)],
                };
            }
        }
        return reading with { Talks = talks, Warnings = [.. warnings.OrderBy(warning => warning.Line)] };
    }

    private static bool IsOf(Correction correction, Document document) =>
        correction.Document == document.Source || correction.Document == document.Id;

    private static bool Fits(Correction correction, Talk talk) =>
        correction.Title == talk.Id || NameWords.Key(correction.Title) == NameWords.Key(talk.Title);
}
