using System.Data.Common;
using Spectre.Console;

namespace TalkTrends.Query;

/// <summary>Writes rows as a table for people to look at: numbers to the right, fractions to four digits.</summary>
internal static class TableRows
{
    public static void Write(DbDataReader rows, TextWriter output, CancellationToken cancel)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (Console.IsOutputRedirected)
            console.Profile.Width = 10_000;
        var table = new Table().Border(TableBorder.Simple);
        for (var column = 0; column < rows.FieldCount; column++)
        {
            var head = new TableColumn(new Text(rows.GetName(column)));
            table.AddColumn(IsNumber(rows.GetFieldType(column)) ? head.RightAligned() : head);
        }
        var count = 0L;
        for (; rows.Read(); count++)
        {
            cancel.ThrowIfCancellationRequested();
            table.AddRow(Enumerable.Range(0, rows.FieldCount).Select(column => new Text(rows.IsDBNull(column) ? "" : Shown(rows.GetValue(column)))));
        }
        console.Write(table);
        console.WriteLine(FormattableString.Invariant($"{count} {(count == 1 ? "row" : "rows")}"));
    }

    private static bool IsNumber(Type type) => type == typeof(int) || type == typeof(long) || type == typeof(double) || type == typeof(float) || type == typeof(decimal)
        || type == typeof(short) || type == typeof(uint) || type == typeof(ulong) || type == typeof(System.Numerics.BigInteger);

    private static string Shown(object value) => value switch
    {
        double number when double.IsFinite(number) && number != Math.Truncate(number) && Math.Abs(number) is >= 0.0001 and < 1e6 => number.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture),
        _ => CellText.Of(value),
    };
}
