using System.Text;

namespace TalkTrends.Store.ParquetFiles.Check;

/// <summary>The fields of a structure that were kept.</summary>
internal sealed class ThriftNode
{
    private readonly Dictionary<int, object> _values = [];

    /// <summary>Numbers of the fields that were there.</summary>
    public IEnumerable<int> Fields => _values.Keys;

    public void Keep(int field, object value) => _values[field] = value;

    public bool Has(int field) => _values.ContainsKey(field);

    /// <summary>A whole number, or a truth value as 0 or 1.</summary>
    public long Number(int field) => (long)_values[field];

    public long? NumberOrNull(int field) => _values.TryGetValue(field, out var value) ? (long)value : null;

    /// <exception cref="DamageException">It is no UTF-8.</exception>
    public string Text(int field) => TextOf((byte[])_values[field]);

    public ThriftNode Struct(int field) => (ThriftNode)_values[field];

    public ThriftNode? StructOrNull(int field) => (ThriftNode?)_values.GetValueOrDefault(field);

    public IEnumerable<ThriftNode> Structs(int field) => ((List<object>)_values[field]).Cast<ThriftNode>();

    public IEnumerable<string> Texts(int field) => ((List<object>)_values[field]).Cast<byte[]>().Select(TextOf);

    private static string TextOf(byte[] bytes) => System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : throw new DamageException($"{bytes.Length} bytes that are not UTF-8", $"text");
}
