using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Fields;

namespace TalkTrends.Ingest.Formats;

/// <summary>Names of authors as bibliographies and programme systems write them.</summary>
internal static class AuthorNames
{
    private static readonly string[] s_degrees = ["phd", "md", "mba", "msc", "bsc", "jr", "sr", "ii", "iii", "iv", "esq"];

    /// <summary>"Maria Schmidt*, University of Example" as CMT lists authors, a star for who corresponds; null for anything else.</summary>
    /// <remarks>Without a star, what follows the comma is an institution where it is two words or an acronym; one word may be a first name.</remarks>
    public static Speaker? WithInstitution(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        var name = (comma < 0 ? text : text[..comma]).TrimEnd();
        var isMarked = name.EndsWith('*');
        name = name.TrimEnd('*');
        if (comma < 0)
            return isMarked && name.Length > 0 ? new Speaker(name, null) : null;
        var institution = text[(comma + 1)..].Trim();
        var isFull = name.Contains(' ', StringComparison.Ordinal) && !name.Contains('(', StringComparison.Ordinal);
        var isPlace = institution.Length > 1 && (isMarked || institution.All(c => char.IsAsciiLetterUpper(c))
            || (institution.Contains(' ', StringComparison.Ordinal) && OtherNames.IsOrganisation(institution)));
        return isFull && isPlace && !s_degrees.Contains(NameWords.Key(institution)) ? new Speaker(name, institution) : null;
    }

    /// <summary>"Schmidt, Maria" as "Maria Schmidt", "King, Jr., Martin" as "Martin King, Jr."; a name without a comma as it is. Line breaks become blanks.</summary>
    public static string Straight(string name)
    {
        var text = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var parts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length switch
        {
            2 => $"{parts[1]} {parts[0]}",
            3 => $"{parts[2]} {parts[0]}, {parts[1]}",
            _ => text,
        };
    }
}
