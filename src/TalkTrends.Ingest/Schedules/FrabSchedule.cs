using System.Xml;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Text.Languages;
using TalkTrends.Core.Wording;
using TalkTrends.Ingest.Events;
using TalkTrends.Ingest.Fields;
using TalkTrends.Ingest.Formats;

namespace TalkTrends.Ingest.Schedules;

/// <summary>Reads frab's and pentabarf's <c>schedule.xml</c> in all dialects since 2007.</summary>
internal static class FrabSchedule
{
    /// <summary>How it is told, and what reads it.</summary>
    public static GeneralFormat Format { get; } = new("frab", head => head.Root == "schedule", (_, document, file, _) =>
    {
        using var reader = document.Reader();
        return Read(reader, file.Source);
    });

    private const int DeepestElement = 64;
    private const long MostCharacters = 1L << 30;

    /// <summary>The sessions of a schedule.</summary>
    /// <param name="reader">The text; read once.</param>
    /// <param name="source">For errors.</param>
    /// <exception cref="InputException">It is no XML from the first session on, or has a document type.</exception>
    public static TableDraft Read(TextReader reader, string source)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MostCharacters,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            CheckCharacters = false,
        };
        using var xml = XmlReader.Create(reader, settings);
        var schedule = new ScheduleParts();
        try
        {
            while (xml.Read())
            {
                if (xml.Depth > DeepestElement)
                    throw new InputException(source, LineOf(xml), FormattableString.Invariant($"elements more than {DeepestElement} deep; wanted a schedule"));
                if (xml.NodeType == XmlNodeType.Element)
                    ReadElement(xml, schedule);
            }
        }
        catch (XmlException error)
        {
            var problem = error.Message.Contains("DTD", StringComparison.Ordinal)
                ? "a document type (DTD); wanted XML without one"
                : "XML that breaks off or is not well formed; wanted a whole schedule";
            // A prohibited document type comes without a place.
            var line = error.LineNumber;
            // What was read before the fault stays.
            if (schedule.Sessions.Count == 0)
                throw new InputException(source, line, problem);
            schedule.Problems.Add(line, FormattableString.Invariant($"{problem}; the {Figures.Number(schedule.Sessions.Count, "session")} before it {(schedule.Sessions.Count == 1 ? "is" : "are")} kept"));
        }
        if (schedule.Sessions.Count == 0 && schedule.Skipped == 0)
            schedule.Problems.Add(0, "a schedule without a session; wanted an <event> for each");
        schedule.Skipped += SubEvents.Remove(schedule.Sessions);
        return new TableDraft(schedule.Sessions, new RecordEvent(null, schedule.Title ?? schedule.Acronym, schedule.Year), schedule.Skipped, schedule.Problems.ToList())
        {
            Rooms = [.. schedule.Rooms],
            Unread = [.. schedule.Unread],
            HasColumns = false,
        };
    }

    private sealed class ScheduleParts
    {
        public List<SessionDraft> Sessions { get; } = [];

        public Problems Problems { get; } = new();

        public string? Title { get; set; }

        public string? Acronym { get; set; }

        public int? Year { get; set; }

        public SortedSet<string> Unread { get; } = new(StringComparer.Ordinal);

        public int Skipped { get; set; }

        public string? Room { get; set; }

        public SortedSet<string> Rooms { get; } = new(StringComparer.Ordinal);
    }

    private static void ReadElement(XmlReader xml, ScheduleParts schedule)
    {
        switch (xml.LocalName)
        {
            case "conference" when !xml.IsEmptyElement:
                ReadConference(xml, schedule);
                break;
            case "day":
                schedule.Year ??= Years.Of(xml.GetAttribute("date") ?? "");
                schedule.Room = null;
                break;
            case "room" when xml.GetAttribute("name") is { Length: > 0 } room:
                schedule.Room = room.Trim();
                if (schedule.Room.Length > 0)
                    schedule.Rooms.Add(schedule.Room);
                break;
            case "event" or "entry" or "session" or "talk":
                ReadEvent(xml, schedule);
                break;
        }
    }

    private static void ReadConference(XmlReader xml, ScheduleParts schedule)
    {
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "title")
                schedule.Title = OneLine(Content(xml, out _)) is { Length: > 0 } title ? CleanTitle.Unescaped(title) : null;
            else if (xml.LocalName == "acronym")
                schedule.Acronym = OneLine(Content(xml, out _)) is { Length: > 0 } acronym ? acronym : null;
            else if (xml.LocalName is "start" or "end")
                schedule.Year ??= Years.Of(Content(xml, out _));
        }
    }

    private static void ReadEvent(XmlReader xml, ScheduleParts schedule)
    {
        var line = LineOf(xml);
        var fields = new EventFields { Room = schedule.Room };
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName is var element && !fields.Read(xml))
                    schedule.Unread.Add(element);
            }
        }
        var title = OneLine(CleanTitle.Unescaped(fields.Title));
        if (title.Length == 0)
        {
            schedule.Skipped++;
            schedule.Problems.Add(line, "a session without a title; wanted one");
            return;
        }
        schedule.Sessions.Add(new SessionDraft
        {
            Title = title,
            LineStart = line,
            LineEnd = Math.Max(line, LineOf(xml)),
            Speakers = fields.Speakers,
            Lines = fields.TextLines(),
            Kind = SessionKinds.Of(fields.Type, fields.Track, title),
            Status = SessionStates.IsCancelled(title) ? TalkStatus.Proposed : SessionStates.OfWord(fields.Status) ?? TalkStatus.Accepted,
            Track = fields.Track,
            Room = fields.Room,
            Language = LanguageCodes.TwoLetters(fields.Language),
            Url = fields.Url,
        });
    }

    /// <summary>The text of the element, on whose start the reader stands; it leaves on its end.</summary>
    /// <param name="xml">The reader.</param>
    /// <param name="line">1-based line on which the text begins.</param>
    internal static string Content(XmlReader xml, out int line)
    {
        line = LineOf(xml);
        if (xml.IsEmptyElement)
            return "";
        var depth = xml.Depth;
        var text = "";
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                if (text.Length == 0)
                    line = LineOf(xml);
                text = text.Length == 0 ? xml.Value : text + xml.Value;
            }
        }
        return text;
    }

    /// <summary>1-based line on which the reader stands.</summary>
    internal static int LineOf(XmlReader xml) => Math.Max(1, ((IXmlLineInfo)xml).LineNumber);

    private static string OneLine(string text) =>
        text.AsSpan().ContainsAny('\n', '\r', '\t') ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : text.Trim();
}
