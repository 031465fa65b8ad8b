using System.Text.Json;

namespace TalkTrends.Reports.Page;

/// <summary>The terms of the corpus and, of each, the talks with it in title or opening words: what the page draws any word from.</summary>
internal static class PageWords
{
    /// <summary>Rarer terms are left out: over years there is nothing to see of them.</summary>
    public const int FewestTalks = 5;

    /// <summary>
    /// Writes the object "words": the terms as people write them, by id, and in one column of packed numbers, for each the number of its talks and their places in the
    /// page's list, each less the one before. Only talks that enter shares. Without terms where the page lists a part of the talks: counted from that part, each share would be wrong.
    /// </summary>
    public static void Write(Utf8JsonWriter json, ReportModel model, PageTalks talks, IReadOnlyDictionary<string, List<int>> termsOf)
    {
        var lists = new List<int>[model.Analysis.Terms.Count];
        if (talks.Listed.Count == talks.All)
            for (var i = 0; i < talks.Listed.Count; i++)
                if (talks.Listed[i].EntersShares)
                    foreach (var term in termsOf.GetValueOrDefault(talks.Listed[i].Id) ?? [])
                        (lists[term] ??= []).Add(i);
        List<int> kept = [.. Enumerable.Range(0, lists.Length).Where(term => lists[term] is { Count: >= FewestTalks })];
        json.WriteStartObject("words");
        PageData.Texts(json, "name", kept.Select(term => model.Analysis.Terms[term].Display));
        PageData.Packed(json, "talks", kept.SelectMany(term => PackedNumbers.Steps(lists[term]).Prepend(lists[term].Count)));
        json.WriteEndObject();
    }
}
