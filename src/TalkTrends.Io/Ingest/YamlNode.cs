namespace TalkTrends.Io.Ingest;

/// <summary>A piece of a YAML document and the line it stands in (1-based).</summary>
internal abstract record YamlNode(int Line)
{
    /// <summary>What it is, in words.</summary>
    public abstract string Word { get; }
}

/// <summary>A single value.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Value">As written, quotes taken off.</param>
/// <param name="Plain">True where it stood without quotes.</param>
internal sealed record YamlScalar(int Line, string Value, bool Plain) : YamlNode(Line)
{
    public override string Word => Value.Length == 0 ? "nothing" : $"\"{Value}\"";
}

/// <summary>A list.</summary>
internal sealed record YamlList(int Line, IReadOnlyList<YamlNode> Items) : YamlNode(Line)
{
    public override string Word => "a list";
}

/// <summary>A map; keys are distinct and in the order of the document.</summary>
internal sealed record YamlMap(int Line, IReadOnlyList<KeyValuePair<YamlScalar, YamlNode>> Pairs) : YamlNode(Line)
{
    public override string Word => "a map";
}
