using System.Collections.Frozen;

namespace TalkTrends.Ingest.Fields;

/// <summary>Tells names of persons from names of organisations by their words.</summary>
internal static class OtherNames
{
    // Words that no person is called by. Without accents, in lower case.
    private static readonly FrozenSet<string> s_organisations = FrozenSet.ToFrozenSet(
        ("university universitat universite universidad universidade universita universiteit univ college institute institut instituto istituto school hochschule faculty department dept academy polytechnic national laboratory laboratories labs lab "
        + "inc ltd llc gmbh corp corporation company limited plc ag kg sa sas srl bv oy oyj ab pty ev "
        + "foundation stiftung fondation association society committee council centre center library libraries archive archives museum museums gallery hospital ministry agency bureau office "
        + "group team project projects community organization organisation consulting services solutions systems software technologies technology networks security media studio studios press bank "
        + "sciences science arts engineering research development studies").Split(' '), StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_particles = FrozenSet.ToFrozenSet(
        "van von de der den del della di da do dos das du la le les el al bin binti bint ben ibn ter ten te zu zum zur af av st y e dela".Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>True where a word shows an organisation ("Kettle Ltd", "College of Tea").</summary>
    public static bool IsOrganisation(string text) => NameWords.Of(text).Exists(word => s_organisations.Contains(word.Key));

    /// <summary>True for two to five words that could be a person's whole name.</summary>
    public static bool IsFullName(string text)
    {
        var bracket = text.IndexOf('(', StringComparison.Ordinal);
        var bare = (bracket > 0 ? text[..bracket] : text).Trim();
        var words = bare.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 6 && !IsOrganisation(bare) && !bare.Any(char.IsAsciiDigit)
            && Array.TrueForAll(words, word => s_particles.Contains(word) || !char.IsLower(FirstLetter(word))) && words.Any(word => char.IsLetter(FirstLetter(word)) && !s_particles.Contains(word));
    }

    /// <summary>True where what stands in brackets behind a name is the same person's other name: in other letters, the whole name of a nick, a part of the name.</summary>
    public static bool IsOne(string name, string inBrackets)
    {
        if (IsLatin(inBrackets) && !IsLatin(name))
            return true;
        var (outer, inner) = (NameWords.Of(name), NameWords.Of(inBrackets));
        if (inner.Count == 0 || IsOrganisation(inBrackets))
            return false;
        var isNick = !name.Contains(' ', StringComparison.Ordinal) && (name.All(c => !char.IsUpper(c)) || name.Any(char.IsAsciiDigit));
        return (isNick && IsFullName(inBrackets))
            || inner.TrueForAll(word => word.Key.Length >= 3 && outer.Exists(own => own.Key == word.Key || (word.Key.Length < own.Key.Length && own.Key.StartsWith(word.Key, StringComparison.Ordinal))));
    }

    private static char FirstLetter(string word) => word.FirstOrDefault(char.IsLetter);

    /// <summary>True where every letter is Latin.</summary>
    public static bool IsLatin(string text) => text.All(c => c < 0x250 || !char.IsLetter(c));
}
