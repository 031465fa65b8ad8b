using TalkTrends.Core.Talks;
using TalkTrends.Core.Text.Languages;
using TalkTrends.Ingest.Events;
using TalkTrends.Ingest.Fields;
using TalkTrends.Store.DataTrees;

namespace TalkTrends.Ingest.Records;

/// <summary>Turns the records of JSON, YAML and front matter into sessions.</summary>
internal sealed class RecordSessions(RecordTables tables, RecordKeys keys, IReadOnlyDictionary<string, IReadOnlyList<string>> mapping)
{
    /// <summary>What lies around a record and holds for it too.</summary>
    /// <param name="Room">The room in whose list it stands.</param>
    /// <param name="Date">The day in whose list it stands.</param>
    /// <param name="Event">The event of the record that holds it.</param>
    internal readonly record struct Around(string? Room, string? Date, string? Event);

    /// <summary>What a record says for the records inside it.</summary>
    public static Around InsideOf(RecordFields fields, Around around) =>
        around with { Date = fields.Text("date") ?? around.Date, Event = fields.Text("event") ?? around.Event };

    /// <summary>The fields of a record.</summary>
    public RecordFields Fields(DataMap record) => new(record, tables, keys, mapping);

    /// <summary>The session of a record; null where it has no title.</summary>
    public static SessionDraft? Read(RecordFields fields, Around around)
    {
        var record = fields.Record;
        var title = CleanTitle.Of(fields.Text("title") ?? "");
        if (title.Length == 0)
            return null;
        var categories = RecordCategories.Of(fields);
        var tags = RecordTags.Of(fields.Node("tags") is { } node && node is not DataMap ? TagText(fields, node) : "", ';');
        var slot = (fields.Key("slot") as DataMap) ?? ((fields.Key("slots") as DataList)?.Items.OfType<DataMap>().FirstOrDefault());
        var track = fields.Text("track") ?? fields.Pointed("track") ?? categories.Track ?? tags.Track;
        var kindWord = fields.Text("kind") ?? fields.Pointed("kind") ?? categories.KindWord;
        var kind = SessionKinds.Of(kindWord, track, title);
        if (kind == TalkKind.Talk && tags.KindWord is not null)
            kind = SessionKinds.Of(tags.KindWord, track, title);
        var isService = (fields.Key("isservicesession") ?? fields.Key("service")) is DataScalar { Value: "true" };
        var status = SessionStates.IsCancelled(title) ? TalkStatus.Proposed : SessionStates.OfWord(fields.Text("status")) ?? SessionStates.OfFlags(key => (fields.Key(key) as DataScalar)?.Value);
        return new SessionDraft
        {
            Title = title,
            LineStart = record.Line,
            LineEnd = Math.Max(record.Line, record.LastLine),
            Speakers = RecordSpeakers.Of(fields),
            Lines = Lines(fields),
            Kind = isService && kind.IsTalk() ? TalkKind.Break : kind,
            Status = status is TalkStatus.Proposed ? TalkStatus.Proposed : tags.Status ?? status ?? TalkStatus.Accepted,
            Track = track,
            Room = fields.Text("room") ?? fields.Pointed("room") ?? (slot?["room"] is { } room ? fields.Flat(room, "room") : null) ?? around.Room,
            Language = LanguageCodes.TwoLetters(fields.Text("language")) ?? tags.Language ?? LanguageCodes.TwoLetters(categories.Language),
            Tags = [.. tags.Tags.Concat(categories.Tags).Distinct(StringComparer.Ordinal)],
            Url = fields.Text("url") ?? RelatedUrl(fields),
            Event = EventOf(fields, (slot?["start"] as DataScalar)?.Value ?? around.Date, around.Event),
        };
    }

    // A year that the record or its event's name states goes before the day of the session.
    private static RecordEvent EventOf(RecordFields fields, string? date, string? outer)
    {
        var (conference, name) = (fields.Text("conference"), fields.Text("event") ?? outer);
        var year = fields.Text("year") is { } stated ? Years.Of(stated) : null;
        if (year is null && !NamesYear(name) && !NamesYear(conference))
            year = Years.Of(fields.Text("date") ?? date ?? "");
        return new RecordEvent(conference, name, year);
    }

    private static bool NamesYear(string? text) => text is not null && NameWords.Of(text).Any(word => Years.IsYear(word.Key, out _));

    private static string TagText(RecordFields fields, DataNode node) => node is DataScalar { Value: var cell }
        ? (cell.Contains(';', StringComparison.Ordinal) ? cell : cell.Replace(',', ';'))
        : fields.Flat(node, "tags") ?? "";

    // A subtitle, an abstract and a description; where the longer begins with the shorter, once is enough.
    private static List<TextLine> Lines(RecordFields fields)
    {
        var lines = new List<TextLine>();
        Add(fields, fields.Key("subtitle") as DataScalar, lines);
        var (summary, rest) = (fields.Scalar("text"), fields.Scalar("more"));
        if (rest is null || summary is null || ReferenceEquals(rest, summary) || !rest.Value.AsSpan().Trim().StartsWith(summary.Value.AsSpan().Trim(), StringComparison.Ordinal))
            Add(fields, summary, lines);
        if (!ReferenceEquals(rest, summary))
            Add(fields, rest, lines);
        return lines;
    }

    private static void Add(RecordFields fields, DataScalar? text, List<TextLine> lines)
    {
        if (text is { IsNull: false, Value.Length: > 0 })
            MarkupText.AddLines(text.Value, text.FirstLine, Math.Max(text.LastLine, text.FirstLine), lines);
    }

    private static string? RelatedUrl(RecordFields fields)
    {
        foreach (var key in (string[])["relatedurls", "links", "videos"])
        {
            if (fields.Key(key) is DataList { Items: [DataMap first, ..] } && first["url"] is DataScalar { Value.Length: > 0 } url)
                return url.Value.Trim();
        }
        return null;
    }
}
