using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Events;
using TalkTrends.Ingest.Inputs;
using TalkTrends.Ingest.Notes.Blocks;

namespace TalkTrends.Ingest.Tests;

public class EventRecognitionTests
{
    private static Event Of(string[] headlines, string[] preamble, string source = "notes.txt", bool essay = false, params (string Key, string Value)[] frontMatter)
    {
        var head = headlines.Select((line, i) => new TextLine(i + 1, line)).ToArray();
        var text = preamble.Select((line, i) => new TextLine(head.Length + i + 1, line)).ToArray();
        var clues = new EventClues(head, frontMatter.ToDictionary(pair => pair.Key, pair => pair.Value), text, source, essay, IsNotes: true);
        return EventRecognition.Recognise(clues, IngestFixture.Catalogue).Event;
    }

    [Fact]
    public void The_essay_of_the_seeds_is_dated_by_its_byline_and_last_week()
    {
        var one = Of(["3 Themes From the Velocity Conference", "Astasia Myers", "Jun 18, 2018 · 3 min read"], ["Last week we attended the Velocity Conference in San Jose, CA. Velocity focuses on distributed systems."], essay: true);
        Assert.Equal(new Event("velocity-2018", "Velocity", "Velocity 2018", 2018, Coverage.Essay), one);
    }

    [Fact]
    public void The_confirmed_sessions_stay_undated_and_partial()
    {
        var one = Of(["Confirmed Sessions"], ["We're just now beginning to announce the sessions. 70+ more to go. We'll be adding new sessions every few days."], "001_abc.txt");
        Assert.Equal(new Event("001-abc", null, "Confirmed Sessions", null, Coverage.Partial), one);
    }

    [Fact]
    public void A_programme_page_is_no_selection() => Assert.Equal(Coverage.Programme, Of(["Ghent 2009 program"], ["Intro video - devopsdays video stream"]).Coverage);

    [Fact]
    public void A_title_goes_before_the_date_of_publication()
    {
        var one = Of(["January 24, 2020", "Large Installation System Administration (LISA) 2019 conference notes"], ["“Moving everything to the cloud” is in fashion, which makes it easy to dismiss LISA."]);
        Assert.Equal(new Event("lisa-2019", "LISA", "LISA 2019", 2019, Coverage.Selection), one);
    }

    [Theory]
    [InlineData("QCON PLUS 2020", "qcon-plus-2020", "QCon Plus", "QCon Plus 2020")]
    [InlineData("DevOps Days Tel-Aviv 2017 conference notes", "devopsdays-tel-aviv-2017", "DevOpsDays", "DevOpsDays Tel-Aviv 2017")]
    [InlineData("devopsdays Amsterdam '16", "devopsdays-amsterdam-2016", "DevOpsDays", "DevOpsDays Amsterdam 2016")]
    [InlineData("My notes from DevOpsDays Smallville 2021", "devopsdays-smallville-2021", "DevOpsDays", "DevOpsDays Smallville 2021")]
    [InlineData("2019 SREcon Americas, day 1", "srecon-americas-2019", "SREcon", "SREcon Americas 2019")]
    [InlineData("KubeCon + CloudNativeCon NA 2022", "kubecon-north-america-2022", "KubeCon", "KubeCon North America 2022")]
    [InlineData("LISA12 trip report", "lisa-2012", "LISA", "LISA 2012")]
    [InlineData("YAPC::NA 2014, Day Three (and wrap-up)", "yapc-na-2014", "YAPC::NA", "YAPC::NA 2014")]
    [InlineData("What I saw at Strange Loop 2015", "strange-loop-2015", "Strange Loop", "Strange Loop 2015")]
    [InlineData("AWS re:Invent 2018 recap", "aws-re-invent-2018", "AWS re:Invent", "AWS re:Invent 2018")]
    [InlineData("Acme Observability Summit 2021: what I learned", "acme-observability-summit-2021", "Acme Observability Summit", "Acme Observability Summit 2021")]
    public void Titles_name_events(string title, string id, string conference, string name)
    {
        var one = Of([title], []);
        Assert.Equal((id, conference, name), (one.Id, one.Conference, one.Name));
    }

    [Theory]
    [InlineData("How to reinvent the user interface")]
    [InlineData("Lisa and the current velocity of our team")]
    [InlineData("Write the docs, scale the build, surge ahead")]
    [InlineData("That conference call of 2019")]
    [InlineData("The netconf protocol in 2019")]
    [InlineData("Config as code, and when to git merge")]
    public void Ordinary_words_name_no_conference(string title) => Assert.Null(Of([title], []).Conference);

    [Fact]
    public void A_publication_date_alone_gives_no_year()
    {
        Assert.Null(Of(["Thoughts on Monitorama", "May 5, 2019"], ["Monitoring is hard."]).Year);
        Assert.Null(Of(["Monitorama conference notes", "January 12, 2019"], ["Monitoring is hard."]).Year);
    }

    [Fact]
    public void Last_week_of_early_january_is_the_year_before() =>
        Assert.Equal(2018, Of(["Chaos Communication Congress", "January 3, 2019"], ["Last week I went to Leipzig."]).Year);

    [Fact]
    public void The_dates_of_the_event_give_its_year() =>
        Assert.Equal(2020, Of([], ["December 7-9, 2020 — Virtual"], "srecon.md", false, ("title", "SREcon Americas")).Year);

    [Fact]
    public void Of_years_beside_the_name_the_one_nearest_before_publication_counts()
    {
        var one = Of([], ["I went to LISA 2010 and LISA 2011 before, and liked LISA 2012; next comes LISA 2013."], "x.md", false, ("title", "My first LISA conference"), ("date", "2012-12-16 21:53"));
        Assert.Equal("lisa-2012", one.Id);
    }

    [Fact]
    public void The_path_is_asked_last()
    {
        Assert.Equal("kubecon-north-america-2017", Of(["Day 3 Keynote"], ["* somebody spoke"], "kubecon-na-2017/day3.md").Id);
        Assert.Null(Of(["My trip to Monitorama"], [], "2016/10/monitorama.md").Year);
        Assert.Null(Of(["My trip to Monitorama"], [], "2016-10-07-monitorama.md").Year);
    }

    [Fact]
    public void A_conference_met_in_passing_does_not_name_the_document() =>
        Assert.Equal("PGCon", Of(["Day one"], ["We attended PGCon this week.", "I met Ann at FOSDEM, Bo at EuroPython."], "x.txt").Conference);

    [Fact]
    public void Front_matter_that_states_the_event_is_believed()
    {
        var one = Of(["Day one in the capital"], [], "x.md", false, ("event", "GopherCon UK 2019"), ("title", "Day one in the capital"));
        Assert.Equal("gophercon-uk-2019", one.Id);
    }

    [Fact]
    public void Any_text_is_answered_in_bounded_time()
    {
        var random = new Random(20260101);
        const string letters = "LISA QCon'19 -–—,.()/2019 January 7-9, DevOpsDays Tel-Aviv ConfSummit\t:;![]é😀";
        for (var round = 0; round < 300; round++)
        {
            var line = string.Concat(Enumerable.Range(0, random.Next(400)).Select(_ => letters[random.Next(letters.Length)]));
            Assert.NotEmpty(Of([line], [line, line]).Name);
        }
        Assert.NotNull(Of([new string('A', 1 << 20)], [string.Concat(Enumerable.Repeat("Aa ", 1 << 18)), new string('1', 1 << 20)]));
    }

    [Fact]
    public void The_notes_beside_the_repository_are_recognised()
    {
        var folder = SharedFolder.Find("notes");
        var reader = new DocumentReader(IngestFixture.Catalogue, HeadOfNotes);
        var wrong = new List<string>();
        foreach (var file in InputSet.Of([folder]).Files.Where(file => !file.Source.EndsWith(".json", StringComparison.Ordinal)))
        {
            using var truth = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(file.Path!, ".truth.json")));
            var conference = truth.RootElement.GetProperty("conference").GetString()!;
            var wanted = IngestFixture.Catalogue.MatchWhole(conference)!;
            var one = Assert.Single(reader.Read(file).Events);
            if (one.Conference != wanted.Series.Name || one.Year != truth.RootElement.GetProperty("year").GetInt32() || (wanted.Place is { } place && !one.Name.Contains(place, StringComparison.Ordinal)))
                wrong.Add($"{file.Source}: {one.Name}");
        }
        Assert.Empty(wrong);
    }

    // Front matter, the first line, and what follows: enough of a reader to recognise events by.
    private static NotesDraft HeadOfNotes(string text, NotesFormat syntax)
    {
        var lines = text.Split('\n').Select((line, i) => new TextLine(i + 1, line.Trim())).ToList();
        var front = new Dictionary<string, string>();
        if (lines[0].Text == "---")
        {
            var end = lines.FindIndex(1, line => line.Text == "---");
            foreach (var line in lines.Take(end).Skip(1).Where(line => line.Text.Contains(':', StringComparison.Ordinal)))
                front.TryAdd(line.Text.Split(':')[0], line.Text[(line.Text.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim(' ', '"'));
            lines.RemoveRange(0, end + 1);
        }
        lines.RemoveAll(line => line.Text.Length == 0);
        var headline = lines[0] with { Text = lines[0].Text.TrimStart('#', ' ') };
        return new NotesDraft([], [headline], front, [.. lines.Skip(1).Take(12)], false, 0, []);
    }
}
