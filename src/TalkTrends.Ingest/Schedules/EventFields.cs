using System.Xml;
using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Fields;

namespace TalkTrends.Ingest.Schedules;

/// <summary>The fields of one <c>&lt;event&gt;</c> of a schedule as they come.</summary>
internal sealed class EventFields
{
    private readonly List<Speaker> _speakers = [];
    private (string Text, int Line, int LastLine) _subtitle = ("", 0, 0);
    private (string Text, int Line, int LastLine) _abstract = ("", 0, 0);
    private (string Text, int Line, int LastLine) _description = ("", 0, 0);

    public string Title { get; private set; } = "";

    public string? Track { get; private set; }

    public string? Room { get; set; }

    public string? Type { get; private set; }

    public string? Language { get; private set; }

    public string? Status { get; private set; }

    public string? Url { get; private set; }

    public IReadOnlyList<Speaker> Speakers => _speakers;

    /// <summary>Takes the element on which the reader stands.</summary>
    /// <returns>False for an element that no field is read from.</returns>
    public bool Read(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "title":
                Title = FrabSchedule.Content(xml, out _);
                break;
            case "subtitle":
                _subtitle = Placed(xml);
                break;
            case "abstract":
                _abstract = Placed(xml);
                break;
            case "description":
                _description = Placed(xml);
                break;
            case "track":
                Track = Word(xml);
                break;
            case "room":
                Room = Word(xml) ?? Room;
                break;
            case "type" or "category":
                Type = Word(xml);
                break;
            case "language":
                Language = Word(xml);
                break;
            case "status" or "state":
                Status = Word(xml);
                break;
            case "url":
                Url ??= Word(xml);
                break;
            case "conf_url" or "full_conf_url":
                Url = Word(xml) ?? Url;
                break;
            case "person" or "speaker" or "presenter":
                if ((xml.GetAttribute("name") is { Length: > 0 } name && xml.IsEmptyElement ? name : Person(xml)) is { } person && SpeakerText.One(person) is var speaker && SpeakerText.IsSomebody(speaker.Name))
                    _speakers.Add(speaker);
                break;
            default:
                return xml.LocalName is "persons" or "speakers" or "presenters" or "date" or "start" or "duration" or "slug" or "links" or "link" or "attachments" or "attachment" or "logo" or "recording" or "license" or "optout" or "feedback_url" or "guid";
        }
        return true;
    }

    /// <summary>Subtitle, abstract and description as clean paragraphs; what the description repeats comes once.</summary>
    public IReadOnlyList<TextLine> TextLines()
    {
        var lines = new List<TextLine>();
        HtmlText.AddLines(_subtitle.Text, _subtitle.Line, _subtitle.LastLine, lines);
        if (!Repeats(_description.Text, _abstract.Text))
            HtmlText.AddLines(_abstract.Text, _abstract.Line, _abstract.LastLine, lines);
        HtmlText.AddLines(_description.Text, _description.Line, _description.LastLine, lines);
        return lines;
    }

    private static bool Repeats(string description, string summary) =>
        description.Length >= summary.Length && summary.Length > 0 && description.AsSpan().Trim().StartsWith(summary.AsSpan().Trim(), StringComparison.Ordinal);

    private static (string Text, int Line, int LastLine) Placed(XmlReader xml)
    {
        var text = FrabSchedule.Content(xml, out var line);
        return (text, line, FrabSchedule.LineOf(xml));
    }

    // The name stands in the element itself, or in a <name> beside a profile and a portrait.
    private static string? Person(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return null;
        var depth = xml.Depth;
        var (own, named, inside) = ("", (string?)null, (string?)null);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
                inside = xml.LocalName;
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && xml.Depth == depth + 1)
                own += xml.Value;
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && inside is "name" or "full_name" or "fullname" or "public_name")
                named ??= xml.Value;
        }
        return CleanTitle.Unescaped(string.IsNullOrWhiteSpace(named) ? own : named).Trim() is { Length: > 0 } person ? person : null;
    }

    private static string? Word(XmlReader xml) => CleanTitle.Unescaped(FrabSchedule.Content(xml, out _)).Trim() is { Length: > 0 } word ? word : null;
}
