using TalkTrends.Core.Talks;
using TalkTrends.Io.Ingest.Formats;

namespace TalkTrends.Io.Ingest.Structured;

/// <summary>Takes apart the cells in which tables name speakers.</summary>
internal static class SpeakerText
{
    private static readonly string[] s_degrees = ["phd", "jr", "sr", "mba", "md", "ii", "iii", "msc", "etal", "esq", "dr"];

    /// <summary>How a document joins its speakers, decided from all its cells.</summary>
    /// <returns>';' where any cell has one; ',' where commas part full names; '\0' where a comma only turns a name round.</returns>
    public static char Separator(IEnumerable<string> cells)
    {
        var (joined, turned) = (0, 0);
        foreach (var cell in cells)
        {
            if (cell.Contains(';', StringComparison.Ordinal))
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

    /// <summary>The speakers of a cell.</summary>
    /// <param name="cell">As the table has it.</param>
    /// <param name="separator">Of the document (<see cref="Separator"/>).</param>
    /// <param name="affiliations">Affiliations joined by ';', as many as speakers; empty or another number: not used.</param>
    public static IReadOnlyList<Speaker> Many(string cell, char separator, string affiliations = "")
    {
        if (string.IsNullOrWhiteSpace(cell))
            return [];
        var speakers = Pieces(cell, separator).Select(One).Where(speaker => speaker.Name.Length > 0).ToArray();
        if (string.IsNullOrWhiteSpace(affiliations))
            return speakers;
        var companies = speakers.Length == 1 ? [affiliations] : affiliations.Split(';');
        if (companies.Length == speakers.Length)
        {
            for (var i = 0; i < speakers.Length; i++)
            {
                if (speakers[i].Affiliation is null && companies[i].Trim() is { Length: > 0 } company)
                    speakers[i] = speakers[i] with { Affiliation = company };
            }
        }
        return speakers;
    }

    /// <summary>One speaker: "Name (Company)", "Name @ Company", or the name alone.</summary>
    public static Speaker One(string text)
    {
        var name = Squeeze(text);
        if (AuthorNames.WithInstitution(name) is { } author)
            return author;
        if (name.EndsWith(')') && name.LastIndexOf('(') is var open and > 1)
        {
            var inside = name[(open + 1)..^1].Trim();
            var before = name[..open].TrimEnd();
            // "Δημήτρης (Dimitris)" spells a name again, and "(@handle)" is a handle: neither is a company.
            if (inside.StartsWith('@'))
                return new Speaker(before, null);
            // "Schmidt, Maria (57000)": bibliographic databases number their authors.
            if (inside.All(char.IsAsciiDigit))
                return new Speaker(AuthorNames.Straight(before), null);
            var spelledAgain = IsLatin(inside) && !IsLatin(before);
            if (inside.Length > 0 && !spelledAgain)
                return new Speaker(before, inside);
        }
        var at = name.IndexOf(" @ ", StringComparison.Ordinal);
        return at > 0 && at + 3 < name.Length ? new Speaker(name[..at], name[(at + 3)..]) : new Speaker(name, null);
    }

    private static IEnumerable<string> Pieces(string cell, char separator)
    {
        var lines = cell.Split(['\n', '|'], StringSplitOptions.RemoveEmptyEntries);
        if (separator == '\0')
            return lines;
        if (separator == ';')
            return lines.SelectMany(line => line.Split(';'));
        return lines.SelectMany(line => WithDegrees(Outside(line, ','))).SelectMany(Couple);
    }

    // "Ada King, PhD" is one person.
    private static List<string> WithDegrees(IEnumerable<string> pieces)
    {
        var whole = new List<string>();
        foreach (var piece in pieces)
        {
            if (whole.Count > 0 && IsDegree(piece))
                whole[^1] += ", " + piece.Trim();
            else
                whole.Add(piece);
        }
        return whole;
    }

    // "Ann Lee and Bo Ek", also after the last comma.
    private static IEnumerable<string> Couple(string piece)
    {
        var text = piece.Trim();
        if (text.StartsWith("and ", StringComparison.Ordinal) || text.StartsWith("& ", StringComparison.Ordinal))
            text = text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        var halves = text.Split([" and ", " & "], StringSplitOptions.TrimEntries);
        return halves.Length > 1 && halves.All(half => half.Contains(' ', StringComparison.Ordinal)) ? halves : [text];
    }

    private static bool IsDegree(string piece) => s_degrees.Contains(NameWords.Key(piece));

    // Splits outside parentheses: "Name (Company, Ltd.), Other".
    private static List<string> Outside(string text, char separator)
    {
        var pieces = new List<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' && depth > 0 ? -1 : 0;
            if (text[i] != separator || depth > 0)
                continue;
            pieces.Add(text[start..i].Trim());
            start = i + 1;
        }
        pieces.Add(text[start..].Trim());
        return pieces;
    }

    private static bool IsLatin(string text) => text.All(c => c < 0x250 || !char.IsLetter(c));

    private static string Squeeze(string text)
    {
        var trimmed = text.Trim();
        return trimmed.AsSpan().ContainsAny('\t', '\u00A0', '\r') || trimmed.Contains("  ", StringComparison.Ordinal)
            ? string.Join(' ', trimmed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : trimmed;
    }
}
