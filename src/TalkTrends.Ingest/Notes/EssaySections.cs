using System.Text.RegularExpressions;
using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Notes.Blocks;

namespace TalkTrends.Ingest.Notes;

/// <summary>The themed sections of an essay whose headings run into their paragraphs: "Observability: Observability has …".</summary>
internal static partial class EssaySections
{
    private const int LongestLead = 60;

    public static IReadOnlyList<TalkDraft> Read(NoteDocument document)
    {
        var paragraphs = document.Blocks
            .Where(block => block.Kind == BlockKind.Paragraph)
            .SelectMany(block => block.Rows.Select(row => new TextLine(row.Line, row.Text))).ToList();
        var leads = new List<(int Paragraph, string Lead, string Text)>();
        for (var i = 1; i < paragraphs.Count; i++)
            if (Lead().Match(paragraphs[i].Text) is { Success: true } match && match.Groups[1].Length <= LongestLead
                && IsAnnounced(match.Groups[1].Value, match.Groups[3].Value, paragraphs.Take(leads.Count == 0 ? i : leads[0].Paragraph)))
                leads.Add((i, match.Groups[1].Value.Trim(), match.Groups[3].Value));
        if (leads.Count < 2)
            return [];

        var end = End(paragraphs, leads);
        var sections = new List<TalkDraft>();
        for (var i = 0; i < leads.Count; i++)
        {
            var (first, lead, rest) = leads[i];
            var stop = i + 1 < leads.Count ? leads[i + 1].Paragraph : end;
            List<TextLine> lines = [new(paragraphs[first].Line, rest), .. paragraphs.Take((first + 1)..stop)];
            sections.Add(new TalkDraft
            {
                Title = lead,
                LineStart = paragraphs[first].Line,
                LineEnd = lines[^1].Line,
                Lines = lines,
                Kind = TalkKind.Section,
                Confidence = 0.9,
                Pattern = "essay: heading run into its paragraph",
            });
        }
        return sections;
    }

    // The essay says beforehand what its themes are, or the paragraph takes its heading up at once.
    private static bool IsAnnounced(string lead, string rest, IEnumerable<TextLine> before) =>
        rest.StartsWith(lead, StringComparison.OrdinalIgnoreCase)
        || before.Any(line => line.Text.Length > lead.Length + 20 && line.Text.Contains(lead, StringComparison.OrdinalIgnoreCase));

    // A paragraph that names the themes again closes the essay; what follows is the site's.
    private static int End(List<TextLine> paragraphs, List<(int Paragraph, string Lead, string Text)> leads)
    {
        for (var i = leads[^1].Paragraph + 1; i < paragraphs.Count; i++)
            if (leads.Count(lead => paragraphs[i].Text.Contains(lead.Lead, StringComparison.OrdinalIgnoreCase)) >= 2 || paragraphs[i].Text.Length < 60)
                return i;
        return paragraphs.Count;
    }

    [GeneratedRegex(@"^(\p{Lu}[^.:!?“”]{2,59}?)(: |\. )((?=[\p{Lu}“""]).{80,})$", RegexOptions.Singleline)]
    private static partial Regex Lead();
}
