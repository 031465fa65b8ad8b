using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using TalkTrends.Charts.Description;

namespace TalkTrends.Reports.Office;

/// <summary>Gathers the parts of an interpolated string for <see cref="Xml.Of"/>.</summary>
/// <param name="literalLength">Letters of mark-up.</param>
/// <param name="holes">Number of holes.</param>
[InterpolatedStringHandler]
internal readonly ref struct XmlHandler(int literalLength, int holes)
{
    private readonly StringBuilder _text = new(literalLength + (holes * 16));

    public void AppendLiteral(string markup) => _text.Append(markup);

    public void AppendFormatted(Xml markup) => _text.Append(markup.Text);

    public void AppendFormatted(string words) => _text.Append(Xml.Escape(words));

    public void AppendFormatted(int number) => _text.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(long number) => _text.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(double number) => _text.Append(ChartCell.Written(number));

    public override string ToString() => _text.ToString();
}
