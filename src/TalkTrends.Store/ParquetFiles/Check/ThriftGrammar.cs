namespace TalkTrends.Store.ParquetFiles.Check;

/// <summary>The structures of parquet.thrift that a footer and a page header are made of, field by field.</summary>
internal static class ThriftGrammar
{
    // A field is NUMBER:TYPE. Types: t truth value, b, h, i, l whole numbers of 8 to 64 bits, d double, s bytes, [X] list, or a structure's name.
    // ! marks a field that must be there and is kept, ? one that is kept where it is there; the others are only walked over.
    private const string Text = """
        FileMetaData      1:i 2!:[SchemaElement] 3!:l 4!:[RowGroup] 5?:[KeyValue] 6:s 7:[ColumnOrder]
        SchemaElement     1?:i 2:i 3?:i 4!:s 5?:i 6?:i 7:i 8:i 9:i 10?:LogicalType
        LogicalType       1?:Empty 2?:Empty 3?:Empty 4?:Empty 5?:Decimal 6?:Empty 7?:Time 8?:Time 10?:Integer 11?:Empty 12?:Empty 13?:Empty 14?:Empty 15?:Empty 16?:Variant 17?:Geometry 18?:Geography
        Decimal           1:i 2:i
        Time              1:t 2:TimeUnit
        TimeUnit          1:Empty 2:Empty 3:Empty
        Integer           1:b 2?:t
        Variant           1:b
        Geometry          1:s
        Geography         1:s 2:i
        Empty
        KeyValue          1!:s 2?:s
        ColumnOrder       1:Empty
        RowGroup          1!:[ColumnChunk] 2:l 3!:l 4:[SortingColumn] 5:l 6:l 7:h
        SortingColumn     1:i 2:t 3:t
        ColumnChunk       1?:s 2:l 3!:ColumnMetaData 4:l 5:i 6:l 7:i
        ColumnMetaData    1!:i 2:[i] 3!:[s] 4!:i 5!:l 6!:l 7!:l 8:[KeyValue] 9!:l 10?:l 11?:l 12:Statistics 13:[EncodingStats] 14:l 15:i 16:SizeStatistics 17:GeoStatistics
        Statistics        1:s 2:s 3:l 4:l 5:s 6:s 7:t 8:t
        EncodingStats     1:i 2:i 3:i
        SizeStatistics    1:l 2:[l] 3:[l]
        GeoStatistics     1:BoundingBox 2:[i]
        BoundingBox       1:d 2:d 3:d 4:d 5:d 6:d 7:d 8:d
        PageHeader        1!:i 2!:i 3!:i 4:i 5?:DataPage 6:Empty 7?:DictionaryPage 8?:DataPageV2
        DataPage          1!:i 2!:i 3:i 4:i 5:Statistics
        DictionaryPage    1!:i 2!:i 3:t
        DataPageV2        1!:i 2!:i 3!:i 4!:i 5!:i 6!:i 7?:t 8:Statistics
        """;

    private static readonly Dictionary<string, ThriftStruct> s_structs = Parse();

    /// <summary>The footer of a file.</summary>
    public static ThriftStruct Footer => s_structs["FileMetaData"];

    /// <summary>What stands before a page.</summary>
    public static ThriftStruct Page => s_structs["PageHeader"];

    private static Dictionary<string, ThriftStruct> Parse()
    {
        var lines = Text.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        var structs = lines.ToDictionary(line => line[0], line => new ThriftStruct(line[0]), StringComparer.Ordinal);
        foreach (var line in lines)
            foreach (var text in line[1..])
            {
                var (number, type) = (text[..text.IndexOf(':', StringComparison.Ordinal)], text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..]);
                var element = type.Trim('[', ']');
                structs[line[0]].Fields.Add(int.Parse(number.TrimEnd('!', '?'), System.Globalization.CultureInfo.InvariantCulture), new ThriftField(
                    element.Length == 1 ? element[0] : ThriftField.Structure, type[0] == '[', structs.GetValueOrDefault(element), number[^1] is '!' or '?', number[^1] == '!'));
            }
        return structs;
    }
}

/// <summary>A structure of the grammar: its fields by their numbers.</summary>
internal sealed record ThriftStruct(string Name)
{
    public SortedDictionary<int, ThriftField> Fields { get; } = [];
}

/// <summary>A field of a structure.</summary>
/// <param name="Type">A letter of the grammar, or <see cref="Structure"/>.</param>
/// <param name="IsList">A list of such values rather than one.</param>
/// <param name="Of">The structure, where it is one.</param>
/// <param name="IsKept">Its value is asked for later.</param>
/// <param name="IsRequired">It must be there.</param>
internal sealed record ThriftField(char Type, bool IsList, ThriftStruct? Of, bool IsKept, bool IsRequired)
{
    public const char Structure = '{';
}
