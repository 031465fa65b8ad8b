namespace TalkTrends.Core.Themes;

/// <summary>A family of themes that share a hue.</summary>
/// <param name="Id">Lower-case letters, digits and hyphens; unique in the catalogue.</param>
/// <param name="Name">As people say it.</param>
/// <param name="Color">Six hexadecimal digits after a number sign, in lower case.</param>
public sealed record ThemeGroup(string Id, string Name, string Color);
