using TalkTrends.Core.Talks;
using TalkTrends.Store.ParquetFiles;

namespace TalkTrends.Store.Tables;

/// <summary>Reopens a table just written: schema, number of rows, order and uniqueness of keys, ranges.</summary>
public static class TableCheck
{
    /// <exception cref="TableCheckException">The file does not hold what the table promises.</exception>
    public static void Reopen(string path, Table table, long rows)
    {
        try
        {
            Check(path, table, rows);
        }
        catch (InputException problem)
        {
            throw new TableCheckException(table.Name, $"cannot be reopened: {problem.Problem}");
        }
    }

    private static void Check(string path, Table table, long rows)
    {
        using var reader = ParquetTable.Open(path, "the table just written", isKnown: true);
        var shape = table.Shape;
        if (!reader.Columns.SequenceEqual(shape.Select(column => column.Definition)))
            throw new TableCheckException(table.Name, "reopened with another schema");
        if (reader.RowCount != rows)
            throw new TableCheckException(table.Name, FormattableString.Invariant($"reopened with another number of rows than the {rows} written"));

        object[]? last = null;
        for (var group = 0; group < reader.GroupRows.Count; group++)
        {
            var columns = new ColumnData[shape.Count];
            for (var i = 0; i < columns.Length; i++)
            {
                columns[i] = reader.Read(group, i);
                CheckRange(table, shape[i].Definition.Name, shape[i].Range, columns[i]);
            }
            last = CheckKeys(table, columns, last);
        }
    }

    private static object[]? CheckKeys(Table table, ColumnData[] columns, object[]? last)
    {
        for (var row = 0; row < columns[0].Count; row++)
        {
            var key = new object[table.KeyColumns];
            for (var i = 0; i < key.Length; i++)
                key[i] = columns[i] switch
                {
                    TextColumn text => text[row]!,
                    ValueColumn<int> number => number.Values[row],
                    _ => throw new TableCheckException(table.Name, "a key column is neither text nor a whole number"),
                };
            if (last is not null && Compare(last, key) >= 0)
                throw new TableCheckException(table.Name, $"the key {string.Join(", ", key)} does not come after {string.Join(", ", last)}");
            last = key;
        }
        return last;
    }

    private static int Compare(object[] left, object[] right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            var order = left[i] is string text ? string.CompareOrdinal(text, (string)right[i]) : ((int)left[i]).CompareTo((int)right[i]);
            if (order != 0)
                return order;
        }
        return 0;
    }

    private static void CheckRange(Table table, string name, ColumnRange range, ColumnData column)
    {
        for (var row = 0; row < column.Count; row++)
        {
            if (column.IsNull(row))
                continue;
            var value = column switch
            {
                ValueColumn<double> numbers => numbers.Values[row],
                ValueColumn<int> numbers => numbers.Values[row],
                ValueColumn<long> numbers => numbers.Values[row],
                _ => 0,
            };
            var isInRange = range switch
            {
                ColumnRange.Fraction => value is >= 0 and <= 1,
                ColumnRange.NotNegative => value >= 0,
                _ => true,
            };
            if (!isInRange || !double.IsFinite(value))
                throw new TableCheckException(table.Name, FormattableString.Invariant($"{name} is {value} in row {row}, out of its range"));
        }
    }
}
