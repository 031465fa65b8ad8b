namespace TalkTrends.Core.Text.Languages;

/// <summary>English, by the project's own lists: they know the words that every talk description uses.</summary>
internal sealed class EnglishWords : WordRules
{
    /// <inheritdoc/>
    public override string Language => "en";

    /// <inheritdoc/>
    public override string Key(string word) => WordForms.Key(word);

    /// <inheritdoc/>
    public override bool IsStop(string word) => StopWords.Contains(word);

    /// <inheritdoc/>
    public override bool MayJoin(string word) => StopWords.MayJoin(word);

    /// <inheritdoc/>
    public override bool IsHalf(string word) => StopWords.IsHalf(word);
}
