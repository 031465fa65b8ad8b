using TalkTrends.Parquet.Thrift;

namespace TalkTrends.Parquet.Format;

/// <summary>One element of the schema as the footer lists it: the root, then its columns.</summary>
internal sealed record SchemaElement(string Name, PhysicalType? Type, Repetition? Repetition, int? ChildCount, ConvertedType? Converted, LogicalType? Logical)
{
    public static SchemaElement Read(ref CompactReader thrift)
    {
        string? name = null;
        int? type = null, repetition = null, childCount = null, converted = null;
        LogicalType? logical = null;
        var message = thrift.BeginStruct();
        while (thrift.NextField(out var field))
            switch (field)
            {
                case 1:
                    type = thrift.Int32();
                    break;
                case 3:
                    repetition = thrift.Int32();
                    break;
                case 4:
                    name = thrift.Text();
                    break;
                case 5:
                    childCount = thrift.Int32();
                    break;
                case 6:
                    converted = thrift.Int32();
                    break;
                case 10:
                    logical = ReadLogicalType(ref thrift);
                    break;
                default:
                    thrift.Skip();
                    break;
            }
        thrift.EndStruct(message);
        return new(
            name ?? throw thrift.Fail("a schema element without a name", "each has one"),
            (PhysicalType?)type,
            (Repetition?)repetition,
            childCount,
            (ConvertedType?)converted,
            logical);
    }

    /// <summary>The schema of a flat table from its elements.</summary>
    /// <exception cref="ParquetFormatException">They describe something else.</exception>
    public static ParquetSchema ToSchema(IReadOnlyList<SchemaElement> elements, Place place)
    {
        if (elements.Count < 2)
            throw place.Fail($"a schema of {elements.Count} elements", "a root and a column at least were wanted");
        var names = new HashSet<string>(StringComparer.Ordinal);
        var columns = new List<ParquetColumn>(elements.Count - 1);
        foreach (var element in elements.Skip(1))
        {
            if (element.Name.Length == 0 || !names.Add(element.Name))
                throw place.Fail($"column {columns.Count + 1} is named '{element.Name}'", "names are unique and not empty");
            if (element.ChildCount > 0 || element.Type is null)
                throw place.Fail($"column '{element.Name}' is a group", "a flat table was wanted");
            if (element.Repetition is not (Format.Repetition.REQUIRED or Format.Repetition.OPTIONAL))
                throw place.Fail($"column '{element.Name}' is {element.Repetition?.ToString() ?? "of no stated repetition"}", "REQUIRED or OPTIONAL was wanted");
            columns.Add(new(element.Name, element.ToType(place), element.Repetition == Format.Repetition.OPTIONAL));
        }
        if (elements[0].ChildCount != columns.Count)
            throw place.Fail($"a root of {elements[0].ChildCount ?? 0} columns", $"{columns.Count} follow it");
        return new(columns);
    }

    private ParquetType ToType(Place place) => (Type, Logical, Converted) switch
    {
        (PhysicalType.BOOLEAN, null, null) => ParquetType.Boolean,
        // An annotation that only narrows a signed integer changes nothing in how it is read.
        (PhysicalType.INT32, null or LogicalType.INTEGER, null or ConvertedType.INT_8 or ConvertedType.INT_16 or ConvertedType.INT_32) => ParquetType.Int32,
        (PhysicalType.INT64, null or LogicalType.INTEGER, null or ConvertedType.INT_64) => ParquetType.Int64,
        (PhysicalType.DOUBLE, null, null) => ParquetType.Double,
        (PhysicalType.BYTE_ARRAY, LogicalType.STRING or LogicalType.ENUM or LogicalType.JSON, _) => ParquetType.String,
        (PhysicalType.BYTE_ARRAY, null, ConvertedType.UTF8 or ConvertedType.ENUM or ConvertedType.JSON) => ParquetType.String,
        _ => throw place.Fail(
            $"column '{Name}' is {Type}{(Logical is null && Converted is null ? " without an annotation" : $" annotated {Logical?.ToString() ?? Converted?.ToString()}")}",
            "BOOLEAN, INT32, INT64, DOUBLE or a BYTE_ARRAY annotated STRING was wanted"),
    };

    /// <summary>The case of the union. An unsigned integer is given as <see cref="LogicalType.UNKNOWN"/>, which no column may be.</summary>
    private static LogicalType? ReadLogicalType(ref CompactReader thrift)
    {
        LogicalType? logical = null;
        var message = thrift.BeginStructField();
        while (thrift.NextField(out var field))
        {
            logical = (LogicalType)field;
            if (logical == LogicalType.INTEGER && !ReadIsSigned(ref thrift))
                logical = LogicalType.UNKNOWN;
            else if (logical != LogicalType.INTEGER)
                thrift.Skip();
        }
        thrift.EndStruct(message);
        return logical;
    }

    private static bool ReadIsSigned(ref CompactReader thrift)
    {
        var isSigned = false;
        var message = thrift.BeginStructField();
        while (thrift.NextField(out var field))
            if (field == 2)
                isSigned = thrift.Bool();
            else
                thrift.Skip();
        thrift.EndStruct(message);
        return isSigned;
    }
}
