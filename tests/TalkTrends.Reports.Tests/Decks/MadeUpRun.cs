using System.Globalization;
using System.Text;
using TalkTrends.Charts.Description;
using TalkTrends.Core.Results;
using TalkTrends.Pipelines.Runs;
using TalkTrends.Reports.Decks;
using TalkTrends.Reports.Pictures;
using TalkTrends.Store.Runs;

namespace TalkTrends.Reports.Tests.Decks;

/// <summary>A run over made-up or given talks, and decks of it.</summary>
internal sealed class MadeUpRun : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("talktrends-deck");

    private MadeUpRun(Func<DirectoryInfo, RunRequest> request)
    {
        var outcome = RunPipeline.Run(request(_folder), _ => { }, TestContext.Current.CancellationToken);
        Report = outcome.ReportFolder;
        // As the report is drawn: from the tables, whose numbers have ten digits.
        var run = FinishedRun.Open(outcome.DataFolder, outcome.ReportFolder);
        Analysis = run.ReadAnalysis();
        Model = new ReportModel(Analysis, run.ReadTalks(), new HashSet<string>());
        Charts = [.. ReportCharts.Of(Model), .. ReportCharts.OfEachTheme(Model)];
    }

    public string Report { get; }

    public Analysis Analysis { get; }

    public ReportModel Model { get; }

    public IReadOnlyList<Chart> Charts { get; }

    /// <summary>The five documents that come with the program.</summary>
    public static MadeUpRun OfSeeds() => new(folder => new RunRequest { Inputs = [Path.Combine(SharedFolder.Root(), "seeds", "corpus.yaml")], Out = folder.FullName });

    /// <summary>A folder of documents.</summary>
    public static MadeUpRun Of(string input) => new(folder => new RunRequest { Inputs = [input], Name = "run", Out = folder.FullName });

    /// <summary>Ten years of one conference, in which one theme comes and another goes; names are hostile.</summary>
    public static MadeUpRun OfTenYears() => new(folder =>
    {
        var talks = new StringBuilder("title,abstract,speakers,conference,year\n");
        var themes = new StringBuilder("groups:\n  - {id: g, name: Group, color: \"#0369a1\"}\nthemes:\n");
        string[] words = ["quokka", "wombat", "numbat"];
        string[] names = ["<script>alert(1)</script>", "=HYPERLINK(x)", "الشبكات " + new string('n', 300)];
        foreach (var (i, word) in words.Index())
            themes.Append(CultureInfo.InvariantCulture, $"  - {{id: {word}, name: '{names[i]}', group: g, definition: 'Talks about {word}.', strong: [{word}]}}\n");
        for (var year = 2010; year < 2020; year++)
            for (var i = 0; i < 60; i++)
            {
                var theme = i < 3 + (3 * (year - 2010)) ? words[0] : i >= 30 + (2 * (year - 2010)) ? words[1] : i % 7 == 0 ? words[2] : "lighthouse";
                talks.Append(CultureInfo.InvariantCulture, $"Looking after the {theme} number {i},");
                talks.Append(string.Concat(Enumerable.Range(0, 30).Select(n => $"keepers of room{(i * n) % 41} {theme} "))).Append(CultureInfo.InvariantCulture, $",Ada Speaker{i},Harbour Days,{year}\n");
            }
        File.WriteAllText(Path.Combine(folder.FullName, "talks.csv"), talks.ToString());
        File.WriteAllText(Path.Combine(folder.FullName, "themes.yaml"), themes.ToString());
        return new RunRequest { Inputs = [Path.Combine(folder.FullName, "talks.csv")], Name = "ten", Themes = Path.Combine(folder.FullName, "themes.yaml"), Out = folder.FullName };
    });

    /// <summary>A path in the run's own folder.</summary>
    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>The deck with some options.</summary>
    public byte[] Deck(DeckOptions? options = null)
    {
        var path = PathOf("deck.pptx");
        DeckWriter.Write(path, Model, Charts, options ?? new DeckOptions());
        return File.ReadAllBytes(path);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
