using TalkTrends.Core.Talks;
using TalkTrends.Store.DataTrees;

namespace TalkTrends.Ingest.Events;

/// <summary>The conferences that are known by name, and the spellings of each (<c>data/conferences.yaml</c>).</summary>
public sealed class ConferenceCatalogue
{
    private static readonly string[] s_keys = ["conferences", "places"];
    private static readonly string[] s_seriesKeys = ["name", "aliases", "places", "common"];
    private static readonly string[] s_placeKeys = ["name", "aliases"];

    private readonly NamePhrases<(ConferenceSeries Series, string Alias)> _series = new();
    private readonly NamePhrases<string> _places = new();

    private ConferenceCatalogue(IReadOnlyList<ConferenceSeries> series) => Series = series;

    /// <summary>A catalogue that knows no conference.</summary>
    public static ConferenceCatalogue Empty { get; } = new([]);

    /// <summary>All series in the order of the file.</summary>
    public IReadOnlyList<ConferenceSeries> Series { get; }

    /// <summary>Reads a catalogue.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="fileName">For errors.</param>
    /// <exception cref="InputException">Something in it is wrong; the message names the line.</exception>
    public static ConferenceCatalogue Load(string text, string fileName)
    {
        var fields = new DataFields(YamlReader.Parse(text, fileName), fileName, "the catalogue of conferences", s_keys);
        var nodes = fields.Items("conferences");
        if (nodes.Count == 0)
            throw new InputException(fileName, 0, "no conferences; wanted a list under \"conferences\"");
        var catalogue = new ConferenceCatalogue([.. nodes.Select(node => ReadSeries(node, fileName))]);
        for (var i = 0; i < nodes.Count; i++)
        {
            var series = catalogue.Series[i];
            foreach (var alias in Spellings(series.Name, series.Aliases))
                catalogue._series.Add(alias, (series, alias), fileName, nodes[i].Line);
        }
        foreach (var node in fields.Items("places"))
        {
            var (name, aliases, _) = Named(node, fileName, "a place", s_placeKeys);
            foreach (var alias in Spellings(name, aliases))
                catalogue._places.Add(alias, name, fileName, node.Line);
        }
        return catalogue;
    }

    /// <summary>Reads the catalogue that lies beside the program.</summary>
    /// <exception cref="InputException">It is missing, or something in it is wrong.</exception>
    public static ConferenceCatalogue LoadDefault()
    {
        const string name = "data/conferences.yaml";
        try
        {
            return Load(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, name)), name);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException(name, 0, "cannot be read; wanted the catalogue of conferences beside the program");
        }
    }

    /// <summary>The conferences that running text names, in order; of overlapping names the longest.</summary>
    public IReadOnlyList<ConferenceMention> FindAll(string line) => FindAll(line, exactCase: true);

    /// <summary>Takes a whole field apart: "DevOps Days Berlin 2014" is DevOpsDays, Berlin, 2014.</summary>
    /// <returns>Null where the field is not a known series with at most a place and a year beside it.</returns>
    public ConferenceMention? MatchWhole(string field)
    {
        var words = NameWords.Of(field);
        var around = new MentionContext(field, words, _places);
        for (var first = 0; first < words.Count; first++)
        {
            if (_series.LongestAt(words, first) is not { } found)
                continue;
            var mention = around.Mention(found.Value.Series, first, found.Next, wholeField: true);
            return around.Covers(mention, first, found.Next) ? mention : null;
        }
        return null;
    }

    /// <summary>The usual spelling of a place; null where it is not in the catalogue.</summary>
    public string? Place(string text) => _places.Whole(text);

    internal IReadOnlyList<ConferenceMention> FindAll(string line, bool exactCase)
    {
        var words = NameWords.Of(line);
        var around = new MentionContext(line, words, _places);
        var mentions = new List<ConferenceMention>();
        for (var first = 0; first < words.Count;)
        {
            if (_series.LongestAt(words, first) is not { } found)
            {
                first++;
                continue;
            }
            var (series, alias) = found.Value;
            // "Large Installation System Administration (LISA) 2019": the second name carries the year of the first.
            var next = found.Next;
            while (_series.LongestAt(words, next) is { } again && again.Value.Series == series)
                next = again.Next;
            var mention = around.Mention(series, first, next, wholeField: false);
            var surface = line.AsSpan(words[first].Start, words[found.Next - 1].End - words[first].Start);
            if (!series.IsCommonWord || IsMeant(series, alias, surface, around.HasCompany(mention, next), exactCase))
                mentions.Add(mention);
            first = next;
        }
        return mentions;
    }

    /// <summary>The known place at a word, and the word after it.</summary>
    internal (string Value, int Next)? PlaceAt(IReadOnlyList<NameWord> words, int first) => _places.LongestAt(words, first);

    // Of a series whose name is an ordinary word: its longer names always count, the name itself as spelled and in company.
    private static bool IsMeant(ConferenceSeries series, string alias, ReadOnlySpan<char> surface, bool hasCompany, bool exactCase)
    {
        if (alias != series.Name && alias.Contains(' ', StringComparison.Ordinal))
            return true;
        if (!exactCase)
            return hasCompany;
        var spelled = alias.AsSpan().Trim("!.()?").SequenceEqual(surface);
        return spelled && (hasCompany || IsPeculiar(surface));
    }

    // "re:Invent", "ThatConference": nobody writes an ordinary word so.
    private static bool IsPeculiar(ReadOnlySpan<char> surface)
    {
        for (var i = 1; i < surface.Length; i++)
        {
            if (surface[i] != ' ' && char.IsLower(surface[i - 1]) && !char.IsLower(surface[i]))
                return true;
        }
        return false;
    }

    // Spellings that differ in signs only are one.
    private static IEnumerable<string> Spellings(string name, IReadOnlyList<string> aliases) =>
        aliases.Prepend(name).DistinctBy(spelling => NameWords.Key(spelling), StringComparer.Ordinal);

    private static ConferenceSeries ReadSeries(DataNode node, string file)
    {
        var (name, aliases, fields) = Named(node, file, "a conference", s_seriesKeys);
        return new ConferenceSeries(name, aliases, fields?.Truth("places") ?? false, fields?.Truth("common") ?? false);
    }

    private static (string Name, IReadOnlyList<string> Aliases, DataFields? Fields) Named(DataNode node, string file, string what, string[] keys)
    {
        if (node is DataScalar { Value: var value } && value.Trim().Length > 0)
            return (value.Trim(), [], null);
        var fields = new DataFields(node, file, what, keys);
        return (fields.Required("name", what), fields.Texts("aliases"), fields);
    }
}
