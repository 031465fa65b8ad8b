using System.Text.RegularExpressions;
using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Events;
using TalkTrends.Ingest.Formats;
using TalkTrends.Ingest.Inputs;
using TalkTrends.Ingest.Records;
using TalkTrends.Store.DataTrees;

namespace TalkTrends.Ingest.Indico;

/// <summary>Reads Indico's export of an event (<c>/export/event/ID.json?detail=contributions</c> or <c>detail=sessions</c>): each contribution is a talk.</summary>
internal static partial class IndicoTalks
{
    /// <summary>How it is told, and what reads it.</summary>
    public static FormatReader Format { get; } = new("indico", (head, extension) => extension is "json" or "" && Sign().IsMatch(head), (reader, file, _) => Read(reader, file));

    private static TableDraft Read(TextReader reader, InputFile file)
    {
        var (sessions, problems, builder) = (new List<SessionDraft>(), new Problems(), new RecordBuilder(file));
        JsonText.ForEach(JsonText.Utf8(reader, file.Source), file.Source, (node, _) =>
        {
            foreach (var conference in Conferences(node))
                Take(conference, builder, sessions, problems);
        });
        return sessions.Count > 0 ? new TableDraft(sessions, null, 0, problems.ToList())
            : throw new InputException(file.Source, 0, "an Indico event without contributions; wanted its export with ?detail=contributions");
    }

    private static IEnumerable<DataMap> Conferences(DataNode node) => node is DataMap map && map["results"] is { } results ? RecordBuilder.Maps(results) : RecordBuilder.Maps(node);

    private static void Take(DataMap conference, RecordBuilder builder, List<SessionDraft> sessions, Problems problems)
    {
        var start = conference["startDate"] is DataMap day ? RecordBuilder.Text(day["date"]) : RecordBuilder.Text(conference["startDate"]);
        var stated = new RecordEvent(null, RecordBuilder.Text(conference["title"]), Years.Of(start ?? ""));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var contributions = RecordBuilder.Maps(conference["contributions"])
            .Concat(RecordBuilder.Maps(conference["sessions"]).SelectMany(session => RecordBuilder.Maps(session["contributions"])));
        foreach (var contribution in contributions)
        {
            if (RecordBuilder.Text(contribution["id"]) is { } id && !seen.Add(id))
                continue;
            var track = RecordBuilder.Text(contribution["track"]) ?? RecordBuilder.Text(contribution["session"]);
            var session = builder.Session(contribution,
                ("title", contribution["title"]),
                ("abstract", contribution["description"]),
                ("speakers", Speakers(contribution)),
                ("track", RecordBuilder.Value(contribution.Line, track)),
                ("type", contribution["type"]),
                ("room", contribution["room"] ?? contribution["roomFullname"] ?? contribution["location"]),
                ("keywords", contribution["keywords"]),
                ("url", contribution["url"]));
            if (session is null)
                problems.Add(contribution.Line, "a contribution without a title; wanted one");
            else
                sessions.Add(session with { Event = stated });
        }
    }

    // Where nobody is named as a speaker, the first authors are.
    private static DataList Speakers(DataMap contribution)
    {
        var people = RecordBuilder.Maps(contribution["speakers"]).ToList();
        if (people.Count == 0)
            people = [.. RecordBuilder.Maps(contribution["primaryauthors"])];
        return new DataList(contribution.Line, [.. people.Select(person => (Person: person, Name: NameOf(person))).Where(pair => pair.Name is not null)
            .Select(pair => RecordBuilder.Speaker(pair.Person.Line, pair.Name!, RecordBuilder.Text(pair.Person["affiliation"])))]);
    }

    private static string? NameOf(DataMap person)
    {
        var parts = new[] { RecordBuilder.Text(person["first_name"]), RecordBuilder.Text(person["last_name"]) ?? RecordBuilder.Text(person["family_name"]) }.OfType<string>().ToArray();
        return parts.Length > 0 ? string.Join(' ', parts) : RecordBuilder.Text(person["fullName"]) is { } turned ? AuthorNames.Straight(turned) : null;
    }

    [GeneratedRegex("""\A\s*[\{\[].{0,20000}?"_type"\s*:\s*"(?:Conference|Contribution|Meeting|Simple_event)"|\A\s*\{.{0,2000}?"_type"\s*:\s*"HTTPAPIResult"|"primaryauthors"\s*:\s*\[""", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Sign();
}
