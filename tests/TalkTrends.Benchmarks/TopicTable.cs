using System.Globalization;
using TalkTrends.Core.Topics.Quality;
using TalkTrends.Core.Topics;
using TalkTrends.MlNet;

namespace TalkTrends.Benchmarks;

/// <summary>The engines on every line of the README's table, without a background: three seeds each, their mean and how far they lie apart.</summary>
internal static class TopicTable
{
    private static readonly (string Name, string Kind, int[] Counts)[] s_lines =
        [("BBC_News", "ws", [5]), ("BBC_News", "ws", [10, 20, 30, 40, 50]), ("M10", "ws", [10]), ("fosdem", "words", [50]), ("pyvideo", "words", [50])];

    /// <summary>Writes the table to standard output.</summary>
    /// <param name="engine">The name of the engine.</param>
    /// <param name="names">Corpora; none: all.</param>
    public static void Run(string engine, IReadOnlyList<string> names)
    {
        Console.WriteLine("| corpus, topics | NPMI of each seed | mean | diversity | NMI of each seed | mean |\n|---|---|---|---|---|---|");
        foreach (var (name, kind, counts) in s_lines.Where(line => names.Count == 0 || names.Contains(line.Name)))
        {
            var path = Path.GetTempFileName();
            var documents = PlainTexts.Read(name, path);
            File.Delete(path);
            var asWords = kind == "words";
            var texts = documents.Select(document => (IReadOnlyList<string>)PlainTexts.Words(document.Text, asWords)).ToList();
            var (talks, terms) = PlainTexts.Matrix(documents, asWords);
            var (coherence, diversity, agreement) = (new double[3], new double[3], new double[3]);
            for (var seed = 0; seed < 3; seed++)
                foreach (var count in counts)
                {
                    var model = TopicEngines.Create(engine).Fit(talks, terms, new TopicOptions { TopicCount = count, Seed = seed })!;
                    IReadOnlyList<IReadOnlyList<string>> topics = [.. model.Topics.Select(topic => (IReadOnlyList<string>)[.. topic.Terms.Select(term => term.TermId)])];
                    coherence[seed] += (WindowedCoherence.Of(texts, topics).Average() ?? 0) / counts.Length;
                    diversity[seed] += TopicMeasures.Diversity(topics) / counts.Length;
                    agreement[seed] += TopicComparison.Agreement(documents, [.. model.Assign(talks).Select(shares => shares.Count == 0 ? -1 : shares[0].Topic)]) / counts.Length;
                }
            Console.WriteLine($"| {name}, {string.Join(' ', counts)} | {Each(coherence)} | {One(coherence.Average())} | {One(diversity.Average())} | {Each(agreement)} | {One(agreement.Average())} |");
        }
    }

    private static string Each(double[] values) => string.Join(' ', values.Select(One));

    private static string One(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
