using Microsoft.ML;
using TalkTrends.Core.Corpus.Terms;

namespace TalkTrends.MlNet;

/// <summary>A talk as the pipeline takes it.</summary>
public sealed class TokenizedTalk
{
    /// <summary>Which talk it is.</summary>
    public required string TalkId { get; init; }

    /// <summary>The ids of its terms, one entry for each occurrence; terms that the pipeline does not know are passed over.</summary>
    public required string[] Tokens { get; init; }

    /// <summary>The talks in their order, each known by the number of its row.</summary>
    internal static IDataView View(MLContext context, TermMatrix talks, IReadOnlyList<string> termIds) =>
        context.Data.LoadFromEnumerable(Enumerable.Range(0, talks.RowCount).Select(row => new TokenizedTalk
        {
            TalkId = row.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Tokens = TokensOf(talks, row, termIds),
        }));

    private static string[] TokensOf(TermMatrix talks, int row, IReadOnlyList<string> termIds)
    {
        var terms = talks.RowTerms(row);
        var counts = talks.RowCounts(row);
        List<string> tokens = new(terms.Length);
        for (var i = 0; i < terms.Length; i++)
            for (var n = 0; n < counts[i]; n++)
                tokens.Add(termIds[terms[i]]);
        return [.. tokens];
    }
}
