using System.Text.RegularExpressions;
using TalkTrends.Ingest.Notes.Blocks;
using TalkTrends.Ingest.Notes.Heads;
using TalkTrends.Store.Background;

namespace TalkTrends.Ingest.Notes.Prose;

/// <summary>Talks named at the end of an item that tells of them: "Principles for cats (SRE for Cats, Jane Roe)".</summary>
internal static partial class PassingMentions
{
    public static IReadOnlyList<HeadReading> Read(IReadOnlyList<NoteBlock> blocks, bool[] free, NameTokens names)
    {
        var found = new List<HeadReading>();
        for (var i = 0; i < blocks.Count; i++)
            if (free[i] && blocks[i].Kind == BlockKind.Item && AtEnd().Match(blocks[i].Flat) is { Success: true, Index: > 0 } match
                && HeadParts.SplitSoftly(match.Groups[1].Value, names).LastOrDefault() is [var title, { Before: ", " } speaker]
                && SpeakerList.Parse(speaker.Text, names) is { LogOdds: > 0.5 } persons
                && HeadScores.Title(title.Text, names) > -0.3)
                found.Add(new HeadReading(
                    i, i, 1, blocks[i].Line, "item in passing", HeadOrder.TitleSpeaker, HeadReader.CleanTitle(title.Text), persons.Speakers,
                    Math.Min(4, persons.LogOdds) + HeadScores.Title(title.Text, names) - 1));
        return [.. found.Where(reading => found.Count(other => blocks[other.Block].List == blocks[reading.Block].List) >= 2)];
    }

    /// <summary>What such an item tells of its talk.</summary>
    public static string Text(NoteBlock item) => AtEnd().Replace(item.Flat, "").Trim();

    [GeneratedRegex(@"\s*\(([^()]{5,150})\)\.?$")]
    private static partial Regex AtEnd();
}
