using CsvHelper;
using TalkTrends.Core.Numerics;
using TalkTrends.Core.Talks;
using TalkTrends.Store.Catalogues;
using TalkTrends.Store.Runs;
using TalkTrends.Store.Tables;

namespace TalkTrends.Pipelines.Themes;

/// <summary>Talks drawn at random for a reader to label, with nothing of the program's answer.</summary>
public static class LabelSheet
{
    /// <summary>
    /// Writes a CSV with the columns talk_id, title, text and an empty themes, for <see cref="ReaderLabels"/> to read back: talks that enter shares, drawn
    /// without replacement, in the order drawn.
    /// </summary>
    /// <param name="folder">Tables of a finished run.</param>
    /// <param name="count">Talks wanted, at least 1; all where there are fewer.</param>
    /// <param name="seed">Same seed, same talks.</param>
    /// <param name="output">Where the CSV goes.</param>
    /// <returns>How many were drawn, and from how many.</returns>
    /// <exception cref="InputException">The folder holds no finished run.</exception>
    public static (int Drawn, int Of) Write(string folder, int count, int seed, TextWriter output)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var talks = FinishedRun.Open(folder).Talks.Where(talk => talk.EntersShares).ToArray();
        var drawn = Math.Min(count, talks.Length);
        var random = new SplitMix((ulong)(uint)seed);
        // Fisher and Yates, as far as talks are wanted.
        for (var i = 0; i < drawn; i++)
        {
            var other = i + random.NextInt(talks.Length - i);
            (talks[i], talks[other]) = (talks[other], talks[i]);
        }
        using var csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        Row(csv, "talk_id", "title", "text", "themes");
        foreach (var talk in talks.Take(drawn))
            Row(csv, talk.Id, talk.Title, talk.Text, null);
        return (drawn, talks.Length);
    }

    private static void Row(CsvWriter csv, params string?[] cells)
    {
        foreach (var cell in cells)
            csv.WriteField(TableFiles.Harmless(cell));
        csv.EndRecord();
    }
}
