namespace TalkTrends.Core.Talks;

/// <summary>What sort of session a talk is. The last four are no talks and enter no count.</summary>
public enum TalkKind
{
    /// <summary>An ordinary talk; also what is assumed where nothing says otherwise.</summary>
    Talk,

    /// <summary>A keynote or plenary.</summary>
    Keynote,

    /// <summary>A workshop, tutorial or training.</summary>
    Workshop,

    /// <summary>A lightning or ignite talk.</summary>
    Lightning,

    /// <summary>A panel or fishbowl.</summary>
    Panel,

    /// <summary>A themed section of an essay: it has topics and themes, and enters no denominator.</summary>
    Section,

    /// <summary>A project's or company's stand.</summary>
    Stand,

    /// <summary>A birds-of-a-feather meeting.</summary>
    Bof,

    /// <summary>An examination session.</summary>
    Exam,

    /// <summary>A break, a meal, a registration, a welcome.</summary>
    Break,
}

/// <summary>Whether a talk was on the programme.</summary>
public enum TalkStatus
{
    /// <summary>On the programme; assumed where nothing says otherwise.</summary>
    Accepted,

    /// <summary>Sent in, and not (or not yet) accepted: left out of shares.</summary>
    Proposed,
}

/// <summary>What part of an event a document holds.</summary>
public enum Coverage
{
    /// <summary>The whole programme.</summary>
    Programme,

    /// <summary>A part of the programme: more was still to come, or is missing.</summary>
    Partial,

    /// <summary>What an attendee chose to write up.</summary>
    Selection,

    /// <summary>A text about the event as a whole; its sections are no talks.</summary>
    Essay,
}

/// <summary>Facts about kinds that more than one room needs.</summary>
public static class KindExtensions
{
    /// <summary>True for sessions in which somebody speaks on a subject; false for stands, BoFs, exams and breaks.</summary>
    public static bool IsTalk(this TalkKind kind) => kind < TalkKind.Stand;

    /// <summary>The word for a kind, status or coverage in tables and reports: lower case.</summary>
    public static string Word<T>(this T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
