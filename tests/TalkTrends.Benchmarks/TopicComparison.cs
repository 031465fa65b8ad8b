using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using TalkTrends.Core.Topics.Quality;
using TalkTrends.Core.Topics;
using TalkTrends.MlNet;

namespace TalkTrends.Benchmarks;

/// <summary>The topic engine beside scikit-learn on the same words, in one run: time, memory, quality, and their ratios as a table for the README.</summary>
/// <remarks>
/// The peer is the latent semantic analysis with k-means of the tools beside this checkout, one thread each. Both sides begin with texts in memory and end with the
/// words of each topic. Quality is measured by our own measures, which agree with gensim and scikit-learn (see the tests).
/// </remarks>
internal static class TopicComparison
{
    /// <summary>The word that makes a process one side of the comparison.</summary>
    public const string LearnVerb = "learn";

    private const string Peer = "sk-svd100-kmeans";

    /// <summary>Runs it and writes the table to standard output.</summary>
    /// <param name="names">Corpora; none: all. Memory is the whole process's that learns, on both sides.</param>
    public static void Run(IReadOnlyList<string> names)
    {
        var work = Directory.CreateTempSubdirectory("talktrends-peers").FullName;
        Console.WriteLine("| corpus, topics | what | this | scikit-learn | ratio |\n|---|---|---|---|---|");
        foreach (var (name, kind, count) in ((string, string, int)[])[("BBC_News", "ws", 5), ("BBC_News", "ws", 30), ("fosdem", "words", 50), ("pyvideo", "words", 50)])
        {
            if (names.Count > 0 && !names.Contains(name))
                continue;
            var documents = PlainTexts.Read(name, Path.Combine(work, name + ".tsv"));
            var peer = RunPeer(name, kind, count, Path.Combine(work, name + ".tsv"), work);
            var own = RunOwn(kind, count, Path.Combine(work, name + ".tsv"));
            var texts = documents.Select(document => (IReadOnlyList<string>)PlainTexts.Words(document.Text, kind == "words")).ToList();
            Row("CPU seconds", own.Cpu, peer.Cpu);
            Row("memory, MB", own.Memory, peer.Memory);
            Row("NPMI of ten words", Coherence(own.Topics), Coherence(peer.Topics));
            Row("diversity", TopicMeasures.Diversity(own.Topics), TopicMeasures.Diversity(peer.Topics));
            Row("NMI with labels", Agreement(documents, own.Places), Agreement(documents, peer.Places));

            void Row(string what, double ours, double theirs) => Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {name}, {count} | {what} | {ours:0.00#} | {theirs:0.00#} | {(theirs == 0 ? double.NaN : ours / theirs):0.00} |"));

            double Coherence(IReadOnlyList<IReadOnlyList<string>> topics) => WindowedCoherence.Of(texts, topics).Average() ?? 0;
        }
        Directory.Delete(work, true);
    }

    /// <summary>The mutual information, normalised, of the labels and the topics of the documents that have a label.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="places">The topic of each; −1 for none.</param>
    public static double Agreement(IReadOnlyList<PlainText> documents, int[] places)
    {
        var labels = documents.Select(document => document.Label).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        int[] labelled = [.. Enumerable.Range(0, documents.Count).Where(i => documents[i].Label.Length > 0)];
        return GroupMeasures.MutualInformation([.. labelled.Select(i => labels.BinarySearch(documents[i].Label, StringComparer.Ordinal))], [.. labelled.Select(i => places[i])]);
    }

    /// <summary>One side's run, in a process that reads the texts and nothing else: learns twice, and writes what the second run took and found, for the first is the start-up.</summary>
    /// <param name="documents">As <see cref="PlainTexts.Read"/> wrote them.</param>
    /// <param name="kind">"words" for plain prose, else words between white space.</param>
    /// <param name="count">Number of topics.</param>
    public static void Learn(string documents, string kind, string count)
    {
        var texts = PlainTexts.ReadAgain(documents);
        for (var run = 0; run < 2; run++)
        {
            GC.Collect();
            var before = Environment.CpuUsage.TotalTime;
            var (talks, terms) = PlainTexts.Matrix(texts, kind == "words");
            var model = new SvdTopicEngine().Fit(talks, terms, new TopicOptions { TopicCount = int.Parse(count, CultureInfo.InvariantCulture) })!;
            var cpu = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
            using var process = Process.GetCurrentProcess();
            if (run == 1)
                Console.WriteLine(JsonSerializer.Serialize(new Outcome(
                    cpu, process.PeakWorkingSet64 / 1048576.0, [.. model.Topics.Select(topic => (IReadOnlyList<string>)[.. topic.Terms.Select(term => term.TermId)])],
                    [.. model.Assign(talks).Select(shares => shares.Count == 0 ? -1 : shares[0].Topic)])));
        }
    }

    /// <summary>What a run took and found.</summary>
    private sealed record Outcome(double Cpu, double Memory, IReadOnlyList<IReadOnlyList<string>> Topics, int[] Places);

    private static Outcome RunOwn(string kind, int count, string documents)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [LearnVerb, documents, kind, count.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true };
        using var own = Process.Start(start)!;
        var outcome = JsonSerializer.Deserialize<Outcome>(own.StandardOutput.ReadToEnd())!;
        own.WaitForExit();
        return outcome;
    }

    private static Outcome RunPeer(string name, string kind, int count, string documents, string work)
    {
        var number = count.ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo("/usr/bin/python3", [Material.Shared("tools/peers.py"), "run", "--docs", documents, "--name", name, "--k", number, "--seeds", "0", "--models", Peer, "--work", work, "--vocab", kind])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["OMP_NUM_THREADS"] = start.Environment["OPENBLAS_NUM_THREADS"] = "1";
        using var python = Process.Start(start)!;
        python.StandardOutput.ReadToEnd();
        python.WaitForExit();
        var folder = Path.Combine(work, name, $"{Peer}__{number}__0");
        var figures = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "run.json"))).RootElement;
        return new Outcome(
            figures.GetProperty("cpu_s").GetDouble(), figures.GetProperty("peak_rss_mb").GetDouble(),
            [.. File.ReadLines(Path.Combine(folder, "topics.tsv")).Select(line => (IReadOnlyList<string>)[.. line.Split('\t')[1].Split(' ').Take(10)])],
            [.. File.ReadLines(Path.Combine(folder, "assign.tsv")).Select(line => int.Parse(line.Split('\t')[1], CultureInfo.InvariantCulture))]);
    }
}
