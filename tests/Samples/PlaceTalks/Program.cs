using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;
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
var placed = model.Transform(context.Data.LoadFromEnumerable(talks));
VBuffer<ReadOnlyMemory<char>> topicIds = default;
placed.Schema["TopicIds"].GetKeyValues(ref topicIds);
foreach (var talk in context.Data.CreateEnumerable<PlacedTalk>(placed, reuseRowObject: false))
    if ((int)talk.PredictedLabel - 1 is var nearest && talk.Reach[nearest] <= 1)
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{talk.TalkId},{topicIds.GetItemOrDefault(nearest)},{talk.Shares[nearest]:0.0000}"));
