using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using TalkTrends.Ingest.Notes.Blocks;
using TalkTrends.Ingest.Notes;

namespace TalkTrends.Ingest.Tests.Notes;

/// <summary>Scores the reader against notes read by hand, more strictly than need be: a title must be the same words.</summary>
public partial class NotesScoreTests
{
    [Fact]
    public void Notes_read_by_hand_are_read_alike()
    {
        var (right, wrong, missed, speakers) = (0, 0, 0, 0);
        var report = new StringBuilder();
        foreach (var path in Directory.GetFiles(Repository.Shared("notes"), "*.truth.json").Order(StringComparer.Ordinal))
        {
            using var truth = JsonDocument.Parse(File.ReadAllText(path));
            var name = truth.RootElement.GetProperty("document").GetString()!;
            var format = name.EndsWith(".html", StringComparison.Ordinal) ? NotesFormat.Html : NotesFormat.Markdown;
            var left = truth.RootElement.GetProperty("talks").EnumerateArray().ToList();
            var (before, wrongBefore) = (right, wrong);
            foreach (var talk in NotesReader.Read(File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, name)), format, Repository.Names).Talks)
            {
                var match = left.FindIndex(expected => IsSame(expected, talk));
                if (match < 0)
                {
                    wrong++;
                    continue;
                }
                right++;
                speakers += Names(left[match]).SetEquals(talk.Speakers.Select(speaker => Words(speaker.Name))) ? 1 : 0;
                left.RemoveAt(match);
            }
            missed += left.Count(talk => !talk.TryGetProperty("minor", out var minor) || !minor.GetBoolean());
            var (hits, falseHits) = (right - before, wrong - wrongBefore);
            report.AppendLine(CultureInfo.InvariantCulture, $"{name}: {hits} right, {falseHits} wrong");
            Assert.True(2.0 * hits / (2 * hits + falseHits + left.Count) >= 0.6 || name.Contains("trip", StringComparison.Ordinal), report.ToString());
        }
        Assert.True(2.0 * right / (2 * right + wrong + missed) >= 0.95, report.ToString());
        Assert.True(speakers >= 0.95 * right, report.ToString());
    }

    private static bool IsSame(JsonElement expected, TalkDraft talk)
    {
        var title = Words(expected.GetProperty("title").GetString()!);
        if (title.Length == 0)
            return Names(expected).Overlaps(talk.Speakers.Select(speaker => Words(speaker.Name)));
        return title == Words(talk.Title) || expected.TryGetProperty("alt_title", out var other) && Words(other.GetString()!) == Words(talk.Title);
    }

    private static HashSet<string> Names(JsonElement talk) =>
        [.. talk.GetProperty("speakers").EnumerateArray().Select(speaker => Words(speaker.GetString()!))];

    private static string Words(string text) => NoWord().Replace(text.ToLowerInvariant(), " ").Trim();

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex NoWord();
}
