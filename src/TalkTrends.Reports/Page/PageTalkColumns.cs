using System.Text.Json;
using TalkTrends.Core.Talks;
using TalkTrends.Store.Tables;
using static TalkTrends.Reports.Page.PackedNumbers;
using static TalkTrends.Reports.Page.PageData;

namespace TalkTrends.Reports.Page;

/// <summary>The talks of the page as columns: names and terms by number, addresses by what they share with the one before.</summary>
internal static class PageTalkColumns
{
    private const int MapScale = 500;

    /// <summary>Writes the object "talks" and what its numbers stand for.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="model">The report.</param>
    /// <param name="chosen">The talks.</param>
    /// <param name="themes">Ids of the themes in the order of their numbers.</param>
    /// <param name="events">Ids of the events in the order of their numbers.</param>
    public static void Write(Utf8JsonWriter json, ReportModel model, PageTalks chosen, List<string> themes, List<string> events)
    {
        var talks = chosen.Listed;
        var evidence = talks.SelectMany(About).SelectMany(PageTalks.Evidence).Select(item => item.Term).ToList();
        var (terms, speakers, documents) = (Numbered(evidence), Numbered(talks.Select(PageTalks.Speakers)), Numbered(talks.Select(talk => talk.DocumentId)));
        var sources = model.Analysis.Documents.ToDictionary(d => d.Document.Id, d => d.Document.Source, StringComparer.Ordinal);
        var eventNumbers = events.Select((id, i) => (id, i)).ToDictionary(pair => pair.id, pair => pair.i, StringComparer.Ordinal);
        var themeNumbers = themes.Select((id, i) => (id, i)).ToDictionary(pair => pair.id, pair => pair.i, StringComparer.Ordinal);
        var topicNumbers = model.Analysis.Topics.Select((topic, i) => (topic.Topic.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);

        Texts(json, "terms", terms.Texts);
        Texts(json, "speakers", speakers.Texts);
        Texts(json, "sources", documents.Texts.Select(id => sources[id]));
        Texts(json, "pages", documents.Texts.Select(id => model.Pages.Contains(id) ? id : ""));
        json.WriteStartObject("talks");
        Texts(json, "title", talks.Select(PageTalks.Title));
        Packed(json, "speakers", talks.Select(talk => speakers.Numbers[PageTalks.Speakers(talk)]));
        Packed(json, "event", Steps(talks.Select(talk => talk.EventId is { } id ? eventNumbers.GetValueOrDefault(id, -1) : -1)));
        Packed(json, "flags", talks.Select(Flags));
        Texts(json, "kind", talks.Select(talk => ReportWords.Kind(talk)).Where(kind => kind.Length > 0).Distinct(StringComparer.Ordinal));
        Packed(json, "kinds", Kinds(talks));
        Packed(json, "topic", talks.Select(talk => talk.Topics.FirstOrDefault(topic => topic.IsPrimary) is { } topic ? topicNumbers[topic.TopicId] : -1));
        var places = model.TalksByTopic().SelectMany(topic => topic.Select((talk, i) => (talk.Id, i))).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        Packed(json, "near", talks.Select(talk => places.GetValueOrDefault(talk.Id)));
        Packed(json, "document", Steps(talks.Select(talk => documents.Numbers[talk.DocumentId])));
        Packed(json, "line", Steps(talks.Select(talk => talk.LineStart)));
        Packed(json, "x", talks.Select(talk => talk.MapX is { } x ? (int)Math.Round(x * MapScale) : MapScale * 2));
        Packed(json, "y", talks.Select(talk => talk.MapY is { } y ? (int)Math.Round(y * MapScale) : MapScale * 2));
        Packed(json, "themes", talks.SelectMany(talk => Themes(talk, model.Pages.Contains(talk.DocumentId), themeNumbers, terms.Numbers)));
        Addresses(json, talks);
        json.WriteEndObject();
    }

    private static IEnumerable<ThemeRecord> About(TalkRecord talk) =>
        talk.Themes.Where(theme => theme.IsAbout).OrderByDescending(theme => theme.Score).ThenBy(theme => theme.ThemeId, StringComparer.Ordinal);

    /// <summary>1: in the denominator of shares; 2: proposed; 4: repeats another.</summary>
    private static int Flags(TalkRecord talk) =>
        (talk.EntersShares ? 1 : 0) | (talk.Status == TalkStatus.Proposed ? 2 : 0) | (talk.DuplicateOf is null ? 0 : 4);

    /// <summary>0 for an ordinary talk, else 1 and the number of its kind.</summary>
    private static IEnumerable<int> Kinds(IReadOnlyList<TalkRecord> talks)
    {
        var kinds = talks.Select(ReportWords.Kind).Where(kind => kind.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return talks.Select(talk => kinds.IndexOf(ReportWords.Kind(talk)) + 1);
    }

    /// <summary>
    /// How many themes, then for each theme its number, its score in hundredths and whether it counts, how many terms, and each term with its place; where
    /// the document has a page, also its line.
    /// </summary>
    private static IEnumerable<int> Themes(TalkRecord talk, bool withLines, Dictionary<string, int> themes, Dictionary<string, int> terms)
    {
        var about = About(talk).ToList();
        yield return about.Count;
        foreach (var theme in about)
        {
            var evidence = PageTalks.Evidence(theme).ToList();
            yield return (themes[theme.ThemeId] * 101 + (int)Math.Round(100 * theme.Score)) * 2 + (theme.IsCounted ? 1 : 0);
            yield return evidence.Count;
            foreach (var item in evidence)
            {
                yield return terms[item.Term] * 3 + item.Place switch { "title" => 0, "opening" => 1, _ => 2 };
                if (withLines)
                    yield return item.Line;
            }
        }
    }

    /// <summary>Addresses of talks on the web: the number of characters shared with the one before, and the rest. Only of http and https.</summary>
    private static void Addresses(Utf8JsonWriter json, IReadOnlyList<TalkRecord> talks)
    {
        json.WriteStartArray("address");
        var before = "";
        foreach (var talk in talks)
        {
            var address = IsWeb(talk.Url) ? talk.Url! : "";
            var shared = 0;
            while (shared < Math.Min(before.Length, address.Length) && before[shared] == address[shared])
                shared++;
            json.WriteNumberValue(shared);
            json.WriteStringValue(address[shared..]);
            before = address;
        }
        json.WriteEndArray();
    }

    private static bool IsWeb(string? url) =>
        url is { Length: <= 300 } && url.All(char.IsAscii) && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http";

    /// <summary>The texts, the most frequent first, and the number of each.</summary>
    private static (List<string> Texts, Dictionary<string, int> Numbers) Numbered(IEnumerable<string> texts)
    {
        var ordered = texts.GroupBy(text => text, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key).ToList();
        return (ordered, ordered.Select((text, i) => (text, i)).ToDictionary(pair => pair.text, pair => pair.i, StringComparer.Ordinal));
    }
}
