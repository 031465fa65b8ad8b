namespace TalkTrends.Reports.Decks;

/// <summary>A part of a master: itself, a layout, a theme, a picture.</summary>
/// <param name="Path">From the package's root, without a slash in front.</param>
/// <param name="ContentType">What it holds.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Relations">Id, type, target and whether that lies outside, of each relation.</param>
internal sealed record DesignPart(
    string Path, string ContentType, ReadOnlyMemory<byte> Content, IReadOnlyList<(string Id, string Type, string Target, bool External)> Relations);
