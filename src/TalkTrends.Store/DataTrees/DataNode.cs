namespace TalkTrends.Store.DataTrees;

/// <summary>A piece of a document of maps, lists and values (YAML, JSON, TOML), and the line it begins in (1-based).</summary>
internal abstract record DataNode(int Line)
{
    /// <summary>What it is, in words.</summary>
    public abstract string Word { get; }
}

/// <summary>A single value.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Value">As written, quotes taken off.</param>
/// <param name="Plain">True where it stood without quotes.</param>
internal sealed record DataScalar(int Line, string Value, bool Plain) : DataNode(Line)
{
    /// <summary>1-based line of the value's first line; after <see cref="DataNode.Line"/> where a block begins below its mark.</summary>
    public int FirstLine { get; init; } = Line;

    /// <summary>1-based line of the value's last line.</summary>
    public int LastLine { get; init; } = Line;

    /// <inheritdoc/>
    public override string Word => Value.Length == 0 ? "nothing" : $"\"{Value}\"";

    /// <summary>True where the value stands for nothing.</summary>
    public bool IsNull => Plain && Value is ("" or "~" or "null");
}

/// <summary>A list.</summary>
internal sealed record DataList(int Line, IReadOnlyList<DataNode> Items) : DataNode(Line)
{
    /// <inheritdoc/>
    public override string Word => "a list";
}

/// <summary>A map; keys in the order of the document. Of a key that JSON has twice the first counts.</summary>
internal sealed record DataMap(int Line, IReadOnlyList<KeyValuePair<DataScalar, DataNode>> Pairs) : DataNode(Line)
{
    /// <inheritdoc/>
    public override string Word => "a map";

    /// <summary>1-based line in which the map ends.</summary>
    public int LastLine { get; init; } = Line;

    /// <summary>The value of a key as it is spelled; null where it is absent.</summary>
    public DataNode? this[string key]
    {
        get
        {
            foreach (var (name, value) in Pairs)
            {
                if (string.Equals(name.Value, key, StringComparison.Ordinal))
                    return value;
            }
            return null;
        }
    }
}
