using System.Diagnostics.CodeAnalysis;

namespace TalkTrends.Store.ParquetFiles.Check;

/// <summary>Walks Thrift's compact protocol along a grammar, through bytes that may be damaged.</summary>
/// <remarks>
/// Parquet.Net takes types and lengths on trust: a wrong type shifts everything behind it, an unknown structure or an end that comes too soon
/// keeps it reading forever. What has been walked over here to the end is what Parquet.Net will read, field by field.
/// </remarks>
/// <param name="data">The bytes.</param>
/// <param name="offset">Where in the file they begin, for messages.</param>
internal ref struct ThriftReader(ReadOnlySpan<byte> data, long offset)
{
    private readonly ReadOnlySpan<byte> _data = data;
    private readonly long _offset = offset;

    /// <summary>Bytes taken so far.</summary>
    public int Position { get; private set; }

    /// <summary>Reads a structure to its end.</summary>
    /// <exception cref="DamageException">The bytes are no such structure.</exception>
    public ThriftNode Struct(ThriftStruct grammar)
    {
        var node = new ThriftNode();
        var last = 0L;
        for (var header = Byte(); header != 0; header = Byte())
        {
            var (delta, type) = (header >> 4, header & 0x0F);
            var number = delta == 0 ? ZigZag(16) : last + delta;
            if (number <= last || number > short.MaxValue)
                Fail($"field {number} of {grammar.Name} after field {last}", $"fields in order");
            last = number;
            if (!grammar.Fields.TryGetValue((int)number, out var field))
                Pass(grammar, number, type);
            else
            {
                if (!IsOf(type, field))
                    Fail($"field {number} of {grammar.Name} of Thrift's type {type}", $"the type that Parquet gives it");
                var value = field.IsList ? List(field) : field.Type == 't' ? type == 1 ? 1L : 0L : Value(field);
                if (field.IsKept)
                    node.Keep((int)number, value!);
            }
        }
        foreach (var (number, field) in grammar.Fields)
            if (field.IsRequired && !node.Has(number))
                Fail($"a {grammar.Name} without field {number}", $"one that has it");
        return node;
    }

    // Compact types: 1 and 2 true and false, 3 to 6 whole numbers of 8 to 64 bits, 7 double, 8 bytes, 9 list, 12 structure.
    private static bool IsOf(int type, ThriftField field) => field.IsList ? type == 9 : field.Type switch
    {
        't' => type is 1 or 2,
        'b' => type == 3,
        'h' => type == 4,
        'i' => type == 5,
        'l' => type == 6,
        'd' => type == 7,
        's' => type == 8,
        _ => type == 12,
    };

    /// <summary>A field of a later version of the format: one without parts is passed over, as Parquet.Net passes over it.</summary>
    private void Pass(ThriftStruct grammar, long number, int type)
    {
        if (type is < 1 or > 8)
            Fail($"field {number} of {grammar.Name}, of Thrift's type {type}", $"fields that Parquet's {grammar.Name} has");
        else if (type > 2)
            Value(new ThriftField("bhilds"[type - 3], false, null, false, false));
    }

    private List<object>? List(ThriftField field)
    {
        var header = Byte();
        var count = Count(header >> 4 == 15 ? Varint(32) : (ulong)(header >> 4));
        if (count > 0 && !IsOf(header & 0x0F, field with { IsList = false }))
            Fail($"a list of Thrift's type {header & 0x0F}", $"the type that Parquet gives it");
        var kept = field.IsKept ? new List<object>() : null;
        for (var i = 0; i < count; i++)
        {
            var value = Value(field);
            kept?.Add(value!);
        }
        return kept;
    }

    private object? Value(ThriftField field)
    {
        switch (field.Type)
        {
            case 'b':
                return (long)Byte();
            case 'h':
                return ZigZag(16);
            case 'i':
                return ZigZag(32);
            case 'l':
                return ZigZag(64);
            case 'd':
                Take(sizeof(double));
                return null;
            case 's':
                var bytes = Take(Count(Varint(32)));
                return field.IsKept ? bytes.ToArray() : null;
            default:
                return Struct(field.Of!);
        }
    }

    // An element takes a byte at least, so a count beyond the bytes left is a lie.
    private readonly int Count(ulong count)
    {
        if (count > (ulong)(_data.Length - Position))
            Fail($"{count} elements or bytes", $"at most the {_data.Length - Position} bytes that are left");
        return (int)count;
    }

    private long ZigZag(int bits)
    {
        var value = Varint(bits);
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    private ulong Varint(int bits)
    {
        var value = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next >= 0x80)
                continue;
            if (bits < 64 && value >> bits != 0)
                Fail($"the number {value}", $"{bits} bits");
            return value;
        }
        Fail($"a number of more than ten bytes", $"64 bits, which take ten at most");
        return 0;
    }

    private byte Byte() => Take(1)[0];

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _data.Length - Position)
            Fail($"an end {_data.Length - Position} bytes on", $"{count} bytes more");
        var taken = _data.Slice(Position, count);
        Position += count;
        return taken;
    }

    [DoesNotReturn]
    private readonly void Fail(FormattableString found, FormattableString wanted) =>
        throw new DamageException($"{FormattableString.Invariant(found)} at byte {_offset + Position}", wanted);
}
