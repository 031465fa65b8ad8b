using System.Text.Json;
using TalkTrends.Store.Models;
using TalkTrends.Store.Tables;

namespace TalkTrends.Cli.Tests;

/// <summary>Topics that are saved, and what is done with them.</summary>
public sealed class ModelCommandTests : IDisposable
{
    private static readonly string[] s_measures =
    [
        "coherence (NPMI)", "coherence (C_v)", "diversity", "inverted overlap", "exclusivity", "NMI with labels", "ARI with labels", "purity", "stability", "ARI between seeds", "NPMI on other talks",
    ];

    private readonly TemporaryFolder _folder = new();

    public ModelCommandTests() => _folder.Write("talks.csv", Samples.Csv(60));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_talks_learned_from_are_placed_as_they_were_learned()
    {
        var said = Fit(Repository.SeedCorpus, "model").Out;
        var placed = Run("assign", Repository.SeedCorpus, "--model", "model", "--out", "placed").Out;
        Run("run", Repository.SeedCorpus, "--out", "learned", "--name", "x", "--quiet");
        foreach (var name in (string[])["talk_topics.csv", "talk_topics.parquet", "topic_terms.parquet", "talks.parquet"])
            Assert.True(File.ReadAllBytes(_folder.File("learned/data/x/" + name)).AsSpan().SequenceEqual(File.ReadAllBytes(_folder.File("placed/" + name))), name);
        var topics = TableData.Read(_folder.File("placed"), TopicTables.Topics);
        Assert.Contains($"{topics.RowCount} topics learned from ", said, StringComparison.Ordinal);
        Assert.Contains($"of {topics.RowCount} topics", placed, StringComparison.Ordinal);
        for (var row = 0; row < topics.RowCount; row++)
            Assert.Contains($"{topics.Text(row, "topic_id")}  {topics.Int(row, "talks_total")} talk", placed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_places_its_talks_in_the_topics_of_a_saved_model()
    {
        Fit(Repository.SeedCorpus, "model");
        Run("run", "talks.csv", "--model", "model", "--name", "next", "--quiet");
        var (model, topics) = (ModelFolder.Read(_folder.File("model")), TableData.Read(_folder.File("data/next"), TopicTables.Topics));
        Assert.Equal(model.Learned.Model.Topics.Select(topic => topic.Label), Enumerable.Range(0, topics.RowCount).Select(row => topics.Text(row, "label")));
        Assert.Equal(model.Learned.Colors, Enumerable.Range(0, topics.RowCount).Select(row => topics.Text(row, "color")));
        Assert.Contains(model.Hash!, File.ReadAllText(_folder.File("reports/next/run.json")), StringComparison.Ordinal);
        Assert.Contains("saved model", File.ReadAllText(_folder.File("reports/next/report.md")), StringComparison.Ordinal);

        // Terms of the topics that no talk has are rows all the same.
        var terms = TableData.Read(_folder.File("data/next"), CorpusTables.Terms);
        var known = Enumerable.Range(0, terms.RowCount).Select(row => terms.Text(row, "term_id")).ToHashSet(StringComparer.Ordinal);
        Assert.All(model.Learned.Model.Topics.SelectMany(topic => topic.Terms), term => Assert.Contains(term.TermId, known));
        var placed = TableData.Read(_folder.File("data/next"), TalkTables.Topics);
        Assert.NotEqual(0, placed.RowCount);
    }

    [Fact]
    public void A_program_with_nothing_but_MLNet_places_talks_as_assign_does()
    {
        Fit(Repository.SeedCorpus, "model");
        Run("run", "talks.csv", "--model", "model", "--name", "next", "--quiet");
        Run("assign", "talks.csv", "--model", "model", "--out", "placed");
        var sample = Path.Combine(Repository.BuiltFolder("PlaceTalks"), OperatingSystem.IsWindows() ? "PlaceTalks.exe" : "PlaceTalks");
        Assert.DoesNotContain(Directory.GetFiles(Path.GetDirectoryName(sample)!), file => Path.GetFileName(file).StartsWith("TalkTrends", StringComparison.Ordinal));
        var (exitCode, printed) = Shell.Run("exec \"$@\"", sample, _folder.File("model/model.zip"), _folder.File("data/next/talk_terms.csv"));
        Assert.True(exitCode == 0, printed);

        var assigned = TableData.Read(_folder.File("placed"), TalkTables.Topics);
        var expected = Enumerable.Range(0, assigned.RowCount).Where(row => assigned.Flag(row, "is_primary"))
            .Select(row => (Talk: assigned.Text(row, "talk_id")!, Topic: assigned.Text(row, "topic_id")!, Share: assigned.Number(row, "weight")!.Value)).ToList();
        var found = printed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Select(row => (row.Talk, row.Topic)), found.Select(cells => (cells[0], cells[1])));
        for (var i = 0; i < found.Count; i++)
            Assert.Equal(expected[i].Share, double.Parse(found[i][2], System.Globalization.CultureInfo.InvariantCulture), 1e-3);
    }

    [Fact]
    public void The_model_of_the_same_talks_gives_the_same_report_tables()
    {
        Fit("talks.csv", "model");
        Run("run", "talks.csv", "--name", "learned", "--quiet");
        Run("run", "talks.csv", "--model", "model", "--name", "placed", "--quiet");
        foreach (var table in TableCatalogue.All)
            Assert.True(File.ReadAllText(_folder.File($"data/learned/{table.Name}.csv")) == File.ReadAllText(_folder.File($"data/placed/{table.Name}.csv")), table.Name);
    }

    [Fact]
    public void A_fit_like_an_earlier_one_keeps_its_topics_and_says_what_changed()
    {
        Fit("talks.csv", "first", "--topics", "6");
        var said = Fit("talks.csv", "second", "--topics", "6", "--seed", "99", "--like", "first").OutLines;
        var (first, second) = (ModelFolder.Read(_folder.File("first")), ModelFolder.Read(_folder.File("second")));
        Assert.Equal(first.Hash, second.LikeHash);
        var summary = Assert.Single(said, line => line.StartsWith("Beside the earlier model: ", StringComparison.Ordinal));
        Assert.Contains($"{said.Count(line => line.StartsWith("stayed: ", StringComparison.Ordinal))} stayed", summary, StringComparison.Ordinal);
        Assert.All(second.Learned.Model.Topics.Where(topic => first.Learned.Model.Topics.Any(other => other.Id == topic.Id)), topic => Assert.Equal(
            first.Learned.Colors[IndexOf(first, topic.Id)], second.Learned.Colors[IndexOf(second, topic.Id)]));
        Assert.True(second.Learned.NextNumber >= first.Learned.NextNumber);

        // The same fit again is the same model but for its record.
        var again = Fit("talks.csv", "third", "--topics", "6", "--like", "first").Out;
        Assert.Contains("6 stayed, 0 split, 0 merged, 0 appeared, 0 vanished", again, StringComparison.Ordinal);
        foreach (var name in ModelFolder.Names.Where(name => name != ModelFolder.RecordName))
            Assert.True(File.ReadAllBytes(_folder.File("first/" + name)).AsSpan().SequenceEqual(File.ReadAllBytes(_folder.File("third/" + name))), name);
    }

    [Theory]
    [InlineData(24, false, "--topics 30", "30 topics were asked for; the 24 talks to learn from fill ")]
    [InlineData(30, true, "--topics auto", "There is one topic only for the 30 talks to learn from: their words show no groups that differ.")]
    [InlineData(30, true, "--topics 5", "5 topics were asked for; the 30 talks to learn from fill 1: their words show no groups that differ.")]
    public void Where_the_talks_fill_fewer_topics_fit_and_run_say_so(int talks, bool isOneText, string option, string sentence)
    {
        var rows = Samples.Csv(talks).TrimEnd('\n').Split('\n');
        // One text at thirty conferences, by thirty people: no repeats, and nothing to tell them by.
        _folder.Write("talks.csv", string.Join('\n', isOneText
            ? rows.Select((row, i) => i == 0 ? row : $"Our cluster,{rows[1].Split(',')[1]},Ada Example{(char)('a' + (i % 26))}{i},Conf{i},2015") : rows) + "\n");
        Assert.Contains(sentence, Fit("talks.csv", "model", option.Split(' ')).Out, StringComparison.Ordinal);
        Run(["run", "talks.csv", "--name", "x", .. option.Split(' ')]);
        Assert.Contains(sentence, File.ReadAllText(_folder.File("reports/x/report.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Workers_and_culture_change_no_byte_of_a_model()
    {
        Fit("talks.csv", "one", "--workers", "1");
        Talktrends.Run(["fit", "talks.csv", "--model", "four", "--workers", "4"], new Dictionary<string, string> { ["LANG"] = "de_DE.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8" }, _folder.Path).Succeeded();
        FolderContent.Of(_folder.File("four")).IsSameAs(FolderContent.Of(_folder.File("one")), "Workers or culture changed the model");
    }

    [Theory]
    [InlineData("DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public void A_processor_that_can_do_less_makes_the_same_model(string ability)
    {
        Fit("talks.csv", "usual");
        Talktrends.Run(["fit", "talks.csv", "--model", "less"], new Dictionary<string, string> { [ability] = "0" }, _folder.Path).Succeeded();
        FolderContent.Of(_folder.File("less")).IsSameAs(FolderContent.Of(_folder.File("usual")), $"Without {ability} the model is another");
    }

    [Fact]
    public void Figures_are_said_to_people_and_to_programs()
    {
        var lines = Run("evaluate", "talks.csv", "--topics", "4", "--labels", "year", "--resamples", "2").OutLines;
        Assert.StartsWith("4 topics of 60 talks; ", lines[0], StringComparison.Ordinal);
        foreach (var measure in s_measures)
            Assert.Contains(lines, line => line.StartsWith(measure, StringComparison.Ordinal));
        Assert.Equal(4, lines.Count(line => line.StartsWith('t') && line.Contains("stability", StringComparison.Ordinal)));

        var outcome = Run("evaluate", "talks.csv", "--topics", "4", "--resamples", "2", "--json", "--quiet");
        Assert.Equal("", outcome.Error);
        using var json = JsonDocument.Parse(outcome.Out);
        var root = json.RootElement;
        Assert.Equal((4, 60, 2, 5, JsonValueKind.Null), (root.GetProperty("topics").GetInt32(), root.GetProperty("talks").GetInt32(), root.GetProperty("resamples").GetInt32(), root.GetProperty("seeds").GetInt32(), root.GetProperty("labels").ValueKind));
        Assert.InRange(root.GetProperty("npmi").GetDouble(), -1, 1);
        Assert.InRange(root.GetProperty("stability").GetDouble(), 0, 1);
        Assert.Equal(4, root.GetProperty("per_topic").GetArrayLength());
        Assert.Equal(outcome.Out, Run("evaluate", "talks.csv", "--topics", "4", "--resamples", "2", "--json", "--quiet", "--workers", "1").Out);
        Assert.False(Directory.Exists(_folder.File("data")));
    }

    [Theory]
    [InlineData("year", "labels")]
    [InlineData("speakers", "labels")]
    [InlineData("flavour", "no column")]
    [InlineData("room", "no talk with text has one")]
    [InlineData("conference", "all talks with text have the same")]
    public void Labels_may_stand_in_any_column(string column, string says)
    {
        var outcome = Talktrends.Run(["evaluate", "talks.csv", "--topics", "4", "--labels", column, "--resamples", "0", "--quiet"], null, _folder.Path);
        if (says == "labels")
            Assert.Contains($"{column}: ", outcome.Succeeded().Out, StringComparison.Ordinal);
        else
            outcome.FailedInOneLine(2, says);
    }

    [Fact]
    public void Notes_have_no_column_for_labels_and_their_lines_are_none()
    {
        var seeds = Path.Combine(Repository.Root, "seeds");
        Talktrends.Run(["evaluate", seeds, "--labels", "nosuch", "--resamples", "0", "--quiet"], null, _folder.Path)
            .FailedInOneLine(2, "--labels nosuch: notes have no columns; wanted one of track, tags, conference, event, room, kind");
        Talktrends.Run(["evaluate", seeds, "talks.csv", "--labels", "nosuch", "--resamples", "0", "--quiet"], null, _folder.Path)
            .FailedInOneLine(2, "talks.csv(1): no column \"nosuch\"", "wanted one of title, abstract, speakers, conference, year");
        Talktrends.Run(["evaluate", seeds, "talks.csv", "--labels", "year", "--resamples", "0", "--quiet"], null, _folder.Path).Succeeded();
    }

    [Fact]
    public void Too_few_talks_are_said_to_be_too_few()
    {
        _folder.Write("few.csv", Samples.Csv(3));
        foreach (var arguments in (string[])["fit few.csv --model model", "evaluate few.csv"])
            Talktrends.Run([.. arguments.Split(' '), "--quiet"], null, _folder.Path).FailedInOneLine(2, "few.csv", "3 talks with at least 40 words of text; topics need 6 that say something");
        Assert.False(Directory.Exists(_folder.File("model")));
        Fit("talks.csv", "model");
        Run("assign", "few.csv", "--model", "model", "--out", "placed");
    }

    [Theory]
    [InlineData("assign talks.csv --model nowhere --out placed", "nowhere/model.json", "there is no such file")]
    [InlineData("run talks.csv --model nowhere", "nowhere/model.json", "there is no such file")]
    [InlineData("fit talks.csv --model model --like nowhere", "nowhere/model.json", "there is no such file")]
    [InlineData("assign talks.csv --model damaged --out placed", "damaged/terms.parquet", "its bytes are not those that model.json names")]
    [InlineData("assign talks.csv --model forged --out placed", "forged/model.zip", "its bytes are not those that model.json names")]
    [InlineData("run talks.csv --model damaged", "damaged/terms.parquet", "its bytes are not those that model.json names")]
    [InlineData("run talks.csv --model good --language de", "good", "a model of talks in 'en'; wanted one in 'de'")]
    public void A_model_that_cannot_be_used_is_named_in_one_line(string arguments, params string[] parts)
    {
        Fit("talks.csv", "good");
        Fit("talks.csv", "damaged");
        File.AppendAllText(_folder.File("damaged/terms.parquet"), "x");
        Fit("talks.csv", "forged");
        File.AppendAllText(_folder.File("forged/model.zip"), "x");
        Talktrends.Run([.. arguments.Split(' '), "--quiet"], null, _folder.Path).FailedInOneLine(2, parts);
        Assert.False(Directory.Exists(_folder.File("placed")));
        Assert.False(Directory.Exists(_folder.File("data")));
    }

    [Theory]
    [InlineData("fit talks.csv --model mine")]
    [InlineData("assign talks.csv --model good --out mine")]
    public void A_folder_that_holds_something_else_is_left_alone(string arguments)
    {
        Fit("talks.csv", "good");
        _folder.Write("mine/letter.txt", "Dear reader");
        Talktrends.Run([.. arguments.Split(' '), "--quiet"], null, _folder.Path).FailedInOneLine(3, "mine", "holds letter.txt");
        Assert.Equal("Dear reader", File.ReadAllText(_folder.File("mine/letter.txt")));
    }

    [Theory]
    [InlineData("deep/down/model")]
    [InlineData("model/")]
    [InlineData("model/.")]
    [InlineData("model/../model")]
    public void A_folder_may_be_named_in_any_way(string model)
    {
        Fit("talks.csv", model, "--topics", "3");
        Fit("talks.csv", model, "--topics", "4");
        Run("assign", "talks.csv", "--model", model, "--out", "placed/");
        var found = _folder.File(model.StartsWith("deep", StringComparison.Ordinal) ? model : "model");
        Assert.Equal(4, ModelFolder.Read(found).Learned.Model.Topics.Count);
        FolderContent.Of(found).IsSameFiles(ModelFolder.Names);
        Assert.Equal(10, Directory.GetFiles(_folder.File("placed")).Length);
        Assert.Equal(3, Directory.GetFileSystemEntries(_folder.Path).Length);
    }

    [Fact]
    public void A_file_in_the_place_of_a_model_is_left_alone()
    {
        _folder.Write("model", "a file");
        Talktrends.Run(["fit", "talks.csv", "--model", "model", "--quiet"], null, _folder.Path).FailedInOneLine(3, "model", "cannot be written");
        Assert.Equal("a file", File.ReadAllText(_folder.File("model")));
    }

    [Fact]
    public void More_than_a_hundred_topics_have_ids_in_order()
    {
        _folder.Write("many.csv", Samples.Csv(400));
        Fit("many.csv", "model", "--topics", "120");
        Run("run", "many.csv", "--topics", "120", "--name", "many", "--quiet");
    }

    [Fact]
    public void A_model_is_replaced_whole()
    {
        Fit("talks.csv", "model", "--topics", "3");
        Fit("talks.csv", "model", "--topics", "5");
        Assert.Equal(5, ModelFolder.Read(_folder.File("model")).Learned.Model.Topics.Count);
        Assert.DoesNotContain(Directory.GetFileSystemEntries(_folder.Path), entry => Path.GetFileName(entry).StartsWith('.'));
    }

    private Outcome Fit(string input, string model, params string[] more) => Run(["fit", input, "--model", model, .. more]);

    private Outcome Run(params string[] arguments) => Talktrends.Run(arguments, null, _folder.Path).Succeeded();

    private static int IndexOf(SavedModel model, string id) => model.Learned.Model.Topics.ToList().FindIndex(topic => topic.Id == id);
}
