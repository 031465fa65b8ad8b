using System.Buffers;
using TalkTrends.Parquet.Encodings;

namespace TalkTrends.Parquet.Thrift;

/// <summary>Writes Thrift's compact protocol: the subset that Parquet's footer and page headers use.</summary>
/// <remarks>Call the field methods in rising order of id. A struct ends with <see cref="EndStruct"/>, given what its beginning returned.</remarks>
internal sealed class CompactWriter(ArrayBufferWriter<byte> output)
{
    private int lastField;

    public void Bool(int field, bool value) => Header(field, value ? CompactType.True : CompactType.False);

    public void Int16(int field, short value)
    {
        Header(field, CompactType.Int16);
        ZigZag(value);
    }

    public void Int32(int field, int value)
    {
        Header(field, CompactType.Int32);
        ZigZag(value);
    }

    public void Int64(int field, long value)
    {
        Header(field, CompactType.Int64);
        ZigZag(value);
    }

    public void Binary(int field, ReadOnlySpan<byte> value)
    {
        Header(field, CompactType.Binary);
        BinaryElement(value);
    }

    public void Text(int field, string value) => Binary(field, Utf8.Encode(value));

    /// <summary>Begins a list; the caller then writes the elements.</summary>
    public void List(int field, CompactType element, int count)
    {
        Header(field, CompactType.List);
        if (count < 15)
        {
            Byte((byte)((count << 4) | (byte)element));
            return;
        }
        Byte((byte)(0xF0 | (byte)element));
        output.WriteVarint((ulong)count);
    }

    public void Int32Element(int value) => ZigZag(value);

    public void TextElement(string value) => BinaryElement(Utf8.Encode(value));

    /// <summary>Begins a struct that is a field, and returns what <see cref="EndStruct"/> wants.</summary>
    public int BeginStruct(int field)
    {
        Header(field, CompactType.Struct);
        return BeginStruct();
    }

    /// <summary>Begins a struct that is a list's element or the message itself.</summary>
    public int BeginStruct()
    {
        var outer = lastField;
        lastField = 0;
        return outer;
    }

    public void EndStruct(int outer)
    {
        Byte((byte)CompactType.Stop);
        lastField = outer;
    }

    /// <summary>A struct without fields, as Parquet's unions use to name a case.</summary>
    public void EmptyStruct(int field) => EndStruct(BeginStruct(field));

    private void Header(int field, CompactType type)
    {
        var delta = field - lastField;
        if (delta is > 0 and < 16)
        {
            Byte((byte)((delta << 4) | (byte)type));
        }
        else
        {
            Byte((byte)type);
            ZigZag(field);
        }
        lastField = field;
    }

    private void BinaryElement(ReadOnlySpan<byte> value)
    {
        output.WriteVarint((ulong)value.Length);
        output.Write(value);
    }

    private void ZigZag(long value) => output.WriteVarint((ulong)((value << 1) ^ (value >> 63)));

    private void Byte(byte value) => output.WriteByte(value);
}
