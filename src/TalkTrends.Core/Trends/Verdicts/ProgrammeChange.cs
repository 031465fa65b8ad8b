namespace TalkTrends.Core.Trends.Verdicts;

/// <summary>A jump of a theme at one conference that its own track explains, and interest does not.</summary>
/// <param name="Conference">The conference; null where it has no name.</param>
/// <param name="Year">The edition whose share jumps.</param>
/// <param name="TrackCame">True: the track was not there before; false: it is gone.</param>
/// <param name="Isolated">True where the track is absent in this edition only, or in the latest, so that the edition is kept out of slope and verdict of this theme.</param>
/// <param name="Sentence">The change in words, with its figures.</param>
public sealed record ProgrammeChange(string? Conference, int Year, bool TrackCame, bool Isolated, string Sentence);
