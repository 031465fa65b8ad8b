using System.Globalization;

namespace TalkTrends.Charts.Description;

/// <summary>A cell of a <see cref="ChartTable"/>: words, a number, true or false, or empty.</summary>
public readonly record struct ChartCell
{
    private ChartCell(string? text, double? number, bool? flag) => (Text, Number, Flag) = (text, number, flag);

    /// <summary>The words; null where the cell holds none.</summary>
    public string? Text { get; }

    /// <summary>The number, finite; null where the cell holds none.</summary>
    public double? Number { get; }

    /// <summary>True or false; null where the cell holds neither.</summary>
    public bool? Flag { get; }

    /// <summary>True where nothing is known.</summary>
    public bool IsEmpty => Text is null && Number is null && Flag is null;

    /// <summary>Words; null gives an empty cell.</summary>
    public static ChartCell Of(string? text) => new(text, null, null);

    /// <summary>A number; null gives an empty cell.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is infinite or not a number.</exception>
    public static ChartCell Of(double? number) => number is null || double.IsFinite(number.Value)
        ? new(null, number, null)
        : throw new ArgumentOutOfRangeException(nameof(number), number, "A cell holds a finite number.");

    /// <summary>True or false.</summary>
    public static ChartCell Of(bool flag) => new(null, null, flag);

    /// <summary>A number as every exporter writes it: ten significant digits, as in the tables of a run, so that all of them hold the same.</summary>
    public static string Written(double number) => (number == 0 ? 0 : number).ToString("G10", CultureInfo.InvariantCulture);

    /// <summary>As CSV writes it: words as they are, numbers by <see cref="Written"/>, <c>true</c> or <c>false</c>, nothing for an empty cell.</summary>
    public override string ToString() => Text ?? (Number is { } number ? Written(number) : Flag is { } flag ? flag ? "true" : "false" : "");
}
