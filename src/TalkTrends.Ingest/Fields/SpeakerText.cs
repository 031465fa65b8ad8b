using System.Text.RegularExpressions;
using TalkTrends.Core.Corpus.Identity;
using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Formats;

namespace TalkTrends.Ingest.Fields;

/// <summary>Takes apart the cells in which tables name speakers.</summary>
internal static partial class SpeakerText
{
    private static readonly string[] s_degrees = ["phd", "jr", "sr", "mba", "md", "ii", "iii", "msc", "etal", "esq", "dr"];

    // What joins two persons in the languages of programmes. Portuguese and Italian "e" also joins the halves of one family name.
    private static readonly string[] s_couples = [" and ", " & ", " + ", " und ", " et ", " y ", " og ", " och ", " with ", "/"];

    /// <summary>How a document joins its speakers, decided from all its cells.</summary>
    /// <returns>';' where any cell has one; ',' where commas part full names; '\0' where a comma only turns a name round.</returns>
    public static char Separator(IEnumerable<string> cells)
    {
        var (joined, turned) = (0, 0);
        foreach (var cell in cells)
        {
            if (cell.Contains(';', StringComparison.Ordinal) && Outside(cell, ';').Count > 1)
                return ';';
            if (!cell.Contains(',', StringComparison.Ordinal))
                continue;
            var pieces = Outside(cell, ',').Where(piece => !IsDegree(piece)).ToArray();
            if (pieces.Length > 2 || pieces.All(piece => piece.Contains(' ', StringComparison.Ordinal)))
                joined++;
            else if (pieces.Length == 2)
                turned++;
        }
        return joined > 0 && joined >= turned ? ',' : '\0';
    }

    /// <summary>The speakers of a cell; nobody for "TBA", a bare number, a mail address.</summary>
    /// <param name="cell">As the table has it.</param>
    /// <param name="separator">Of the document (<see cref="Separator"/>).</param>
    /// <param name="affiliations">Affiliations joined by ';', as many as speakers; empty or another number: not used.</param>
    public static IReadOnlyList<Speaker> Many(string cell, char separator, string affiliations = "")
    {
        if (string.IsNullOrWhiteSpace(cell))
            return [];
        var speakers = Pieces(cell, separator).Select(One).Where(speaker => IsSomebody(speaker.Name)).DistinctBy(speaker => speaker.Name, StringComparer.Ordinal).ToArray();
        if (string.IsNullOrWhiteSpace(affiliations))
            return speakers;
        var companies = speakers.Length == 1 ? [affiliations] : affiliations.Split(affiliations.Contains(';', StringComparison.Ordinal) ? ';' : '|');
        if (companies.Length == speakers.Length)
        {
            for (var i = 0; i < speakers.Length; i++)
            {
                if (speakers[i].Affiliation is null && Company(companies[i]) is { } company)
                    speakers[i] = speakers[i] with { Affiliation = company };
            }
        }
        return speakers;
    }

    /// <summary>One speaker: "Name (Company)", "Name @ Company", or the name alone; without pronouns and mail addresses.</summary>
    public static Speaker One(string text)
    {
        var name = Squeeze(text.Contains('@', StringComparison.Ordinal) ? Mail().Replace(text, "") : text);
        if (AuthorNames.WithInstitution(name) is { } author)
            return author;
        string? company = null;
        // Behind the one who presents an exporter sets a star.
        name = name.TrimEnd('*', '†', ' ');
        while (name.EndsWith(')') && name.LastIndexOf('(') is var open and > 1)
        {
            var inside = name[(open + 1)..^1].Trim();
            var before = name[..open].TrimEnd();
            // "Schmidt, Maria (57000)": bibliographic databases number their authors.
            if (inside.Length > 0 && inside.All(char.IsAsciiDigit))
                return new Speaker(AuthorNames.Straight(before), null);
            // "(@handle)" is a handle, "(she/her)" are pronouns, "()" held a mail address: none is a company.
            if (inside.Length > 0 && !inside.StartsWith('@') && !Pronouns.Are(inside))
            {
                if (company is not null || OtherNames.IsOne(before, inside))
                    break;
                company = inside;
            }
            name = before;
        }
        if (company is null && name.IndexOf(" @ ", StringComparison.Ordinal) is var at and > 0 && at + 3 < name.Length)
            return new Speaker(name[..at], name[(at + 3)..]);
        return new Speaker(name.Trim(' ', ',', ';'), company);
    }

    /// <summary>An affiliation without mail addresses and pronouns; null where nothing is left, or where it says that there is none.</summary>
    public static string? Company(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var company = Squeeze(text.Contains('@', StringComparison.Ordinal) ? Mail().Replace(text, "") : text);
        return company.Length == 0 || Pronouns.Are(company) || Persons.IsNobody(company) ? null : company;
    }

    /// <summary>False for nobody: no name, a word for one that is to come, a number.</summary>
    public static bool IsSomebody(string name) => name.Length > 0 && !name.All(c => char.IsAsciiDigit(c) || c is ' ' or '.' or '-') && !Persons.IsNobody(name);

    private static IEnumerable<string> Pieces(string cell, char separator)
    {
        var lines = Outside(cell, '\n').SelectMany(line => Outside(line, '|'));
        var pieces = separator == '\0' ? lines : lines.SelectMany(line => Outside(line, ';'));
        return (separator == ',' ? pieces.SelectMany(line => WithDegrees(Outside(line, ','))) : pieces).SelectMany(Couple);
    }

    // "Ada King, PhD" is one person, and so is "Ada King, Kettle Ltd".
    private static List<string> WithDegrees(IEnumerable<string> pieces)
    {
        var whole = new List<string>();
        foreach (var piece in pieces)
        {
            if (whole.Count > 0 && IsDegree(piece))
                whole[^1] += ", " + piece.Trim();
            else if (whole.Count > 0 && piece.Length > 0 && OtherNames.IsOrganisation(piece) && !whole[^1].EndsWith(')'))
                whole[^1] += $" ({piece.Trim()})";
            else
                whole.Add(piece);
        }
        return whole;
    }

    // "Ann Lee and Bo Ek", also after the last comma; "Arts and Sciences" is no couple.
    private static IEnumerable<string> Couple(string piece)
    {
        var text = piece.Trim();
        if (text.StartsWith("and ", StringComparison.Ordinal) || text.StartsWith("& ", StringComparison.Ordinal) || text.StartsWith("und ", StringComparison.Ordinal) || text.StartsWith("et ", StringComparison.Ordinal))
            text = text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        foreach (var joint in s_couples)
        {
            if (!text.Contains(joint, StringComparison.Ordinal))
                continue;
            var halves = Outside(text, joint);
            // "Taro Yamada / 山田 太郎" is one name in two scripts.
            if (halves.Count > 1 && halves.TrueForAll(OtherNames.IsFullName) && (joint != "/" || halves.TrueForAll(half => OtherNames.IsLatin(half) == OtherNames.IsLatin(halves[0]))))
                return halves.SelectMany(Couple);
        }
        return [text];
    }

    private static bool IsDegree(string piece) => s_degrees.Contains(NameWords.Key(piece));

    private static List<string> Outside(string text, char separator) => Outside(text, separator.ToString());

    // Splits outside brackets: "Name (Company, Ltd.), Other".
    private static List<string> Outside(string text, string separator)
    {
        if (!text.Contains(separator, StringComparison.Ordinal))
            return [text.Trim()];
        var pieces = new List<string>();
        // A bracket that nothing closes protects nothing.
        var lastClose = text.AsSpan().LastIndexOfAny(')', ']');
        var (start, depth) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] is '(' or '[' ? 1 : text[i] is ')' or ']' && depth > 0 ? -1 : 0;
            if ((depth > 0 && i < lastClose) || !text.AsSpan(i).StartsWith(separator, StringComparison.Ordinal))
                continue;
            pieces.Add(text[start..i].Trim());
            start = i + separator.Length;
            i = start - 1;
        }
        pieces.Add(text[start..].Trim());
        return pieces;
    }

    private static string Squeeze(string text)
    {
        var trimmed = text.Trim();
        return trimmed.AsSpan().ContainsAny('\t', '\u00A0', '\r') || trimmed.AsSpan().Contains('\n') || trimmed.Contains("  ", StringComparison.Ordinal)
            ? string.Join(' ', trimmed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : trimmed;
    }

    [GeneratedRegex(@"[<(\[]?\s?(?:mailto:)?[\p{L}\d._%+'-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,8}\s?[>)\]]?", RegexOptions.CultureInvariant)]
    private static partial Regex Mail();
}
