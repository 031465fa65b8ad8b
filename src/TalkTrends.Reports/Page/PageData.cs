using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using TalkTrends.Charts;
using TalkTrends.Core.Trends.Verdicts;
using TalkTrends.Core.Trends;
using TalkTrends.Reports.Pictures;

namespace TalkTrends.Reports.Page;

/// <summary>What the page's script draws from: counts by theme and event, and the talks, as columns of JSON.</summary>
/// <remarks>Every character that could end a script element, or begin a comment in one, is escaped.</remarks>
internal static class PageData
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The whole text of the data element.</summary>
    /// <param name="model">The report.</param>
    /// <param name="talks">The talks that it lists.</param>
    /// <param name="charts">Ids of the charts of single themes that lie in the folder of charts.</param>
    /// <param name="tables">What is read for the page alone.</param>
    public static string Render(ReportModel model, PageTalks talks, IReadOnlySet<string> charts, PageTables tables)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 20);
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            var themes = model.Analysis.Themes.Select(theme => theme.Theme.Id).ToList();
            json.WriteStartObject();
            json.WriteString("name", model.Analysis.Options.Name);
            json.WriteBoolean("verdicts", model.Analysis.Trends.CannotTell is null);
            json.WriteNumber("talksTotal", model.Analysis.Totals.Talks);
            json.WriteNumber("talksAll", talks.All);
            var events = Events(json, model);
            Themes(json, model, themes, events, charts);
            OverYears(json, model);
            Topics(json, model, themes);
            PageTalkColumns.Write(json, model, talks, themes, events);
            PageWords.Write(json, model, talks, tables.Terms);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The events that have a row in the tables of themes, by year, the undated last.</summary>
    private static List<string> Events(Utf8JsonWriter json, ReportModel model)
    {
        var sizes = model.Analysis.Trends.Events.GroupBy(row => row.EventId, StringComparer.Ordinal).ToDictionary(rows => rows.Key, rows => rows.First().TalksTotal, StringComparer.Ordinal);
        var events = model.Analysis.Events.Where(e => e.TalksTotal + e.Sections > 0 || sizes.ContainsKey(e.Event.Id))
            .OrderBy(e => e.Event.Year ?? int.MaxValue).ThenBy(e => e.Event.Id, StringComparer.Ordinal).ToList();
        var conferences = events.Select(e => e.Event.Conference ?? e.Event.Name).Distinct(StringComparer.Ordinal).ToList();
        Texts(json, "conferences", conferences);
        json.WriteStartObject("events");
        Texts(json, "id", events.Select(e => e.Event.Id));
        Texts(json, "name", events.Select(e => e.Event.Name));
        Numbers(json, "year", events.Select(e => e.Event.Year ?? 0));
        Numbers(json, "conference", events.Select(e => conferences.IndexOf(e.Event.Conference ?? e.Event.Name)));
        Numbers(json, "n", events.Select(e => sizes.GetValueOrDefault(e.Event.Id)));
        Numbers(json, "complete", events.Select(e => e.Event.Complete ? 1 : 0));
        Texts(json, "holds", events.Select(ReportWords.Holds));
        json.WriteEndObject();
        return events.ConvertAll(e => e.Event.Id);
    }

    private static void Themes(Utf8JsonWriter json, ReportModel model, List<string> ids, List<string> events, IReadOnlySet<string> charts)
    {
        var themes = model.Analysis.Themes;
        var groups = themes.Select(theme => theme.GroupName).Distinct(StringComparer.Ordinal).ToList();
        Texts(json, "groups", groups);
        json.WriteStartObject("themes");
        Texts(json, "id", ids);
        Texts(json, "name", themes.Select(theme => theme.Theme.Name));
        Numbers(json, "hue", themes.Select(theme => (int)Palette.NearestHue(theme.Theme.Color)));
        Numbers(json, "group", themes.Select(theme => groups.IndexOf(theme.GroupName)));
        Texts(json, "definition", themes.Select(theme => theme.Theme.Definition));
        Numbers(json, "about", themes.Select(theme => theme.TalksAbout));
        Numbers(json, "mentioning", themes.Select(theme => theme.TalksMentioning));
        Numbers(json, "chart", ids.Select(id => charts.Contains(ReportCharts.IdOfTheme(id)) ? 1 : 0));
        var cells = model.Analysis.Trends.Events.ToDictionary(row => (row.ThemeId, row.EventId), row => row.TalksCounted);
        Rows(json, "counted", ids, id => events.Select(e => cells.GetValueOrDefault((id, e))));
        Shares(json, model.Analysis.Trends, ids);
        json.WriteEndObject();
    }

    private static void Topics(Utf8JsonWriter json, ReportModel model, List<string> themes)
    {
        var topics = model.Analysis.Topics;
        json.WriteStartObject("topics");
        Texts(json, "id", topics.Select(topic => topic.Topic.Id));
        Texts(json, "name", topics.Select(topic => topic.Topic.Label));
        Numbers(json, "hue", topics.Select(topic => (int)Palette.NearestHue(topic.Color)));
        Numbers(json, "theme", topics.Select(topic => topic.CoveredByTheme is { } theme ? themes.IndexOf(theme) : -1));
        List<string> ids = [.. topics.Select(topic => topic.Topic.Id)];
        var years = model.Analysis.TopicTrends.Years.ToLookup(row => row.ThemeId, StringComparer.Ordinal);
        Rows(json, "byYear", ids, id => years[id].Select(row => row.TalksCounted));
        Shares(json, model.Analysis.TopicTrends, ids);
        json.WriteEndObject();
    }

    /// <summary>The years, and whether shares over years are adjusted for the mix of conferences.</summary>
    private static void OverYears(Utf8JsonWriter json, ReportModel model)
    {
        Numbers(json, "years", Years(model.Analysis.Trends));
        json.WriteBoolean("adjusted", model.Analysis.Trends.Trends.Any(trend => trend.Last is { Adjusted: true }));
    }

    private static List<int> Years(TrendResult trends) => [.. trends.Years.Select(row => row.Year).Distinct().Order()];

    /// <summary>Columns of themes or topics: verdicts with their q, and what is known of them over the years.</summary>
    private static void Shares(Utf8JsonWriter json, TrendResult result, List<string> ids)
    {
        var trends = result.Trends.ToDictionary(trend => trend.ThemeId, StringComparer.Ordinal);
        var rows = result.Years.ToLookup(row => row.ThemeId, StringComparer.Ordinal);
        var years = Years(result);
        Texts(json, "verdict", ids.Select(id => trends.TryGetValue(id, out var trend) ? trend.Words() : ""));
        Texts(json, "reason", ids.Select(id => trends.TryGetValue(id, out var trend) ? trend.Reason : ""));
        json.WriteStartArray("q");
        foreach (var id in ids)
        {
            if (trends.GetValueOrDefault(id) is { Q: { } q })
                json.WriteNumberValue(q);
            else
                json.WriteNullValue();
        }
        json.WriteEndArray();
        json.WriteStartArray("dispersion");
        foreach (var id in ids)
            json.WriteNumberValue(trends.GetValueOrDefault(id)?.ShareDispersion ?? 1);
        json.WriteEndArray();
        Rows(json, "own", ids, id => rows[id].Any(row => row.TalksInOwnTrack > 0) ? rows[id].Select(row => row.TalksInOwnTrack) : []);
        Changes(json, ids, trends);
        Windows(json, ids, rows, years);
    }

    private static void Changes(Utf8JsonWriter json, List<string> ids, Dictionary<string, ThemeTrend> trends)
    {
        json.WriteStartArray("change");
        foreach (var change in ids.Select(id => trends.GetValueOrDefault(id)?.ProgrammeChange))
        {
            json.WriteStartArray();
            if (change is not null)
            {
                json.WriteStringValue(change.Conference);
                json.WriteNumberValue(change.Year);
                json.WriteStringValue(change.TrackCame ? "came" : "gone");
                json.WriteBooleanValue(change.Isolated);
            }
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    /// <summary>
    /// For each year the three complete years up to it: share, low and high in millionths, counted talks, talks with text, and the numbers of the three years
    /// among all; null where there are none.
    /// </summary>
    private static void Windows(Utf8JsonWriter json, List<string> ids, ILookup<string, ThemeYear> rows, List<int> years)
    {
        json.WriteStartArray("windows");
        foreach (var id in ids)
        {
            json.WriteStartArray();
            foreach (var window in rows[id].Select(row => row.Window))
            {
                if (window is null)
                {
                    json.WriteNullValue();
                    continue;
                }
                json.WriteStartArray();
                foreach (var number in (int[])[Millionths(window.Share), Millionths(window.Bounds.Low), Millionths(window.Bounds.High), window.Counted, window.Total, .. window.Years.Select(year => years.IndexOf(year))])
                    json.WriteNumberValue(number);
                json.WriteEndArray();
            }
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static int Millionths(double share) => (int)Math.Round(share * 1e6);

    /// <summary>A column of texts.</summary>
    internal static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>A column of whole numbers.</summary>
    internal static void Numbers(Utf8JsonWriter json, string name, IEnumerable<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }

    /// <summary>A long column of whole numbers.</summary>
    internal static void Packed(Utf8JsonWriter json, string name, IEnumerable<int> numbers) => json.WriteString(name, PackedNumbers.Of(numbers));

    private static void Rows(Utf8JsonWriter json, string name, List<string> ids, Func<string, IEnumerable<int>> row)
    {
        json.WriteStartArray(name);
        foreach (var id in ids)
        {
            json.WriteStartArray();
            foreach (var number in row(id))
                json.WriteNumberValue(number);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }
}
