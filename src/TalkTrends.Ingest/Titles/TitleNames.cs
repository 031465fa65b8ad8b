using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Notes.Heads;
using TalkTrends.Store.Background;

namespace TalkTrends.Ingest.Titles;

/// <summary>Takes the speakers off titles, where the titles of a whole document end in them: "Title - Name, Company &amp; Name", "Title -- Name and Name", "Title (Name)".</summary>
/// <remarks>One title proves nothing, as it may end in any two words; that nearly all of them end in persons does.</remarks>
internal static class TitleNames
{
    private const int FewestTitles = 3;

    // Of the titles cut in one way, the part that must end in persons; and the part of all talks that must be cut so.
    private const double LeastPersons = 0.75;
    private const double LeastOfTalks = 0.6;

    private static readonly string[] s_marks = [" -- ", " --- ", " – ", " — ", " - ", " | ", " / ", "("];

    /// <summary>The sessions, those that no record gives speakers with the speakers of their titles; as they were where titles do not end in names.</summary>
    public static IReadOnlyList<SessionDraft> Apart(IReadOnlyList<SessionDraft> sessions, NameTokens names)
    {
        var talks = sessions.Where(session => session.Kind.IsTalk()).ToList();
        if (talks.Count < FewestTitles || talks.Any(talk => talk.Speakers.Count > 0))
            return sessions;
        foreach (var mark in s_marks)
        {
            var cut = talks.Select(talk => Cut(talk.Title, mark)).OfType<(string Title, string End)>().ToList();
            if (cut.Count < FewestTitles || cut.Count < LeastOfTalks * talks.Count)
                continue;
            if (cut.Count(parts => SpeakerList.Parse(parts.End, names) is not null) >= LeastPersons * cut.Count)
                return [.. sessions.Select(session => session.Kind.IsTalk() ? Apart(session, mark, names) : session)];
        }
        return sessions;
    }

    private static SessionDraft Apart(SessionDraft session, string mark, NameTokens names) =>
        Cut(session.Title, mark) is { } parts && SpeakerList.Parse(parts.End, names) is { } read ? session with { Title = parts.Title, Speakers = read.Speakers } : session;

    private static (string Title, string End)? Cut(string title, string mark)
    {
        var at = title.LastIndexOf(mark, StringComparison.Ordinal);
        if (at <= 0)
            return null;
        var (before, end) = (title[..at].TrimEnd(), title[(at + mark.Length)..].Trim());
        if (mark == "(")
        {
            if (!end.EndsWith(')'))
                return null;
            end = end[..^1].TrimEnd();
        }
        return before.Length > 0 && end.Length > 0 ? (before, end) : null;
    }
}
