using TalkTrends.Parquet.Encodings;
using TalkTrends.Parquet.Format;

namespace TalkTrends.Parquet.Thrift;

/// <summary>Reads Thrift's compact protocol from bytes that may be damaged.</summary>
/// <remarks>Every length is checked against the bytes that are left before anything is taken or allocated.</remarks>
/// <param name="data">The bytes to read.</param>
/// <param name="place">What they are and where in the file they begin, for messages.</param>
internal ref struct CompactReader(ReadOnlySpan<byte> data, Place place)
{
    private const int MaximumDepth = 64;

    private readonly ReadOnlySpan<byte> data = data;
    private readonly Place place = place;
    private int lastField;
    private CompactType type;

    /// <summary>Bytes taken so far.</summary>
    public int Position { get; private set; }

    /// <summary>Enters a struct: a list's element, or the message itself. Returns what <see cref="EndStruct"/> wants.</summary>
    public int BeginStruct()
    {
        var outer = lastField;
        lastField = 0;
        return outer;
    }

    /// <summary>Enters a struct that is the current field.</summary>
    public int BeginStructField()
    {
        Want(CompactType.Struct);
        return BeginStruct();
    }

    /// <summary>Leaves a struct, after <see cref="NextField"/> has said that it is over.</summary>
    public void EndStruct(int outer) => lastField = outer;

    /// <summary>Goes to the next field of the struct; false at its end.</summary>
    public bool NextField(out int field)
    {
        var header = Byte();
        type = (CompactType)(header & 0x0F);
        if (header == 0)
        {
            field = 0;
            return false;
        }
        if (type is CompactType.Stop or > CompactType.Struct)
            throw Fail($"a field has the type {(int)type}", "types go from 1 to 12");
        var delta = header >> 4;
        var id = delta == 0 ? ZigZag() : lastField + delta;
        if (id is < short.MinValue or > short.MaxValue)
            throw Fail($"a field has the number {id}", "numbers have 16 bits");
        lastField = field = (int)id;
        return true;
    }

    public readonly bool Bool() => type switch
    {
        CompactType.True => true,
        CompactType.False => false,
        _ => throw Fail($"field {lastField} is of type {type}", "a truth value was wanted"),
    };

    public int Int32()
    {
        Want(CompactType.Int32);
        return Int32Element();
    }

    public long Int64()
    {
        Want(CompactType.Int64);
        return ZigZag();
    }

    public byte Int8()
    {
        Want(CompactType.Int8);
        return Byte();
    }

    public ReadOnlySpan<byte> Binary()
    {
        Want(CompactType.Binary);
        return BinaryElement();
    }

    public string Text()
    {
        Want(CompactType.Binary);
        return TextElement();
    }

    public int Int32Element()
    {
        var value = ZigZag();
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw Fail($"the number {value}", "32 bits were wanted");
    }

    public string TextElement()
    {
        var bytes = BinaryElement();
        return Utf8.TryDecode(bytes) ?? throw Fail($"{bytes.Length} bytes that are not UTF-8", "text was wanted");
    }

    /// <summary>Begins a list and returns how many elements it has: never more than there are bytes left.</summary>
    public int List(CompactType element)
    {
        Want(CompactType.List);
        var (found, count) = ListHeader();
        if (found != element && count > 0)
            throw Fail($"a list of {found}", $"a list of {element} was wanted");
        return count;
    }

    /// <summary>Passes over the current field, whatever it is.</summary>
    public void Skip() => Skip(type, inList: false, depth: 0);

    private void Skip(CompactType skipped, bool inList, int depth)
    {
        if (depth > MaximumDepth)
            throw Fail($"structures nested deeper than {MaximumDepth}", "Parquet's own are not");
        switch (skipped)
        {
            case CompactType.True or CompactType.False:
                // A field's truth value sits in its header; a list's takes a byte.
                if (inList)
                    Byte();
                break;
            case CompactType.Int8:
                Byte();
                break;
            case CompactType.Int16 or CompactType.Int32 or CompactType.Int64:
                Varint();
                break;
            case CompactType.Double:
                Take(sizeof(double));
                break;
            case CompactType.Binary:
                BinaryElement();
                break;
            case CompactType.List or CompactType.Set:
                var (element, count) = ListHeader();
                for (var i = 0; i < count; i++)
                    Skip(element, inList: true, depth + 1);
                break;
            case CompactType.Map:
                SkipMap(depth);
                break;
            case CompactType.Struct:
                var outer = BeginStruct();
                while (NextField(out _))
                    Skip(type, inList: false, depth + 1);
                EndStruct(outer);
                break;
            default:
                throw Fail($"an element of type {(int)skipped}", "types go from 1 to 12");
        }
    }

    private void SkipMap(int depth)
    {
        var count = Count(Varint());
        if (count == 0)
            return;
        var types = Byte();
        for (var i = 0; i < count; i++)
        {
            Skip((CompactType)(types >> 4), inList: true, depth + 1);
            Skip((CompactType)(types & 0x0F), inList: true, depth + 1);
        }
    }

    private (CompactType Element, int Count) ListHeader()
    {
        var header = Byte();
        var count = header >> 4;
        return ((CompactType)(header & 0x0F), Count(count == 15 ? Varint() : (ulong)count));
    }

    // An element takes at least one byte, so a count beyond the bytes left is a lie.
    private readonly int Count(ulong count) =>
        count <= (ulong)(data.Length - Position) ? (int)count : throw Fail($"{count} elements or bytes", $"only {data.Length - Position} bytes are left");

    private ReadOnlySpan<byte> BinaryElement() => Take(Count(Varint()));

    private long ZigZag()
    {
        var value = Varint();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    private ulong Varint()
    {
        var value = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
        throw Fail("a number of more than ten bytes", "64 bits take ten at most");
    }

    private byte Byte() => Take(1)[0];

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > data.Length - Position)
            throw Fail($"{data.Length - Position} bytes are left", $"{count} were wanted");
        var taken = data.Slice(Position, count);
        Position += count;
        return taken;
    }

    private readonly void Want(CompactType wanted)
    {
        if (type != wanted)
            throw Fail($"field {lastField} is of type {type}", $"{wanted} was wanted");
    }

    /// <summary>An exception that names this place in the file.</summary>
    public readonly ParquetFormatException Fail(string found, string wanted) => (place with { Offset = place.Offset + Position }).Fail(found, wanted);
}
