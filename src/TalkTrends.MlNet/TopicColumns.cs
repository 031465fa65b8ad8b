namespace TalkTrends.MlNet;

/// <summary>The columns of the pipeline, from tokens to topics.</summary>
internal static class TopicColumns
{
    /// <summary>Keys of the terms, one for each token.</summary>
    public const string Keys = nameof(Keys);

    /// <summary>Counts of all terms: a bag of words.</summary>
    public const string Counts = nameof(Counts);

    /// <summary>Sub-linear TF-IDF.</summary>
    public const string Weights = nameof(Weights);

    /// <summary>Products with the directions of the space.</summary>
    public const string Embedding = nameof(Embedding);

    /// <summary>The same with length 1: what is clustered.</summary>
    public const string Features = nameof(Features);
}
