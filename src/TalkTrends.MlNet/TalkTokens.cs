using Microsoft.ML;
using Microsoft.ML.Transforms.Text;
using TalkTrends.Core.Corpus;

namespace TalkTrends.MlNet;

/// <summary>A talk as ML.NET's text featurisation takes it: its terms, one entry for each occurrence.</summary>
internal sealed class TalkTokens
{
    /// <summary>Indices of terms, written out.</summary>
    public required string[] Tokens { get; init; }

    /// <summary>The talks in their order, as a view that is read by one cursor from front to back.</summary>
    public static IDataView View(MLContext context, TermMatrix talks) => context.Data.LoadFromEnumerable(Rows(talks));

    /// <summary>Our tokens → keys → word bags.</summary>
    public static IEstimator<ITransformer> WordBags(MLContext context, NgramExtractingEstimator.WeightingCriteria weighting) =>
        context.Transforms.Conversion.MapValueToKey("Keys", nameof(Tokens))
            .Append(context.Transforms.Text.ProduceNgrams("Bags", "Keys", ngramLength: 1, useAllLengths: false, weighting: weighting));

    private static IEnumerable<TalkTokens> Rows(TermMatrix talks)
    {
        for (var row = 0; row < talks.RowCount; row++)
            yield return new TalkTokens { Tokens = Tokenised(talks, row) };
    }

    private static string[] Tokenised(TermMatrix talks, int row)
    {
        var terms = talks.RowTerms(row);
        var counts = talks.RowCounts(row);
        var tokens = new List<string>(terms.Length);
        for (var i = 0; i < terms.Length; i++)
        {
            var token = terms[i].ToString(System.Globalization.CultureInfo.InvariantCulture);
            for (var n = 0; n < counts[i]; n++)
                tokens.Add(token);
        }
        return [.. tokens];
    }
}
