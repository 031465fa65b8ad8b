using TalkTrends.Core.Corpus;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Text;
using TalkTrends.Core.Themes;
using TalkTrends.Ingest;
using TalkTrends.Ingest.CorpusFiles;
using TalkTrends.Ingest.Events;
using TalkTrends.Ingest.Inputs;
using TalkTrends.Store.Background;

namespace TalkTrends.Pipelines;

/// <summary>The map stage: every document by itself, on as many threads as there are workers.</summary>
public static class Readings
{
    /// <summary>Reads and tokenises the documents; entry i belongs to file i.</summary>
    /// <exception cref="InputException">None of them could be read.</exception>
    public static MappedDocument[] Map(InputSet inputs, string? background, int workers, CancellationToken cancel, Action<int>? done = null)
    {
        var names = Names(background);
        var reader = new DocumentReader(ConferenceCatalogue.LoadDefault(), NotesAdapter.With(names)) { Names = names };
        var mapped = new MappedDocument[inputs.Files.Count];
        var finished = 0;
        try
        {
            Parallel.For(0, mapped.Length, new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancel }, i =>
            {
                mapped[i] = MappedDocument.Of(Corrections.Apply(reader.Read(inputs.Files[i]), inputs.Corrections));
                done?.Invoke(Interlocked.Increment(ref finished));
            });
        }
        catch (AggregateException problem) when (problem.InnerException is InputException inner)
        {
            throw new InputException(inner.File, inner.Line, inner.Problem);
        }
        var folders = UnreadFields.OfFolders(mapped.Select(document => document.Reading));
        for (var i = 0; i < mapped.Length && folders.Count > 0; i++)
        {
            if (folders.TryGetValue(mapped[i].Reading.Document.Id, out var warning))
                mapped[i] = mapped[i] with { Reading = mapped[i].Reading with { Warnings = [warning, .. mapped[i].Reading.Warnings] } };
        }
        DocumentReader.ThrowIfNothingRead([.. mapped.Select(document => document.Reading)]);
        return mapped;
    }

    /// <summary>The name statistics of a background folder.</summary>
    /// <exception cref="InputException">The folder has none, or they cannot be read.</exception>
    public static NameTokens Names(string? background) => BackgroundFolder.Read(background, NameTokens.FileName, NameTokens.None, NameTokens.Parse);

    /// <summary>What a background folder knows of terms.</summary>
    /// <exception cref="InputException">The folder has no such file, or it cannot be read.</exception>
    public static TermBackground Terms(string? background) =>
        BackgroundFolder.Read(background, TermBackgroundFile.Name, TermBackground.None, TermBackgroundFile.Parse);

    /// <summary>What a background folder knows of the company that themes keep.</summary>
    /// <param name="background">The folder; null: the program's own; "none": nothing is known.</param>
    /// <param name="terms">What it knows of terms.</param>
    /// <exception cref="InputException">The folder has no such file, or it cannot be read.</exception>
    public static ThemeContexts Contexts(string? background, TermBackground terms) =>
        BackgroundFolder.Read(background, ThemeContextsFile.Name, ThemeContexts.None, content => ThemeContextsFile.Parse(content, terms));
}
