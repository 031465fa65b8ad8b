using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Fields;

/// <summary>Tells talks from stands, meetings, exams and breaks, and a keynote from a talk.</summary>
public static partial class SessionKinds
{
    private static readonly FrozenDictionary<string, TalkKind> s_words = WordLists.Map("sessions", "kinds")
        .SelectMany(row => row.Value.Select(word => NameWords.Key(word)).Distinct().Select(name => (name, kind: Enum.Parse<TalkKind>(row.Key, ignoreCase: true))))
        .ToFrozenDictionary(pair => pair.name, pair => pair.kind, StringComparer.Ordinal);

    // A title without any of these is an ordinary talk's: nearly all are.
    private static readonly SearchValues<string> s_signs = SearchValues.Create([.. WordLists.Words("sessions", "signs")], StringComparison.OrdinalIgnoreCase);

    // A title of these words alone, at least one of them of the first kind, announces no talk.
    private static readonly FrozenSet<string> s_breakWords = WordLists.Set("sessions", "break_words");

    private static readonly FrozenSet<string> s_breakCompany = WordLists.Set("sessions", "break_company");

    // "To be announced" has none of the first kind.
    private static readonly FrozenSet<string> s_breakTitles = WordLists.Set("sessions", "break_titles");

    /// <summary>The kind that a record's own word for it means; null where the word says nothing.</summary>
    public static TalkKind? OfWord(string? word)
    {
        if (string.IsNullOrWhiteSpace(word))
            return null;
        var key = NameWords.Key(word);
        if (s_words.TryGetValue(key, out var kind))
            return kind;
        // "Talk (45 minutes)", "Long Talk", "Ignite talk 5 min"
        return word.Split([' ', '-', '_', '/', '(', ':'], StringSplitOptions.RemoveEmptyEntries).Select(part => NameWords.Key(part))
            .Select(part => s_words.TryGetValue(part, out var found) ? found : (TalkKind?)null)
            .OrderByDescending(found => found is not null and not TalkKind.Talk)
            .FirstOrDefault(found => found is not null);
    }

    /// <summary>The kind of a session by its own word, its track and its title.</summary>
    /// <param name="word">What the record calls it; null where it says nothing.</param>
    /// <param name="track">Its track; null where there is none.</param>
    /// <param name="title">Its title.</param>
    public static TalkKind Of(string? word, string? track, string title)
    {
        var stated = OfWord(word);
        if (stated is { } no && !no.IsTalk())
            return no;
        if (ByTrack(track) is { } byTrack && !byTrack.IsTalk())
            return byTrack;
        var byTitle = ByTitle(title);
        if (byTitle is { } found && !found.IsTalk())
            return found;
        return stated is { } said and not TalkKind.Talk ? said : byTitle ?? ByTrack(track) ?? TalkKind.Talk;
    }

    private static TalkKind? ByTrack(string? track) => track is null ? null : NameWords.Key(track) switch
    {
        "keynotes" or "keynote" => TalkKind.Keynote,
        "lightningtalks" or "lightningtalk" or "ignite" or "ignites" => TalkKind.Lightning,
        "certificationexams" or "exams" => TalkKind.Exam,
        "keysigning" or "bof" or "bofs" or "bofsession" or "bofsessions" => TalkKind.Bof,
        "stands" or "stand" or "infodesk" => TalkKind.Stand,
        "breaks" or "break" => TalkKind.Break,
        "workshops" or "tutorials" => TalkKind.Workshop,
        _ => null,
    };

    private static TalkKind? ByTitle(string title)
    {
        var text = title.Trim();
        if (text.Length > 120 || !text.AsSpan().ContainsAny(s_signs))
            return null;
        if (StandTitle().IsMatch(text))
            return TalkKind.Stand;
        if (IsBreak(text) || RoomTitle().IsMatch(text))
            return TalkKind.Break;
        if (ExamTitle().IsMatch(text))
            return TalkKind.Exam;
        if (BofTitle().IsMatch(text))
            return TalkKind.Bof;
        return text.StartsWith("Keynote:", StringComparison.OrdinalIgnoreCase) || KeynoteTitle().IsMatch(text) ? TalkKind.Keynote
            : PanelTitle().IsMatch(text) ? TalkKind.Panel
            : LightningTitle().IsMatch(text) ? TalkKind.Lightning
            : text.EndsWith(" workshop", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Workshop:", StringComparison.OrdinalIgnoreCase) ? TalkKind.Workshop
            : null;
    }

    private static bool IsBreak(string title)
    {
        var words = NameWords.Of(title);
        if (words.Count is 0 or > 12)
            return false;
        return s_breakTitles.Contains(NameWords.Key(title))
            || (words.Any(word => s_breakWords.Contains(word.Key)) && words.All(word => word.IsNumber || s_breakWords.Contains(word.Key) || s_breakCompany.Contains(word.Key)));
    }

    [GeneratedRegex(@"^welcome to the (?:stand for )?.{1,60}\bstand!?$|^welcome to the stand for ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StandTitle();

    // "Welcome to the BSD devroom", "IoT devroom opening", "GNOME closing talk", "Closing FOSDEM 2020", "XMPP Lunch Break".
    [GeneratedRegex(
        @"^welcome (?:to|in) .{0,60}\b(?:dev[- ]?room|developers? room|room|devroom \d+|conference|track|stand)s?\b|^welcome to (?:the )?\w+ ?(?:19|20)\d\d!?$|\b(?:dev[- ]?room|developers? room|track)\b.{0,20}\b(?:welcome|opening|closing|intro|outro|wrap[- ]?up)\b|\b(?:welcome|opening|closing|intro|introduction|outro|wrap[- ]?up)\b.{0,60}\bdev[- ]?room\b|^lightning talks? (?:welcome|opening|closing)$|^closing \w{2,20} (?:19|20)\d\d$|^(?:\S+ ){1,3}(?:opening|closing)(?: (?:talk|remarks|session|ceremony|event|act))$|^(?:\S+ ){0,8}[-–:] (?:opening|closing)(?: (?:talk|remarks|session|ceremony))?$|^(?:\S+ ){0,2}(?:lunch|coffee|tea) (?:break|time)!?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RoomTitle();

    [GeneratedRegex(@"^(?:\S+ ){0,4}(?:exams?|certification exams?|exam sessions?)(?: session)?(?: \d{1,2})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ExamTitle();

    [GeneratedRegex(@"\bbofs?$|^bof[:\s]|\bbirds of a feather\b|\bkey ?signing(?: party)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BofTitle();

    [GeneratedRegex(@"^panel\b|\bpanel(?: discussion| session)?!?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PanelTitle();

    // "Keynote", "42KC Keynote", "Day 2 Closing Keynote"
    [GeneratedRegex(@"^(?:\S+ ){0,3}keynote(?: [12345])?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KeynoteTitle();

    [GeneratedRegex(@"^(?:\S+ ){0,4}lightning talks?!?(?:,? ?[-–:(]? ?(?:day|part|session|block|round|slot)? ?\d+\)?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LightningTitle();
}
