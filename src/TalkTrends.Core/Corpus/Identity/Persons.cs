using System.Globalization;
using System.Text;
using TalkTrends.Core.Talks;

namespace TalkTrends.Core.Corpus.Identity;

/// <summary>What a name says by itself about who is meant: spellings of one name have one id. <see cref="PersonDirectory"/> adds what the corpus says.</summary>
public static class Persons
{
    private static readonly HashSet<string> s_particles = new(
        ["van", "von", "de", "der", "den", "del", "della", "di", "da", "do", "dos", "das", "du", "la", "le", "el", "al", "bin", "ben", "ibn", "ter", "ten", "te", "zu", "af", "av", "st", "st."],
        StringComparer.OrdinalIgnoreCase);

    // Nobody at all: what forms and drafts hold where a name is to come.
    private static readonly HashSet<string> s_nobody = new(
        ["tba", "tbc", "tbd", "todo", "n-a", "nan", "none", "null", "nobody", "no-speaker", "unknown", "undefined", "missing", "to-be-announced", "to-be-confirmed", "to-be-determined", "to-be-decided"],
        StringComparer.Ordinal);

    // Somebody, and not said who.
    private static readonly HashSet<string> s_placeholders = new(
        [.. s_nobody, "x", "na", "anonymous", "blinded", "various", "various-speakers", "various-artists", "multiple-speakers", "several", "many", "all", "everyone",
            "speaker", "speakers", "staff", "team", "the-team", "panel", "panelists", "organizers", "organisers", "organizer", "organiser", "audience", "attendees", "volunteers", "guest", "guest-speaker", "you"],
        StringComparer.Ordinal);

    /// <summary>
    /// The id of a person: the words of the name in lower case without accents, handles, nicknames and degrees, given names first, joined by hyphens.
    /// "Gregg, Brendan", "GREGG Brendan" and "brendan gregg (@brendangregg)" give "brendan-gregg"; "J. Paul Reed" stays "j-paul-reed".
    /// </summary>
    public static string IdOf(string name)
    {
        var bare = WithoutBrackets(name);
        var comma = bare.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0)
        {
            var (before, after) = (bare[..comma].Trim(), bare[(comma + 1)..].Trim());
            // "Gregg, Brendan" and "van Beethoven, Ludwig" are turned round; "Laura Maguire, PhD" loses its degree.
            bare = after.Length > 1 && IsFamilyName(before) && !Words(after).All(IsDegree) ? after + " " + before : before;
        }
        var words = Words(bare).Where(word => !IsHandle(word) && !IsQuoted(word) && !IsDegree(word) && !IsHonorific(word) && !IsPronouns(word)).ToList();
        // "GREGG Brendan": only a family name is written in capitals alone.
        if (words.Count == 2 && IsCapitals(words[0]) && !IsCapitals(words[1]) && char.IsUpper(words[1][0]) && words[1].Length > 1)
            words.Reverse();
        return words.Count == 0 ? Slug.Of(name) : Slug.Of(Plain(string.Join(' ', words)));
    }

    /// <summary>True for ids that stand for nobody in particular ("TBA", "various speakers"): two of them are not the same person.</summary>
    public static bool IsPlaceholder(string id) => s_placeholders.Contains(id);

    /// <summary>True for a name that says that there is none ("TODO", "TBA", "N/A", "-").</summary>
    public static bool IsNobody(string name) => s_nobody.Contains(Slug.Of(name)) || name.All(c => char.IsPunctuation(c) || char.IsWhiteSpace(c));

    /// <summary>The words of a name in lower case, of two letters and more: what is no topic of that person's talk.</summary>
    public static IEnumerable<string> NameWords(string name) =>
        UnicodeText.WellFormed(name).Normalize(NormalizationForm.FormKC).ToLowerInvariant()
            .Split([' ', ',', '.', '(', ')', '@', '-', '\'', '’', '"', '/', '_'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => new StringInfo(word).LengthInTextElements > 1);

    /// <summary>The handles inside a name ("brendan gregg (@brendangregg)"): lower case, without the at sign.</summary>
    internal static IEnumerable<string> Handles(string name) =>
        name.Split([' ', '(', ')', '[', ']', ',', ';', '/', '|', '<', '>'], StringSplitOptions.RemoveEmptyEntries)
            .Where(IsHandle).Select(word => word[1..].TrimEnd('.', ':').ToLowerInvariant());

    /// <summary>True where the name is a handle and nothing else.</summary>
    internal static bool IsHandleAlone(string name) => Words(name) is [var word] && IsHandle(word.Trim('(', ')', '[', ']'));

    /// <summary>For "Garcia Lopez, Maria", which may as well be a person and a company: the id that it has if it is a turned name; null where it cannot be one.</summary>
    internal static string? TurnedId(string name)
    {
        var bare = WithoutBrackets(name);
        var comma = bare.IndexOf(',', StringComparison.Ordinal);
        if (comma <= 0)
            return null;
        var (before, after) = (Words(bare[..comma]), Words(bare[(comma + 1)..]));
        return before.Length is 2 or 3 && after.Length is 1 or 2 && !after.Any(IsDegree)
            ? IdOf(string.Join(' ', after) + " " + string.Join(' ', before)) : null;
    }

    /// <summary>The id with German and Nordic letters written out ("mueller" for "Müller"); null where it is the same.</summary>
    internal static string? WrittenOutId(string name)
    {
        var written = UnicodeText.WellFormed(name).Normalize(NormalizationForm.FormC)
            .Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal).Replace("ü", "ue", StringComparison.Ordinal).Replace("å", "aa", StringComparison.Ordinal).Replace("ø", "oe", StringComparison.Ordinal)
            .Replace("Ä", "Ae", StringComparison.Ordinal).Replace("Ö", "Oe", StringComparison.Ordinal).Replace("Ü", "Ue", StringComparison.Ordinal).Replace("Å", "Aa", StringComparison.Ordinal).Replace("Ø", "Oe", StringComparison.Ordinal);
        return string.Equals(written, name, StringComparison.Ordinal) ? null : IdOf(written);
    }

    /// <summary>One word, or particles and one word.</summary>
    private static bool IsFamilyName(string text) => Words(text) is { Length: > 0 } words && words[..^1].All(s_particles.Contains);

    private static string WithoutBrackets(string name)
    {
        var kept = new StringBuilder(name.Length);
        var depth = 0;
        foreach (var c in name)
        {
            depth += c is '(' or '[' ? 1 : 0;
            if (depth == 0)
                kept.Append(c);
            depth -= c is ')' or ']' && depth > 0 ? 1 : 0;
        }
        return string.IsNullOrWhiteSpace(kept.ToString()) ? name : kept.ToString().Trim();
    }

    /// <summary>Letters that Unicode does not take apart into a letter and an accent, and apostrophes, which people leave out.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
            plain.Append(c switch
            {
                'ø' or 'Ø' => "o",
                'ł' or 'Ł' => "l",
                'đ' or 'Đ' or 'ð' or 'Ð' => "d",
                'ı' => "i",
                'ß' => "ss",
                'æ' or 'Æ' => "ae",
                'œ' or 'Œ' => "oe",
                'þ' or 'Þ' => "th",
                '\'' or '’' or '‘' or '`' or '´' => "",
                _ => c.ToString(),
            });
        return plain.ToString();
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static bool IsHandle(string word) => word.Length > 1 && word[0] == '@';

    private static bool IsQuoted(string word) =>
        word.Length > 2 && word[0] is '"' or '“' or '„' or '«' && word[^1] is '"' or '”' or '“' or '»';

    private static bool IsCapitals(string word) => word.Length > 2 && word.All(c => char.IsUpper(c) || c is '-' or '\'' or '’');

    // "any" and "er" are parts of names too: without brackets only pronouns joined by a stroke are meant.
    private static bool IsPronouns(string word) => word.Contains('/', StringComparison.Ordinal) && Pronouns.Are(word);

    private static bool IsDegree(string word) => word.Trim('.', ',').Replace(".", "", StringComparison.Ordinal).ToUpperInvariant()
        is "PHD" or "MD" or "MSC" or "BSC" or "MBA" or "JR" or "SR" or "III" or "II" or "ESQ" or "CISSP" or "PMP";

    private static bool IsHonorific(string word) => word.Trim('.').ToUpperInvariant() is "DR" or "PROF" or "MR" or "MRS" or "MS" or "SIR";
}
