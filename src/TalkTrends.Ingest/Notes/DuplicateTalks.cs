using System.Text.RegularExpressions;

namespace TalkTrends.Ingest.Notes;

/// <summary>Joins what a document says twice: a table of contents, a grid above the details.</summary>
internal static partial class DuplicateTalks
{
    /// <summary>One draft for each talk, in document order; the fuller stays and takes the speakers that it lacks.</summary>
    public static IReadOnlyList<TalkDraft> Join(IReadOnlyList<TalkDraft> drafts)
    {
        var kept = new List<TalkDraft>();
        var words = drafts.Select(draft => Words(draft.Title)).ToList();
        var order = Enumerable.Range(0, drafts.Count).OrderByDescending(i => Rank(drafts[i])).ThenBy(i => i).ToList();
        var (keptIndex, contents, matched) = (new List<int>(), 0, 0);
        foreach (var i in order)
        {
            var isContents = IsContents(drafts[i]);
            contents += isContents ? 1 : 0;
            var same = keptIndex.FindIndex(other => AreSame(drafts[i], words[i], drafts[other], words[other]));
            if (same < 0)
            {
                keptIndex.Add(i);
                kept.Add(drafts[i]);
                continue;
            }
            matched += isContents ? 1 : 0;
            if (kept[same].Speakers.Count == 0)
                kept[same] = kept[same] with { Speakers = drafts[i].Speakers };
        }
        // A table of contents whose entries mostly have their heading names no talk of its own.
        var onlyContents = contents > 0 && matched >= 0.5 * contents;
        return [.. kept.Where(draft => !(onlyContents && IsContents(draft))).OrderBy(draft => draft.LineStart)];
    }

    private static bool IsContents(TalkDraft draft) => draft.Pattern.StartsWith("contents item", StringComparison.Ordinal);

    private static int Rank(TalkDraft draft) =>
        (draft.Pattern.StartsWith("heading", StringComparison.Ordinal) ? 2 : IsContents(draft) ? 0 : 1) + (draft.Lines.Count > 0 ? 2 : 0);

    private static bool AreSame(TalkDraft left, HashSet<string> leftWords, TalkDraft right, HashSet<string> rightWords)
    {
        // Two texts about one title are two talks; a title alone may be the other's echo.
        if (left.Lines.Count > 0 && right.Lines.Count > 0 && Rank(left) == Rank(right) || leftWords.Count == 0 || rightWords.Count == 0)
            return false;
        if (left.Title.StartsWith("Talk by ", StringComparison.Ordinal) != right.Title.StartsWith("Talk by ", StringComparison.Ordinal))
            return false;
        var common = leftWords.Count(rightWords.Contains);
        var (least, most) = (Math.Min(leftWords.Count, rightWords.Count), leftWords.Count + rightWords.Count - common);
        // Who repeats a title gives another talk.
        if (left.Speakers.Count > 0 && right.Speakers.Count > 0 && !right.Speakers.Any(speaker => left.Speakers.Any(other => other.Name == speaker.Name)))
            return false;
        var sameSpeakers = left.Speakers.Count > 0 && right.Speakers.Any(speaker => left.Speakers.Any(other => other.Name == speaker.Name));
        return common >= 0.8 * most || common >= 3 && common == least && least >= 0.6 * most
            || sameSpeakers && common >= 0.6 * least;
    }

    private static HashSet<string> Words(string title) =>
        [.. WordPattern().Matches(title.ToLowerInvariant()).Select(match => match.Value)];

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex WordPattern();
}
