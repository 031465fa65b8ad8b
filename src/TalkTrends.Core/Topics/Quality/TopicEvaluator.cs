using TalkTrends.Core.Corpus;
using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Numerics;
using TalkTrends.Core.Text.Languages;

namespace TalkTrends.Core.Topics.Quality;

/// <summary>Measures an engine on a corpus: learns its topics, and learns them again from parts of the talks and from other seeds.</summary>
/// <param name="corpus">The talks.</param>
/// <param name="engine">What learns.</param>
/// <param name="options">How; every refit has the number of topics that the first fit had.</param>
/// <param name="clustering">Measures the groups themselves: from topics, talks and their labels to figures; null: nobody does.</param>
public sealed class TopicEvaluator(
    TalkCorpus corpus, ITopicEngine engine, TopicOptions options, Func<TopicModel, TermMatrix, IReadOnlyList<string?>, ClusteringFigures?>? clustering = null)
{
    /// <summary>Words of each topic that are measured.</summary>
    public const int WordsMeasured = 10;

    /// <summary>Fits that differ in their seed alone, the first included.</summary>
    private const int SeedsCompared = 5;

    private readonly IReadOnlyList<int> _teaching = LearnedTopics.TeachingRows(corpus);
    private readonly WordRules _rules = WordRules.Of(corpus.Language);
    private readonly Dictionary<string, TermKind> _kinds = corpus.Terms.ToDictionary(term => term.Id, term => term.Kind, StringComparer.Ordinal);

    /// <summary>Measures everything.</summary>
    /// <param name="column">Where labels stand; null: there are none.</param>
    /// <param name="labelOf">The label of a talk; null where it has none.</param>
    /// <param name="resamples">Refits for stability; 0: neither stability nor seeds nor halves.</param>
    /// <param name="progress">Told the name of each stage as it begins.</param>
    /// <param name="cancel">Stops between fits.</param>
    /// <returns>Null where the talks cannot teach topics.</returns>
    public TopicEvaluation? Evaluate(string? column, Func<CorpusTalk, string?> labelOf, int resamples, Action<string> progress, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(resamples);
        progress("learning topics");
        var talks = corpus.Matrix.Select(_teaching);
        if (engine.Fit(talks, corpus.Terms, options) is not { } model)
            return null;
        var (texts, words, places) = (Texts(), model.Topics.Select(Words).ToList(), Places(model, talks));
        progress("measuring groups and words");
        IReadOnlyList<string?> labels = [.. _teaching.Select(i => labelOf(corpus.Talks[i]))];
        var coherence = WindowedCoherence.Of(texts, words);
        var evaluation = new TopicEvaluation
        {
            Topics = [.. model.Topics.Select((topic, i) => new MeasuredTopic(topic, places.Count(place => place == i), words[i], coherence[i], null))],
            Talks = talks.RowCount,
            Unassigned = places.Count(place => place < 0),
            Coherence = Mean(coherence),
            ContextCoherence = Mean(Topics.Quality.ContextCoherence.Of(texts, words)),
            Diversity = TopicMeasures.Diversity(words, WordsMeasured),
            InvertedOverlap = TopicMeasures.InvertedOverlap(words, WordsMeasured),
            Exclusivity = model.Topics.Average(topic => topic.Exclusivity),
            Labels = column is null ? null : LabelAgreement.Of(column, labels, places),
            Clustering = clustering?.Invoke(model, talks, labels),
        };
        if (resamples == 0)
            return evaluation;
        var again = options with { TopicCount = Math.Max(2, model.Topics.Count) };
        progress("learning them again from parts of the talks");
        var stability = Stability(talks, places, model.Topics.Count, again, resamples, cancel);
        progress("learning them again from other seeds");
        var (seeds, agreement) = SeedAgreement(talks, places, again, cancel);
        progress("learning them from one half, measuring them on the other");
        var (inWords, inLabels) = Halves(talks, texts, again, cancel);
        return evaluation with
        {
            Topics = [.. evaluation.Topics.Select((topic, i) => topic with { Stability = stability[i] })],
            Resamples = resamples,
            Stability = stability.Average(),
            Seeds = seeds,
            SeedAgreement = agreement,
            CoherenceLearned = inWords.Learned,
            CoherenceHeldOut = inWords.HeldOut,
            LabelsLearned = inLabels.Learned,
            LabelsHeldOut = inLabels.HeldOut,
        };
    }

    /// <summary>The words of each talk that topics are learned from, function words left out, every form of a word under one key.</summary>
    private List<IReadOnlyList<string>> Texts() => [.. _teaching.Select(i => (IReadOnlyList<string>)[.. corpus.Talks[i].Tokens.Tokens
        .Where(token => !_rules.IsStop(token.Text)).Select(token => _rules.Key(token.Text)).Where(word => !_rules.IsStop(word))])];

    private IReadOnlyList<string> LabelWords(Topic topic) =>
        Words(topic with { Terms = [.. topic.Terms.Where(term => topic.Label.Split(Topic.LabelSeparator).Contains(term.Display, StringComparer.Ordinal))] });

    private IReadOnlyList<string> Words(Topic topic) => [.. topic.Terms
        .SelectMany(term => _kinds[term.TermId] == TermKind.Phrase ? term.TermId.Split('-') : [term.TermId])
        .Where(word => !_rules.IsStop(word)).Distinct(StringComparer.Ordinal).Take(WordsMeasured)];

    /// <summary>The topic of each row, −1 for none.</summary>
    private static int[] Places(TopicModel model, TermMatrix talks) => [.. model.Assign(talks).Select(shares => shares.Count == 0 ? -1 : shares[0].Topic)];

    /// <summary>For each topic the mean over resamples of 80 % of the best Jaccard overlap with a topic of the refit, among the talks of the resample.</summary>
    private double[] Stability(TermMatrix talks, int[] places, int topics, TopicOptions again, int resamples, CancellationToken cancel)
    {
        var stability = new double[topics];
        for (var round = 0; round < resamples; round++)
        {
            cancel.ThrowIfCancellationRequested();
            int[] drawn = [.. Shuffled(talks.RowCount, (ulong)round + 1).Take(talks.RowCount * 4 / 5).Order()];
            var sample = talks.Select(drawn);
            if (engine.Fit(sample, corpus.Terms, again) is not { } model)
                continue;
            var overlaps = BestOverlaps([.. drawn.Select(row => places[row])], Places(model, sample), topics, model.Topics.Count);
            for (var topic = 0; topic < topics; topic++)
                stability[topic] += overlaps[topic] / resamples;
        }
        return stability;
    }

    private static double[] BestOverlaps(int[] before, int[] after, int topics, int topicsAfter)
    {
        var shared = TopicAlignment.Shared.Of(topics, topicsAfter, before, after);
        var best = new double[topics];
        for (var i = 0; i < topics; i++)
            for (var j = 0; j < topicsAfter; j++)
                if (shared.Before[i] + shared.After[j] - shared.Both[i, j] is var union and > 0)
                    best[i] = Math.Max(best[i], (double)shared.Both[i, j] / union);
        return best;
    }

    private (int Seeds, double? Agreement) SeedAgreement(TermMatrix talks, int[] places, TopicOptions again, CancellationToken cancel)
    {
        List<int[]> fits = [places];
        for (var seed = 1; seed < SeedsCompared; seed++)
        {
            cancel.ThrowIfCancellationRequested();
            if (engine.Fit(talks, corpus.Terms, again with { Seed = unchecked(again.Seed + seed) }) is { } model)
                fits.Add(Places(model, talks));
        }
        List<double> agreements = [];
        for (var a = 0; a < fits.Count; a++)
            for (var b = a + 1; b < fits.Count; b++)
                agreements.Add(GroupMeasures.AdjustedRand(fits[a], fits[b]));
        return (fits.Count, agreements.Count == 0 ? null : agreements.Average());
    }

    private (Halved Words, Halved Labels) Halves(TermMatrix talks, List<IReadOnlyList<string>> texts, TopicOptions again, CancellationToken cancel)
    {
        int[] shuffled = [.. Shuffled(talks.RowCount, 0)];
        int[][] halves = [[.. shuffled.Take(shuffled.Length / 2).Order()], [.. shuffled.Skip(shuffled.Length / 2).Order()]];
        List<(double Own, double Other)> words = [];
        List<(double Own, double Other)> labels = [];
        for (var half = 0; half < 2; half++)
        {
            cancel.ThrowIfCancellationRequested();
            if (engine.Fit(talks.Select(halves[half]), corpus.Terms, again) is not { } model)
                continue;
            var (own, other) = (TextsOf(halves[half]), TextsOf(halves[1 - half]));
            Measure(model.Topics.Select(Words).ToList(), words);
            Measure(model.Topics.Select(LabelWords).ToList(), labels);

            void Measure(List<IReadOnlyList<string>> topics, List<(double Own, double Other)> measured)
            {
                if (Mean(WindowedCoherence.Of(own, topics)) is { } learned && Mean(WindowedCoherence.Of(other, topics)) is { } heldOut)
                    measured.Add((learned, heldOut));
            }
        }
        return (Halved.Of(words), Halved.Of(labels));

        List<IReadOnlyList<string>> TextsOf(int[] rows) => [.. rows.Select(row => texts[row])];
    }

    /// <summary>Coherence on the half that was learned from and on the other; the mean of both ways, null where neither could be measured.</summary>
    private readonly record struct Halved(double? Learned, double? HeldOut)
    {
        public static Halved Of(List<(double Own, double Other)> measured) =>
            measured.Count == 0 ? default : new(measured.Average(pair => pair.Own), measured.Average(pair => pair.Other));
    }

    private IEnumerable<int> Shuffled(int count, ulong round)
    {
        var random = new SplitMix((ulong)(uint)options.Seed ^ (0x6576616C + (round << 32)));
        return Enumerable.Range(0, count).Select(row => (Key: random.Next(), Row: row)).ToList().Order().Select(pair => pair.Row);
    }

    private static double? Mean(IReadOnlyList<double?> values) => values.OfType<double>().ToList() is { Count: > 0 } known ? known.Average() : null;
}
