using System.Text.RegularExpressions;
using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Notes.Blocks;
using TalkTrends.Store.Background;

namespace TalkTrends.Ingest.Notes.Heads;

/// <summary>Links that lead to somebody's profile: whoever has one is somebody, whatever the name looks like.</summary>
internal static partial class ProfileLinks
{
    /// <summary>The name that a link to a profile shows; null where it leads elsewhere or shows no name of two to four words.</summary>
    /// <param name="text">What is linked; a possessive at its end is left out of the name.</param>
    /// <param name="target">Where it leads.</param>
    public static string? Name(string text, string target)
    {
        if (!Profile().IsMatch(target))
            return null;
        var name = Possessive().Replace(text, "");
        var words = name.Split(' ');
        return words.Length is >= 2 and <= 4 && words.All(word => NameTokens.HasNameShape(word) && !NameTokens.IsCompanyWord(word) || NameTokens.IsParticle(word)) ? name : null;
    }

    /// <summary>The speaker of a line that is nothing but a link to a profile.</summary>
    public static SpeakerLine? Speaker(NoteBlock block) =>
        block is { Rows.Count: 1, Spans: [{ Kind: SpanKind.Link } link] } && link.Length == block.Flat.Length && Name(block.Flat, link.Target) is { } name
            ? new SpeakerLine(new SpeakerList([new Speaker(name, null)], 2), false)
            : null;

    [GeneratedRegex(@"^https?://(?:www\.)?(?:twitter\.com|x\.com|linkedin\.com/in|bsky\.app/profile|mastodon\.\w+/@?|[\w.-]+/@)/?\w[\w.-]*/?$")]
    private static partial Regex Profile();

    [GeneratedRegex(@"['’]s?$")]
    private static partial Regex Possessive();
}
