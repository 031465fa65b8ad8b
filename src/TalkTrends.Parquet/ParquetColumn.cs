using TalkTrends.Parquet.Encodings;

namespace TalkTrends.Parquet;

/// <summary>Name, type and null rule of one column of a flat table.</summary>
public sealed record ParquetColumn
{
    /// <summary>Describes a column.</summary>
    /// <param name="name">Not empty, and valid Unicode.</param>
    /// <param name="type">What the column holds.</param>
    /// <param name="isNullable">True where rows may lack a value (OPTIONAL), false where none does (REQUIRED).</param>
    /// <exception cref="ArgumentException">The name is empty or holds a lone surrogate, or the type is unknown.</exception>
    public ParquetColumn(string name, ParquetType type, bool isNullable = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!Utf8.CanEncode(name))
            throw new ArgumentException("A column's name holds a lone surrogate; UTF-8 has no form for it.", nameof(name));
        if (!Enum.IsDefined(type))
            throw new ArgumentOutOfRangeException(nameof(type), type, "A column has one of the types of ParquetType.");
        (Name, Type, IsNullable) = (name, type, isNullable);
    }

    /// <summary>Unique in its schema, compared by ordinal; never empty.</summary>
    public string Name { get; }

    /// <summary>What the column holds.</summary>
    public ParquetType Type { get; }

    /// <summary>True where rows may lack a value.</summary>
    public bool IsNullable { get; }
}
