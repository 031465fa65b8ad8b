using System.Collections.Frozen;
using System.Text.RegularExpressions;
using TalkTrends.Core.Talks;

namespace TalkTrends.Io.Ingest.Structured;

/// <summary>Tells talks from stands, meetings, exams and breaks, and a keynote from a talk.</summary>
public static partial class SessionKinds
{
    private static readonly FrozenDictionary<string, TalkKind> s_words = (
        "talk|Talk lecture presentation session regular devroom maintrack main longtalk shorttalk casestudy paper podcast,"
        + "keynote|Keynote keynotes plenary openingkeynote closingkeynote invitedtalk,"
        + "workshop|Workshop workshops tutorial tutorials training handson masterclass junior,"
        + "lightning|Lightning lightningtalk lightningtalks ignite ignites ignitetalk lighttalk pechakucha,"
        + "panel|Panel podium paneldiscussion fishbowl roundtable discussion,"
        + "stand|Stand standtrack stands booth infodesk exhibition demo poster assembly,"
        + "bof|Bof bofs birdsofafeather meeting meetup keysigning openspace unconference hacksession sprint,"
        + "exam|Exam certification exams examination,"
        + "break|Break lunch coffee registration social party service concert performance djset film movie ceremony entertainment food,"
        + "section|Section")
        .Split(',')
        .Select(row => (kind: Enum.Parse<TalkKind>(row[(row.IndexOf('|', StringComparison.Ordinal) + 1)..].Split(' ')[0]), names: row.Split('|', ' ')))
        .SelectMany(row => row.names.Select(name => (name: NameWords.Key(name), row.kind)).DistinctBy(pair => pair.name))
        .ToFrozenDictionary(pair => pair.name, pair => pair.kind, StringComparer.Ordinal);

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
        "certification" or "certifications" or "certificationexams" or "exams" => TalkKind.Exam,
        "keysigning" or "bof" or "bofs" or "bofsession" or "bofsessions" => TalkKind.Bof,
        "stands" or "stand" or "infodesk" => TalkKind.Stand,
        "breaks" or "break" => TalkKind.Break,
        "workshops" or "tutorials" => TalkKind.Workshop,
        _ => null,
    };

    private static TalkKind? ByTitle(string title)
    {
        var text = title.Trim();
        if (text.Length > 120)
            return null;
        if (StandTitle().IsMatch(text))
            return TalkKind.Stand;
        if (BreakTitle().IsMatch(text) || RoomTitle().IsMatch(text))
            return TalkKind.Break;
        if (ExamTitle().IsMatch(text))
            return TalkKind.Exam;
        if (BofTitle().IsMatch(text))
            return TalkKind.Bof;
        return text.StartsWith("Keynote:", StringComparison.OrdinalIgnoreCase) ? TalkKind.Keynote
            : PanelTitle().IsMatch(text) ? TalkKind.Panel
            : LightningTitle().IsMatch(text) ? TalkKind.Lightning
            : text.EndsWith(" workshop", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Workshop:", StringComparison.OrdinalIgnoreCase) ? TalkKind.Workshop
            : null;
    }

    [GeneratedRegex(@"^welcome to the (?:stand for )?.{1,60}\bstand!?$|^welcome to the stand for ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StandTitle();

    // Titles that consist of such words alone.
    [GeneratedRegex(
        @"^(?:(?:welcome|opening|closing|introductions?|intro|outro|wrap[- ]?up|goodbye|farewell|remarks?|session|ceremony|words?|talks?|notes?|speech|and|&|\+|the|of|to|at|day|conference|devroom|dev[- ]?room|announcements?|housekeeping|feedback|future plans|q ?& ?a|questions?|answers?|chatting|addresses|address|final|short|long|coffee|lunch|tea|dinner|breakfast|afternoon|morning|break|pause|registration|check-?in|doors open|social event|networking|reception|party|after ?party|informal discussions?|open discussion|free time|group photo|tb[acd]|to be (?:announced|confirmed|decided|determined)|slot|empty|reserved|end|start|\#?\d{1,4}|[\s!.,:;()\[\]\-–—/]){1,12})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex BreakTitle();

    // "Welcome to the BSD devroom", "IoT devroom opening", "GNOME closing talk", "Closing FOSDEM 2020", "XMPP Lunch Break".
    [GeneratedRegex(
        @"^welcome (?:to|in) .{0,60}\b(?:dev[- ]?room|developers? room|room|devroom \d+|conference|track|stand)s?\b|^welcome to (?:the )?\w+ ?(?:19|20)\d\d!?$|\b(?:dev[- ]?room|developers? room|lightning talks|track)\b.{0,20}\b(?:welcome|opening|closing|intro|outro|wrap[- ]?up)\b|\b(?:welcome|opening|closing|intro|introduction|outro|wrap[- ]?up)\b.{0,60}\bdev[- ]?room\b|^closing \w{2,20} (?:19|20)\d\d$|^(?:\S+ ){1,3}(?:opening|closing)(?: (?:talk|remarks|session|ceremony))$|^(?:\S+ ){0,8}[-–:] (?:opening|closing)(?: (?:talk|remarks|session|ceremony))?$|^(?:\S+ ){0,2}(?:lunch|coffee|tea) (?:break|time)!?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RoomTitle();

    [GeneratedRegex(@"^(?:\S+ ){0,4}(?:exams?|certification exams?|exam sessions?)(?: session)?(?: \d{1,2})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ExamTitle();

    [GeneratedRegex(@"\bbofs?$|^bof[:\s]|\bbirds of a feather\b|\bkey ?signing(?: party)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BofTitle();

    [GeneratedRegex(@"^panel\b|\bpanel(?: discussion| session)?!?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PanelTitle();

    [GeneratedRegex(@"^(?:\S+ ){0,4}lightning talks?!?(?: \d+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LightningTitle();
}
