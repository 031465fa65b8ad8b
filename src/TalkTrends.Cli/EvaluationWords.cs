using System.Globalization;
using System.Text;
using System.Text.Json;
using TalkTrends.Core.Topics.Quality;
using TalkTrends.Core.Wording;

namespace TalkTrends.Cli;

/// <summary>Figures of an evaluation, for people and for programs.</summary>
internal static class EvaluationWords
{
    /// <summary>One measure a line, then one topic a line.</summary>
    public static IEnumerable<string> Lines(TopicEvaluation found)
    {
        yield return $"{Figures.Number(found.Topics.Count, "topic")} of {Figures.Number(found.Talks, "talk")}; {FitCommand.Unassigned(found.Unassigned, found.Talks)}.";
        yield return Line("coherence (NPMI)", found.Coherence, $"the first {TopicEvaluator.WordsMeasured} words of a topic, in windows of 10 words; 0: no more than chance");
        yield return Line("coherence (C_v)", found.ContextCoherence, "the company that the same words keep, in windows of 110");
        yield return Line("diversity", found.Diversity, $"part of all first {TopicEvaluator.WordsMeasured} words that differ");
        yield return Line("inverted overlap", found.InvertedOverlap, "one minus the rank-biased overlap of two topics");
        yield return Line("exclusivity", found.Exclusivity, "part of a term's uses that lies in its topic");
        if (found.Labels is { } labels)
        {
            var labelled = $"{labels.Column}: {Figures.Number(labels.Labels, "label")} of {Figures.Number(labels.Talks, "talk")}, {Figures.Number(labels.Unassigned)} of them near to no topic, as one group";
            yield return Line("NMI with labels", labels.MutualInformation, labelled);
            yield return Line("ARI with labels", labels.AdjustedRand, "the same; 0: no more than chance");
            yield return Line("purity", labels.Purity, "part of these talks that have the commonest label of their topic");
        }
        if (found.Clustering is { } clustering)
        {
            yield return Line("average distance", clustering.AverageDistance, "ML.NET: mean squared distance of a talk to its topic, in [0, 4]");
            yield return Line("Davies–Bouldin", clustering.DaviesBouldinIndex, "ML.NET: scatter within topics by the distance between them; smaller is better");
            if (clustering.MutualInformation is { } information)
                yield return Line("NMI by ML.NET", information, "divided by the entropy of the labels alone; every talk in its nearest topic");
        }
        if (found.Resamples > 0)
        {
            yield return Line("stability", found.Stability, $"best overlap with a topic learned again from 80% of the talks, {Figures.Number(found.Resamples, "time")}");
            yield return Line("ARI between seeds", found.SeedAgreement, $"mean of all pairs of {found.Seeds} seeds");
            yield return Line("NPMI on other talks", found.CoherenceHeldOut, Other("words", found.CoherenceLearned, found.CoherenceHeldOut));
            yield return Line("labels on the same", found.LabelsHeldOut, Other("labels", found.LabelsLearned, found.LabelsHeldOut));
        }
        foreach (var topic in found.Topics)
            yield return $"{topic.Topic.Id}  {Figures.Number(topic.Talks, "talk")}  NPMI {Number(topic.Coherence)}{(topic.Stability is { } stability ? $"  stability {Number(stability)}" : "")}  {topic.Topic.Label}";
    }

    /// <summary>The same as one document.</summary>
    public static string Json(TopicEvaluation found)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("topics", found.Topics.Count);
            json.WriteNumber("talks", found.Talks);
            json.WriteNumber("unassigned", found.Unassigned);
            Write(json, "npmi", found.Coherence);
            Write(json, "c_v", found.ContextCoherence);
            Write(json, "diversity", found.Diversity);
            Write(json, "inverted_rbo", found.InvertedOverlap);
            Write(json, "exclusivity", found.Exclusivity);
            if (found.Labels is { } labels)
            {
                json.WriteStartObject("labels");
                json.WriteString("column", labels.Column);
                json.WriteNumber("labels", labels.Labels);
                json.WriteNumber("talks", labels.Talks);
                json.WriteNumber("unassigned", labels.Unassigned);
                Write(json, "nmi", labels.MutualInformation);
                Write(json, "ari", labels.AdjustedRand);
                Write(json, "purity", labels.Purity);
                json.WriteEndObject();
            }
            else
            {
                json.WriteNull("labels");
            }
            if (found.Clustering is { } clustering)
            {
                json.WriteStartObject("mlnet");
                Write(json, "average_distance", clustering.AverageDistance);
                Write(json, "davies_bouldin", clustering.DaviesBouldinIndex);
                Write(json, "nmi", clustering.MutualInformation);
                json.WriteEndObject();
            }
            else
            {
                json.WriteNull("mlnet");
            }
            json.WriteNumber("resamples", found.Resamples);
            Write(json, "stability", found.Stability);
            json.WriteNumber("seeds", found.Seeds);
            Write(json, "ari_between_seeds", found.SeedAgreement);
            Write(json, "npmi_learned_half", found.CoherenceLearned);
            Write(json, "npmi_other_half", found.CoherenceHeldOut);
            Write(json, "label_npmi_learned_half", found.LabelsLearned);
            Write(json, "label_npmi_other_half", found.LabelsHeldOut);
            json.WriteStartArray("per_topic");
            foreach (var topic in found.Topics)
                Write(json, topic);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, MeasuredTopic topic)
    {
        json.WriteStartObject();
        json.WriteString("topic_id", topic.Topic.Id);
        json.WriteString("label", topic.Topic.Label);
        json.WriteNumber("talks", topic.Talks);
        json.WriteStartArray("words");
        foreach (var word in topic.Words)
            json.WriteStringValue(word);
        json.WriteEndArray();
        Write(json, "npmi", topic.Coherence);
        Write(json, "exclusivity", topic.Topic.Exclusivity);
        Write(json, "stability", topic.Stability);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
            json.WriteNumber(name, Math.Round(number, 6));
        else
            json.WriteNull(name);
    }

    private static string Other(string what, double? learned, double? heldOut) => (learned, heldOut) is ({ } own, { } other)
        ? $"{what} learned from one half, on the other; on their own half {Number(own)}{Kept(own, other)}"
        : "half of the talks cannot teach topics";

    /// <summary>A part is said where both are above chance.</summary>
    private static string Kept(double own, double other) => own <= 0 ? "" : other <= 0 ? "; none of it is kept" : $", of which {Figures.Percent(other / own, 1)} are kept";

    private static string Line(string name, double? value, string meaning) => $"{name,-20} {Number(value),6}  {meaning}";

    private static string Number(double? value) => value is { } number ? number.ToString("0.000", CultureInfo.InvariantCulture) : "–";
}
