namespace TalkTrends.Store.ParquetFiles.Check;

/// <summary>The columns of a flat table from the elements of its schema.</summary>
internal static class SchemaCheck
{
    private static readonly string[] s_types = ["BOOLEAN", "INT32", "INT64", "INT96", "FLOAT", "DOUBLE", "BYTE_ARRAY", "FIXED_LEN_BYTE_ARRAY"];

    private static readonly string[] s_annotations =
        ["", "STRING", "MAP", "LIST", "ENUM", "DECIMAL", "DATE", "TIME", "TIMESTAMP", "", "INTEGER", "UNKNOWN", "JSON", "BSON", "UUID", "FLOAT16", "VARIANT", "GEOMETRY", "GEOGRAPHY"];

    // The annotations of old, which are still written beside.
    private static readonly string[] s_converted =
        ["UTF8", "MAP", "MAP_KEY_VALUE", "LIST", "ENUM", "DECIMAL", "DATE", "TIME_MILLIS", "TIME_MICROS", "TIMESTAMP_MILLIS", "TIMESTAMP_MICROS", "UINT_8", "UINT_16", "UINT_32", "UINT_64", "INT_8", "INT_16", "INT_32", "INT_64", "JSON", "BSON", "INTERVAL"];

    // Numbers of parquet.thrift: annotations of text (LogicalType, and ConvertedType before it), and signed whole numbers.
    private static readonly int[] s_texts = [1, 4, 12];
    private static readonly long[] s_convertedTexts = [0, 4, 19];
    private const int Integer = 10;

    /// <exception cref="DamageException">They describe something else.</exception>
    public static IReadOnlyList<ParquetColumn> Columns(IReadOnlyList<ThriftNode> elements)
    {
        if (elements.Count < 2)
            throw new DamageException($"a schema of {elements.Count} elements", $"a root and a column at least");
        var names = new HashSet<string>(StringComparer.Ordinal);
        var columns = new List<ParquetColumn>(elements.Count - 1);
        foreach (var element in elements.Skip(1))
        {
            var name = element.Text(4);
            if (name.Length == 0 || !names.Add(name))
                throw new DamageException($"column {columns.Count + 1} named '{name}'", $"names that are unique and not empty");
            if (element.NumberOrNull(5) > 0 || !element.Has(1))
                throw new DamageException($"column '{name}' is a group", $"a flat table");
            if (element.NumberOrNull(3) is not (0 or 1))
                throw new DamageException($"column '{name}' is repeated, or does not say", $"one value in a row, or none");
            columns.Add(new ParquetColumn(name, TypeOf(element, name), element.Number(3) == 1));
        }
        if (elements[0].NumberOrNull(5) != columns.Count)
            throw new DamageException($"a schema whose root has {elements[0].NumberOrNull(5) ?? 0} columns", $"the {columns.Count} that follow it");
        return columns;
    }

    /// <summary>The number that parquet.thrift gives to what a column of this type is stored as.</summary>
    public static int PhysicalType(ParquetType type) => type switch
    {
        ParquetType.Boolean => 0,
        ParquetType.Int32 => 1,
        ParquetType.Int64 => 2,
        ParquetType.Double => 5,
        _ => 6,
    };

    private static ParquetType TypeOf(ThriftNode element, string name)
    {
        var (type, converted) = (element.Number(1), element.NumberOrNull(6));
        int? logical = element.StructOrNull(10) is { } union ? union.Fields.FirstOrDefault() : null;
        // An annotation that only narrows a signed number changes nothing in how it is read.
        var isWhole = (logical is null || (logical == Integer && element.Struct(10).Struct(Integer).NumberOrNull(2) == 1)) && converted is null or (>= 15 and <= 18);
        return (type, logical, converted) switch
        {
            (0, null, null) => ParquetType.Boolean,
            (1, _, _) when isWhole => ParquetType.Int32,
            (2, _, _) when isWhole => ParquetType.Int64,
            (5, null, null) => ParquetType.Double,
            (6, { } annotation, _) when s_texts.Contains(annotation) => ParquetType.String,
            (6, null, { } annotation) when s_convertedTexts.Contains(annotation) => ParquetType.String,
            _ => throw new DamageException(
                $"column '{name}' is {Name(s_types, type)}{(logical is null && converted is null ? " without an annotation" : " annotated " + (logical is { } known ? Name(s_annotations, known) : Name(s_converted, converted!.Value)))}",
                $"truth values, signed whole numbers, doubles or text"),
        };
    }

    private static string Name(string[] names, long number) => number >= 0 && number < names.Length ? names[number] : "of no known kind";
}
