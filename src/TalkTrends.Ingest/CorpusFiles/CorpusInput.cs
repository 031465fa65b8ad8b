namespace TalkTrends.Ingest.CorpusFiles;

/// <summary>One entry under <c>inputs</c> of a corpus file.</summary>
/// <param name="Line">1-based line of the entry.</param>
/// <param name="Path">File, folder or glob, relative to the corpus file's folder.</param>
/// <param name="Settings">What the file says of the documents found there.</param>
public sealed record CorpusInput(int Line, string Path, InputSettings Settings);
