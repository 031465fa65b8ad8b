using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace TalkTrends.Store.Background;

/// <summary>What a large collection of speakers teaches about words in names: is this string a person?</summary>
/// <remarks>Immutable. <see cref="None"/> knows no word; every question is then answered by the shape of the string alone.</remarks>
public sealed class NameTokens
{
    /// <summary>Name of the file in a background folder.</summary>
    public const string FileName = "names.tsv";

    /// <summary>The log-odds of a given name that stands alone and is hardly ever anything else; no single word has more.</summary>
    public const double GivenNameAlone = -0.2;

    private static readonly FrozenSet<string> Particles = Set(
        "van von de der den del della di da do dos das du la le el al bin ben ibn ter ten te zu af av y e i st st.");

    private static readonly FrozenSet<string> CompanyWords = Set(
        "inc inc. ltd ltd. llc gmbh corp corp. corporation company co. group team teams labs lab foundation project projects "
        + "community university institute systems solutions technologies technology consulting networks software media bank "
        + "services committee council association society staff organizers organisers speakers speaker various anonymous tbd tba "
        + "tbc panel panelists everyone all multiple unknown guest volunteers members board alliance international web digital "
        + "studio studios agency ministry department insurance health academy college school airlines formerly partners ventures security cloud data");

    // A word of a language that every title may use: no name contains it in lower case.
    private static readonly FrozenSet<string> FunctionWords = Set(
        "a an the of to for with in on at from into by and or nor not but is are was were be been your our my their his her its it "
        + "we you they i he she this that these those how why what when where who which can will would should could do does did "
        + "using use beyond about over under as if then than vs versus via without within between towards toward up down out off");

    private readonly FrozenDictionary<string, NameToken> tokens;
    private readonly double names;
    private readonly double titleWords;

    private NameTokens(FrozenDictionary<string, NameToken> tokens, NameToken totals)
    {
        this.tokens = tokens;
        names = totals.Given;
        titleWords = totals.Title;
    }

    /// <summary>Knows no word.</summary>
    public static NameTokens None { get; } = new(FrozenDictionary<string, NameToken>.Empty, default);

    /// <summary>Number of words known; 0 for <see cref="None"/>.</summary>
    public int Count => tokens.Count;

    /// <summary>Reads what <see cref="NameTokensBuilder.Build"/> wrote.</summary>
    /// <exception cref="FormatException">The text has not the header, the row of totals or the four columns; the message names the line.</exception>
    public static NameTokens Parse(string content)
    {
        var lines = content.Split('\n');
        if (lines[0].TrimEnd('\r') != "token\tgiven\tfamily\ttitle")
            throw new FormatException("line 1: expected the columns token, given, family, title.");
        var read = new Dictionary<string, NameToken>(StringComparer.Ordinal);
        for (var i = 1; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd('\r');
            if (line.Length == 0)
                continue;
            var cells = line.Split('\t');
            if (cells.Length != 4 || !Number(cells[1], out var given) || !Number(cells[2], out var family) || !Number(cells[3], out var title))
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"line {i + 1}: expected a word and three counts."));
            read[cells[0]] = new NameToken(given, family, title);
        }
        if (!read.Remove("*", out var totals))
            throw new FormatException("line 2: expected the row of totals, named *.");
        return new NameTokens(read.ToFrozenDictionary(StringComparer.Ordinal), totals);

        static bool Number(string cell, out int value) =>
            int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Log-odds, in about [-12, 12], that the string is the name of exactly one person. Titles and handles must be off it.</summary>
    public double PersonLogOdds(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 5 || text.Length > 60)
            return -8;
        var (score, parts, nicknames) = (0.0, 0, 0);
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (IsNickname(word))
            {
                nicknames++;
                continue;
            }
            if (i > 0 && i < words.Length - 1 && IsParticle(word))
                continue;
            if (!HasNameShape(word) || IsCompanyWord(word) || FunctionWords.Contains(word))
                return -8;
            parts++;
            var last = i == words.Length - 1 || words.Skip(i + 1).All(IsNickname);
            score += IsInitial(word) ? i == 0 || !last ? 0.7 : 0.2
                : i == 0 ? Position(word, family: false)
                : last ? Position(word, family: true)
                : 0.5 * Math.Max(Position(word, family: false), Position(word, family: true));
        }
        return parts switch
        {
            0 => -8,
            // One word may be a person ("Sharone"), a product or a company: only a name known as given, and never surely.
            1 => nicknames > 0 ? Math.Min(score, 1) : Math.Min(score - 2.5, GivenNameAlone),
            4 or 5 => score - 1.5,
            _ => score - 0.3,
        };
    }

    /// <summary>True for a word that is a given name far sooner than a word of a title; never where no word is known.</summary>
    public bool IsGivenName(string word) => tokens.Count > 0 && tokens.ContainsKey(Fold(word)) && Position(word, family: false) > 1;

    /// <summary>A word as the tables hold it: lower case, composed, without the punctuation around it or a possessive.</summary>
    internal static string Fold(string word)
    {
        var text = word.Normalize(NormalizationForm.FormC).ToLowerInvariant().Replace('’', '\'').Trim('"', '“', '”', '\'', '(', ')', ',', ':', ';', '!', '?', '.', '…', '[', ']');
        return text.EndsWith("'s", StringComparison.Ordinal) ? text[..^2] : text;
    }

    /// <summary>A capital first and letters, with hyphens, apostrophes and full stops between them.</summary>
    internal static bool HasNameShape(string word)
    {
        if (word.Length == 0 || !char.IsUpper(word[0]) && !(char.IsLetter(word[0]) && !char.IsLower(word[0])))
            return word.Length > 2 && word[1] is '\'' or '’' && char.IsUpper(word[^1]);
        foreach (var c in word)
            if (!char.IsLetter(c) && c is not ('-' or '\'' or '’' or '.') && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                return false;
        return word.IndexOf('.', StringComparison.Ordinal) is var dot && (dot < 0 || dot == word.Length - 1 && word.Length <= 4 || word.Length <= 5);
    }

    /// <summary>"van", "de", "bin": lower-case words inside names.</summary>
    internal static bool IsParticle(string word) => Particles.Contains(word) || Particles.Contains(word.ToLowerInvariant()) && word.Length <= 3;

    /// <summary>Words of companies, groups and placeholders.</summary>
    internal static bool IsCompanyWord(string word) => CompanyWords.Contains(word.ToLowerInvariant().TrimEnd(','));

    /// <summary>True for the small words that titles use and names do not.</summary>
    internal static bool IsFunctionWord(string word) => FunctionWords.Contains(word);

    private static bool IsInitial(string word) => word.Length == 1 || word.Length == 2 && word[1] == '.' || word.Length == 4 && word[1] == '.' && word[3] == '.';

    private static bool IsNickname(string word) =>
        word.Length > 2 && (word[0] is '"' or '“' or '\'' or '‘' && word[^1] is '"' or '”' or '\'' or '’');

    private double Position(string word, bool family)
    {
        if (tokens.Count == 0)
            return family ? 1 : 0.3;
        var known = tokens.GetValueOrDefault(Fold(word));
        if (known == default && word.Contains('-', StringComparison.Ordinal))
            return word.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(part => Position(part, family)).DefaultIfEmpty(-1).Average();
        // An unknown capitalised word is rather a rare family name than a rare word of titles; a name known in the other
        // place only still counts for something, since people write "Gregg Brendan" and have given names as family names.
        if (known == default)
            return word.Length > 2 && word.All(char.IsUpper) ? -1 : family ? 1.3 : 0.2;
        var here = (family ? known.Family : known.Given) + 0.3 * (family ? known.Given : known.Family);
        var odds = Math.Log((here + 0.05) / names) - Math.Log((known.Title + 2.0) / titleWords);
        return Math.Clamp(odds, -4, 4);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
