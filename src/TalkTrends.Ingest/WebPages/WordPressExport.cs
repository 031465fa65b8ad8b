using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Events;
using TalkTrends.Ingest.Fields;
using TalkTrends.Ingest.Formats;
using TalkTrends.Ingest.Inputs;

namespace TalkTrends.Ingest.WebPages;

/// <summary>Reads WordPress' own export (WXR) of a WordCamp or another site with its plugin: posts of the type <c>wcb_session</c> are talks.</summary>
internal static partial class WordPressExport
{
    private const int MostCharacters = 256 << 20;

    /// <summary>How it is told, and what reads it.</summary>
    public static FormatReader Format { get; } = new("wxr", (head, _) => Sign().IsMatch(head), (reader, file, _) => Read(reader, file));

    private sealed class Item
    {
        public int Line { get; set; }

        public int LastLine { get; set; }

        public Dictionary<string, (string Text, int Line)> Values { get; } = new(StringComparer.Ordinal);

        public List<(string Key, string Value)> Meta { get; } = [];

        public string? Track { get; set; }

        public string Of(string name) => Values.TryGetValue(name, out var found) ? found.Text.Trim() : "";
    }

    private static TableDraft Read(TextReader reader, InputFile file)
    {
        var (items, problems) = (new List<Item>(), new Problems());
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, MaxCharactersInDocument = MostCharacters };
        using var xml = XmlReader.Create(reader, settings);
        try
        {
            ReadItems(xml, items);
        }
        catch (XmlException error)
        {
            if (items.Count == 0)
                throw new InputException(file.Source, error.LineNumber, "XML that is not well formed; wanted a whole WordPress export");
            problems.Add(error.LineNumber, "XML that is not well formed; the posts before it are kept");
        }
        var speakers = items.Where(item => item.Of("post_type") == "wcb_speaker").DistinctBy(item => item.Of("post_id")).ToDictionary(item => item.Of("post_id"), item => CleanTitle.Of(item.Of("title")), StringComparer.Ordinal);
        List<SessionDraft> sessions = [.. items.Where(item => item.Of("post_type") == "wcb_session" && item.Of("status") is "publish" or "").Select(item => Session(item, speakers)).OfType<SessionDraft>()];
        return sessions.Count > 0 ? new TableDraft(sessions, null, 0, problems.ToList())
            : throw new InputException(file.Source, 0, "a WordPress export without published sessions; wanted posts of the type wcb_session");
    }

    private static void ReadItems(XmlReader xml, List<Item> items)
    {
        Item? item = null;
        string? key = null;
        while (!xml.EOF)
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "item" && item is not null)
            {
                item.LastLine = LineOf(xml);
                items.Add(item);
                item = null;
            }
            if (xml.NodeType != XmlNodeType.Element || xml.Depth < 2)
            {
                xml.Read();
                continue;
            }
            var line = LineOf(xml);
            if (xml.LocalName == "item")
            {
                item = new Item { Line = line };
                xml.Read();
            }
            else if (item is null || xml.LocalName is "postmeta" or "comment")
                xml.Read();
            else
            {
                var (name, space, domain) = (xml.LocalName, xml.NamespaceURI, xml.GetAttribute("domain"));
                // Leaves the reader behind the element.
                var text = xml.ReadInnerXmlText();
                if (name == "meta_key")
                    key = text;
                else if (name == "meta_value" && key is not null)
                    item.Meta.Add((key, text));
                else if (name == "category" && domain is not null && domain.EndsWith("track", StringComparison.Ordinal))
                    item.Track ??= text.Trim();
                else if (name != "encoded" || !space.Contains("excerpt", StringComparison.Ordinal))
                    item.Values.TryAdd(name, (text, line));
            }
        }
    }

    private static SessionDraft? Session(Item item, Dictionary<string, string> speakers)
    {
        var title = CleanTitle.Of(item.Of("title"));
        if (title.Length == 0)
            return null;
        string? Meta(string key) => item.Meta.Find(meta => meta.Key == key) is { Value.Length: > 0 } found ? found.Value : null;
        var named = item.Meta.Where(meta => meta.Key == "_wcpt_speaker_id").Select(meta => speakers.GetValueOrDefault(meta.Value.Trim())).OfType<string>().ToList();
        if (named.Count == 0 && Meta("_wcb_session_speakers") is { } listed)
            named = [.. SpeakerText.Many(listed, SpeakerText.Separator([listed])).Select(speaker => speaker.Name)];
        var lines = new List<TextLine>();
        if (item.Values.TryGetValue("encoded", out var text))
            MarkupText.AddLines(text.Text, text.Line, item.LastLine, lines);
        var seconds = Meta("_wcpt_session_time") is { } time && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at is > 86400 and < 4_000_000_000 ? DateTimeOffset.FromUnixTimeSeconds(at).Year : Years.Of(item.Of("post_date"));
        return new SessionDraft
        {
            Title = title,
            LineStart = item.Line,
            LineEnd = item.LastLine,
            Speakers = [.. named.Distinct(StringComparer.Ordinal).Select(SpeakerText.One)],
            Lines = lines,
            Kind = SessionKinds.Of(Meta("_wcpt_session_type") == "custom" ? "break" : null, item.Track, title),
            Track = item.Track,
            Url = item.Of("link") is { Length: > 0 } link ? link : null,
            Event = WordPressSite.EventOf(item.Of("link"), seconds),
        };
    }

    private static int LineOf(XmlReader xml) => ((IXmlLineInfo)xml).LineNumber;

    // The text of an element; what is nested in it is passed over.
    private static string ReadInnerXmlText(this XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return "";
        }
        var (text, depth) = (new System.Text.StringBuilder(), xml.Depth);
        while (xml.Read() && xml.Depth > depth)
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace && xml.Depth == depth + 1)
                text.Append(xml.Value);
        xml.Read();
        return text.ToString();
    }

    [GeneratedRegex(@"\A\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,5000}?-->\s*)*<rss\b[^>]{0,1000}wordpress\.org/export/", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Sign();
}
