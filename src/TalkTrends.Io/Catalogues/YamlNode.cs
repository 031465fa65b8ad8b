namespace TalkTrends.Io.Catalogues;

/// <summary>A piece of a YAML document, and where it begins.</summary>
/// <param name="Line">1-based.</param>
internal abstract record YamlNode(int Line);

/// <summary>A single value, as text.</summary>
internal sealed record YamlText(int Line, string Value) : YamlNode(Line);

/// <summary>A list.</summary>
internal sealed record YamlList(int Line, IReadOnlyList<YamlNode> Items) : YamlNode(Line);

/// <summary>Keys and values in the order written; no key twice.</summary>
internal sealed record YamlMap(int Line, IReadOnlyList<(YamlText Key, YamlNode Value)> Entries) : YamlNode(Line);
