using TalkTrends.Core.Talks;
using TalkTrends.Core.Text;

namespace TalkTrends.Core.Corpus;

/// <summary>All that the map stage says about one document: what crosses into the corpus.</summary>
/// <param name="Reading">The document, its events, talks and warnings.</param>
/// <param name="Tokens">The words of each talk; entry i belongs to talk i of the reading.</param>
public sealed record MappedDocument(DocumentReading Reading, IReadOnlyList<TokenizedTalk> Tokens)
{
    /// <summary>Tokenises a reading: a pure function of it.</summary>
    public static MappedDocument Of(DocumentReading reading) =>
        new(reading, Tokenizer.Tokenize(reading.Talks));
}
