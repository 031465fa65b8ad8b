using System.Globalization;
using System.IO.Compression;
using Microsoft.ML;
using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Topics;

namespace TalkTrends.MlNet;

/// <summary>Saves topics as a model of ML.NET, which <c>MLContext.Model.Load</c> opens in any program: the pipeline of <see cref="TopicModelPipeline"/>.</summary>
public static class ModelArchive
{
    /// <summary>The earliest time that an archive can hold: ours know no clock.</summary>
    private static readonly DateTimeOffset s_noTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the archive; the same topics give the same bytes.</summary>
    public static void Write(Stream stream, LearnedTopics learned)
    {
        string[] termIds = [.. learned.Vocabulary.Terms.Select(term => term.Id)];
        var context = new MLContext(seed: 1);
        using MemoryStream saved = new();
        var schema = TokenizedTalk.View(context, new TermMatrix([0], [], [], termIds.Length), termIds).Schema;
        // ML.NET reads and writes the numbers in expressions as the thread's culture does.
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            context.Model.Save(TopicModelPipeline.Of(context, learned.Model.State, termIds), schema, saved);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
        using ZipArchive from = new(saved, ZipArchiveMode.Read);
        using ZipArchive to = new(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in from.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var copy = to.CreateEntry(entry.FullName);
            copy.LastWriteTime = s_noTime;
            using var source = entry.Open();
            using var target = copy.Open();
            source.CopyTo(target);
        }
    }
}
