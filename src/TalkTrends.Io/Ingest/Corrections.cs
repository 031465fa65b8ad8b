using TalkTrends.Core.Talks;

namespace TalkTrends.Io.Ingest;

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
                };
            }
        }
        return reading with { Talks = talks, Warnings = [.. warnings.OrderBy(warning => warning.Line)] };
    }

    /// <summary>The themes pinned to talks and denied to them, sorted by talk id; talks without are left out.</summary>
    /// <param name="readings">As read, before corrections: titles are those of the documents.</param>
    /// <param name="corrections">Of the corpus file.</param>
    public static IReadOnlyList<ThemePin> ThemePins(IEnumerable<DocumentReading> readings, IReadOnlyList<Correction> corrections)
    {
        var pins = new SortedDictionary<string, ThemePin>(StringComparer.Ordinal);
        foreach (var reading in readings)
        {
            foreach (var correction in corrections.Where(one => one.PinnedThemes.Count + one.DeniedThemes.Count > 0 && IsOf(one, reading.Document)))
            {
                foreach (var talk in reading.Talks.Where(talk => Fits(correction, talk)))
                {
                    var before = pins.GetValueOrDefault(talk.Id) ?? new ThemePin(talk.Id, [], []);
                    pins[talk.Id] = before with
                    {
                        Pinned = [.. before.Pinned.Union(correction.PinnedThemes, StringComparer.Ordinal)],
                        Denied = [.. before.Denied.Union(correction.DeniedThemes, StringComparer.Ordinal)],
                    };
                }
            }
        }
        return [.. pins.Values];
    }

    private static bool IsOf(Correction correction, Document document) =>
        correction.Document == document.Source || correction.Document == document.Id;

    private static bool Fits(Correction correction, Talk talk) =>
        correction.Title == talk.Id || NameWords.Key(correction.Title) == NameWords.Key(talk.Title);
}
