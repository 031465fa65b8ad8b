using System.Text;
using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Tests.Formats;

public sealed class CalendarTalksTests : IDisposable
{
    private readonly IngestFixture _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("Keeping bees warm - Hanna Berger\\, Honey Works & Paul Novak\\, Hive Ltd", "Moving a queen - Laura Becker\\, Honey Works & Ivan Petrov\\, Hive Ltd", "Wax for beginners - Peter Larsen\\, Honey Works & Sara Lind\\, Hive Ltd")]
    [InlineData("Keeping bees warm -- Hanna Berger and Paul Novak", "Moving a queen -- Laura Becker and Ivan Petrov", "Wax for beginners -- Peter Larsen and Sara Lind")]
    [InlineData("Keeping bees warm - Hanna Berger\\, Paul Novak", "Moving a queen - Laura Becker\\, Ivan Petrov", "Wax for beginners - Peter Larsen\\, Sara Lind")]
    [InlineData("Keeping bees warm (Hanna Berger and Paul Novak)", "Moving a queen (Laura Becker and Ivan Petrov)", "Wax for beginners (Peter Larsen and Sara Lind)")]
    public void Titles_that_all_end_in_persons_give_them_up(params string[] summaries)
    {
        var reading = _files.Read("moot.ics", Calendar([.. summaries.Select(summary => (summary, "20190504T090000Z")), ("Lunch - Hall 2", "20190504T120000Z")]));
        var talks = reading.Talks.Where(talk => talk.Kind == TalkKind.Talk).ToList();
        Assert.Equal(["Keeping bees warm", "Moving a queen", "Wax for beginners"], talks.Take(3).Select(talk => talk.Title));
        Assert.Equal(["Hanna Berger", "Paul Novak"], talks[0].Speakers.Select(speaker => speaker.Name));
        Assert.Equal(["Peter Larsen", "Sara Lind"], talks[2].Speakers.Select(speaker => speaker.Name));
        if (summaries[0].Contains("Ltd", StringComparison.Ordinal))
            Assert.Equal(["Honey Works", "Hive Ltd"], talks[0].Speakers.Select(speaker => speaker.Affiliation));
    }

    [Fact]
    public void Titles_with_a_dash_of_their_own_stay_whole()
    {
        var reading = _files.Read("moot.ics", Calendar([("Bees - an introduction to the hive", "20190504T090000Z"), ("Honey - how it is made", "20190504T100000Z"), ("Wax - what it is good for", "20190504T110000Z")]));
        Assert.Equal("Honey - how it is made", reading.Talks[1].Title);
        Assert.All(reading.Talks, talk => Assert.Empty(talk.Speakers));
    }

    [Theory]
    [InlineData("CANCELLED: On frost")]
    [InlineData("[Abgesagt] On frost")]
    [InlineData("On frost (canceled)")]
    public void An_entry_whose_title_says_that_it_was_called_off_is_no_accepted_talk(string summary)
    {
        var talks = _files.Read("winter.ics", Calendar([(summary, "20210310T100000Z"), ("Cancelled trains and how to live with them", "20210310T110000Z")])).Talks;
        Assert.Equal([TalkStatus.Proposed, TalkStatus.Accepted], talks.Select(talk => talk.Status));
    }

    [Fact]
    public void An_edition_over_New_Year_is_of_the_year_it_begins_in()
    {
        var reading = _files.Read("winter.ics", Calendar([("On frost", "20211230T100000Z"), ("On ice", "20220101T100000Z")]));
        Assert.Equal(2021, Assert.Single(reading.Events).Year);
    }

    [Fact]
    public void A_calendar_of_years_has_an_event_for_each()
    {
        var reading = _files.Read("monthly.ics", Calendar([("On frost", "20210310T100000Z"), ("On ice", "20220110T100000Z")]));
        Assert.Equal([2021, 2022], reading.Events.Select(one => one.Year));
    }

    [Fact]
    public void One_bad_line_costs_no_other_event()
    {
        var whole = Calendar([("On frost", "20211230T100000Z"), ("On ice", "99999999"), ("On hail", "20211230T110000Z")]);
        var reading = _files.Read("bad.ics", whole.Replace("UID:1\r\n", "UID:1\r\nthis line has no mark\r\nRRULE:FREQ=SECONDLY\r\nRRULE:FREQ=NEVER\r\n", StringComparison.Ordinal));
        Assert.Equal(3, reading.Talks.Count);
        Assert.Contains(reading.Warnings, warning => warning.Problem.StartsWith("a line without a colon", StringComparison.Ordinal) && warning.Line > 0);
    }

    [Fact]
    public void Many_events_and_deep_nesting_are_read()
    {
        var text = new StringBuilder("BEGIN:VCALENDAR\r\n");
        for (var i = 0; i < 20_000; i++)
            text.Append(FormattableString.Invariant($"BEGIN:VEVENT\r\nUID:{i}\r\nSUMMARY:Talk {i}\r\nDTSTART:20190101T100000Z\r\nEND:VEVENT\r\n"));
        text.Append("BEGIN:VEVENT\r\nSUMMARY:Deep\r\n").Insert(text.Length, "BEGIN:VALARM\r\n", 100_000).Insert(text.Length, "END:VALARM\r\n", 100_000).Append("END:VEVENT\r\nEND:VCALENDAR\r\n");
        Assert.Equal(20_001, _files.Read("many.ics", text.ToString()).Talks.Count);
    }

    private static string Calendar((string Summary, string Start)[] events) => "BEGIN:VCALENDAR\r\nX-WR-CALNAME:Honey Moot\r\n"
        + string.Concat(events.Select((one, i) => FormattableString.Invariant($"BEGIN:VEVENT\r\nUID:{i}\r\nDTSTART:{one.Start}\r\nSUMMARY:{one.Summary}\r\nEND:VEVENT\r\n"))) + "END:VCALENDAR\r\n";
}
