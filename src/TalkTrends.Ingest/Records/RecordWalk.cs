using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Events;
using TalkTrends.Ingest.Fields;
using TalkTrends.Ingest.Inputs;
using TalkTrends.Store.DataTrees;

namespace TalkTrends.Ingest.Records;

/// <summary>Finds the sessions in a tree of records, however a programme system nests them in days, rooms and slots.</summary>
internal sealed class RecordWalk
{
    private const int MostRooms = 2000;

    // Lists beside the sessions, and what hangs on a session: none of them holds sessions.
    private static readonly string[] s_beside =
        ["speakers", "persons", "people", "participants", "presenters", "authors", "tracks", "categories", "categoryItems", "questions", "questionAnswers", "answers", "resources", "links", "attachments",
        "submission_types", "session_types", "tags", "tag_ids", "slot", "slots", "videos", "related_urls", "additional_resources", "timeSlots", "feedback", "recording", "availabilities", "logo", "cfp"];

    private static readonly string[] s_containers = ["sessions", "events", "days", "rooms", "items", "results", "submissions", "presentations", "schedule"];

    // Keys that nothing but a session has; a title alone is no session where nothing says that it stands in a list of them.
    private static readonly string[] s_sessionKeys =
        ["abstract", "speakers", "speaker", "persons", "participants", "presenters", "presenter", "authors", "submission_type", "session_type", "videos", "recorded", "startsAt", "slot", "duration", "start", "start_time", "isServiceSession", "track", "room"];

    // Keys that a person has and no session: a list of speakers is none of talks, though they have a "title".
    private static readonly string[] s_personKeys =
        ["bio", "biography", "tagLine", "tagline", "photo", "avatar", "avatar_url", "profilePicture", "photoUrl", "thumbnailUrl", "picture", "portrait", "headshot", "twitter", "linkedin", "github", "social", "socials",
        "surname", "firstName", "first_name", "lastName", "last_name", "ribbon", "role", "job", "email"];

    private readonly RecordTables _tables;
    private readonly RecordKeys _keys = new();
    private readonly RecordSessions _records;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _rooms = new(StringComparer.Ordinal);
    private readonly RecordList _top;

    /// <param name="file">The document: what the corpus file says of it, and the files beside it.</param>
    public RecordWalk(InputFile file)
    {
        _tables = new RecordTables { Language = file.Settings.Language ?? "en", SpeakersBeside = () => SpeakerIds.Beside(file) };
        (_records, _top) = (new RecordSessions(_tables, _keys, file.Settings.Mapping), new RecordList(this));
    }

    /// <summary>In document order.</summary>
    public List<SessionDraft> Sessions { get; } = [];

    /// <summary>What is wrong with records.</summary>
    public Problems Problems { get; } = new();

    /// <summary>Records that were seen and are no sessions, or stand in the list of a second room too.</summary>
    public int Skipped { get; set; }

    /// <summary>What the document says of its event; null where it says nothing.</summary>
    public RecordEvent? Event { get; private set; }

    /// <summary>Keys of sessions that nothing was read from.</summary>
    public IReadOnlyList<string> Unread => [.. _keys.Unread];

    /// <summary>True where the document is one record and no list of them.</summary>
    public bool IsOneRecord { get; private set; }

    /// <summary>Rooms that the document lists.</summary>
    public IReadOnlyList<string> Rooms => [.. _rooms];

    /// <summary>The system that writes such documents; null where its form is nobody's in particular.</summary>
    public string? Format { get; private set; }

    /// <summary>Reads one value of the document.</summary>
    /// <param name="node">The document's only value, or an element of its list.</param>
    /// <param name="inList">True for an element of a list of records.</param>
    public void Take(DataNode node, bool inList)
    {
        if (node is DataMap root)
        {
            Format ??= FormatOf(root, inList);
            if (!inList)
            {
                _tables.Take(root);
                TakeEvent(root);
                IsOneRecord = IsSession(LocalisedRecord.Of(root, _tables.Language), inList: false);
            }
        }
        // A root list of YAML comes whole; one of JSON, and its lines, a record at a time.
        if (inList && node is not DataList)
            _top.Take(node, default);
        else
            Walk(node, default, inList);
    }

    /// <summary>What to say of the document as a whole, once it is read.</summary>
    public IReadOnlyList<TextLine> AllProblems()
    {
        if (SpeakerIds.Problem(_tables.UnknownSpeakers) is { } unknown)
            Problems.Add(0, unknown);
        return Problems.ToList();
    }

    private static string? FormatOf(DataMap root, bool inList)
    {
        if (root["schedule"] is DataMap schedule && schedule["conference"] is DataMap)
            return "frab";
        if ((root["schedule"] is DataMap && root["speakers"] is not null) || (root["talks"] is DataList && root["speakers"] is DataList { Items: [DataMap first, ..] } && first["code"] is not null)
            || (root["results"] is DataList { Items: [DataMap result, ..] } && result["code"] is not null))
            return "pretalx";
        if (root["rooms"] is DataList { Items: [DataMap room, ..] } && room["sessions"] is DataList)
            return "sessionize";
        if (root["sessions"] is DataList { Items: [DataMap session, ..] } && (session["isServiceSession"] ?? session["categoryItems"] ?? session["questionAnswers"]) is not null)
            return "sessionize";
        return !inList && root["recorded"] is not null && root["videos"] is DataList ? "pyvideo" : null;
    }

    private void TakeEvent(DataMap root)
    {
        var inner = root["schedule"] as DataMap ?? root;
        var stated = inner["conference"] as DataMap ?? root["conference"] as DataMap ?? root["event"] as DataMap;
        var fields = _records.Fields(stated ?? root);
        if (stated is not null)
        {
            _tables.Take(stated);
            var date = (stated["start"] ?? stated["date_from"] ?? stated["start_date"]) as DataScalar;
            Event = new RecordEvent(null, fields.Text("title"), Years.Of(fields.Text("year") ?? date?.Value ?? ""));
        }
        else if (!IsSession(root, inList: false))
        {
            var named = fields.Text("event") ?? (root["talks"] ?? root["sessions"] ?? root["events"]) switch { null => null, _ => fields.Text("title") };
            var conference = (root["conference"] ?? root["series"]) is DataScalar ? fields.Text("conference") : null;
            Event = conference is null && named is null ? null : new RecordEvent(conference, named, fields.Text("year") is { } year ? Years.Of(year) : null);
        }
    }

    /// <returns>True where the node itself is a session.</returns>
    private bool Walk(DataNode node, RecordSessions.Around around, bool inList)
    {
        if (node is DataList list)
        {
            var records = new RecordList(this);
            foreach (var item in list.Items)
                records.Take(item, around);
            return false;
        }
        if (node is not DataMap record)
            return false;
        var map = LocalisedRecord.Of(record, _tables.Language);
        if (IsPerson(map))
            return false;
        if (IsSession(map, inList))
        {
            TakeSession(map, around);
            return true;
        }
        var inner = Inside(map, around);
        foreach (var (key, value) in map.Pairs)
        {
            if (value is DataScalar || s_beside.Contains(key.Value))
                continue;
            if (key.Value == "rooms" && value is DataMap rooms)
            {
                // frab: the sessions of each room under its name.
                foreach (var (name, sessions) in rooms.Pairs)
                {
                    AddRoom(name.Value);
                    Walk(sessions, inner with { Room = name.Value }, inList: true);
                }
                continue;
            }
            if (key.Value == "rooms" && value is DataList listed)
            {
                foreach (var room in listed.Items.OfType<DataMap>())
                    AddRoom(_records.Fields(room).Text("title"));
            }
            Walk(value, Years.Of(key.Value) is not null && key.Value.Length == 10 ? inner with { Date = key.Value } : inner, inList);
        }
        return false;
    }

    private static RecordSessions.Around Inside(DataMap map, RecordSessions.Around around)
    {
        if (map["sessions"] is DataList && map["name"] is DataScalar { Value.Length: > 0 } name)
            around = around with { Room = name.Value };
        return map["date"] is DataScalar { Value.Length: > 0 } date ? around with { Date = date.Value } : around;
    }

    // A person has a name and what only people have, and nothing that only a session has; nor do his accounts and prizes hold one.
    private bool IsPerson(DataMap map) =>
        (map["name"] ?? map["fullName"] ?? map["firstName"] ?? map["first_name"]) is not null && s_personKeys.Any(key => map[key] is not null)
        && !s_containers.Any(key => map[key] is DataList or DataMap) && !s_sessionKeys.Any(key => map[key] is not null) && _records.Fields(map).Node("text") is null;

    private bool IsSession(DataMap map, bool inList)
    {
        if (s_containers.Any(key => map[key] is DataList or DataMap))
            return false;
        var fields = _records.Fields(map);
        if (fields.Text("title") is null)
            return false;
        var titled = fields.IsMapped("title") || map["title"] is not null || map["session_title"] is not null || map["talk_title"] is not null;
        var signs = s_sessionKeys.Count(key => map[key] is not null);
        // A room has a name and a description, a break of a day an id and a title.
        return signs > 0 || (titled && (inList || map["id"] is not null)) || (inList && FieldNames.OfSpeakersAlone.Any(name => fields.Key(name) is not null));
    }

    private void TakeSession(DataMap map, RecordSessions.Around around)
    {
        // A video of several talks is none of its own.
        if (map["talks"] is DataList { Items: [DataMap, ..] } talks)
        {
            Skipped++;
            Walk(talks, RecordSessions.InsideOf(_records.Fields(map), around), inList: true);
            return;
        }
        if (RecordSessions.Read(_records.Fields(map), around) is not { } session)
        {
            Skipped++;
            Problems.Add(map.Line, "a record without a title; wanted one");
            return;
        }
        // A plenary stands in the list of every room; a repeat at another time has an id of its own.
        if (IdOf(map) is { } id && !_seen.Add($"{id}\n{session.Title}"))
        {
            Skipped++;
            return;
        }
        if (session.Room is { } room)
            AddRoom(room);
        _records.Fields(map).NoteKeys();
        Sessions.Add(session);
    }

    private void AddRoom(string? room)
    {
        if (!string.IsNullOrWhiteSpace(room) && _rooms.Count < MostRooms)
            _rooms.Add(room.Trim());
    }

    // A list in which one record is a session is one of sessions: what else stands in it was meant for one too.
    // A list of days, rooms or sponsors has no session of its own, and nothing in it is missed.
    private sealed class RecordList(RecordWalk walk)
    {
        private readonly List<DataNode> _others = [];
        private bool _hasSession;

        public void Take(DataNode item, RecordSessions.Around around)
        {
            var before = walk.Sessions.Count + walk.Skipped;
            if (walk.Walk(item, around, inList: true))
            {
                _hasSession = true;
                _others.ForEach(Miss);
                _others.Clear();
            }
            else if (walk.Sessions.Count + walk.Skipped > before)
                return;
            else if (_hasSession)
                Miss(item);
            else
                _others.Add(item);
        }

        private void Miss(DataNode item)
        {
            walk.Skipped++;
            walk.Problems.Add(item.Line, item is DataMap ? "no title; wanted one" : "no title, as it is no record; wanted a record with one");
        }
    }

    private static string? IdOf(DataMap map) => (map["id"] ?? map["code"] ?? map["guid"]) is DataScalar { IsNull: false, Value.Length: > 0 } id ? id.Value : null;
}
