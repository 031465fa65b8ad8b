using System.Text.Json;
using TalkTrends.Store.Runs;

namespace TalkTrends.Cli.Tests;

/// <summary><c>themes sample</c> and <c>themes evaluate</c> over the five seeds.</summary>
public class ThemesEvaluateTests(SeedsRun seeds)
{
    [Fact]
    public void A_sample_repeats_with_its_seed_and_holds_nothing_of_the_programs_answer()
    {
        var outcome = Sample("12", "--seed", "7").Succeeded();
        Assert.Equal(outcome.Out, Sample("12", "--seed", "7").Succeeded().Out);
        Assert.NotEqual(outcome.Out, Sample("12", "--seed", "8").Succeeded().Out);
        Assert.StartsWith("talk_id,title,text,themes\n", outcome.Out, StringComparison.Ordinal);
        var talks = FinishedRun.Open(seeds.Tables).Talks.ToDictionary(talk => talk.Id);
        string[] ids = [.. Cells(outcome.Out)];
        Assert.Equal(12, ids.Distinct().Count());
        Assert.All(ids, id => Assert.True(talks[id].Words >= 40));
        Assert.Contains("12 of ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_filled_sheet_gives_the_precision_and_recall_that_counting_by_hand_gives()
    {
        using var folder = new TemporaryFolder();
        var talks = FinishedRun.Open(seeds.Tables).Talks.Where(talk => talk.Words >= 40).Take(4).ToList();
        var about = talks.Select(talk => talk.Themes.Where(theme => theme.IsAbout).Select(theme => theme.ThemeId).ToList()).ToList();
        Assert.True(about.Sum(themes => themes.Count) >= 2, "The seeds' first talks carry themes.");
        // The reader agrees on the first three talks but adds a theme to one; the fourth is not read.
        var missed = about[0].Contains("databases") ? "streaming" : "databases";
        folder.Write("labels.csv", "talk_id,title,text,themes\n"
            + $"{talks[0].Id},t,x,{string.Join("; ", about[0].Append(missed))}\n"
            + string.Concat(talks.Skip(1).Take(2).Select((talk, i) => $"{talk.Id},\"a, b\",,{(about[i + 1].Count == 0 ? "none" : string.Join(";", about[i + 1]))}\n"))
            + $"{talks[3].Id},t,x,\n");
        var outcome = Evaluate(folder.File("labels.csv"), "--json").Succeeded();
        using var json = JsonDocument.Parse(outcome.Out);
        var right = about.Take(3).Sum(themes => themes.Count);
        Assert.Equal(3, json.RootElement.GetProperty("talks").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("unread").GetInt32());
        var figures = json.RootElement.GetProperty("about");
        Assert.Equal((right, 0, 1), (figures.GetProperty("right").GetInt32(), figures.GetProperty("wrong").GetInt32(), figures.GetProperty("missing").GetInt32()));
        Assert.Equal(right / (right + 1.0), figures.GetProperty("recall").GetDouble(), 6);
        Assert.InRange(figures.GetProperty("recall").GetDouble(), figures.GetProperty("recall_low").GetDouble(), figures.GetProperty("recall_high").GetDouble());
        Assert.Contains($"  {missed} ", Evaluate(folder.File("labels.csv")).Succeeded().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Judgements_one_by_one_say_nothing_of_what_they_do_not_name()
    {
        using var folder = new TemporaryFolder();
        var talk = FinishedRun.Open(seeds.Tables).Talks.First(talk => talk.Themes.Count(theme => theme.IsAbout) >= 2);
        var themes = talk.Themes.Where(theme => theme.IsAbout).Select(theme => theme.ThemeId).ToList();
        folder.Write("labels.csv", $"theme_id,label,talk_id\n{themes[0]},no,{talk.Id}\n");
        using var json = JsonDocument.Parse(Evaluate(folder.File("labels.csv"), "--json").Succeeded().Out);
        var figures = json.RootElement.GetProperty("about");
        Assert.Equal((0, 1, 0), (figures.GetProperty("right").GetInt32(), figures.GetProperty("wrong").GetInt32(), figures.GetProperty("missing").GetInt32()));
        Assert.Equal(JsonValueKind.Null, figures.GetProperty("recall").ValueKind);
    }

    [Theory]
    [InlineData("", "an empty table")]
    [InlineData("talk_id,answer\nx,y\n", "labels.csv(1): columns talk_id, answer; wanted")]
    [InlineData("talk_id,themes\nno-such-talk,bpf\n", "labels.csv(2): talk_id \"no-such-talk\"")]
    [InlineData("talk_id,themes\nTALK,no-such-theme\n", "labels.csv(2): theme_id \"no-such-theme\"")]
    [InlineData("talk_id,theme_id,label\nTALK,bpf,perhaps\n", "labels.csv(2): label \"perhaps\"; wanted yes or no")]
    [InlineData("talk_id,theme_id,label\nTALK,bpf,yes\nTALK,bpf,no\n", "labels.csv(3): ")]
    public void Labels_that_cannot_be_used_are_one_line_that_says_where(string labels, string problem)
    {
        using var folder = new TemporaryFolder();
        folder.Write("labels.csv", labels.Replace("TALK", FinishedRun.Open(seeds.Tables).Talks[0].Id, StringComparison.Ordinal));
        Evaluate(folder.File("labels.csv")).FailedInOneLine(2, problem);
    }

    private Outcome Sample(params string[] arguments) => Talktrends.Run(["themes", "sample", .. arguments, "--out", seeds.Out]);

    private Outcome Evaluate(params string[] arguments) => Talktrends.Run(["themes", "evaluate", .. arguments, "--out", seeds.Out]);

    private IEnumerable<string> Cells(string csv)
    {
        var ids = FinishedRun.Open(seeds.Tables).Talks.Select(talk => talk.Id).ToHashSet();
        return csv.Split('\n').Select(line => line.Split(',')[0]).Where(ids.Contains);
    }
}
