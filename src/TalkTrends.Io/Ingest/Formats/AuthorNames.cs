namespace TalkTrends.Io.Ingest.Formats;

/// <summary>Names of authors as bibliographies and programme systems write them.</summary>
internal static class AuthorNames
{
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
