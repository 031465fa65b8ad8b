namespace TalkTrends.Ingest.Events;

/// <summary>What a record says of its event, as it says it.</summary>
/// <param name="Conference">The series; null where not stated.</param>
/// <param name="Name">The edition, with or without its year; null where not stated.</param>
/// <param name="Year">Null where not stated.</param>
public readonly record struct RecordEvent(string? Conference, string? Name, int? Year);
