using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using TalkTrends.Core.Wording;
using TalkTrends.Pipelines.Runs;
using TalkTrends.Reports.Tests.Decks;
using TalkTrends.Store.Tables;

namespace TalkTrends.Reports.Tests.Reports;

/// <summary>One thing has one number and one verdict, wherever it is said: what the tables hold is looked for in page, Markdown, charts and deck as they lie on the disk.</summary>
public sealed partial class OneNumberTests : IDisposable
{
    private const int First = 2008;
    private const int Years = 12;

    private static readonly string[] s_themes = ["quokka", "wombat", "numbat", "bilby", "dingo"];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("talktrends-");

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Page_Markdown_charts_and_deck_say_what_the_tables_say(int conferences)
    {
        var run = Run(conferences);
        var (data, report) = (run.DataFolder, run.ReportFolder);
        var trends = TableData.Read(data, ThemeTables.Trends);
        var findings = Findings(data);
        var markdown = File.ReadAllText(Path.Combine(report, "report.md"));
        var html = File.ReadAllText(Path.Combine(report, "index.html"));
        using var page = JsonDocument.Parse(Between(html, "<script type=\"application/json\" id=\"page-data\">", "</script>"));
        using var deck = PresentationDocument.Open(new MemoryStream(File.ReadAllBytes(Path.Combine(report, "deck.pptx"))), isEditable: false);
        var notes = DeckFile.Notes(deck);
        var ids = Texts(page.RootElement.GetProperty("themes").GetProperty("id"));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var row = 0; row < trends.RowCount; row++)
        {
            var id = trends.Text(row, "theme_id")!;
            var (words, name) = (trends.Text(row, "verdict")! + (trends.Flag(row, "off_peak") ? ", off its peak" : ""), "The " + id);
            seen.Add(words);
            Assert.Equal(words, Texts(page.RootElement.GetProperty("themes").GetProperty("verdict"))[ids.IndexOf(id)]);
            Assert.Contains(markdown.Split('\n'), line => line.StartsWith($"| {name} |", StringComparison.Ordinal) && line.EndsWith($" {words} |", StringComparison.Ordinal));
            Assert.Contains($"{words}</span></summary>", WebUtility.HtmlDecode(Between(html, $"<details id=\"theme-{id}\">", "<p>")), StringComparison.Ordinal);

            var (share, total, counted) = (trends.Number(row, "last_share")!.Value, trends.Int(row, "last_total")!.Value, trends.Int(row, "last_counted")!.Value);
            var years = Figures.Years([.. trends.Text(row, "last_years")!.Split("; ").Select(year => int.Parse(year, CultureInfo.InvariantCulture))]);
            var percent = counted == 0 ? "none" : Figures.Percent(share, total);

            // The page's line ends where the verdict does.
            var window = page.RootElement.GetProperty("themes").GetProperty("windows")[ids.IndexOf(id)].EnumerateArray().Last(one => one.ValueKind == JsonValueKind.Array);
            Assert.Equal([(int)Math.Round(share * 1e6), counted, total], new[] { window[0].GetInt32(), window[3].GetInt32(), window[4].GetInt32() });
            Assert.Equal(conferences > 1, page.RootElement.GetProperty("adjusted").GetBoolean());

            // So do the picture's line, its label and its title, and the slide's.
            var picture = WebUtility.HtmlDecode(File.ReadAllText(Path.Combine(report, "charts", $"theme-{id}.svg")));
            var lines = File.ReadAllLines(Path.Combine(report, "charts", $"theme-{id}.csv")).Select(line => line.Split(',')).ToList();
            var (mean, verdict) = (Array.IndexOf(lines[0], "mean_share"), Array.IndexOf(lines[0], "verdict"));
            var all = conferences == 1 ? lines.Skip(1).ToList() : lines.Where(line => line[0].Length == 0).ToList();
            if (conferences == 1)
            {
                Assert.Equal(share, double.Parse(all.Last(line => line[mean].Length > 0)[mean], CultureInfo.InvariantCulture), 1e-9);
                Assert.Contains(Figures.Percent(share, total), Labels(picture));
                Assert.Contains("mean of " + years, string.Join(' ', Labels(picture)), StringComparison.Ordinal);
            }
            Assert.All(all, line => Assert.Equal(words, string.Join(',', line.Skip(verdict)).TrimStart('"')[..words.Length]));
            var drawn = string.Join(' ', Labels(picture));
            Assert.Contains(years, drawn, StringComparison.Ordinal);
            Assert.Contains(percent, drawn, StringComparison.Ordinal);

            // And the finding, in every place that has it.
            if (!findings.TryGetValue(id, out var sentence))
                continue;
            Assert.Contains(sentence, notes);
            Assert.Contains(notes, note => note.StartsWith($"{name}: ", StringComparison.Ordinal) && note.Contains(percent, StringComparison.Ordinal) && note.Contains(years, StringComparison.Ordinal));
            Assert.Contains(sentence, markdown.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Contains(sentence, WebUtility.HtmlDecode(Tag().Replace(html, "")).Replace("\u00A0", " ", StringComparison.Ordinal), StringComparison.Ordinal);
            var said = counted == 0 ? $"0 of {total:N0} in {years}" : $"{percent} ({(conferences > 1 ? "adjusted; " : "")}{counted:N0} of {total:N0}) in {years}";
            Assert.Contains(said, sentence, StringComparison.Ordinal);
            Assert.Equal(words.EndsWith("off its peak", StringComparison.Ordinal), sentence.Contains("off its peak", StringComparison.Ordinal));
        }
        // The corpus tells something: what rises, what fell back, what goes.
        Assert.Superset(new HashSet<string>(StringComparer.Ordinal) { "rising", "faded" }, seen);
        Assert.Equal(findings.Count, trends.RowCount - seen.Count(word => word is "steady" or "unclear"));
    }

    [Fact]
    public void Topics_and_listed_terms_have_every_year_with_the_counts_of_their_tables()
    {
        var data = Run(1).DataFolder;
        foreach (var (table, key) in new (Table, string)[] { (TopicTables.Years, "topic_id"), (ComparisonTables.TermYears, "term_id") })
        {
            var rows = TableData.Read(data, table);
            Assert.NotEqual(0, rows.RowCount);
            foreach (var one in Enumerable.Range(0, rows.RowCount).GroupBy(row => rows.Text(row, key)!))
            {
                Assert.Equal(Enumerable.Range(First, Years), one.Select(row => rows.Int(row, "year")!.Value));
                Assert.All(one, row => Assert.Equal((double)rows.Int(row, "talks_counted")!.Value / rows.Int(row, "talks_total")!.Value, rows.Number(row, "share")!.Value, 1e-9));
            }
        }
        var (years, trends) = (TableData.Read(data, TopicTables.Years), TableData.Read(data, TopicTables.Trends));
        for (var row = 0; row < trends.RowCount; row++)
        {
            var last = Enumerable.Range(0, years.RowCount).Last(year => years.Text(year, "topic_id") == trends.Text(row, "topic_id"));
            Assert.Equal(trends.Number(row, "last_share"), years.Number(last, "window_share"));
        }
        // A talk counts for one topic at most.
        foreach (var year in Enumerable.Range(0, years.RowCount).GroupBy(row => years.Int(row, "year")))
            Assert.InRange(year.Sum(row => years.Int(row, "talks_counted")!.Value), 1, years.Int(year.First(), "talks_total")!.Value);
    }

    public void Dispose() => _folder.Delete(true);

    /// <summary>Sixty talks a year and conference: one theme rises, one rises and falls back, one goes, one stays; each talk is about one of them at most.</summary>
    private RunOutcome Run(int conferences)
    {
        var talks = new StringBuilder("title,abstract,speakers,conference,year\n");
        var themes = new StringBuilder("groups:\n  - {id: g, name: Group, color: \"#0369a1\"}\nthemes:\n");
        foreach (var theme in s_themes)
            themes.Append(CultureInfo.InvariantCulture, $"  - {{id: {theme}, name: The {theme}, group: g, definition: 'Talks about {theme}.', strong: [{theme}]}}\n");
        for (var conference = 0; conference < conferences; conference++)
            for (var year = 0; year < Years; year++)
            {
                int[] sizes = [2 + (year * 3 / 2), year < 3 ? 1 : year < 10 ? 10 : 5, year < 4 ? 14 : 0, 8, year < 9 ? 0 : 8];
                // One theme is at home at the last conference, so that the mix matters.
                sizes[3] += conference == 2 ? 6 : 0;
                var list = sizes.SelectMany((size, theme) => Enumerable.Repeat(s_themes[theme], size)).Concat(Enumerable.Repeat("lighthouse", 64)).Take(60);
                foreach (var (i, word) in list.Index())
                {
                    talks.Append(CultureInfo.InvariantCulture, $"Looking after the {word} number {i} of {(char)('k' + conference)}{year},");
                    talks.Append(string.Concat(Enumerable.Range(0, 30).Select(n => $"keepers of pier{((i + year) * n) % 41} {word} "))).Append(CultureInfo.InvariantCulture, $",Ada Speaker{i},{(string[])["Harbour Days", "Pier Forum", "Quay Meeting"] switch { var names => names[conference] }},{First + year}\n");
                }
            }
        File.WriteAllText(Path.Combine(_folder.FullName, "talks.csv"), talks.ToString());
        File.WriteAllText(Path.Combine(_folder.FullName, "themes.yaml"), themes.ToString());
        return RunPipeline.Run(
            new RunRequest { Inputs = [Path.Combine(_folder.FullName, "talks.csv")], Name = "run", Out = _folder.FullName, Themes = Path.Combine(_folder.FullName, "themes.yaml") }, _ => { }, TestContext.Current.CancellationToken);
    }

    private static Dictionary<string, string> Findings(string folder)
    {
        var rows = TableData.Read(folder, ThemeTables.Findings);
        return Enumerable.Range(0, rows.RowCount).Where(row => rows.Text(row, "kind") is "rise" or "fall").ToDictionary(row => rows.Text(row, "subject")!, row => rows.Text(row, "sentence")!, StringComparer.Ordinal);
    }

    private static List<string> Texts(JsonElement array) => [.. array.EnumerateArray().Select(text => text.GetString()!)];

    /// <summary>The words of a picture.</summary>
    private static List<string> Labels(string svg) =>
        [.. svg.Split("</text>").Select(part => part[(part.LastIndexOf('>') + 1)..].Replace("\u00A0", " ", StringComparison.Ordinal)).Where(text => text.Length > 0)];

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    private static string Between(string text, string from, string to)
    {
        var start = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(start >= 0, $"'{from}' is not there.");
        start += from.Length;
        return text[start..text.IndexOf(to, start, StringComparison.Ordinal)];
    }
}
