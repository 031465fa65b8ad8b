using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TalkTrends.Cli.Tests;

/// <summary>talktrends compare over the command line.</summary>
public class CompareTests(SeedsRun seeds)
{
    private static readonly string[] s_words =
    [
        "the", "and", "of", "with", "from", "bird", "garden", "river", "mountain", "winter", "summer", "morning", "evening", "kitchen", "window", "spoon", "bread", "cheese", "apple",
        "orange", "sheep", "horse", "village", "church", "market", "bridge", "forest", "valley", "meadow", "harvest", "flower", "stone", "wooden", "yellow", "quiet", "gentle",
        "walking", "singing", "painting", "weather", "thunder", "rainbow", "island", "harbour", "sailor", "captain", "journey", "castle", "soldier", "doctor", "teacher", "children",
    ];

    [Fact]
    public void Two_conferences_are_compared_with_shares_points_interval_gaps_and_a_page()
    {
        using var folder = new TemporaryFolder();
        Run(folder, TwoConferences(), "two");
        var outcome = Talktrends.Run("compare", "alphaconf", "BetaConf", "--out", folder.Path).Succeeded();
        Assert.StartsWith("AlphaConf has more on Containers and Kubernetes; BetaConf has more on Databases.", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("- Containers and Kubernetes: 50% (60 of 120) against 0 of 120, +50.0 points (40.", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("- Databases: 0 of 120 against 50% (60 of 120), −50.0 points (−5", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("Gaps of BetaConf", outcome.Out, StringComparison.Ordinal);
        // Nothing is said twice, and no share without its n.
        Assert.Equal(outcome.OutLines.Length, outcome.OutLines.Distinct(StringComparer.Ordinal).Count());
        Assert.All(outcome.OutLines.Where(line => line.StartsWith("- ", StringComparison.Ordinal)), line => Assert.DoesNotMatch(@"\d% (?!\()", line));
        Assert.DoesNotContain("industry", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("Ada Alpha", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("40 speakers at AlphaConf, 40 at BetaConf; 0 spoke at both.", outcome.Out, StringComparison.Ordinal);

        var page = folder.File("reports/two/compare/alphaconf-vs-betaconf");
        foreach (var name in new[] { "index.html", "comparisons.csv", "comparisons.parquet", "charts/compare-themes.svg", "charts/compare-themes-dark.svg", "charts/compare-terms.svg" })
            Assert.True(File.Exists(Path.Combine(page, name)), name);
        // Each term that differs has a dot of its side's colour, and names lead to the talks of the report.
        var html = File.ReadAllText(Path.Combine(page, "index.html"));
        Assert.Contains("<title>Kubernetes: 50% (60 of 120) at AlphaConf, 0 of 120 at BetaConf</title>", html, StringComparison.OrdinalIgnoreCase);
        Assert.Matches("<a href=\"../../index.html#w=[^\"]+\"><text [^>]*fill=\"var\\(--h[12]\\)\"", html);
        // The chart writes a difference with the sign that the sentences and the table give it.
        var chart = File.ReadAllText(Path.Combine(page, "charts/compare-themes.svg"));
        Assert.Contains("Containers and Kubernetes: +50", chart, StringComparison.Ordinal);
        Assert.Contains("Databases: −50", chart, StringComparison.Ordinal);
        Assert.Contains("more at AlphaConf, 120\u00A0talks →", chart, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(folder.File("data/two/comparisons.csv")), File.ReadAllText(Path.Combine(page, "comparisons.csv")));

        // The report drawn anew leaves comparisons, which it did not make, as they were.
        var first = FolderContent.Of(page);
        Talktrends.Run("report", "two", "--out", folder.Path).Succeeded();
        Assert.Empty(FolderContent.Of(page).Differences(first));
        Talktrends.Run(["compare", "AlphaConf", "BetaConf", "--out", folder.Path], new Dictionary<string, string> { ["LC_ALL"] = "tr_TR.UTF-8", ["TZ"] = "Asia/Tokyo" }).Succeeded();
        Assert.Empty(FolderContent.Of(page).Differences(first));
    }

    [Fact]
    public void Json_has_every_item_and_is_nothing_but_json()
    {
        using var folder = new TemporaryFolder();
        Run(folder, TwoConferences(), "two");
        using var json = JsonDocument.Parse(Talktrends.Run("compare", "AlphaConf:2018-2019", "AlphaConf:2020", "--json", "--out", folder.Path).Succeeded().Out);
        Assert.True(json.RootElement.GetProperty("enough").GetBoolean());
        Assert.Equal("filter", json.RootElement.GetProperty("left").GetProperty("kind").GetString());
        Assert.Equal("AlphaConf:2018-2019", json.RootElement.GetProperty("left").GetProperty("name").GetString());
        Assert.Equal(80, json.RootElement.GetProperty("left").GetProperty("talks_with_text").GetInt32());
        Assert.NotEmpty(json.RootElement.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public void Years_of_one_conference_gain_and_lose_tracks_and_speakers()
    {
        using var folder = new TemporaryFolder();
        Run(folder, TwoConferences(), "two");
        var text = Talktrends.Run("compare", "AlphaConf:2020", "AlphaConf:2018", "--out", folder.Path).Succeeded().Out;
        Assert.Contains("Gained: Harbour 2020 (20)", text, StringComparison.Ordinal);
        Assert.Contains("Lost: Harbour 2018 (20)", text, StringComparison.Ordinal);
        Assert.Contains("Of 40 speakers at AlphaConf 2020, 40 (100%) spoke at AlphaConf 2018 too.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Years_are_times_and_what_they_lack_is_plain_English()
    {
        using var folder = new TemporaryFolder();
        var later = Enumerable.Range(2018, 3).Aggregate(TwoConferences(), (csv, year) => csv
            .Replace(FormattableString.Invariant($"BetaConf {year},{year},Harbour {year}"), FormattableString.Invariant($"BetaConf {year + 4},{year + 4},Harbour {year + 4}"), StringComparison.Ordinal)
            .Replace(FormattableString.Invariant($"BetaConf {year},{year},Aviary"), FormattableString.Invariant($"BetaConf {year + 4},{year + 4},Aviary"), StringComparison.Ordinal));
        Run(folder, later, "two");
        var text = Talktrends.Run("compare", "2018-2020", "2022-2024", "--out", folder.Path).Succeeded().Out;
        Assert.Contains(
            "Containers and Kubernetes: 60 of 120 talks in 2018–2020 (60 in tracks that 2022–2024 lacks), 0 of 120 in 2022–2024", text, StringComparison.Ordinal);
        Assert.Single(text.Split('\n'), line => line.Contains("2022–2024 lacks, the programmes differ, perhaps not the interest", StringComparison.Ordinal));
        Assert.Contains("40 speakers in 2018–2020, 40 in 2022–2024; 0 spoke in both.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Talks_without_text_are_none_that_has_enough()
    {
        using var folder = new TemporaryFolder();
        Run(folder, "title,abstract,speakers,conference,year\nKeeping bees,,Ada Alpha,AlphaConf,2018\nBaking bread,,Bo Beta,AlphaConf,2019\n", "bare");
        Assert.Contains("None of the talks has enough text to be counted in shares.", File.ReadAllText(folder.File("reports/bare/report.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Accepted_talks_are_held_against_proposals_where_there_are_some()
    {
        using var folder = new TemporaryFolder();
        Run(folder, TwoConferences(), "two");
        var text = Talktrends.Run("compare", "AlphaConf", "BetaConf", "--out", folder.Path).Succeeded().Out;
        Assert.Contains("Proposals at BetaConf", text, StringComparison.Ordinal);
        Assert.Contains("30 proposals with text not accepted, 120 accepted.", text, StringComparison.Ordinal);
        Assert.Contains("of the others, ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_few_talks_are_said_and_nothing_is_claimed()
    {
        // A comparison writes its page beside the report that other tests look at.
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("data/seeds"));
        foreach (var file in Directory.GetFiles(seeds.Tables))
            File.Copy(file, folder.File($"data/seeds/{Path.GetFileName(file)}"));
        folder.Write("reports/seeds/run.json", File.ReadAllText(Path.Combine(seeds.Report, "run.json")));
        var text = Talktrends.Run("compare", "lisa-2019", "DevOpsDays", "--out", folder.Path).Succeeded().Out;
        Assert.StartsWith("LISA 2019 and DevOpsDays side by side: too few talks to claim a difference.", text, StringComparison.Ordinal);
        Assert.Contains("A side needs 20 talks with text before a difference is claimed", text, StringComparison.Ordinal);
        Assert.DoesNotContain("has more on", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Gaps of", text, StringComparison.Ordinal);

        // It describes: counts side by side, and what one side alone has, with its talks.
        Assert.Matches("Themes on both sides\n.*\n- .*: .*\\(\\d+ of 19\\) against .*\\(\\d+ of 14\\)\n", text);
        Assert.Matches("Themes only at LISA 2019\n- .*of 19 talks\\)\n    “", text);
        var rows = File.ReadAllLines(folder.File("reports/seeds/compare/lisa-2019-vs-devopsdays/comparisons.csv"));
        var (kind, q) = (Array.IndexOf(rows[0].Split(','), "item_kind"), Array.IndexOf(rows[0].Split(','), "q"));
        Assert.Contains(rows, row => row.Split(',')[kind] == "theme");
        Assert.All(rows.Skip(1), row => Assert.Equal("", row.Split(',')[q]));
        var page = File.ReadAllText(folder.File("reports/seeds/compare/lisa-2019-vs-devopsdays/index.html"));
        Assert.Contains("<a href=\"../../index.html#theme=", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"../../index.html#q=", page, StringComparison.Ordinal);
        Assert.Contains("lisa-2019-vs-devopsdays/index.html", File.ReadAllText(folder.File("reports/seeds/compare/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_titles_are_text()
    {
        using var folder = new TemporaryFolder();
        Run(folder, TwoConferences("Kubernetes &lt;script&gt;alert(1)&lt;/script&gt; 1 < 2 & more"), "two");
        Talktrends.Run("compare", "AlphaConf", "BetaConf", "--out", folder.Path).Succeeded();
        var page = File.ReadAllText(folder.File("reports/two/compare/alphaconf-vs-betaconf/index.html"));
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("1 &lt; 2 &amp; more", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_known_is_said_in_one_line_with_what_is_near()
    {
        Talktrends.Run("compare", "LISA 2091", "DevOpsDays", "--out", seeds.Out).FailedInOneLine(1, "no conference, event or year 'LISA 2091'", "'LISA 2019'");
        Talktrends.Run("compare", "velocity", "nosuchthing", "--out", seeds.Out).FailedInOneLine(1, "'nosuchthing'", "wanted one of", "'LISA'");
        Talktrends.Run("compare", "LISA:2001", "LISA", "--out", seeds.Out).FailedInOneLine(1, "'LISA:2001'", "2019–2019");
        Talktrends.Run("compare", "LISA", "lisa-2019", "--out", seeds.Out).FailedInOneLine(1, "wanted two sides that differ");
        Talktrends.Run("compare", "LISA:2019-2007", "2017", "--out", seeds.Out).FailedInOneLine(1, "'LISA:2019-2007'", "years in the wrong order", "2007-2019");
        Talktrends.Run("compare", "LISA:", "2017", "--out", seeds.Out).FailedInOneLine(1, "'LISA:'", "no year after the colon");
        Talktrends.Run("compare", "LISA", "2019", "--name", "nosuchrun", "--out", seeds.Out).FailedInOneLine(2, "holds no finished run", "seeds");
    }

    [Fact]
    public void Of_several_runs_one_must_be_named_and_of_none_none_can_be()
    {
        using var folder = new TemporaryFolder();
        Talktrends.Run("compare", "A", "B", "--out", folder.Path).FailedInOneLine(2, "holds no finished run");
        foreach (var name in new[] { "one", "two" })
            Run(folder, Samples.Csv(30), name);
        Talktrends.Run("compare", "2010", "2011", "--out", folder.Path).FailedInOneLine(1, "--name", "one, two");
        Assert.Contains("too few talks", Talktrends.Run("compare", "2010", "2011", "--name", "one", "--out", folder.Path).Succeeded().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_table_is_named_in_one_line()
    {
        using var folder = new TemporaryFolder();
        Run(folder, Samples.Csv(30), "one");
        File.WriteAllText(folder.File("data/one/talk_terms.parquet"), "PAR1 and nothing PAR1");
        Talktrends.Run("compare", "2010", "2011", "--out", folder.Path).FailedInOneLine(2, "talk_terms.parquet");
    }

    private static void Run(TemporaryFolder folder, string csv, string name)
    {
        folder.Write(name + ".csv", csv);
        Talktrends.Run(["run", name + ".csv", "--name", name, "--quiet"], null, folder.Path).Succeeded();
    }

    /// <summary>Two conferences of three years and 120 talks each: half of the one's talks are on Kubernetes, half of the other's on databases; 30 proposals.</summary>
    private static string TwoConferences(string title = "Kubernetes")
    {
        var random = new Random(20260101);
        var csv = new StringBuilder("title,abstract,speakers,conference,event,year,track,status\n");
        foreach (var conference in new[] { "AlphaConf", "BetaConf" })
            for (var i = 0; i < 120; i++)
                Add(conference, i, i % 2 == 1 ? "Birds" : conference == "AlphaConf" ? title : "PostgreSQL", "accepted");
        for (var i = 0; i < 30; i++)
            Add("BetaConf", 1000 + i, "Kubernetes", "proposed");
        return csv.ToString();

        void Add(string conference, int i, string subject, string status)
        {
            var year = 2018 + (i % 120 / 40);
            // Plain English, in another order for each talk: talks with one text are one talk, and nonsense is no English.
            var own = string.Join(' ', Enumerable.Range(0, 50).Select(_ => s_words[random.Next(s_words.Length)]));
            csv.Append(CultureInfo.InvariantCulture, $"\"{subject}: {Letters(i)}\",{own},{(conference == "AlphaConf" ? "Ada Alpha" : "Bo Beta")}{Letters(i % 40)},{conference},{conference} {year},{year},{(subject == "Birds" ? "Aviary" : $"Harbour {year}")},{status}\n");
        }
    }

    private static string Letters(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)('a' + (digit - '0'))));
}
