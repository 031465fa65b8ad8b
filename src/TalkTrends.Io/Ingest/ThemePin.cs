namespace TalkTrends.Io.Ingest;

/// <summary>Themes that a corpus file pins to a talk, or denies to it.</summary>
/// <param name="TalkId">The talk.</param>
/// <param name="Pinned">Ids of themes that it is about.</param>
/// <param name="Denied">Ids of themes that it has nothing to do with.</param>
public sealed record ThemePin(string TalkId, IReadOnlyList<string> Pinned, IReadOnlyList<string> Denied);
