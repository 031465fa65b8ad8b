using TalkTrends.Core.Text.Languages;
using TalkTrends.Store.DataTrees;

namespace TalkTrends.Ingest.Fields;

/// <summary>Records that say themselves in several languages: <c>{"id": 7, "zh": {"title": …}, "en": {"title": …}}</c>.</summary>
internal static class LocalisedRecord
{
    /// <summary>The key under which the language that was taken is kept.</summary>
    public const string LanguageKey = "content_locale";

    /// <summary>The record with the fields of one language in its own map; the record itself where it is in no or in one language.</summary>
    /// <param name="record">A record.</param>
    /// <param name="language">Two letters: taken where the record has it, else English, else the first.</param>
    public static DataMap Of(DataMap record, string language)
    {
        if (!record.Pairs.Any(pair => IsLanguage(pair)))
            return record;
        var parts = record.Pairs.Where(IsLanguage).ToArray();
        var taken = Best(parts, language) ?? Best(parts, "en") ?? parts[0];
        var code = LanguageCodes.TwoLetters(taken.Key.Value)!;
        var pairs = record.Pairs.Where(pair => !IsLanguage(pair) && pair.Key.Value != "language").ToList();
        pairs.AddRange(((DataMap)taken.Value).Pairs.Where(pair => !pairs.Exists(own => own.Key.Value == pair.Key.Value)));
        // The text is in the language taken, whatever is spoken.
        pairs.Add(new(new DataScalar(record.Line, LanguageKey, false), new DataScalar(record.Line, code, false)));
        return new DataMap(record.Line, pairs) { LastLine = record.LastLine };
    }

    private static KeyValuePair<DataScalar, DataNode>? Best(KeyValuePair<DataScalar, DataNode>[] parts, string language) =>
        parts.Where(pair => LanguageCodes.TwoLetters(pair.Key.Value) == language).Select(pair => (KeyValuePair<DataScalar, DataNode>?)pair).FirstOrDefault();

    private static bool IsLanguage(KeyValuePair<DataScalar, DataNode> pair) =>
        pair.Value is DataMap { Pairs.Count: > 0 } && pair.Key.Value.Length is 2 or 5 && LanguageCodes.TwoLetters(pair.Key.Value) is not null;
}
