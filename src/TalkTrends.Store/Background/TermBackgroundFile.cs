using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using TalkTrends.Core.Text;

namespace TalkTrends.Store.Background;

/// <summary>The background's terms as a file: <c>words.tsv</c>, tab-separated, in ordinal order of the ids.</summary>
public static class TermBackgroundFile
{
    /// <summary>Name of the file in a background folder.</summary>
    public const string Name = "words.tsv";

    private const int MostDimensions = 1024;

    private const string Header = "term\tdisplay\tphrase\ttalks\ttopicality\tvector";

    /// <summary>The file's content; the same background gives the same bytes. Its first row, named <c>*</c>, holds the number of talks and of dimensions.</summary>
    public static string Write(TermBackground background)
    {
        var file = new StringBuilder(Header).Append('\n');
        file.Append(CultureInfo.InvariantCulture, $"*\t\t0\t{background.Talks}\t{background.Dimensions}\t\n");
        foreach (var term in background.Terms.OrderBy(term => term.Id, StringComparer.Ordinal))
            file.Append(CultureInfo.InvariantCulture, $"{term.Id}\t{term.Display}\t{(term.IsPhrase ? 1 : 0)}\t{term.TalksWith}\t{term.Topicality:0.####}\t{Encoded(term.Vector)}\n");
        return file.ToString();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">It is no such file; the message names the line.</exception>
    public static TermBackground Parse(string content)
    {
        var lines = content.Split('\n');
        if (lines[0].TrimEnd('\r') != Header)
            throw new FormatException($"line 1: expected the columns {Header.Replace("\t", ", ", StringComparison.Ordinal)}.");
        if (lines.Length < 2 || lines[1].TrimEnd('\r').Split('\t') is not ["*", _, _, var talksCell, var dimensionsCell, _]
            || !Number(talksCell, out var talks) || !Number(dimensionsCell, out var dimensions) || dimensions > MostDimensions)
            throw new FormatException("line 2: expected the row of totals, named *.");
        List<BackgroundTerm> terms = new(lines.Length);
        var previous = "";
        for (var i = 2; i < lines.Length; i++)
        {
            if (lines[i].Length == 0)
                continue;
            var term = Row(lines[i].TrimEnd('\r').Split('\t'), dimensions)
                ?? throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"line {i + 1}: expected a term, its spelling, 0 or 1, its talks, its topicality and {dimensions} bytes in Base64."));
            if (string.CompareOrdinal(previous, term.Id) >= 0)
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"line {i + 1}: '{term.Id}' stands out of order."));
            previous = term.Id;
            terms.Add(term);
        }
        return new TermBackground(talks, dimensions, terms);
    }

    private static BackgroundTerm? Row(string[] cells, int dimensions)
    {
        if (cells is not [{ Length: > 0 } id, var display, "0" or "1", var talksCell, var topicalityCell, var vectorCell]
            || !Number(talksCell, out var talks) || talks < 1
            || !double.TryParse(topicalityCell, NumberStyles.Float, CultureInfo.InvariantCulture, out var topicality) || topicality is not (>= -1 and <= 1))
            return null;
        var bytes = new byte[dimensions];
        if (!Convert.TryFromBase64String(vectorCell, bytes, out var written) || written != dimensions)
            return null;
        return new BackgroundTerm(id, display, cells[2] == "1", talks, topicality, MemoryMarshal.Cast<byte, sbyte>(bytes).ToArray());
    }

    private static string Encoded(IReadOnlyList<sbyte> vector) => Convert.ToBase64String([.. vector.Select(entry => (byte)entry)]);

    private static bool Number(string cell, out int value) => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
