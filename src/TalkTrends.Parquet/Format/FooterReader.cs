using TalkTrends.Parquet.Thrift;

namespace TalkTrends.Parquet.Format;

/// <summary>Reads the footer (FileMetaData of parquet.thrift) and holds it to what a flat table's footer must be.</summary>
internal static class FooterReader
{
    /// <exception cref="ParquetFormatException">It is damaged, or describes something other than a flat table of known types.</exception>
    public static FileMetadata Read(ReadOnlySpan<byte> data, Place place)
    {
        var thrift = new CompactReader(data, place);
        List<SchemaElement>? elements = null;
        List<GroupMetadata>? groups = null;
        long? rowCount = null;
        string? createdBy = null;
        var (keyValues, orders) = (new List<KeyValuePair<string, string>>(), new List<bool>());
        thrift.BeginStruct();
        while (thrift.NextField(out var field))
            switch (field)
            {
                case 2:
                    elements = ReadSchema(ref thrift);
                    break;
                case 3:
                    rowCount = thrift.Int64();
                    break;
                case 4:
                    groups = ReadGroups(ref thrift);
                    break;
                case 5:
                    keyValues = ReadKeyValues(ref thrift);
                    break;
                case 6:
                    createdBy = thrift.Text();
                    break;
                case 7:
                    orders = ReadColumnOrders(ref thrift);
                    break;
                default:
                    thrift.Skip();
                    break;
            }
        var schema = SchemaElement.ToSchema(elements ?? throw thrift.Fail("no schema", "a footer has one"), place);
        foreach (var group in groups ?? throw thrift.Fail("no list of row groups", "a footer has one, if empty"))
            Check(group, schema, place);
        var total = groups.Aggregate(0UL, (sum, group) => sum + (ulong)group.RowCount);
        if (rowCount != (long)total)
            throw place.Fail($"{(rowCount is { } stated ? stated : "no number of")} rows", $"the row groups have {total}");
        // An order for every column or for none: anything else cannot be matched to the columns.
        return new(schema, (long)total, groups, keyValues, createdBy, orders.Count == schema.Columns.Count ? orders : new bool[schema.Columns.Count]);
    }

    private static void Check(GroupMetadata group, ParquetSchema schema, Place place)
    {
        if (group.RowCount < 0)
            throw place.Fail($"a row group of {group.RowCount} rows", "it has none or more");
        if (group.Chunks.Count != schema.Columns.Count)
            throw place.Fail($"a row group of {group.Chunks.Count} columns", $"the schema has {schema.Columns.Count}");
        foreach (var (chunk, column) in group.Chunks.Zip(schema.Columns))
        {
            if (chunk.Path != column.Name)
                throw place.Fail($"a column chunk of '{chunk.Path}'", $"'{column.Name}' comes here by the schema");
            if (chunk.Type != Layout.PhysicalOf(column.Type))
                throw place.Fail($"a column chunk of '{chunk.Path}' with type {chunk.Type}", $"the schema says {Layout.PhysicalOf(column.Type)}");
            if (chunk.ValueCount != group.RowCount)
                throw place.Fail($"a column chunk of '{chunk.Path}' with {chunk.ValueCount} values", $"its row group has {group.RowCount} rows");
        }
    }

    private static List<SchemaElement> ReadSchema(ref CompactReader thrift)
    {
        var elements = new List<SchemaElement>();
        for (var left = thrift.List(CompactType.Struct); left > 0; left--)
            elements.Add(SchemaElement.Read(ref thrift));
        return elements;
    }

    private static List<GroupMetadata> ReadGroups(ref CompactReader thrift)
    {
        var groups = new List<GroupMetadata>();
        for (var left = thrift.List(CompactType.Struct); left > 0; left--)
        {
            List<ChunkMetadata>? chunks = null;
            long? rowCount = null;
            var message = thrift.BeginStruct();
            while (thrift.NextField(out var field))
                switch (field)
                {
                    case 1:
                        chunks = ReadChunks(ref thrift);
                        break;
                    case 3:
                        rowCount = thrift.Int64();
                        break;
                    default:
                        thrift.Skip();
                        break;
                }
            thrift.EndStruct(message);
            groups.Add(new(
                rowCount ?? throw thrift.Fail("a row group without a number of rows", "it states one"),
                chunks ?? throw thrift.Fail("a row group without columns", "it lists them")));
        }
        return groups;
    }

    private static List<ChunkMetadata> ReadChunks(ref CompactReader thrift)
    {
        var chunks = new List<ChunkMetadata>();
        for (var left = thrift.List(CompactType.Struct); left > 0; left--)
            chunks.Add(ChunkMetadataReader.Read(ref thrift));
        return chunks;
    }

    private static List<KeyValuePair<string, string>> ReadKeyValues(ref CompactReader thrift)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        for (var left = thrift.List(CompactType.Struct); left > 0; left--)
        {
            var (key, value) = ((string?)null, "");
            var message = thrift.BeginStruct();
            while (thrift.NextField(out var field))
                switch (field)
                {
                    case 1:
                        key = thrift.Text();
                        break;
                    case 2:
                        value = thrift.Text();
                        break;
                    default:
                        thrift.Skip();
                        break;
                }
            thrift.EndStruct(message);
            pairs.Add(new(key ?? throw thrift.Fail("a pair without a key", "it has one"), value));
        }
        return pairs;
    }

    private static List<bool> ReadColumnOrders(ref CompactReader thrift)
    {
        var orders = new List<bool>();
        for (var left = thrift.List(CompactType.Struct); left > 0; left--)
        {
            var isTypeOrder = false;
            var message = thrift.BeginStruct();
            while (thrift.NextField(out var field))
            {
                isTypeOrder |= field == 1;
                thrift.Skip();
            }
            thrift.EndStruct(message);
            orders.Add(isTypeOrder);
        }
        return orders;
    }
}
