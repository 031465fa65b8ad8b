using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TalkTrends.Core.Comparisons;
using TalkTrends.Core.Talks;
using TalkTrends.Store.Tables;

namespace TalkTrends.Reports.Comparisons;

/// <summary>A comparison for machines.</summary>
public static class CompareJson
{
    /// <summary>The whole report as indented JSON.</summary>
    /// <param name="report">The report.</param>
    /// <param name="folder">Folder of its page.</param>
    public static string Render(CompareReport report, string folder)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default }))
        {
            json.WriteStartObject();
            json.WriteString("run", report.Run);
            json.WriteString("page", folder);
            json.WriteString("headline", CompareWords.Headline(report));
            json.WriteBoolean("enough", report.Comparison.IsEnough);
            Side(json, "left", report.Left);
            Side(json, "right", report.Right);
            if (report.Distance is { } distance)
            {
                json.WriteStartObject("distance");
                json.WriteNumber("distance", Rounded(distance.Distance));
                json.WriteNumber("null_mean", Rounded(distance.NullMean));
                json.WriteNumber("p", Rounded(distance.P));
                json.WriteEndObject();
            }
            Array(json, "items", report.Comparison.Items, Item);
            Array(json, "first", report.First, (writer, first) =>
            {
                writer.WriteString("theme", first.Item.Id);
                writer.WriteString("first", first.LeftIsFirst ? "left" : "right");
                writer.WriteNumber("left_year", first.Item.LeftFirstYear!.Value);
                writer.WriteNumber("right_year", first.Item.RightFirstYear!.Value);
            });
            Array(json, "left_gaps", report.LeftGaps, Gap);
            Array(json, "right_gaps", report.RightGaps, Gap);
            Array(json, "only_left", report.OnlyLeft, Only);
            Array(json, "only_right", report.OnlyRight, Only);
            if (report.Tracks is { } tracks)
            {
                Array(json, "tracks_only_left", tracks.OnlyLeft, Count);
                Array(json, "tracks_only_right", tracks.OnlyRight, Count);
            }
            if (report.Speakers is { } speakers)
            {
                json.WriteStartObject("speakers");
                json.WriteNumber("left", speakers.Left);
                json.WriteNumber("right", speakers.Right);
                json.WriteNumber("both", speakers.Both);
                json.WriteEndObject();
            }
            Array(json, "left_affiliations", report.LeftAffiliations, Count);
            Array(json, "right_affiliations", report.RightAffiliations, Count);
            Proposals(json, "left_proposals", report.LeftProposals);
            Proposals(json, "right_proposals", report.RightProposals);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Side(Utf8JsonWriter json, string name, SideSummary side)
    {
        json.WriteStartObject(name);
        json.WriteString("kind", side.Side.Kind.Word());
        json.WriteString("name", side.Side.Name);
        json.WriteString("label", side.Side.Label);
        json.WriteNumber("events", side.Side.Events.Count);
        json.WriteNumber("talks", side.Talks);
        json.WriteNumber("talks_with_text", side.TalksWithText);
        Number(json, "first_year", side.FirstYear);
        Number(json, "last_year", side.LastYear);
        json.WriteEndObject();
    }

    private static void Item(Utf8JsonWriter json, ComparedItem item)
    {
        json.WriteString("kind", item.Kind);
        json.WriteString("id", item.Id);
        json.WriteString("name", item.Name);
        json.WriteNumber("left_counted", item.LeftCounted);
        json.WriteNumber("left_share", Rounded(item.LeftShare));
        json.WriteNumber("right_counted", item.RightCounted);
        json.WriteNumber("right_share", Rounded(item.RightShare));
        json.WriteNumber("difference", Rounded(item.Difference));
        json.WriteNumber("difference_low", Rounded(item.Bounds.Low));
        json.WriteNumber("difference_high", Rounded(item.Bounds.High));
        Number(json, "z", item.Z);
        Number(json, "q", item.Q);
        json.WriteBoolean("differs", item.Differs);
        json.WriteBoolean("namesake", item.Namesake);
        Number(json, "left_first_year", item.LeftFirstYear);
        Number(json, "right_first_year", item.RightFirstYear);
    }

    private static void Gap(Utf8JsonWriter json, Gap gap)
    {
        json.WriteString("theme", gap.Item.Id);
        json.WriteString("name", gap.Item.Name);
        json.WriteNumber("in_other_tracks", gap.InOtherTracks);
        Array(json, "examples", gap.Examples, Talk);
    }

    private static void Only(Utf8JsonWriter json, OnSideOnly only)
    {
        json.WriteString("theme", only.Item.Id);
        json.WriteString("name", only.Item.Name);
        Array(json, "talks", only.Talks, Talk);
    }

    private static void Talk(Utf8JsonWriter json, ExampleTalk talk)
    {
        json.WriteString("talk_id", talk.Id);
        json.WriteString("title", talk.Title);
        json.WriteString("speakers", talk.Speakers);
        json.WriteString("event", talk.Event);
    }

    private static void Count(Utf8JsonWriter json, NamedCount count)
    {
        json.WriteString("name", count.Name);
        json.WriteNumber("talks", count.Talks);
    }

    private static void Proposals(Utf8JsonWriter json, string name, ProposalsApart? proposals)
    {
        if (proposals is null)
            return;
        json.WriteStartObject(name);
        json.WriteNumber("accepted", proposals.Accepted);
        json.WriteNumber("proposals", proposals.Proposals);
        Array(json, "items", proposals.Themes, Item);
        json.WriteEndObject();
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> values, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            write(json, value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
            json.WriteNumber(name, Rounded(number));
        else
            json.WriteNull(name);
    }

    private static double Rounded(double value) => Column.Rounded(value);
}
