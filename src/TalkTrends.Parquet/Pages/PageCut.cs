using TalkTrends.Parquet.Columns;
using TalkTrends.Parquet.Encodings;

namespace TalkTrends.Parquet.Pages;

/// <summary>A run of rows that becomes a data page.</summary>
/// <param name="Row">0-based index of its first row.</param>
/// <param name="RowCount">Rows.</param>
/// <param name="Value">0-based index of its first value among those present.</param>
/// <param name="ValueCount">Rows that have a value.</param>
internal readonly record struct PageCut(int Row, int RowCount, int Value, int ValueCount)
{
    private const int MaximumRows = 20_000;
    private const long FullBytes = 1 << 20;

    /// <summary>Cuts a column into pages: a page is full at a mebibyte of values or at 20,000 rows.</summary>
    public static List<PageCut> Cut<T, TFormat>(ColumnData data, ReadOnlySpan<T> present)
        where T : notnull
        where TFormat : IPlainFormat<T>
    {
        var cuts = new List<PageCut>();
        var (row, value, firstRow, firstValue, bytes) = (0, 0, 0, 0, 0L);
        for (; row < data.Count; row++)
        {
            if (row - firstRow == MaximumRows || bytes >= FullBytes)
            {
                cuts.Add(new(firstRow, row - firstRow, firstValue, value - firstValue));
                (firstRow, firstValue, bytes) = (row, value, 0);
            }
            if (!data.IsNull(row))
                bytes += TFormat.Size(present[value++]);
        }
        cuts.Add(new(firstRow, row - firstRow, firstValue, value - firstValue));
        return cuts;
    }
}
