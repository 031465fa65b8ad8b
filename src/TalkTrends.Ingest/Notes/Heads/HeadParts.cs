using System.Text.RegularExpressions;
using TalkTrends.Store.Background;

namespace TalkTrends.Ingest.Notes.Heads;

/// <summary>A stretch of a heading between separators.</summary>
/// <param name="Text">Trimmed; never empty.</param>
/// <param name="Before">The separator in front of it; empty for the first.</param>
/// <param name="InParentheses">It stood in parentheses.</param>
internal readonly record struct HeadPart(string Text, string Before, bool InParentheses);

/// <summary>Takes a heading apart at dashes, bars, line ends and at parentheses that hold a person or follow one.</summary>
internal static partial class HeadParts
{
    private const int Most = 8;

    public static IReadOnlyList<HeadPart> Split(string text, NameTokens names)
    {
        var parts = new List<HeadPart>();
        var (start, before) = (0, "");
        foreach (Match separator in Separator().Matches(text))
        {
            if (parts.Count >= Most)
                break;
            AddPart(parts, text[start..separator.Index], before, names);
            (start, before) = (separator.Index + separator.Length, separator.Value);
        }
        AddPart(parts, text[start..], before, names);
        return parts;
    }

    /// <summary>Every split at a comma, colon or "by" beside which a person stands.</summary>
    public static IEnumerable<IReadOnlyList<HeadPart>> SplitSoftly(string text, NameTokens names)
    {
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        if (colon > 0 && SpeakerList.Parse(text[..colon], names) is not null)
            yield return [new(text[..colon].Trim(), "", false), new(text[(colon + 2)..].Trim(), ": ", false)];
        var by = text.LastIndexOf(" by ", StringComparison.OrdinalIgnoreCase);
        if (by > 0 && SpeakerList.Parse(text[(by + 4)..], names) is not null)
            yield return [new(text[..by].Trim().TrimEnd(','), "", false), new(text[(by + 4)..].Trim(), " by ", false)];
        // "Two taps with Jane Roe", but neither "Sinks with Python" nor "A chat with Jane Roe".
        var with = Math.Max(text.LastIndexOf(" with ", StringComparison.Ordinal), text.LastIndexOf(" w/ ", StringComparison.Ordinal));
        if (with > 0 && !Chat().IsMatch(text[..with]) && SpeakerList.Parse(text[(text.IndexOf(' ', with + 1) + 1)..], names) is { LogOdds: > 1.5 })
            yield return [new(text[..with].Trim().TrimEnd(','), "", false), new(text[(text.IndexOf(' ', with + 1) + 1)..].Trim(), " with ", false)];
        // "Jane Roe on the future of taps", but not "Sinks on Earth".
        var on = text.IndexOf(" on ", StringComparison.Ordinal);
        if (on > 0 && SpeakerList.Parse(text[..on], names) is { LogOdds: > 1.5 })
            yield return [new(text[..on].Trim(), "", false), new(text[(on + 4)..].Trim(), " on ", false)];
        for (var comma = text.IndexOf(',', StringComparison.Ordinal); comma > 0; comma = text.IndexOf(',', comma + 1))
            if (text[(comma + 1)..].Trim() is { Length: > 0 } rest && SpeakerList.Parse(rest, names) is not null)
            {
                yield return [new(text[..comma].Trim(), "", false), new(rest, ", ", false)];
                break;
            }
    }

    private static void AddPart(List<HeadPart> parts, string text, string before, NameTokens names)
    {
        text = Bracketed().Replace(text, " ").Trim();
        if (text.Length == 0)
            return;
        foreach (Match parens in Parenthesis().Matches(text))
        {
            var (left, inside, right) = (text[..parens.Index].Trim(), parens.Groups[1].Value.Trim(), text[(parens.Index + parens.Length)..].Trim());
            if (inside.Length == 0)
                continue;
            if (left.Length > 0 && SpeakerList.Parse(left, names) is { LogOdds: > 1 })
            {
                // "Jane Roe (Acme) How we scaled" has no separator but the parenthesis; "Jane Roe (Acme)" is one speaker.
                if (right.Length == 0 || right[0] is '|' or '&' or ',' or ';' || SpeakerList.Parse(text, names) is not null)
                    break;
                parts.Add(new(text[..(parens.Index + parens.Length)].Trim(), before, false));
                AddPart(parts, right, " ", names);
                return;
            }
            if (SpeakerList.Parse(inside, names) is { LogOdds: > 0.5 })
            {
                if (left.Length > 0)
                    parts.Add(new(left, before, false));
                parts.Add(new(inside, left.Length > 0 ? " (" : before, true));
                if (right.Length > 0)
                    parts.Add(new(right, ") ", false));
                return;
            }
        }
        parts.Add(new(text, before, false));
    }

    [GeneratedRegex(@"\s*[—―]\s*|\s+[–-]{1,3}\s+|\s*\|\s*|\s+//\s+|\n", RegexOptions.NonBacktracking)]
    private static partial Regex Separator();

    [GeneratedRegex(@"\b(?:conversation|chat|interview|talk|session|evening|q&a|ama|fireside|discussion|hour|lunch|dinner|panel)s?$", RegexOptions.IgnoreCase)]
    private static partial Regex Chat();

    [GeneratedRegex(@"\(([^()]*)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Parenthesis();

    // "[PDF]", "[Video]", "[ ]": links and boxes beside a title.
    [GeneratedRegex(@"\[(?:pdf|videos?|slides?|slideshare|speakerdeck|odp|ppt|pptx|audio|recording|youtube|[ x]?)\]", RegexOptions.IgnoreCase)]
    private static partial Regex Bracketed();
}
