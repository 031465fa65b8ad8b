using System.Globalization;
using System.Text;
using TalkTrends.Pipelines.Runs;
using TalkTrends.Reports.Page;
using TalkTrends.Store.Runs;

namespace TalkTrends.Reports.Tests.Reports;

/// <summary>One run of four hundred made-up talks of eight years that many tests look at.</summary>
public sealed class MadeUpReport : IDisposable
{
    private static readonly string[] s_words = ["kubernetes", "containers", "observability", "tracing", "incident", "postmortem", "database", "replication", "security", "testing", "latency", "team"];
    private readonly string _folder = Directory.CreateTempSubdirectory("talktrends-").FullName;

    public MadeUpReport()
    {
        var random = new Random(20260101);
        var csv = new StringBuilder("title,abstract,speakers,conference,year,url\n");
        for (var talk = 0; talk < 400; talk++)
            csv.Append(CultureInfo.InvariantCulture, $"Talk {talk} on {Words(random, 2)},{Words(random, 50)},Ada Example{talk % 37},ExampleConf,{2010 + talk % 8},{(talk % 9 == 0 ? "javascript:alert(1)" : $"https://example.invalid/{2010 + talk % 8}/talk-{talk}")}\n");
        var input = Path.Combine(_folder, "talks.csv");
        File.WriteAllText(input, csv.ToString());
        var outcome = RunPipeline.Run(new RunRequest { Inputs = [input], Name = "x", Out = _folder }, _ => { }, CancellationToken.None);
        var run = FinishedRun.Open(outcome.DataFolder, outcome.ReportFolder);
        Model = new ReportModel(run.ReadAnalysis(), run.ReadTalks(), new HashSet<string>());
        Tables = PageTables.Read(run, Model.Analysis);
    }

    /// <summary>What its report shows.</summary>
    public ReportModel Model { get; }

    /// <summary>What its page reads besides.</summary>
    public PageTables Tables { get; }

    public void Dispose() => Directory.Delete(_folder, true);

    private static string Words(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => s_words[random.Next(s_words.Length)]));
}
