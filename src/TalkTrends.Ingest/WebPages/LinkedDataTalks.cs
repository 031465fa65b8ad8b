using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Events;
using TalkTrends.Ingest.Formats;
using TalkTrends.Ingest.Inputs;
using TalkTrends.Ingest.Records;
using TalkTrends.Store.DataTrees;

namespace TalkTrends.Ingest.WebPages;

/// <summary>Reads schema.org events in the JSON-LD of a web page: the events inside an event, or several with performers, are talks.</summary>
internal static partial class LinkedDataTalks
{
    private const int FewestTalks = 2;

    /// <summary>How it is told, and what reads it. A page whose linked data tells of the conference alone is read as notes.</summary>
    public static FormatReader Format { get; } = new("json-ld", (head, extension) => IsOne(head, extension), (reader, file, _) => Read(reader, file));

    private static bool IsOne(string head, string extension) =>
        (head.Contains("application/ld+json", StringComparison.OrdinalIgnoreCase) && extension is "html" or "htm" or "xhtml" or "" && Inner().Count(head) >= FewestTalks)
        || (extension is "json" or "jsonld" && Context().IsMatch(head) && Inner().Count(head) >= FewestTalks);

    private static TableDraft Read(TextReader reader, InputFile file)
    {
        var (text, problems) = (reader.ReadToEnd(), new Problems());
        var walk = new Walk(new RecordBuilder(file), problems);
        if (text.AsSpan().TrimStart() is ['<', ..])
        {
            foreach (Match script in Script().Matches(text))
            {
                var line = text.AsSpan(0, script.Groups["json"].Index).Count('\n');
                try
                {
                    JsonText.ForEach(Encoding.UTF8.GetBytes(new string('\n', line) + script.Groups["json"].Value), file.Source, (node, _) => walk.Take(node, null));
                }
                catch (InputException error)
                {
                    problems.Add(error.Line, $"{error.Problem} (JSON-LD)");
                }
            }
        }
        else
            JsonText.ForEach(Encoding.UTF8.GetBytes(text), file.Source, (node, _) => walk.Take(node, null));
        return walk.Sessions.Count > 0 ? new TableDraft(walk.Sessions, null, 0, problems.ToList())
            : throw new InputException(file.Source, 0, "a page whose JSON-LD holds no talk; wanted schema.org events inside an event, or with performers");
    }

    private sealed class Walk(RecordBuilder builder, Problems problems)
    {
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

        public List<SessionDraft> Sessions { get; } = [];

        public void Take(DataNode node, RecordEvent? around)
        {
            if (node is DataList list)
            {
                foreach (var item in list.Items)
                    Take(item, around);
                return;
            }
            if (node is not DataMap map)
                return;
            var isEvent = RecordBuilder.Text(map["@type"] is DataList { Items: [var first, ..] } ? first : map["@type"]) is { } type && (type.EndsWith("Event", StringComparison.Ordinal) || type == "EventSeries");
            if ((map["subEvent"] ?? map["subEvents"]) is { } inner && isEvent)
            {
                // Deadlines and parties stand in the list too: with nobody to perform, and nothing to say.
                Take(RecordBuilder.Maps(inner).Any(HasPerformer) ? new DataList(inner.Line, [.. RecordBuilder.Maps(inner).Where(part => HasPerformer(part) || part["description"] is not null)]) : inner, new RecordEvent(null, RecordBuilder.Text(map["name"]), Years.Of(RecordBuilder.Text(map["startDate"]) ?? "")));
                return;
            }
            if (isEvent && (around is not null || map["performer"] is not null || map["performers"] is not null || map["superEvent"] is not null))
                Add(map, around);
            foreach (var key in (string[])["@graph", "itemListElement", "item", "mainEntity"])
                if (map[key] is { } nested)
                    Take(nested, around);
        }

        private static bool HasPerformer(DataMap map) => (map["performer"] ?? map["performers"] ?? map["subEvent"]) is not null;

        private void Add(DataMap map, RecordEvent? around)
        {
            var people = RecordBuilder.Maps(map["performer"] ?? map["performers"] ?? map["actor"]).Select(person => (Person: person, Name: RecordBuilder.Text(person["name"]))).Where(pair => pair.Name is not null);
            var date = RecordBuilder.Text(map["startDate"]);
            var session = builder.Session(map,
                ("title", Decoded(map["name"])),
                ("abstract", Decoded(map["description"])),
                ("speakers", new DataList(map.Line, [.. people.Select(pair => RecordBuilder.Speaker(pair.Person.Line, WebUtility.HtmlDecode(pair.Name!), Company(pair.Person)))])),
                ("room", map["location"] is DataMap place ? place["name"] : map["location"]),
                ("language", map["inLanguage"]),
                ("keywords", map["keywords"]),
                ("url", map["url"]));
            if (session is null)
                problems.Add(map.Line, "an event without a name; wanted one");
            else if (_seen.Add($"{session.Title}\n{date}"))
                Sessions.Add(session with { Event = around ?? (map["superEvent"] is DataMap super ? new RecordEvent(null, RecordBuilder.Text(super["name"]), Years.Of(date ?? "")) : new RecordEvent(null, null, Years.Of(date ?? ""))) });
        }

        private static string? Company(DataMap person) => RecordBuilder.Text((person["worksFor"] ?? person["affiliation"]) is DataMap of ? of["name"] : person["worksFor"] ?? person["affiliation"]);

        private static DataScalar? Decoded(DataNode? node) => node is DataScalar scalar ? scalar with { Value = WebUtility.HtmlDecode(scalar.Value) } : null;
    }

    [GeneratedRegex("""<script\b[^>]{0,500}application/ld\+json[^>]{0,500}>(?<json>.*?)</script""", RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Script();

    // What talks in linked data have, and a conference as a whole has at most once.
    [GeneratedRegex("\"(?:performers?|superEvent)\"\\s*:", RegexOptions.CultureInvariant)]
    private static partial Regex Inner();

    [GeneratedRegex("\"@context\"\\s*:\\s*\\[?\\s*\"https?://schema\\.org", RegexOptions.CultureInvariant)]
    private static partial Regex Context();
}
