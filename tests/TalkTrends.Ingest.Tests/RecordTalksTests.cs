using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Tests;

/// <summary>Records of JSON and calendars: each is a talk, or is named with its line.</summary>
public sealed class RecordTalksTests : IDisposable
{
    private readonly IngestFixture _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("t.json", "[{\"title\":\"On Tea\"},\n{\"name\":7},\n{\"titel\":\"On Milk\"},\n3]", "2: no title; wanted one", "3: no title; wanted one", "4: no title, as it is no record; wanted a record with one")]
    [InlineData("t.json", "[{\"titel\":\"On Milk\"},\n{\"title\":\"\"},\n{\"title\":\"On Tea\"}]", "1: no title; wanted one", "2: no title; wanted one")]
    [InlineData("t.json", "{\"talks\":[\n{\"title\":\"On Tea\"},\n{\"abstract\":\"hot\"}]}", "3: no title; wanted one")]
    [InlineData("t.json", "{\"sessions\":[\n{\"title\":\"On Tea\"},\nnull]}", "3: no title, as it is no record; wanted a record with one")]
    [InlineData("t.jsonl", "{\"title\":\"On Tea\"}\n{\"titel\":\"On Milk\"}\n", "2: no title; wanted one")]
    [InlineData("t.yaml", "- title: On Tea\n- titel: On Milk\n- 3\n", "2: no title; wanted one", "3: no title, as it is no record; wanted a record with one")]
    public void A_record_without_a_title_among_talks_is_named_and_counted(string name, string content, params string[] problems)
    {
        var reading = _files.Read(name, content);
        Assert.Equal("On Tea", Assert.Single(reading.Talks).Title);
        Assert.Equal(problems, Problems(reading));
        Assert.Equal(problems.Length, reading.Document.Skipped);
    }

    [Theory]
    [InlineData("{\"rooms\":[{\"id\":1,\"name\":\"Hall\"}],\"speakers\":[{\"id\":2,\"name\":\"Ann\"}],\"sponsors\":[{\"name\":\"Kettle Works\"},7],\"talks\":[{\"title\":\"On Tea\"}]}")]
    [InlineData("[{\"date\":\"2020-02-01\",\"rooms\":[{\"name\":\"Hall\",\"sessions\":[{\"id\":\"1\",\"title\":\"On Tea\",\"speakers\":[{\"name\":\"Ann\"}],\"links\":[{\"url\":\"x\"}]}]},{\"name\":\"Loft\",\"sessions\":[]}]},{\"date\":\"2020-02-02\",\"rooms\":[]}]")]
    [InlineData("{\"schedule\":{\"version\":\"1\",\"conference\":{\"title\":\"Moot 2020\",\"time_slot_duration\":\"00:15\",\"rooms\":[{\"name\":\"Hall\",\"capacity\":9},{\"name\":\"Loft\"}],\"tracks\":[{\"name\":\"Drinks\"}],\"days\":[{\"index\":1,\"date\":\"2020-02-01\",\"rooms\":{\"Hall\":[{\"id\":1,\"title\":\"On Tea\"}],\"Loft\":[]}}]}}}")]
    public void Rooms_days_and_people_are_no_talks_and_no_problem(string content)
    {
        var reading = _files.Read("t.json", content);
        Assert.Equal("On Tea", Assert.Single(reading.Talks).Title);
        Assert.Empty(Problems(reading));
        Assert.Equal(0, reading.Document.Skipped);
    }

    [Theory]
    [InlineData("{\"talks\": [", "1: JSON that breaks off; wanted a whole value")]
    [InlineData("[[[", "1: JSON that breaks off; wanted a whole value")]
    [InlineData("{\"talks\": [\n{\"title\": \"x\"", "2: JSON that breaks off; wanted a whole value")]
    [InlineData("{\"talks\": [{\"title\": \"x", "1: JSON that breaks off; wanted a whole value")]
    [InlineData("{\"talks\": [{\"title\" \"x\"}]}", "1: JSON that is not well formed; wanted a whole value")]
    [InlineData("{\"talks\": ]}", "1: JSON that is not well formed; wanted a whole value")]
    public void Json_that_breaks_off_is_told_from_json_that_is_wrong(string content, string refusal) =>
        Assert.Equal(refusal, IngestFixture.Refusal(_files.Read("t.json", content)));

    [Fact]
    public void Json_that_is_nested_too_deep_is_told_from_both() =>
        Assert.Equal("1: nesting deeper than 64; wanted less", IngestFixture.Refusal(_files.Read("t.json", new string('[', 70) + new string(']', 70))));

    [Fact]
    public void A_line_that_breaks_off_and_a_value_behind_the_list_are_named()
    {
        var lines = _files.Read("t.jsonl", "{\"title\":\"On Tea\"}\n{\"title\":\"On Milk\"}\n{\"title\":\"On");
        Assert.Equal((2, 1, "3: JSON that breaks off; wanted a whole value"), (lines.Talks.Count, lines.Document.Skipped, Assert.Single(Problems(lines))));
        var second = _files.Read("t.json", "[{\"title\":\"On Tea\"}]\n[{\"title\":\"On Milk\"}]");
        Assert.Equal("2: JSON that is not well formed; wanted a whole value; the 1 record before it is kept", Assert.Single(Problems(second)));
    }

    [Fact]
    public void A_calendar_that_breaks_off_says_so()
    {
        const string head = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:On Tea\r\n";
        Assert.Equal("3: a calendar that breaks off before the END:VEVENT of its event; wanted a whole calendar", IngestFixture.Refusal(_files.Read("t.ics", head)));

        var later = _files.Read("t.ics", head + "END:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:On Milk\r\n");
        Assert.Equal(("On Tea", 1), (Assert.Single(later.Talks).Title, later.Document.Skipped));
        Assert.Equal("6: a calendar that breaks off inside an event; the 1 event before it is kept", Assert.Single(Problems(later)));

        var between = _files.Read("t.ics", head + "BEGIN:VEVENT\r\nSUMMARY:On Milk\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        Assert.Equal(("On Milk", 1), (Assert.Single(between.Talks).Title, between.Document.Skipped));
        Assert.Equal("2: an event that breaks off before its END:VEVENT; wanted a whole event", Assert.Single(Problems(between)));
    }

    private static IEnumerable<string> Problems(DocumentReading reading) => reading.Warnings.Where(warning => warning.Line > 0).Select(warning => FormattableString.Invariant($"{warning.Line}: {warning.Problem}"));
}
