namespace TalkTrends.Core.Topics.Quality;

/// <summary>How alike the company of a topic's words is: gensim's <c>c_v</c> (4.2.0; Röder, Both and Hinneburg 2015).</summary>
/// <remarks>Each word is the vector of its NPMI with every word of the topic, itself included, in a window of 110 words; the measure is the mean cosine of these vectors with their sum.</remarks>
public static class ContextCoherence
{
    private const int Window = 110;

    /// <summary>For each topic a figure of about [0, 1]; null where fewer than two of its words stand in the texts.</summary>
    /// <param name="texts">The words of each text, in order; empty texts are left out.</param>
    /// <param name="topics">The words of each topic.</param>
    public static IReadOnlyList<double?> Of(IReadOnlyList<IReadOnlyList<string>> texts, IReadOnlyList<IReadOnlyList<string>> topics)
    {
        return [.. WindowedCoherence.OfPairs(texts, topics, Window).Select(npmi => npmi.GetLength(0) < 2 ? (double?)null : Mean(npmi))];
    }

    private static double Mean(double[,] npmi)
    {
        var words = Enumerable.Range(0, npmi.GetLength(0)).ToArray();
        var vectors = Array.ConvertAll(words, word => Array.ConvertAll(words, other => npmi[word, other]));
        var sum = Enumerable.Range(0, words.Length).Select(i => vectors.Sum(vector => vector[i])).ToArray();
        var length = Math.Sqrt(Product(sum, sum));
        return vectors.Average(vector => Product(vector, sum) / (Math.Sqrt(Product(vector, vector)) * length));
    }

    private static double Product(double[] left, double[] right)
    {
        double sum = 0;
        for (var i = 0; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }
}
