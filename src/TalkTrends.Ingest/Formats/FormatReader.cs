using TalkTrends.Ingest.Inputs;
using TalkTrends.Store.Background;

namespace TalkTrends.Ingest.Formats;

/// <summary>A format that one file of ours reads: how its documents are told from others, and what makes talks of them.</summary>
/// <param name="Name">One word for tables and messages, in lower case.</param>
/// <param name="IsOne">True for the head of such a document (its first 64 KB) and its extension (in lower case, without a dot, ".gz" taken off).</param>
/// <param name="Read">The talks of a document, whose text is read once. Throws <see cref="Core.Talks.InputException"/> where it holds none.</param>
internal sealed record FormatReader(string Name, Func<string, string, bool> IsOne, Func<TextReader, InputFile, NameTokens, TableDraft> Read);
