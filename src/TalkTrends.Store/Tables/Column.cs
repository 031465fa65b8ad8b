using System.Globalization;
using TalkTrends.Core.Talks;
using TalkTrends.Store.ParquetFiles;

namespace TalkTrends.Store.Tables;

/// <summary>What values of a column may be: checked when a table is reopened.</summary>
public enum ColumnRange
{
    /// <summary>Whatever the type allows.</summary>
    Any,

    /// <summary>A fraction in [0, 1].</summary>
    Fraction,

    /// <summary>Not negative.</summary>
    NotNegative,
}

/// <summary>One column of a table: its name, type and meaning, and where its values come from.</summary>
/// <param name="Definition">Name, type and null rule.</param>
/// <param name="Meaning">What it holds, with unit and null rule, for the data dictionary.</param>
/// <param name="Range">What its values may be.</param>
/// <param name="Cell">The value as a CSV cell; null for a missing one.</param>
/// <param name="Gather">The values of many rows for Parquet.</param>
public sealed record Column<TRow>(
    ParquetColumn Definition,
    string Meaning,
    ColumnRange Range,
    Func<TRow, string?> Cell,
    Func<IReadOnlyList<TRow>, ColumnData> Gather);

/// <summary>Makes columns of each type.</summary>
public static class Column
{
    /// <summary>Text that every row has.</summary>
    public static Column<TRow> Text<TRow>(string name, Func<TRow, string> value, string meaning) => Texts<TRow>(name, value, meaning, false);

    /// <summary>Text that may be missing. Empty text is missing text: CSV cannot tell them apart.</summary>
    public static Column<TRow> TextOrNull<TRow>(string name, Func<TRow, string?> value, string meaning) =>
        Texts<TRow>(name, row => value(row) is { Length: > 0 } text ? text : null, meaning, true);

    /// <summary>A whole number that every row has.</summary>
    public static Column<TRow> Int<TRow>(string name, Func<TRow, int> value, string meaning, ColumnRange range = ColumnRange.NotNegative) =>
        new(new ParquetColumn(name, ParquetType.Int32), meaning, range,
            row => value(row).ToString(CultureInfo.InvariantCulture),
            rows => new ValueColumn<int>(Values(rows, value)));

    /// <summary>A whole number that may be missing.</summary>
    public static Column<TRow> IntOrNull<TRow>(string name, Func<TRow, int?> value, string meaning, ColumnRange range = ColumnRange.NotNegative) =>
        new(new ParquetColumn(name, ParquetType.Int32, true), meaning, range,
            row => value(row)?.ToString(CultureInfo.InvariantCulture),
            rows => new ValueColumn<int>(Values(rows, value)));

    /// <summary>A large whole number that every row has.</summary>
    public static Column<TRow> Long<TRow>(string name, Func<TRow, long> value, string meaning) =>
        new(new ParquetColumn(name, ParquetType.Int64), meaning, ColumnRange.NotNegative,
            row => value(row).ToString(CultureInfo.InvariantCulture),
            rows => new ValueColumn<long>(Values(rows, value)));

    /// <summary>A number that every row has.</summary>
    public static Column<TRow> Number<TRow>(string name, Func<TRow, double> value, string meaning, ColumnRange range = ColumnRange.Any) =>
        new(new ParquetColumn(name, ParquetType.Double), meaning, range,
            row => Rounded(value(row)).ToString("R", CultureInfo.InvariantCulture),
            rows => new ValueColumn<double>(Values(rows, row => Rounded(value(row)))));

    /// <summary>A number that may be missing.</summary>
    public static Column<TRow> NumberOrNull<TRow>(string name, Func<TRow, double?> value, string meaning, ColumnRange range = ColumnRange.Any) =>
        new(new ParquetColumn(name, ParquetType.Double, true), meaning, range,
            row => value(row) is { } number ? Rounded(number).ToString("R", CultureInfo.InvariantCulture) : null,
            rows => new ValueColumn<double>(Values(rows, row => value(row) is { } number ? Rounded(number) : (double?)null)));

    /// <summary>True or false in every row.</summary>
    public static Column<TRow> Flag<TRow>(string name, Func<TRow, bool> value, string meaning) =>
        new(new ParquetColumn(name, ParquetType.Boolean), meaning, ColumnRange.Any,
            row => value(row) ? "true" : "false",
            rows => new ValueColumn<bool>(Values(rows, value)));

    /// <summary>
    /// The number to ten significant digits. Logarithms and roots may differ in their last bits between processors; a table must not.
    /// </summary>
    internal static double Rounded(double value) => value == 0 ? 0
        : double.Parse(value.ToString("E9", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static Column<TRow> Texts<TRow>(string name, Func<TRow, string?> value, string meaning, bool isNullable) =>
        new(new ParquetColumn(name, ParquetType.String, isNullable), meaning, ColumnRange.Any,
            row => WellFormed(value(row)), rows => new TextColumn(Values(rows, row => WellFormed(value(row)))));

    private static string? WellFormed(string? text) => text is null ? null : UnicodeText.WellFormed(text);

    private static TValue[] Values<TRow, TValue>(IReadOnlyList<TRow> rows, Func<TRow, TValue> value)
    {
        var values = new TValue[rows.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = value(rows[i]);
        return values;
    }
}
