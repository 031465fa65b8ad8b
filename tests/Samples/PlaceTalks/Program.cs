using System.Globalization;
using Microsoft.ML;
using PlaceTalks;

// Places talks in topics that `talktrends fit` learned, with ML.NET alone: PlaceTalks model.zip talk_terms.csv
// Prints a line for each talk that has a topic: its id, its topic's id, and how much it belongs to it.
var context = new MLContext();
var model = context.Model.Load(args[0], out _);
var occurrences = context.Data.CreateEnumerable<TermOfTalk>(
    context.Data.LoadFromTextFile<TermOfTalk>(args[1], hasHeader: true, separatorChar: ',', allowQuoting: true), reuseRowObject: false);
var talks = occurrences.GroupBy(row => row.TalkId).Select(talk => new TokenizedTalk
{
    TalkId = talk.Key,
    Tokens = [.. talk.SelectMany(row => Enumerable.Repeat(row.TermId, row.Occurrences))],
});
foreach (var talk in context.Data.CreateEnumerable<PlacedTalk>(model.Transform(context.Data.LoadFromEnumerable(talks)), reuseRowObject: false))
    if (talk.Score.Min() <= talk.FarthestDistance)
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{talk.TalkId},{talk.TopicId},{talk.Shares.Max():0.0000}"));
