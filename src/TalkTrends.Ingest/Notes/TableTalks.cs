using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Notes.Blocks;
using TalkTrends.Ingest.Notes.Heads;
using TalkTrends.Ingest.Tabular;
using TalkTrends.Store.Background;

namespace TalkTrends.Ingest.Notes;

/// <summary>Tables whose first row says what their columns hold: title and speaker are then sure, whatever the names look like.</summary>
internal static class TableTalks
{
    private const double Sure = 6;

    /// <summary>For each row of such a table its reading; null for the row of names and for rows that name no talk.</summary>
    public static IReadOnlyDictionary<int, HeadReading?> Read(IReadOnlyList<NoteBlock> blocks, NameTokens names)
    {
        var found = new Dictionary<int, HeadReading?>();
        ColumnMap? columns = null;
        var count = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Kind != BlockKind.Row)
            {
                columns = null;
                continue;
            }
            var cells = Cells(blocks[i].Flat);
            if (i == 0 || blocks[i - 1].Kind != BlockKind.Row)
            {
                columns = Header(cells);
                count = cells.Count;
                if (columns is not null)
                    found[i] = null;
            }
            else if (columns is not null)
                found[i] = cells.Count == count ? Row(blocks[i], i, cells, columns, names) : null;
        }
        return found;
    }

    private static ColumnMap? Header(List<(int Start, string Text)> cells)
    {
        var columns = ColumnMap.Of([.. cells.Select(cell => cell.Text)], new Dictionary<string, IReadOnlyList<string>>(), out _);
        return columns.HasTitle && columns["speakers"] >= 0 ? columns : null;
    }

    private static HeadReading? Row(NoteBlock block, int index, List<(int Start, string Text)> cells, ColumnMap columns, NameTokens names)
    {
        var title = HeadReader.CleanTitle(cells[columns["title"]].Text);
        var named = cells[columns["speakers"]].Text;
        if (title.Length == 0 || named.Length == 0 && Vocabulary.IsPart(title))
            return null;
        var speakers = SpeakerList.Parse(named, names) is { } persons ? persons.Speakers : Split(named);
        if (columns["affiliations"] is >= 0 and var company && cells[company].Text is { Length: > 0 } of)
            speakers = [.. speakers.Select(speaker => speaker with { Affiliation = speaker.Affiliation ?? of })];
        var text = columns["text"] is >= 0 and var about ? cells[about] : (Start: 0, Text: "");
        return new HeadReading(index, index, 1, block.Line, "row", HeadOrder.Labelled, title, speakers, Sure)
        {
            Person = Sure,
            TextStart = text.Start,
            TextEnd = text.Start + text.Text.Length,
            Kind = columns["kind"] is >= 0 and var kind ? Vocabulary.KindOf(cells[kind].Text) : null,
        };
    }

    private static List<Speaker> Split(string cell) =>
        [.. cell.Replace(" and ", ";", StringComparison.Ordinal).Split([';', ',', '&', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(name => name.Any(char.IsLetter)).Select(name => new Speaker(name, null))];

    private static List<(int Start, string Text)> Cells(string row)
    {
        var cells = new List<(int, string)>();
        var start = 0;
        for (var i = 0; i <= row.Length; i++)
            if (i == row.Length || row[i] == '|')
            {
                var text = row[start..i];
                cells.Add((start + text.Length - text.TrimStart().Length, text.Trim()));
                start = i + 1;
            }
        return cells;
    }
}
