using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using TalkTrends.Core.Text;
using TalkTrends.Core.Themes;

namespace TalkTrends.Store.Background;

/// <summary>The background's contexts of themes as a file: <c>themes.tsv</c>, tab-separated, in ordinal order of the ids.</summary>
public static class ThemeContextsFile
{
    /// <summary>Name of the file in a background folder.</summary>
    public const string Name = "themes.tsv";

    private const string Header = "theme\tname\ttalks\tbias\tstep\tweights";

    /// <summary>The file's content; the same contexts give the same bytes. A theme whose name would break the lines is left out.</summary>
    public static string Write(ThemeContexts contexts)
    {
        var file = new StringBuilder(Header).Append('\n');
        foreach (var context in contexts.All.Where(context => !context.Name.Any(char.IsControl)).OrderBy(context => context.ThemeId, StringComparer.Ordinal))
        {
            // Steps of three decimals: far coarser than what another machine's rounding could move.
            var step = Math.Max(0.001, Math.Round(context.Weights.Max(Math.Abs) / 127, 3, MidpointRounding.ToPositiveInfinity));
            var bytes = context.Weights.Select(weight => (byte)(sbyte)Math.Clamp(Math.Round(weight / step), -127, 127)).ToArray();
            file.Append(CultureInfo.InvariantCulture, $"{context.ThemeId}\t{context.Name}\t{context.Talks}\t{context.Bias:0.00}\t{step:0.000}\t{Convert.ToBase64String(bytes)}\n");
        }
        return file.ToString();
    }

    /// <summary>Reads what <see cref="Write"/> wrote, for the words of the same background.</summary>
    /// <exception cref="FormatException">It is no such file, or one for vectors of another length; the message names the line.</exception>
    public static ThemeContexts Parse(string content, TermBackground background)
    {
        var lines = content.Split('\n');
        if (lines[0].TrimEnd('\r') != Header)
            throw new FormatException($"line 1: expected the columns {Header.Replace("\t", ", ", StringComparison.Ordinal)}.");
        List<ThemeContext> contexts = [];
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length == 0)
                continue;
            var context = Row(lines[i].TrimEnd('\r').Split('\t'), background.Dimensions)
                ?? throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"line {i + 1}: expected a theme, its name, its talks, a bias, a step and {background.Dimensions} bytes in Base64."));
            if (contexts.Count > 0 && string.CompareOrdinal(contexts[^1].ThemeId, context.ThemeId) >= 0)
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"line {i + 1}: '{context.ThemeId}' stands out of order."));
            contexts.Add(context);
        }
        return new ThemeContexts(background, contexts);
    }

    private static ThemeContext? Row(string[] cells, int dimensions)
    {
        if (cells is not [{ Length: > 0 } id, { Length: > 0 } name, var talksCell, var biasCell, var stepCell, var weightsCell]
            || !int.TryParse(talksCell, NumberStyles.None, CultureInfo.InvariantCulture, out var talks) || talks < 1
            || !double.TryParse(biasCell, NumberStyles.Float, CultureInfo.InvariantCulture, out var bias) || !double.IsFinite(bias)
            || !double.TryParse(stepCell, NumberStyles.Float, CultureInfo.InvariantCulture, out var step) || step is not (> 0 and < 1000))
            return null;
        var bytes = new byte[dimensions];
        if (!Convert.TryFromBase64String(weightsCell, bytes, out var written) || written != dimensions)
            return null;
        return new ThemeContext(id, name, talks, bias, [.. MemoryMarshal.Cast<byte, sbyte>(bytes).ToArray().Select(weight => (float)(weight * step))]);
    }
}
