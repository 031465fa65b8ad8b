using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Fields;

/// <summary>Tells talks from stands, meetings, exams and breaks, and a keynote from a talk.</summary>
public static partial class SessionKinds
{
    private static readonly FrozenDictionary<string, TalkKind> s_words = (
        "talk|Talk lecture presentation session regular devroom maintrack main longtalk shorttalk casestudy paper podcast conférence vortrag charla palestra,"
        + "keynote|Keynote keynotes plenary openingkeynote closingkeynote invitedtalk plénière pléniaire,"
        + "workshop|Workshop workshops tutorial tutorials training handson masterclass junior atelier ateliers taller oficina,"
        + "lightning|Lightning lightningtalk lightningtalks ignite ignites ignitetalk lighttalk pechakucha éclair,"
        + "panel|Panel podium paneldiscussion fishbowl roundtable discussion,"
        + "stand|Stand standtrack stands booth infodesk exhibition demo poster assembly,"
        + "bof|Bof bofs birdsofafeather meeting meetup keysigning openspace unconference hacksession sprint sprints generalassembly assembléegénérale,"
        + "exam|Exam certification exams examination,"
        + "break|Break lunch coffee registration social party service concert performance djset film movie ceremony entertainment food meal snack breakfast dinner intro outro introduction welcome opening closing award awards raffle qa announcements pause déjeuner goûter mittagessen almuerzo almoço,"
        + "section|Section")
        .Split(',')
        .Select(row => (kind: Enum.Parse<TalkKind>(row[(row.IndexOf('|', StringComparison.Ordinal) + 1)..].Split(' ')[0]), names: row.Split('|', ' ')))
        .SelectMany(row => row.names.Select(name => (name: NameWords.Key(name), row.kind)).DistinctBy(pair => pair.name))
        .ToFrozenDictionary(pair => pair.name, pair => pair.kind, StringComparer.Ordinal);

    // A title without any of these is an ordinary talk's: nearly all are.
    private static readonly SearchValues<string> s_signs = SearchValues.Create(
        ("check welcome opening closing intro outro wrap goodbye farewell announce housekeeping chatting coffee lunch tea dinner breakfast break pause registration check networking reception party tba tbd tbc q&a questions "
        + "reserved empty slot prize confirmed decided determined social doors informal photo discussion exam bof feather signing panel lightning keynote workshop stand "
        + "changeover snack thank close accueil clôture ouverture déjeuner goûter café inscription eröffnung begrüßung abschluss verabschiedung mittag kaffee registrierung einlass frühstück abend schluss "
        + "bienvenida apertura clausura almuerzo descanso registro comida cena desayuno inauguración abertura encerramento almoço credenciamento intervalo benvenut chiusura pranzo registrazione pausa welkom afsluiting pauze "
        + "entrega открытие закрытие обед перерыв регистрация 開場 休憩 閉会 受付 오프닝 클로징 점심 휴식").Split(' '), StringComparison.OrdinalIgnoreCase);

    // A title of these words alone, at least one of them of the first kind, announces no talk.
    private static readonly FrozenSet<string> s_breakWords = FrozenSet.ToFrozenSet(
        ("welcome opening closing intro outro introduction introductions wrapup wrap goodbye farewell announcements housekeeping chatting coffee lunch tea dinner breakfast break pause registration checkin "
        + "networking reception party afterparty tba tbd tbc q qa questions reserved empty slot prize changeover snack snacks thank thanks close "
        // French, German, Spanish, Portuguese, Italian, Dutch, Russian, Japanese and Korean, without their accents.
        + "accueil bienvenue cloture ouverture dejeuner gouter cafe inscription inscriptions eroffnung begrußung abschluss verabschiedung mittagessen mittagspause kaffeepause kaffee registrierung einlass fruhstuck abendessen schlusswort "
        + "bienvenida bienvenidos apertura clausura cierre almuerzo descanso registro comida cena desayuno inauguracion abertura encerramento almoco credenciamento intervalo benvenuto benvenuti chiusura pranzo registrazione pausa welkom afsluiting pauze "
        + "открытие закрытие обед перерыв регистрация 開場 休憩 閉会 受付 오프닝 클로징 점심 휴식").Split(' '), StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_breakCompany = FrozenSet.ToFrozenSet(
        ("up remarks remark session ceremony word words talk talks notes speech and the of to at in a day conference devroom dev room feedback future plans answers answer addresses address final short long afternoon morning "
        + "check doors open social event informal discussion discussions free time group photo be announced confirmed decided determined end start first last your concluding saturday sunday friday draw more s continued yous you morning petit de du la le les et des l d und der die das zur zum y el los e o do da del della il i en van het").Split(' '), StringComparer.Ordinal);

    // "To be announced" has none of the first kind.
    private static readonly string[] s_breakTitles = ["checkin", "tobeannounced", "tobeconfirmed", "tobedecided", "tobedetermined", "socialevent", "doorsopen", "informaldiscussion", "informaldiscussions", "groupphoto", "opendiscussion"];

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
