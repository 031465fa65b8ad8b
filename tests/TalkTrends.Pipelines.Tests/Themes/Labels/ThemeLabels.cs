using System.IO.Compression;
using TalkTrends.Core.Text;
using TalkTrends.Ingest.Inputs;

namespace TalkTrends.Pipelines.Tests.Themes.Labels;

/// <summary>The committed labels, and the talks they speak of where the corpora are at hand.</summary>
internal static class ThemeLabels
{
    /// <summary>Where the labels lie below the root of the repository.</summary>
    public const string File = "tests/TalkTrends.Pipelines.Tests/Themes/Labels/talk-themes.tsv";

    /// <summary>All labels, in the order of the file: ids and words, between tabs.</summary>
    public static IReadOnlyList<ThemeLabel> Read(string path) =>
        [.. System.IO.File.ReadLines(path).Skip(1).Select(line => line.Split('\t')).Select(fields => new ThemeLabel(fields[0], fields[1], fields[2], Ids(fields[3]), Ids(fields[4])))];

    /// <summary>The labelled talks with their words, in the order of the labels.</summary>
    /// <param name="labels">The labels.</param>
    /// <param name="corpora">Folder of the corpora: talks as gzipped CSV with a column <c>id</c>.</param>
    public static IReadOnlyList<(ThemeLabel Label, TokenizedTalk Talk)> Talks(IReadOnlyList<ThemeLabel> labels, string corpora)
    {
        Dictionary<(string, string), TokenizedTalk> talks = [];
        foreach (var corpus in labels.Select(label => label.Corpus).Distinct(StringComparer.Ordinal))
        {
            var path = Path.Combine(corpora, corpus + ".csv.gz");
            var ids = FirstFields(path);
            var document = Readings.Map(InputSet.Of([path]), "none", 1, CancellationToken.None).Single();
            // A record is a talk there, in the order of the file.
            if (ids.Count != document.Tokens.Count)
                throw new InvalidDataException($"{corpus}: {ids.Count} records and {document.Tokens.Count} talks; wanted as many");
            for (var i = 0; i < ids.Count; i++)
                talks[(corpus, ids[i])] = document.Tokens[i];
        }
        return [.. labels.Select(label => (label, talks[(label.Corpus, label.Id)]))];
    }

    private static HashSet<string> Ids(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    /// <summary>The first field of each record after the header: records end at line feeds outside quotes.</summary>
    private static List<string> FirstFields(string path)
    {
        using var reader = new StreamReader(new GZipStream(System.IO.File.OpenRead(path), CompressionMode.Decompress));
        List<string> fields = [];
        var quoted = false;
        while (reader.ReadLine() is { } line)
        {
            if (!quoted && line.Length > 0)
                fields.Add(line[0] == '"' ? line[1..line.IndexOf('"', 1)] : line[..line.IndexOf(',', StringComparison.Ordinal)]);
            quoted ^= line.Count(letter => letter == '"') % 2 == 1;
        }
        fields.RemoveAt(0);
        return fields;
    }
}
