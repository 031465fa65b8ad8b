using System.Globalization;
using Microsoft.ML;
using TalkTrends.MlNet;

// Groups one's own texts, one on each line, by what they say, in an ML.NET pipeline: GroupTexts texts.txt 3
// Prints the number of the group before each text.
var context = new MLContext(seed: 1);
var texts = context.Data.LoadFromEnumerable(File.ReadAllLines(args[0]).Select(line => new Text(line)));
var pipeline = context.Transforms.Text.NormalizeText("Words", nameof(Text.Line), keepPunctuations: false)
    .Append(context.Transforms.Text.TokenizeIntoWords("Words"))
    .Append(context.Transforms.Text.RemoveDefaultStopWords("Words"))
    .Append(context.Transforms.Conversion.MapValueToKey("Words"))
    .Append(context.Transforms.Text.ProduceNgrams("Counts", "Words", ngramLength: 1))
    .Append(context.Transforms.Text.WeightTerms("Weights", "Counts"))
    .Append(context.Transforms.ProjectToLowRank("Embedding", "Weights", rank: 16))
    .Append(context.Transforms.NormalizeLpNorm("Features", "Embedding"))
    .Append(context.Clustering.Trainers.KMeans("Features", numberOfClusters: int.Parse(args[1], CultureInfo.InvariantCulture)));
foreach (var text in context.Data.CreateEnumerable<GroupedText>(pipeline.Fit(texts).Transform(texts), reuseRowObject: false))
    Console.WriteLine(FormattableString.Invariant($"{text.PredictedLabel}\t{text.Line}"));

internal sealed record Text(string Line);

internal sealed class GroupedText
{
    public string Line { get; set; } = "";

    public uint PredictedLabel { get; set; }
}
