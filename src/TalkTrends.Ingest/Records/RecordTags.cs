using TalkTrends.Core.Talks;
using TalkTrends.Core.Text.Languages;
using TalkTrends.Ingest.Fields;

namespace TalkTrends.Ingest.Records;

/// <summary>What a record's tags say: some carry a field ("track:Go", "lang:eng", "proposed"), the rest are tags.</summary>
/// <param name="Track">From "track:…".</param>
/// <param name="Language">Two letters, from "lang:…".</param>
/// <param name="KindWord">From "kind:…" or "type:…", or a tag that is itself the word for a kind.</param>
/// <param name="Status">From "selected", "accepted", "proposed", …</param>
/// <param name="Tags">The rest, in order, each once.</param>
internal sealed record RecordTags(string? Track, string? Language, string? KindWord, TalkStatus? Status, IReadOnlyList<string> Tags)
{
    private static readonly string[] s_kindWords =
        ["talk", "keynote", "workshop", "tutorial", "ignite", "lightning talk", "lightning talks", "panel", "lightning", "poster", "bof"];

    /// <summary>No tags.</summary>
    public static RecordTags None { get; } = new(null, null, null, null, []);

    /// <summary>Takes a cell apart.</summary>
    /// <param name="cell">Tags joined by <paramref name="separator"/>.</param>
    /// <param name="separator">';' or ','.</param>
    public static RecordTags Of(string cell, char separator)
    {
        if (string.IsNullOrWhiteSpace(cell))
            return None;
        var read = None;
        var tags = new List<string>();
        foreach (var tag in cell.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = tag.IndexOf(':', StringComparison.Ordinal);
            var value = colon < 0 ? "" : tag[(colon + 1)..].Trim();
            var key = colon < 0 ? "" : tag[..colon];
            if (key is "track" && value.Length > 0)
                read = read with { Track = value };
            else if (key is "lang" or "language")
                read = read with { Language = LanguageCodes.TwoLetters(value) };
            else if (key is "kind" or "type" && value.Length > 0)
                read = read with { KindWord = value };
            else if (tag is "selected" or "accepted" or "proposed" or "program" or "rejected" or "cancelled" or "canceled" or "withdrawn" or "waitlisted" && SessionStates.OfWord(tag) is { } status)
                read = read with { Status = status };
            else if (s_kindWords.Contains(tag, StringComparer.OrdinalIgnoreCase))
                read = read with { KindWord = SessionKinds.OfWord(read.KindWord) is null or TalkKind.Talk ? tag : read.KindWord };
            else if (!tags.Contains(tag, StringComparer.Ordinal))
                tags.Add(tag);
        }
        return read with { Tags = tags };
    }
}
