using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Fields;

/// <summary>What records say of whether a session was on the programme, in a word, a flag or the title.</summary>
/// <remarks>A talk that was called off was not held: like one that was never accepted it enters no share.</remarks>
internal static partial class SessionStates
{
    private static readonly FrozenDictionary<string, TalkStatus> s_words = WordLists.Map("sessions", "states")
        .SelectMany(row => row.Value.Select(word => (word: NameWords.Key(word), state: Enum.Parse<TalkStatus>(row.Key, ignoreCase: true))))
        .ToFrozenDictionary(pair => pair.word, pair => pair.state, StringComparer.Ordinal);

    // A title without any of these was not called off: nearly all are.
    private static readonly SearchValues<string> s_signs = SearchValues.Create(
        ["cancel", "withdrawn", "rejected", "abgesagt", "entfällt", "fällt aus", "ausgefallen", "annul", "中止"], StringComparison.OrdinalIgnoreCase);

    private static readonly string[] s_yes = ["accepted", "isaccepted", "approved", "selected"];
    private static readonly string[] s_no = ["cancelled", "canceled", "iscancelled", "iscanceled", "rejected", "withdrawn"];

    /// <summary>The names of flags, letters and digits only.</summary>
    public static IReadOnlyList<string> Flags { get; } = [.. s_yes, .. s_no];

    /// <summary>The status that a word means ("accept", "Rejected (late)", "waitlisted", "abgelehnt"); null where it means none.</summary>
    public static TalkStatus? OfWord(string? word)
    {
        if (string.IsNullOrWhiteSpace(word))
            return null;
        if (s_words.TryGetValue(NameWords.Key(word), out var whole))
            return whole;
        // "ACCEPT (poster)", "conditionally accepted", "not accepted": a no outweighs a yes.
        var parts = NameWords.Of(word).Select(part => s_words.TryGetValue(part.Key, out var found) ? found : (TalkStatus?)null).OfType<TalkStatus>().ToArray();
        if (parts.Length == 0 || word.Length > 60)
            return null;
        return parts.Contains(TalkStatus.Proposed) || NameWords.Of(word).Any(part => part.Key is "not" or "un" or "nicht") ? TalkStatus.Proposed : TalkStatus.Accepted;
    }

    /// <summary>The status that flags state: <c>accepted: false</c>, <c>cancelled: true</c>; null where none is set so.</summary>
    /// <param name="flag">The value under a flag's name; null where the record has none.</param>
    public static TalkStatus? OfFlags(Func<string, string?> flag)
    {
        foreach (var key in s_yes)
        {
            if (Truth(flag(key)) is { } accepted)
                return accepted ? TalkStatus.Accepted : TalkStatus.Proposed;
        }
        foreach (var key in s_no)
        {
            if (Truth(flag(key)) is true)
                return TalkStatus.Proposed;
        }
        return null;
    }

    /// <summary>True where the title says that the session was called off: "CANCELLED: …", "[Canceled] …", "… (abgesagt)", "Annulé – …".</summary>
    public static bool IsCancelled(string title) => title.AsSpan().ContainsAny(s_signs) && CancelledTitle().IsMatch(title.Length > 400 ? title[..200] + title[^200..] : title);

    private static bool? Truth(string? value) => value?.Trim().ToLowerInvariant() switch
    {
        "true" or "yes" or "y" or "1" or "ja" or "oui" or "sí" or "si" or "sim" or "はい" => true,
        "false" or "no" or "n" or "0" or "nein" or "non" or "não" or "いいえ" => false,
        _ => null,
    };

    // In front: in capitals, in brackets, or before a colon or dash. Behind: in brackets, or after a dash.
    [GeneratedRegex(
        @"\A\W{0,3}(?-i:CANCELL?ED|CANCELLATION|ABGESAGT|ENTFÄLLT|ANNULÉE?|CANCELAD[OA]|ANNULLAT[OA])\b|"
        + @"\A\W{0,3}(?:cancell?ed|cancellation|withdrawn|rejected|abgesagt|entfällt|fällt aus|ausgefallen|annulée?|cancelad[oa]|annullat[oa]|中止)\s?(?:[\])】*!:–—]|-\s)|"
        + @"(?:[\[(【*]|\s[-–—:]\s)\W{0,2}(?:talk |session |vortrag )?(?:cancell?ed|withdrawn|abgesagt|entfällt|fällt aus|ausgefallen|annulée?|cancelad[oa]|annullat[oa]|中止)\W{0,3}\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex CancelledTitle();
}
