using System.Collections.Frozen;

namespace TalkTrends.Io.Ingest.Structured;

/// <summary>Which column of a table holds which field.</summary>
public sealed class ColumnMap
{
    // Usual names of a field's column, letters and digits only, best first.
    private static readonly (string Field, string[] Names)[] s_aliases =
    [
        ("id", ["id", "talkid", "sessionid", "submissionid", "code"]),
        ("title", ["title", "sessiontitle", "talktitle", "presentationtitle", "proposaltitle", "papertitle", "eventtitle", "titel", "titre", "session", "talk", "presentation", "sessionname", "talkname", "subject", "topic", "name"]),
        ("text", ["abstract", "text", "summary", "sessionabstract", "talkabstract", "shortdescription", "description", "sessiondescription", "talkdescription", "longdescription", "content", "body", "details", "outline"]),
        ("more", ["description", "sessiondescription", "talkdescription", "longdescription", "details"]),
        ("speakers", ["speakers", "speaker", "presenters", "presenter", "authorfullnames", "authornames", "authors", "author", "speakername", "speakernames", "speakersnames", "presentername", "people", "persons", "by", "referent", "referenten"]),
        ("affiliations", ["affiliations", "affiliation", "companies", "company", "organization", "organisation", "organizations", "employer", "speakercompany", "institution"]),
        ("conference", ["conference", "series", "conferencename", "conf", "sourcetitle"]),
        ("event", ["event", "edition", "eventname", "conferenceedition"]),
        ("year", ["year", "jahr", "conferenceyear", "eventyear"]),
        ("date", ["date", "startdate", "eventstart", "day", "start", "starttime", "starts", "startsat", "datetime", "recorded", "published"]),
        ("tags", ["tags", "tag", "keywords", "keyword", "categories", "category", "topics", "labels", "label", "subjects", "authorkeywords", "eventsubtype", "primarysubjectarea"]),
        ("track", ["track", "stream", "tracks", "theme", "devroom", "eventtype", "trackname"]),
        ("room", ["room", "location", "venue", "hall", "stage"]),
        ("status", ["status", "state", "decision", "proposalstate"]),
        ("kind", ["kind", "type", "format", "sessiontype", "sessionformat", "talktype", "talkformat", "submissiontype"]),
        ("language", ["language", "lang", "locale", "contentlocale", "sprache"]),
        ("url", ["url", "link", "website", "href", "permalink", "sessionurl", "talkurl", "weburl"]),
    ];

    private static readonly FrozenDictionary<string, string[]> s_namesOf = s_aliases.ToFrozenDictionary(alias => alias.Field, alias => alias.Names, StringComparer.Ordinal);

    // Who names two of these has a table of talks before him, and no prose.
    private static readonly FrozenSet<string> s_known = s_aliases.SelectMany(alias => alias.Names).ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);

    private ColumnMap()
    {
    }

    /// <summary>The names of our fields, for mappings.</summary>
    public static IReadOnlyList<string> Fields { get; } = [.. s_aliases.Select(alias => alias.Field).Where(field => field != "more")];

    /// <summary>Usual names of a field's column, letters and digits only, best first.</summary>
    internal static IReadOnlyList<string> NamesOf(string field) => s_namesOf[field];

    /// <summary>True where a column holds titles.</summary>
    public bool HasTitle => _index.ContainsKey("title");

    /// <summary>Finds the columns of a header.</summary>
    /// <param name="header">The header's cells.</param>
    /// <param name="mapping">Column for a field, as the corpus file gives it; before the usual names.</param>
    /// <param name="missing">A mapped column that the header lacks; null where all are there.</param>
    public static ColumnMap Of(IReadOnlyList<string> header, IReadOnlyDictionary<string, string> mapping, out string? missing)
    {
        var map = new ColumnMap();
        var keys = header.Select(cell => NameWords.Key(cell)).ToArray();
        missing = null;
        foreach (var field in Fields.Where(mapping.ContainsKey))
        {
            var index = Array.IndexOf(keys, NameWords.Key(mapping[field]));
            if (index < 0)
                missing ??= mapping[field];
            else
                map._index[field] = index;
        }
        foreach (var (field, names) in s_aliases.Where(alias => !map._index.ContainsKey(alias.Field)))
        {
            var index = names.Select(name => Array.IndexOf(keys, name)).FirstOrDefault(at => at >= 0 && !map._index.ContainsValue(at), -1);
            if (index >= 0)
                map._index[field] = index;
        }
        return map;
    }

    /// <summary>Number of cells that are usual names of columns.</summary>
    public static int Known(IReadOnlyList<string> header) =>
        header.Select(cell => NameWords.Key(cell)).Distinct(StringComparer.Ordinal).Count(s_known.Contains);

    /// <summary>Index of a field's column; -1 where the table has none.</summary>
    public int this[string field] => _index.GetValueOrDefault(field, -1);
}
