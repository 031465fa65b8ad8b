using TalkTrends.Store.DataTrees;

namespace TalkTrends.Ingest.Records;

/// <summary>What Sessionize's categories say of a session: named lists of choices, of which some are fields.</summary>
internal sealed record RecordCategories(string? Track, string? KindWord, string? Language, IReadOnlyList<string> Tags)
{
    private static readonly RecordCategories s_none = new(null, null, null, []);

    /// <summary>The categories of a record, in either view's form; none where it has none.</summary>
    public static RecordCategories Of(RecordFields fields)
    {
        var read = s_none;
        var tags = new List<string>();
        foreach (var (category, item) in Choices(fields))
        {
            var key = NameWords.Key(category);
            if (key.Contains("track", StringComparison.Ordinal) || key.Contains("stream", StringComparison.Ordinal))
                read = read with { Track = read.Track ?? item };
            else if (key.Contains("format", StringComparison.Ordinal) || key.Contains("type", StringComparison.Ordinal) || key.Contains("length", StringComparison.Ordinal))
                read = read with { KindWord = read.KindWord ?? item };
            else if (key.Contains("language", StringComparison.Ordinal))
                read = read with { Language = read.Language ?? item };
            else if (!key.Contains("level", StringComparison.Ordinal) && !key.Contains("audience", StringComparison.Ordinal))
                tags.Add(item);
        }
        return tags.Count > 0 ? read with { Tags = tags } : read;
    }

    private static IEnumerable<(string Category, string Item)> Choices(RecordFields fields)
    {
        // The grid: categories with their items inside.
        foreach (var category in (fields.Key("categories") as DataList)?.Items.OfType<DataMap>() ?? [])
        {
            var name = (category["name"] as DataScalar)?.Value ?? "";
            foreach (var item in (category["categoryItems"] as DataList)?.Items.OfType<DataMap>() ?? [])
            {
                if (item["name"] is DataScalar { Value.Length: > 0 } chosen)
                    yield return (name, chosen.Value.Trim());
            }
        }
        // All: the numbers of items.
        foreach (var id in (fields.Key("categoryitems") as DataList)?.Items.OfType<DataScalar>() ?? [])
        {
            if (fields.Tables.Find("items", id.Value)?["name"] is DataScalar { Value.Length: > 0 } chosen)
                yield return (fields.Tables.CategoryOf(id.Value) ?? "", chosen.Value.Trim());
        }
    }
}
