using TalkTrends.Core.Corpus;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Wording;
using TalkTrends.Ingest.Inputs;

namespace TalkTrends.Pipelines;

/// <summary>The first stages of every command that works on talks: documents → talks → corpus.</summary>
internal static class CorpusStage
{
    /// <summary>Reads the documents.</summary>
    /// <exception cref="InputException">None of them could be read.</exception>
    public static MappedDocument[] Read(InputSet inputs, string? background, int workers, Action<string> progress, CancellationToken cancel)
    {
        progress(FormattableString.Invariant($"reading {Figures.Number(inputs.Files.Count, "document")}"));
        return Readings.Map(inputs, background, workers, cancel);
    }

    /// <summary>What was found wrong in the documents, a line each.</summary>
    public static IReadOnlyList<string> Problems(TalkCorpus corpus)
    {
        var sources = corpus.Documents.ToDictionary(document => document.Id, document => document.Source, StringComparer.Ordinal);
        return [.. corpus.Warnings.Select(warning => warning.Line > 0
            ? FormattableString.Invariant($"{sources[warning.DocumentId]}({warning.Line}): {warning.Problem}") : $"{sources[warning.DocumentId]}: {warning.Problem}")];
    }

    /// <summary>Topics of nothing would look like topics.</summary>
    /// <exception cref="InputException">No document has a talk, or none is in the language.</exception>
    public static void RequireTalks(TalkCorpus corpus)
    {
        if (!corpus.Talks.Any(talk => talk.Talk.Kind.IsTalk()))
            throw new InputException(corpus.Documents[0].Source, 0,
                $"no talk was found in it{(corpus.Documents.Count == 1 ? "" : $", nor in the other {Figures.Number(corpus.Documents.Count - 1, "document")}")}"
                + corpus.Talks.Count switch
                {
                    0 => "",
                    1 => $", but 1 record that is none (“{corpus.Talks[0].Talk.Title}”)",
                    var records => $", but {Figures.Number(records, "record")} that are none (the first is “{corpus.Talks[0].Talk.Title}”)",
                }
                + "; wanted notes on talks or a programme");
        if (!corpus.Talks.Any(talk => talk.Talk.Kind.IsTalk() && talk.IsInLanguage))
            throw new InputException($"--language {corpus.Language}", 0, "no talk is in that language; wanted one of "
                + string.Join(", ", corpus.Talks.Select(talk => talk.Language).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
    }
}
