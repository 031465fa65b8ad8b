using System.Globalization;
using System.Text.RegularExpressions;
using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Events;
using TalkTrends.Ingest.Fields;
using TalkTrends.Ingest.Formats;
using TalkTrends.Ingest.Inputs;
using TalkTrends.Ingest.Records;
using TalkTrends.Store.DataTrees;

namespace TalkTrends.Ingest.WebPages;

/// <summary>Reads the sessions of a WordCamp or another site with its plugin, as WordPress' REST interface gives them (<c>/wp-json/wp/v2/sessions</c>).</summary>
internal static partial class WordPressTalks
{
    /// <summary>How it is told, and what reads it.</summary>
    public static FormatReader Format { get; } = new("wordpress", (head, extension) => extension is "json" or "" && Sign().IsMatch(head), (reader, file, _) => Read(reader, file));

    private static TableDraft Read(TextReader reader, InputFile file)
    {
        var (sessions, problems, skipped, builder) = (new List<SessionDraft>(), new Problems(), 0, new RecordBuilder(file));
        JsonText.ForEach(JsonText.Utf8(reader, file.Source), file.Source, (node, _) =>
        {
            if (node is DataMap post && Session(post, builder) is { } session)
                sessions.Add(session);
            else
            {
                skipped++;
                problems.Add(node.Line, "a post without a title; wanted one");
            }
        });
        return sessions.Count > 0 ? new TableDraft(sessions, null, skipped, problems.ToList())
            : throw new InputException(file.Source, 0, "WordPress posts without a title; wanted the sessions of /wp-json/wp/v2/sessions");
    }

    private static SessionDraft? Session(DataMap post, RecordBuilder builder)
    {
        var meta = post["meta"] as DataMap;
        var embedded = post["_embedded"] as DataMap;
        var speakers = RecordBuilder.Maps(post["session_speakers"]).Concat(RecordBuilder.Maps(embedded?["speakers"]))
            .Select(speaker => (speaker.Line, Name: RecordBuilder.Text(speaker["name"]) ?? RecordBuilder.Text(Rendered(speaker["title"])))).Where(speaker => speaker.Name is not null)
            .DistinctBy(speaker => speaker.Name, StringComparer.Ordinal).Select(speaker => RecordBuilder.Speaker(speaker.Line, CleanTitle.Of(speaker.Name!), null)).ToList();
        var terms = (embedded?["wp:term"] as DataList)?.Items.SelectMany(RecordBuilder.Maps) ?? [];
        var track = terms.Where(term => RecordBuilder.Text(term["taxonomy"]) is { } kind && kind.EndsWith("track", StringComparison.Ordinal)).Select(term => term["name"]).FirstOrDefault();
        // What is no talk has a type of its own: lunch, registration.
        var type = RecordBuilder.Text(meta?["_wcpt_session_type"]) == "custom" ? RecordBuilder.Value(post.Line, "break") : null;
        var link = RecordBuilder.Text(post["link"]);
        var session = builder.Session(post, ("title", Rendered(post["title"])), ("abstract", Rendered(post["content"])), ("speakers", new DataList(post.Line, speakers)), ("track", track), ("type", type), ("url", post["link"]));
        return session is null ? null : session with { Event = WordPressSite.EventOf(link, Seconds(meta?["_wcpt_session_time"]) ?? Years.Of(RecordBuilder.Text(post["date"]) ?? "")) };
    }

    private static DataNode? Rendered(DataNode? node) => node is DataMap map ? map["rendered"] : node;

    // Seconds since 1970.
    private static int? Seconds(DataNode? node) => RecordBuilder.Text(node) is { } text && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 86400 and < 4_000_000_000
        ? DateTimeOffset.FromUnixTimeSeconds(seconds).Year : null;

    [GeneratedRegex("""\A\s*\[\s*\{(?=.{0,60000}"(?:session_speakers|_wcpt_session_time|_wcpt_session_type|session_track)"\s*:|.{0,60000}"type"\s*:\s*"wcb_session")(?=.{0,60000}"rendered"\s*:)""", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Sign();
}
