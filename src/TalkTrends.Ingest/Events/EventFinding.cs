using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Events;

/// <summary>The event that a document was found to be about, and what said so.</summary>
/// <param name="Event">The event; undated where nothing gives a year.</param>
/// <param name="ConferenceFrom">Where the conference's name stands: "headline", "text", "path", "nowhere"; "folder" or "file" where not even a headline gives the event a name.</param>
/// <param name="YearFrom">Where the year stands: "headline", "text", "event dates", "byline", "path", "nowhere".</param>
public sealed record EventFinding(Event Event, string ConferenceFrom, string YearFrom);
