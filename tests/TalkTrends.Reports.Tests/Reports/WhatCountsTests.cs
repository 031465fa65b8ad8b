using System.Text;
using System.Text.Json;
using TalkTrends.Core.Talks;
using TalkTrends.Pipelines;
using TalkTrends.Pipelines.Runs;
using TalkTrends.Pipelines.Themes;
using TalkTrends.Reports.Comparisons;
using TalkTrends.Reports.Page;
using TalkTrends.Store.Runs;
using TalkTrends.Store.Tables;

namespace TalkTrends.Reports.Tests.Reports;

/// <summary>What counts is decided once: tables, page, comparisons, report and coverage count the same talks.</summary>
public sealed class WhatCountsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("talktrends-");

    public void Dispose() => _folder.Delete(true);

    [Fact]
    public void Of_every_kind_of_talk_tables_page_comparison_and_coverage_count_the_same_ones()
    {
        var run = FinishedRun.Open(Run().DataFolder);
        var counted = run.Talks.Where(talk => talk.EntersShares).Select(talk => talk.Title).ToList();
        Assert.Equal(40, counted.Count(title => title.StartsWith("Plain", StringComparison.Ordinal)));
        // A repeat at its event counts once, at another event again; the rest never.
        Assert.Equal(2, counted.Count(title => title.StartsWith("Given twice", StringComparison.Ordinal)));
        Assert.Equal(42, counted.Count);
        Assert.Equal(["Given twice"], run.Talks.Where(talk => talk.RepeatsAtEvent).Select(talk => talk.Title));

        var events = run.Read(CorpusTables.Events);
        for (var row = 0; row < events.RowCount; row++)
            Assert.Equal(events.Int(row, "talks_with_text"), run.Talks.Count(talk => talk.EntersShares && talk.EventId == events.Text(row, "event_id")));
        var years = run.Read(ThemeTables.Years);
        Assert.Equal(21, years.Int(0, "talks_total"));

        var model = new ReportModel(run.ReadAnalysis(), run.ReadTalks(), new HashSet<string>());
        Assert.Equal(counted, PageTalks.Of(model).Listed.Where(talk => talk.EntersShares).Select(talk => talk.Title));
        var compared = ComparedRun.Read(run, Readings.Terms("none"));
        Assert.Equal(counted, compared.Talks.Where(talk => talk.EntersShares).Select(talk => talk.Title));
        Assert.Equal(42, compared.Corpus.Events.Sum(e => e.TalksWithText));
        Assert.Equal(["Sent in"], compared.Talks.Where(talk => talk.IsProposalWithText).Select(talk => talk.Title));
        Assert.Equal(counted, ThemeCoverage.Of(run).Talks.Select(talk => talk.Title));
    }

    [Fact]
    public void The_page_marks_as_counted_the_talks_that_the_table_marks()
    {
        var outcome = Run();
        var html = File.ReadAllText(Path.Combine(outcome.ReportFolder, "index.html"));
        const string Start = "<script type=\"application/json\" id=\"page-data\">";
        var from = html.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        using var page = JsonDocument.Parse(html[from..html.IndexOf("</script>", from, StringComparison.Ordinal)]);
        var talks = page.RootElement.GetProperty("talks");
        var marked = talks.GetProperty("title").EnumerateArray().Zip(PageTests.Unpacked(talks.GetProperty("flags").GetString()!))
            .Where(pair => (pair.Second & 1) == 1).Select(pair => pair.First.GetString());
        Assert.Equal(FinishedRun.Open(outcome.DataFolder).Talks.Where(talk => talk.EntersShares).Select(talk => talk.Title), marked);
    }

    [Fact]
    public void A_list_of_the_report_names_a_talk_once_though_it_was_given_at_two_events()
    {
        var outcome = Run();
        var report = File.ReadAllText(Path.Combine(outcome.ReportFolder, "report.md"));
        var themes = report[report.IndexOf("### Quokkas", StringComparison.Ordinal)..];
        var listed = themes[..themes.IndexOf("\n#", StringComparison.Ordinal)].Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)).ToList();
        Assert.Equal(40, listed.Count);
        Assert.True(listed.Count(line => line.Contains("Given twice", StringComparison.Ordinal)) <= 1);
        Assert.DoesNotContain(listed, line => line.Contains("Sent in", StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_that_is_not_the_one_that_the_run_wrote_is_refused_by_every_reader()
    {
        var outcome = Run();
        var path = Path.Combine(outcome.DataFolder, "talk_themes.parquet");
        File.Copy(Path.Combine(outcome.DataFolder, "talk_topics.parquet"), path, overwrite: true);
        const string Wanted = "is not the table that the run wrote; wanted the output of one run, unchanged";
        foreach (var read in new Action<FinishedRun>[] { run => run.ReadTalks(), run => ComparedRun.Read(run, Readings.Terms("none")), run => ThemeCoverage.Of(run) })
            Assert.Equal($"{path}: {Wanted}", Assert.Throws<InputException>(() => read(FinishedRun.Open(outcome.DataFolder))).Message);
    }

    /// <summary>Two years of one conference, twenty plain talks each, and one talk of every kind that counts otherwise.</summary>
    private RunOutcome Run()
    {
        var talks = new StringBuilder("title,abstract,speakers,conference,year,status,language\n");
        static string Text(int seed) => string.Concat(Enumerable.Range(0, 12).Select(i => $"the quokka lives near pier{(seed * 7 + i * i) % 97} and eats "));
        string[] subjects = ["berries", "ferns", "moss", "roots", "bark", "grass", "clover", "thistle", "sedge", "reeds", "nettles", "heather", "ivy", "rushes", "brambles", "acorns", "lichen", "kelp", "barley", "millet"];
        foreach (var year in (int[])[2018, 2019])
        {
            for (var i = 0; i < 20; i++)
                talks.Append(Row(year == 2018 ? $"Plain {subjects[i]} first" : $"Plainly growing {subjects[i]} again", Text((year * 20) + i), $"Ada Speaker{i}", year, "accepted", "en"));
            talks.Append(Row("Given twice", Text(1) + "every evening", "Bea Again", year, "accepted", "en"));
        }
        talks.Append(Row("Given twice", Text(1) + "every evening", "Bea Again", 2019, "accepted", "en"));
        talks.Append(Row("Auf Deutsch", Text(2) + "im Hafen", "Cornelia Sprecher", 2019, "accepted", "de"));
        talks.Append(Row("Sent in", Text(3) + "at noon", "Dora Hopeful", 2019, "proposed", "en"));
        talks.Append(Row("Without words", "the quokka", "Eva Brief", 2019, "accepted", "en"));
        File.WriteAllText(Path.Combine(_folder.FullName, "talks.csv"), talks.ToString());
        File.WriteAllText(Path.Combine(_folder.FullName, "themes.yaml"), "groups:\n  - {id: g, name: Group, color: \"#0369a1\"}\nthemes:\n  - {id: quokka, name: Quokkas, group: g, definition: Talks about quokkas., strong: [quokka]}\n");
        return RunPipeline.Run(
            new RunRequest { Inputs = [Path.Combine(_folder.FullName, "talks.csv")], Name = "run", Out = _folder.FullName, Themes = Path.Combine(_folder.FullName, "themes.yaml") }, _ => { }, TestContext.Current.CancellationToken);

        static string Row(string title, string text, string speaker, int year, string status, string language) =>
            FormattableString.Invariant($"{title},{text},{speaker},Harbour Days,{year},{status},{language}\n");
    }
}
