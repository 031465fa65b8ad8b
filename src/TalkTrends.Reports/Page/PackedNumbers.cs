namespace TalkTrends.Reports.Page;

/// <summary>Whole numbers as a short text: a page of ten thousand talks holds a million of them.</summary>
/// <remarks>Each number as zigzag (0, −1, 1, −2, …), in groups of seven bits from the lowest with the eighth set on all but the last (LEB128), the bytes as base64.</remarks>
internal static class PackedNumbers
{
    /// <summary>The numbers in their order; read back by <c>unpacked</c> of the page's script.</summary>
    public static string Of(IEnumerable<int> numbers)
    {
        List<byte> bytes = [];
        foreach (var number in numbers)
        {
            var rest = (uint)((number << 1) ^ (number >> 31));
            for (; rest >= 0x80; rest >>= 7)
                bytes.Add((byte)(rest | 0x80));
            bytes.Add((byte)rest);
        }
        return Convert.ToBase64String([.. bytes]);
    }

    /// <summary>Each number less the one before, the first less 0: what lies close together becomes small.</summary>
    public static IEnumerable<int> Steps(IEnumerable<int> numbers)
    {
        var before = 0;
        foreach (var number in numbers)
        {
            yield return number - before;
            before = number;
        }
    }
}
